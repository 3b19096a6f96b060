# an event begins on one day
DELETE { ?it schema:startDate ?old } INSERT { ?it schema:startDate "14/05/2568" } WHERE { ?it a sam:Event ; schema:startDate ?old }
