# an article has one number
INSERT { ?it dcterms:identifier "900002" } WHERE { ?it a schema:NewsArticle }
