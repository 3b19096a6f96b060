# cooperation has one topic of the taxonomy
INSERT { ?it sam:topic id:topic-cyber } WHERE { ?it a sam:Cooperation }
