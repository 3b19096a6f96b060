# a body's country is a country
DELETE { ?it sam:country ?old } INSERT { ?it sam:country "TH" } WHERE { ?it a org:FormalOrganization ; sam:country ?old }
