# a fact names its extractor
DELETE { ?it sam:extractor ?old } WHERE { ?it a sam:Fact ; sam:extractor ?old }
