# what follows an instrument is one
INSERT { ?event prov:wasRevisionOf ?it } WHERE { ?it a sam:Instrument . ?event a sam:Occasion }
