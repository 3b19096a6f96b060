# what is merged into is not merged itself
INSERT { id:person-tanaka sam:mergedInto ?it } WHERE { ?it sam:mergedInto ?other }
