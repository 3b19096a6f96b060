# an article has at most one date
DELETE { ?it dcterms:issued ?old } INSERT { ?it dcterms:issued "15 พ.ค. 2568" } WHERE { ?it a schema:NewsArticle ; dcterms:issued ?old }
