# evidence has an end
DELETE { ?it ?property ?old } WHERE { VALUES ?property { sam:end oa:end } ?it ?property ?old }
