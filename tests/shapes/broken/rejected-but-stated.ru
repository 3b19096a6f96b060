# a rejected fact is no fact
INSERT { ?it sam:rejectedBy "nok" } WHERE { ?it a sam:Agreement }
