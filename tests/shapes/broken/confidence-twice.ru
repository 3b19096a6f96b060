# a fact has one confidence from 0 to 1
INSERT { ?it itsrdf:taConfidence 0.1 } WHERE { ?it a sam:Event }
