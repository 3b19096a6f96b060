# the position selector ends where the evidence does
DELETE { ?it oa:end ?old } INSERT { ?it oa:end 1000 } WHERE { ?it a oa:TextPositionSelector ; oa:end ?old }
