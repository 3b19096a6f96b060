# an office has one role of its scheme
DELETE { ?it org:role ?old } INSERT { ?it org:role id:stance-agreed } WHERE { ?it a sam:Position ; org:role ?old }
