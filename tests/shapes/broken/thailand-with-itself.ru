# Thailand is not its own partner
# a partner shares a topic only by a cooperation
DELETE { ?it sam:partner id:country-JP } INSERT { ?it sam:partner id:country-TH } WHERE { ?it sam:partner id:country-JP ; sam:topic id:topic-startups }
