# the position selector starts where the evidence does
DELETE { ?it oa:start ?old } INSERT { ?it oa:start 1000 } WHERE { ?it a oa:TextPositionSelector ; oa:start ?old }
