# a person has a name
DELETE { ?it skos:prefLabel ?old } WHERE { ?it a schema:Person ; skos:prefLabel ?old }
