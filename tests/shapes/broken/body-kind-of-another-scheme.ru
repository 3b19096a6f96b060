# a kind of body is of its scheme
DELETE { ?it sam:bodyKind ?old } INSERT { ?it sam:bodyKind id:role-minister } WHERE { ?it a org:FormalOrganization ; sam:bodyKind ?old }
