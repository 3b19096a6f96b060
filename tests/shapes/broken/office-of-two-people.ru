# an office has one holder
INSERT { ?it org:member ?other } WHERE { ?it a sam:Position . ?other a schema:Person }
