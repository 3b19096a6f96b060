# an occasion has at most one number in its series
INSERT { ?it sam:ordinal "7" } WHERE { ?it schema:superEvent ?series }
