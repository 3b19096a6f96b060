# an agreement's topic is of the taxonomy
INSERT { ?it sam:topic id:role-minister } WHERE { ?it a sam:Agreement }
