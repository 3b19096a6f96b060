# a link has a reason
DELETE { ?it sam:reason ?reason } WHERE { ?it sam:reason ?reason }
