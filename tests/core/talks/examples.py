"""Two guides by hand, one for one person and one for a group, and what else a guide can be."""

import tomllib
from dataclasses import replace
from itertools import product

from core.talks.guide import Guide, Look, Outcome
from core.talks.guides import Guides
from tests.core.authoring.guide_example import FOR_GROUP, FOR_TWO

FOR_ONE = Guide.from_data(tomllib.loads(FOR_TWO) | {"id": "g03-vijf-minuten"})
GROUP = Guide.from_data(tomllib.loads(FOR_GROUP) | {"id": "g10-weekstart"})
GUIDES = Guides((FOR_ONE, GROUP))
EACH = [
    replace(guide, outcome=outcome, looks=looks)
    for guide, outcome, looks in product(GUIDES, Outcome, ((), (Look.SCALE,)))
]
"""A guide with each outcome, for one and for a group, with something to look at and without."""
