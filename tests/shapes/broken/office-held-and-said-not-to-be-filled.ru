# who only fills an office is acting, others are not said to be
INSERT { ?it sam:acting false } WHERE { ?it a sam:Position }
