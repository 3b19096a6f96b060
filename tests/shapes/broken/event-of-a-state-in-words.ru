# an event's states are countries
INSERT { ?it sam:country "JP" } WHERE { ?it a sam:Event }
