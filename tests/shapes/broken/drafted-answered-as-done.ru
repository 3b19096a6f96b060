# bodies have agreed only by an agreement that is signed, in force or renewed
INSERT { ?a sam:agreedWith ?b } WHERE { ?it sam:status id:status-drafting ; sam:party ?a, ?b FILTER (?a != ?b) }
