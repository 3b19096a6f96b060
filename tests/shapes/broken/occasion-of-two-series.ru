# an occasion is of at most one series
INSERT { ?it schema:superEvent id:series-other . id:series-other a schema:EventSeries } WHERE { ?it schema:superEvent ?series }
