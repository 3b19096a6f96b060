# an agreement has one status of its scheme
DELETE { ?it sam:status ?old } INSERT { ?it sam:status id:stance-agreed } WHERE { ?it sam:status ?old FILTER (?old = id:status-drafting) }
