"""What the page's scripts write out by themselves, because they run before Python, is what Python has."""

import json
import re

import pytest

from core.people.records.agreement import WORDS_LIMIT
from core.people.records.note import TEXT_LIMIT
from core.people.records.person import NAME_LIMIT
from core.vault.key_slots import SLOTS
from core.vault.ledger import HEAD_KEY
from core.vault.letters import LARGEST_PADDED, LETTER_PREFIX, MOST_LETTERS
from mobile.private_routes import PEOPLE, PRACTICE, SECURITY
from mobile.routing import PRACTICE_ROUTE, SECURITY_ROUTE
from mobile.site.page import TEMPLATES


def constant(script, name):
    """The constant of this name, as it is written in a script."""
    (found,) = re.findall(
        rf"^const {name} = (.+?);(?: //.*)?$", (TEMPLATES / script).read_text(), flags=re.MULTILINE
    )
    return found


def test_the_private_places_are_the_routes_of_what_is_in_the_vault():
    places = re.fullmatch(r"/\^#\\/\((.+)\)\(\\/\|\$\)/", constant("private_places.js", "PRIVATE"))[1]
    assert f"/instellingen/{SECURITY.path}" == SECURITY_ROUTE
    assert f"/{PRACTICE.path}" == PRACTICE_ROUTE
    private = {PEOPLE.path, PRACTICE.path, SECURITY_ROUTE[1:]}
    assert {place.replace("\\/", "/") for place in places.split("|")} == private


def test_the_gate_knows_a_vault_by_the_names_that_python_knows_it_by():
    assert set(json.loads(constant("gate.js", "VAULT"))) == {*SLOTS, HEAD_KEY}


def test_a_letter_holds_as_much_as_the_note_that_it_becomes():
    limits = dict(re.findall(r"(\w+): ([\d_]+)", constant("letter_fields.js", "LIMITS")))
    assert {name: int(limit) for name, limit in limits.items()} == {
        "text": TEXT_LIMIT,
        "next": WORDS_LIMIT,
        "who": NAME_LIMIT,
    }


@pytest.mark.parametrize(("name", "value"), [("MOST", MOST_LETTERS), ("LARGEST", LARGEST_PADDED)])
def test_as_many_and_as_large_letters_are_stored_as_are_read(name, value):
    assert int(constant("letters.js", name)) == value


def test_letters_have_the_names_by_which_they_are_found():
    assert json.loads(constant("letters.js", "PREFIX")) == LETTER_PREFIX
