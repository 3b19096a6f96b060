# a fact is derived from one article
# the evidence of a fact stands in the fact's article
DELETE { ?it prov:wasDerivedFrom ?old } WHERE { ?it a sam:Mention ; prov:wasDerivedFrom ?old }
