# people have met only at an event that took place
INSERT { ?a sam:met ?b } WHERE { ?it sam:planned true ; schema:attendee ?a, ?b FILTER (?a != ?b) }
