# evidence states facts
DELETE { ?it oa:hasBody ?old } WHERE { ?it a oa:Annotation ; oa:hasBody ?old }
