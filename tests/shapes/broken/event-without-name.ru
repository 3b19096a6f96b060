# an event has a name
DELETE { ?it skos:prefLabel ?old } WHERE { ?it a sam:Event ; skos:prefLabel ?old }
