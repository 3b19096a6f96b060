# a partner shares a topic only by a cooperation
INSERT DATA { id:country-JP sam:sharesTopic id:topic-cybercrime }
