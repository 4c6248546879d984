"""What can stand behind a card, and a leaflet: one of each kind, whatever the real deck has."""

from core.deck.leaflet import Leaflet

SECTIONS = [
    {
        "title": "Zo klinkt het",
        "intro": "Bij de pallets.",
        "dialogue": [
            {"who": "coach", "says": "De pallet staat scheef."},
            {"who": "worker", "says": "Hij stond al zo."},
            {"who": "colleague", "says": "Ik help wel."},
        ],
    },
    {
        "title": "Twee manieren",
        "ours": True,
        "examples": [
            {"less": "Doe je best.", "better": "Leg de doos recht.", "reason": "Zo weet Kees wat je wilt."},
            {"less": "Let op.", "better": "Kijk achter je."},
        ],
    },
    {
        "title": "Naast elkaar",
        "table": {"columns": ["Dit", "Dat"], "rows": [["nu", "later"], ["hier", "daar"]]},
    },
    {"title": "Nog dit", "lines": ["Oefen het eerst.", "Doe het daarna."]},
]

LEAFLET = Leaflet(
    id="verzuim",
    title="Afwezig",
    gist="Vraag wanneer iemand er weer is.",
    say=("Wanneer ben je er weer?",),
    do=("Verdeel het werk.",),
    do_not=("Vraag niet door.",),
    words=("thuis*", "*dagen"),
)
