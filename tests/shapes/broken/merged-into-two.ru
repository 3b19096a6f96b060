# a thing is merged into one other
INSERT { ?it sam:mergedInto id:person-สมชาย-ใจดี } WHERE { ?it sam:mergedInto ?other }
