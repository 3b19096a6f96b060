# an office is at a body or country
DELETE { ?it org:organization ?old } INSERT { ?it org:organization id:person-สมชาย-ใจดี } WHERE { ?it a sam:Position ; org:organization ?old }
