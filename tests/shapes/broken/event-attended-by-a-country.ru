# people and bodies attend an event
INSERT { ?it schema:attendee id:country-JP } WHERE { ?it a sam:Event }
