# what is broader than a topic is a topic
DELETE { ?it skos:broader ?old } INSERT { ?it skos:broader id:status-signed } WHERE { ?it a skos:Concept ; skos:broader ?old }
