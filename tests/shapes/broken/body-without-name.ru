# a body has a name
DELETE { ?it skos:prefLabel ?old } WHERE { ?it a org:FormalOrganization ; skos:prefLabel ?old }
