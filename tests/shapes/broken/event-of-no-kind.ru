# an event has a kind of its scheme
DELETE { ?it sam:eventKind ?old } WHERE { ?it a sam:Event ; sam:eventKind ?old }
