# a fact has evidence
# the evidence of a fact stands in the fact's article
DELETE { ?fact sam:evidence ?evidence } WHERE { ?fact a sam:Agreement ; sam:evidence ?evidence }
