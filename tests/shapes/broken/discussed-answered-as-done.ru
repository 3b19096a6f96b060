# a partner cooperates on a topic only where that is ongoing or agreed
INSERT { ?partner sam:cooperatesOn ?topic } WHERE { ?partner sam:discusses ?topic }
