# an instrument is told of by agreements
DELETE { ?it sam:report ?report } WHERE { ?it a sam:Instrument ; sam:report ?report }
