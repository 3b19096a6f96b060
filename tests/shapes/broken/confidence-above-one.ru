# a fact has one confidence from 0 to 1
DELETE { ?it itsrdf:taConfidence ?old } INSERT { ?it itsrdf:taConfidence 1.5 } WHERE { ?it a sam:Event ; itsrdf:taConfidence ?old }
