# a country has one Thai and one English name
INSERT DATA { id:country-JP skos:prefLabel "ประเทศญี่ปุ่น"@th }
