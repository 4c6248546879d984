"""A guide for one person and one for a group, right as they are, to take apart."""

FOR_TWO = """
title = "Vijf minuten"
gist = "Even bijpraten, met één vraag en één afspraak."
sources = ["003"]
parts = ["T07", "T08"]
minutes = [5, 5]
stance = "either"
ours = true
outcome = "step"
when = ["Je loopt langs en hebt even tijd."]
openings = ["Heb je vijf minuten, [naam]?", "Ik wil even horen hoe [de klus] loopt."]
questions = ["Wat loopt er goed?", "Wat wil je anders?", "Waar heb je mij bij nodig?"]
expectation = "Van jou vraag ik: [de klus] is om twaalf uur klaar."
retell = "Wat ga je nu doen?"
watch_out = ["Houd het bij één vraag."]
cards = ["t97-proef", "t98-proef", "t99-proef"]
looks = ["scale", "slots"]
signs = ["idea", "wants", "doubts", "retold"]

[[steps]]
word = "goed"
do = "Noem iets wat je hebt gezien."
say = "[naam], je hebt [de klus] op tijd af."
short = true

[[steps]]
word = "één vraag"
do = "Stel één vraag, en wacht."
short = true

[[steps]]
word = "mijn belofte"
do = "Zeg wat je zelf hebt beloofd, en of het af is."

[[steps]]
word = "afspraak"
do = "Spreek één ding af."
short = true
"""

FOR_GROUP = """
title = "Weekstart"
gist = "Drie vragen om de week samen te beginnen."
sources = ["003"]
parts = ["T09"]
minutes = [5, 8]
outcome = "nothing"
when = ["Maandag, als iedereen er is."]
openings = ["Zoek iemand naast je.", "We beginnen met drie vragen."]
questions = ["Wat is er gelukt?", "Wat komt er nu?", "Welke hulp wil je?"]
watch_out = ["Noem niemand bij naam."]
cards = ["t99-proef", "t98-proef", "t97-proef"]

[[steps]]
word = "duo's"
do = "Laat iedereen iemand zoeken."
wall = "Zoek iemand naast je"
work = "pairs"

[[steps]]
word = "gelukt"
do = "Laat duo's elkaar vragen wat er is gelukt."
wall = "Wat is er gelukt?"
work = "pairs"

[[steps]]
word = "hulp"
do = "Hoor wie hulp wil, en van wie."
wall = "Welke hulp wil je?"
work = "together"
"""
