# a link joins two facts
DELETE { ?it sam:links ?fact } WHERE { ?it sam:links ?fact . ?fact sam:status id:status-signed }
