# an office is observed on one day
INSERT { ?it sam:observedOn "2025-05-16"^^xsd:date } WHERE { ?it a sam:Position }
