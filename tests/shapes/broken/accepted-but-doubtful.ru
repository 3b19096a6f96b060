# an accepted fact is certain
DELETE { ?it itsrdf:taConfidence ?old } INSERT { ?it itsrdf:taConfidence 0.9 } WHERE { ?it sam:acceptedBy ?somebody ; itsrdf:taConfidence ?old }
