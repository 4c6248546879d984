"""What a made-up later version of the app writes: unknown tables, and fields and words that are not known."""

from typing import Any

Doc = dict[str, Any]


def _id(letter: str) -> str:
    return letter * 32


PERSON, GOAL, NOTE, COPIED, WALK, SHARED, FLOOR = map(_id, "1234567")
MOMENT, DAY = "2031-03-01T09:30:00+01:00", "2031-03-01"
LATER = {"later": {"list": [1, 2.5, None, True, "later"], "text": "é"}}

PEOPLE: list[tuple[str, Doc]] = [
    (
        "people",
        {
            "id": PERSON,
            "name": "Test Teun",
            "created": MOMENT,
            "place": {"work": "abroad", "where": "Proefbakkerij", "start": DAY, "end": None, **LATER},
            "language": "",
            "manner": "",
            "symbol": "comet",
            "archived": None,
            "extension": {"until": "2032-01-01", "reason": "Teun vroeg het.", **LATER},
            **LATER,
        },
    ),
    (
        "goals",
        {
            "id": GOAL,
            "person": PERSON,
            "title": "Zelf om gereedschap vragen",
            "state": "paused",
            "created": MOMENT,
            "rung": "week",
            "plan": {
                "needs": "Een kruk",
                "helpers": "",
                "hold": "",
                "reached": "",
                "ahead": "",
                "if_then": [["het druk wordt", "vraag ik hulp"]],
                "exceptions": ["Maandag lukte het"],
                "look_back": None,
                **LATER,
            },
            "ended": None,
            **LATER,
        },
    ),
    (
        "notes",
        {
            "id": NOTE,
            "person": PERSON,
            "goal": GOAL,
            "day": DAY,
            "text": "Vroeg vandaag zelf om de grote sleutel.",
            "written": MOMENT,
            "changed": None,
            "talk": "video",
            "signs": ["asked", "sang"],
            **LATER,
        },
    ),
    (
        "notes",
        {
            "id": COPIED,
            "person": PERSON,
            "goal": None,
            "day": DAY,
            "text": "Zo stond het er eerst.",
            "written": MOMENT,
            "changed": None,
            "origin": {"of": GOAL, "day": DAY, "state": "paused", **LATER},
        },
    ),
    (
        "answers",
        {
            "id": _id("8"),
            "person": PERSON,
            "goal": GOAL,
            "question": "joy",
            "number": 7,
            "words": "Het gaat vanzelf",
            "day": DAY,
            "written": MOMENT,
            **LATER,
        },
    ),
    (
        "agreements",
        {
            "id": _id("9"),
            "person": PERSON,
            "slot": "team",
            "text": "Kar regelen",
            "made": MOMENT,
            "due": None,
            "goal": GOAL,
            "state": "moved",
            "ended": None,
            "shown": None,
            **LATER,
        },
    ),
    ("walks", {"id": WALK, "with": [PERSON], "about": {"note": NOTE}, "words": "Langs de lijn."}),
    ("walks", {"id": SHARED, "walk": WALK, "steps": 4000}),
]
"""Records about one person; what a handover of that person holds."""

OTHERS: list[tuple[str, Doc]] = [
    (
        "drafts",
        {
            "id": _id("a"),
            "of": PERSON,
            "goal": None,
            "day": DAY,
            "text": "half",
            "next": "",
            "slot": "team",
            "due": None,
            "form": "walk",
            **LATER,
        },
    ),
    ("erased", {"id": _id("b"), "day": DAY, "of": [_id("c")], **LATER}),
    ("copies", {"id": _id("d"), "made": MOMENT, "changes": 1, "tested": None, "whole": True, **LATER}),
    ("codes", {"id": _id("e"), "day": DAY, **LATER}),
    ("routes", {"id": _id("f"), "day": DAY, "stops": [PERSON], "visited": [], **LATER}),
    ("floors", {"id": FLOOR, "name": "Hal 2", "colours": ["red", "blue"]}),
]

RECORDS = sorted([*PEOPLE, *OTHERS], key=lambda pair: pair[1]["id"])


def tables(records: list[tuple[str, Doc]]) -> dict[str, list[Doc]]:
    """The documents of each table, in the order of their ids."""
    found: dict[str, list[Doc]] = {}
    for table, doc in sorted(records, key=lambda pair: pair[1]["id"]):
        found.setdefault(table, []).append(doc)
    return found
