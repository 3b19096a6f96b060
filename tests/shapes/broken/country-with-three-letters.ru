# a country has one ISO 3166-1 alpha-2 code
DELETE { ?it skos:notation ?old } INSERT { ?it skos:notation "JPN" } WHERE { ?it a sam:Country ; skos:notation ?old }
