# evidence starts in the article
DELETE { ?it ?property ?old } INSERT { ?it ?property -1 }
WHERE { VALUES ?property { sam:start oa:start } ?it ?property ?old }
