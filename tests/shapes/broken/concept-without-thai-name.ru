# a concept has one Thai and one English name
DELETE { ?it skos:prefLabel ?name } WHERE { ?it a skos:Concept ; skos:prefLabel ?name FILTER (LANG(?name) = "th") }
