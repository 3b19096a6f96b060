# an article is Thai or English
DELETE { ?it dcterms:language ?old } INSERT { ?it dcterms:language "thai" } WHERE { ?it a schema:NewsArticle ; dcterms:language ?old }
