# an agreement has a kind of its scheme
DELETE { ?it sam:agreementKind ?old } INSERT { ?it sam:agreementKind id:event-kind-meeting } WHERE { ?it a sam:Agreement ; sam:agreementKind ?old }
