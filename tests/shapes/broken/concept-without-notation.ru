# a concept has one notation
DELETE { ?it skos:notation ?old } WHERE { ?it a skos:Concept ; skos:notation ?old }
