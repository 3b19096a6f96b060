# an article's address is an IRI
DELETE { ?it schema:url ?old } INSERT { ?it schema:url "www.example.org" } WHERE { ?it a schema:NewsArticle ; schema:url ?old }
