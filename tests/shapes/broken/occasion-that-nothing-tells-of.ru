# an occasion is told of by events
DELETE { ?it sam:report ?report } WHERE { ?it a sam:Occasion ; sam:report ?report }
