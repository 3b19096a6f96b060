# an office has one title
DELETE { ?it sam:officeTitle ?old } WHERE { ?it a sam:Position ; sam:officeTitle ?old }
