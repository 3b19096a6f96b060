# the evidence of a fact stands in the fact's article
DELETE { ?target oa:hasSource ?article } INSERT { ?target oa:hasSource id:article-900002 }
WHERE { ?fact a sam:Cooperation ; sam:evidence/oa:hasTarget ?target . ?target oa:hasSource ?article }
