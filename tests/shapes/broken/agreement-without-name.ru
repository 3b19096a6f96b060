# an agreement has a name
DELETE { ?it skos:prefLabel ?old } WHERE { ?it a sam:Agreement ; skos:prefLabel ?old }
