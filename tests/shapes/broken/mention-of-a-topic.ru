# a mention names one country, person or body
DELETE { ?it sam:mentions ?old } INSERT { ?it sam:mentions id:topic-energy } WHERE { ?it a sam:Mention ; sam:mentions ?old }
