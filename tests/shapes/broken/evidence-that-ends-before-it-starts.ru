# evidence starts before it ends
DELETE { ?it ?property ?old } INSERT { ?it ?property 0 }
WHERE { VALUES ?property { sam:end oa:end } ?it ?property ?old }
