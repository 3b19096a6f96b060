# what is merged is named by its new id only
INSERT { ?event schema:attendee ?it . ?it a schema:Person ; skos:prefLabel "Haruto Tanaka"@en } WHERE { ?event a sam:Event ; sam:planned true . ?it sam:mergedInto ?other }
