# a fact is of exactly one kind
DELETE { ?it a sam:Cooperation } WHERE { ?it a sam:Cooperation }
