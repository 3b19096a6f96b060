# a report is of one thing
INSERT { ?it sam:report ?report } WHERE { ?it a sam:Occasion . ?other a sam:Occasion ; sam:report ?report FILTER (?it != ?other) }
