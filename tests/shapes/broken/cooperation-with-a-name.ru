# cooperation has one partner, a country or body
INSERT { ?it sam:partner "ญี่ปุ่น"@th } WHERE { ?it sam:topic id:topic-cybercrime }
