# somebody accepted a fact
INSERT { ?it sam:acceptedBy "nok", "dao" } WHERE { ?it sam:acceptedBy ?somebody }
