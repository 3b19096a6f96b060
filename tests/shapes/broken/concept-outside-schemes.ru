# a concept is of one scheme
# a kind of body is of its scheme
# an office has one role of its scheme
# an agreement has one status of its scheme
# an agreement has a kind of its scheme
# an agreement's topic is of the taxonomy
# an event has a kind of its scheme
# cooperation has one topic of the taxonomy
# cooperation has one stance of its scheme
# what is broader than a topic is a topic
DELETE { ?it skos:inScheme ?old } WHERE { ?it a skos:Concept ; skos:inScheme ?old }
