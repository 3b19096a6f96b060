# a fact was resolved from what is merged
INSERT { ?it sam:resolvedFrom id:person-tanaka } WHERE { ?it a sam:Position }
