# an article has one title
DELETE { ?it skos:prefLabel ?old } WHERE { ?it a schema:NewsArticle ; skos:prefLabel ?old }
