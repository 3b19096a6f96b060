# an agreement is signed on one day
INSERT { ?it sam:signedOn "2025-05-16"^^xsd:date } WHERE { ?it sam:signedOn ?day }
