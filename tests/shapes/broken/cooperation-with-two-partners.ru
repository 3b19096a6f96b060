# cooperation has one partner, a country or body
INSERT { ?it sam:partner id:org-องค์การตัวอย่างโลก } WHERE { ?it sam:partner id:country-JP }
