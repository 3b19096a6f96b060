# evidence points at one stretch of an article
# the evidence of a fact stands in the fact's article
# the position selector starts where the evidence does
# the position selector ends where the evidence does
# the quote selector quotes what the evidence does
DELETE { ?it oa:hasTarget ?target } WHERE { ?it oa:hasTarget ?target }
