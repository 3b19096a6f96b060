# an agreement's states are countries
INSERT { ?it sam:country "ญี่ปุ่น"@th } WHERE { ?it a sam:Agreement }
