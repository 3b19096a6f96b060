# an agreement has one status of its scheme
INSERT { ?it sam:status id:status-signed } WHERE { ?it sam:status id:status-drafting }
