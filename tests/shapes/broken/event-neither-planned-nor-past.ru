# an event is planned or not
DELETE { ?it sam:planned true } WHERE { ?it sam:planned true }
