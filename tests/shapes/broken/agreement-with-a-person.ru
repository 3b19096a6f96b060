# a party is a body
INSERT { ?it sam:party id:person-สมชาย-ใจดี } WHERE { ?it a sam:Agreement }
