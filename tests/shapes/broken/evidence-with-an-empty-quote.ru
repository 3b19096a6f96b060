# evidence quotes the article
DELETE { ?it ?property ?old } INSERT { ?it ?property "" }
WHERE { VALUES ?property { sam:quote oa:exact } ?it ?property ?old }
