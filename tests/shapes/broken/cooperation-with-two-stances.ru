# cooperation has one stance of its scheme
INSERT { ?it sam:stance id:stance-ongoing } WHERE { ?it a sam:Cooperation }
