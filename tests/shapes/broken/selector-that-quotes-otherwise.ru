# the quote selector quotes what the evidence does
DELETE { ?it oa:exact ?old } INSERT { ?it oa:exact "otherwise" } WHERE { ?it a oa:TextQuoteSelector ; oa:exact ?old }
