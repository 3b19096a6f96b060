# evidence shows its sentence
DELETE { ?it sam:sentence ?old } WHERE { ?it a oa:Annotation ; sam:sentence ?old }
