"""The title of the window at each screen: what the screen is for, and then the name of the app.

A browser keeps titles in its history, and shows them to whoever looks along. So a title names cards and
guides, which are public, and never a person or anything of the notes.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from core.deck.card import DeckSection
from core.deck.deck import Deck
from core.deck.wording import section_names
from core.language import Language
from mobile.lock_state import LockState
from mobile.state import State

APP_NAME = "Goudklompje"


class _Titled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...


_One = TypeVar("_One", bound=_Titled)


def screen_title(path: str, app: State) -> str:
    """Return the title of the window at the screen with this path."""
    steps = path.strip("/").split("/")
    t = app.language
    match steps:
        case ["mensen" | "ik", *_] | ["instellingen", "veiligheid", *_] if app.lock in (locks := _locks(t)):
            names = [locks[app.lock]]
        case ["mensen", *below]:
            names = [_people(below, t)]
        case ["ik", *below]:
            names = [_practice(below, t)]
        case ["instellingen", "veiligheid", *below]:
            names = [_security(below, t)]
        case ["instellingen", *below]:
            names = [_settings(below, app.deck, t)]
        case ["gesprek", *below]:
            names = _talks(below, app)
        case _:
            names = _deck(steps, app.deck, t)
    return " · ".join([*names, APP_NAME])


def _locks(t: Language) -> dict[LockState, str]:
    """Return the names of what stands before the notes, by the state of their lock."""
    return {
        LockState.ABSENT: t.text("Your notes get a lock"),
        LockState.CODE: t.text("Your recovery code"),
        LockState.LOCKED: t.text("Your notes are locked"),
        LockState.REFUSED: t.text("No place for notes"),
    }


def _deck(steps: list[str], deck: Deck, t: Language) -> list[str]:
    cards = t.text("Cards")
    match steps:
        case ["kaarten", card, "zin"]:
            return [t.text("My sentence"), _title(deck, card, t.text("Card"))]
        case ["kaarten", card, "meer"]:
            return [t.text("More on this card"), _title(deck, card, t.text("Card"))]
        case ["situatie", situation]:
            return [_title(deck.situations, situation, cards)]
        case ["situatie", situation, card]:
            return [_title(deck, card, t.text("Card")), _title(deck.situations, situation, cards)]
        case ["kaarten", card]:
            return [_title(deck, card, t.text("Card"))]
        case ["deel", section] if section.upper() in DeckSection.__members__:
            return [section_names(t)[DeckSection[section.upper()]]]
        case ["moment"]:
            return [t.text("What do you want to reach?")]
        case ["moment", moment]:
            return [_title(deck.moments, moment, t.text("What do you want to reach?"))]
        case ["balans"]:
            return [t.text("Balance map")]
        case ["vragen"]:
            return [t.text("Question lists")]
        case ["vragen", question_list]:
            return [_title(deck.question_lists, question_list, t.text("Question list"))]
        case ["woorden"]:
            return [t.text("Words")]
        case ["lezen", leaflet]:
            return [_title(deck.leaflets, leaflet, t.text("To read"))]
        case [""]:
            return [cards]
    return [t.text("Not found")]


def _talks(below: list[str], app: State) -> list[str]:
    t = app.language
    match below:
        case [guide, "strook"]:
            return [t.text("Remember it"), _title(app.guides, guide, t.text("Talk"))]
        case [guide, "scherm"]:
            return [t.text("On a big screen"), _title(app.guides, guide, t.text("Talk"))]
        case [guide]:
            return [_title(app.guides, guide, t.text("Talk"))]
    return [t.text("Guides of talks")]


def _settings(below: list[str], deck: Deck, t: Language) -> str:
    match below:
        case ["toetsen"]:
            return t.text("Keys")
        case ["toegankelijkheid"]:
            return t.text("Accessibility")
        case ["bronnen"]:
            return t.text("Sources")
        case ["bronnen", "keuzes"]:
            return t.text("Where the sources differ")
        case ["bronnen", source]:
            return _title(deck.sources, source, t.text("Source"))
    return t.text("Settings")


def _security(below: list[str], t: Language) -> str:
    names = {
        "wachtzin": t.text("Change the passphrase"),
        "code": t.text("New recovery code"),
        "vinger": t.text("Open with your finger"),
        "kopie": t.text("A copy of your notes"),
        "test": t.text("Test a copy"),
        "terug": t.text("Bring back a copy"),
        "overdracht": t.text("Take over a person"),
        "herstel": t.text("Repair"),
        "wissen": t.text("Erase everything"),
    }
    return names.get("/".join(below), t.text("Lock and copies"))


def _people(below: list[str], t: Language) -> str:
    match below:
        case ["groep", "nieuw"]:
            return t.text("New note about the group")
        case ["groep", "cirkels"]:
            return t.text("Two circles with the group")
        case ["groep", _]:
            return t.text("Note about the group")
        case ["briefjes", _]:
            return t.text("Quick note")
    names = {
        "": t.text("People"),
        "nieuw": t.text("Someone new"),
        "aandacht": t.text("Attention"),
        "agenda": t.text("Agreements to my calendar"),
        "opruimen": t.text("Clear up"),
        "onderweg": t.text("On the way"),
        "loggen": t.text("Log a talk"),
        "klaar": t.text("Write the talk down"),
        "groep": t.text("In the group"),
        "briefjes": t.text("Quick notes"),
        "zoeken": t.text("Search your notes"),
        "gesprek": t.text("Whom do you talk with?"),
    }
    place, *deeper = below or [""]
    return names.get(place, t.text("Person")) if not deeper else _person(deeper, t)


def _person(below: list[str], t: Language) -> str:
    """Return the name of a screen about one person, whose own name it does not have."""
    match below:
        case ["doel", "nieuw", *_]:
            return t.text("New goal")
        case ["doel", _, "plan", *_]:
            return t.text("The plan")
        case ["doel", _, "cirkels"]:
            return t.text("Two circles")
        case ["doel", _, "schaal"]:
            return t.text("Scaling question")
        case ["doel", _, "lijn"]:
            return t.text("The line")
        case ["doel", _, "antwoord", _]:
            return t.text("Number")
        case ["doel", _]:
            return t.text("IOP goal")
        case ["notitie", "nieuw"]:
            return t.text("A new note")
        case ["notitie", _]:
            return t.text("Note")
        case ["afspraak", "nieuw"]:
            return t.text("New agreement")
        case ["afspraak", _]:
            return t.text("Agreement")
        case ["gesprek", _]:
            return t.text("Prepare a talk")
        case ["gesprek", _, "samen", _]:
            return t.text("Look together")
        case ["gesprek", _, "klaar"]:
            return t.text("After the talk")
        case ["punt", "nieuw"]:
            return t.text("New point to talk about")
        case ["punt", _]:
            return t.text("To talk about")
        case ["proef", _]:
            return t.text("Trial")
    names = {
        "gegevens": t.text("Details"),
        "meer": t.text("More about this person"),
        "inzage": t.text("What is written here"),
        "bewaren": t.text("How long it is kept"),
        "bellen": t.text("Call card"),
        "vragen": t.text("Questions to send"),
        "overdracht": t.text("Hand over"),
        "doelen": t.text("IOP goals"),
        "gesprek": t.text("Whose goal is it?"),
        "meenemen": t.text("To take home"),
        "werkplek": t.text("Workplace"),
        "tijdlijn": t.text("Everything by day"),
    }
    return names.get("/".join(below), t.text("Person"))


def _practice(below: list[str], t: Language) -> str:
    match below:
        case ["spiegel", _]:
            return t.text("One part of the mirror")
        case ["balans", "sorteren"]:
            return t.text("Sort the techniques")
        case ["ronde", _]:
            return t.text("A round of practice")
        case ["ronde", _, "herschrijf", _]:
            return t.text("Say it yourself")
        case ["scenes", _]:
            return t.text("Scene")
    names = {
        "spiegel": t.text("Mirror"),
        "balans": t.text("My balance"),
        "techniek": t.text("Technique of the week"),
        "na-gesprek": t.text("After a talk"),
        "collega": t.text("A colleague looks along"),
        "week": t.text("Week look"),
        "terug": t.text("Look back"),
        "scenes": t.text("Scenes"),
    }
    return names.get("/".join(below), t.text("Practise"))


def _title(these: Iterable[_One], one_id: str, otherwise: str) -> str:
    return next((one.title for one in these if one.id == one_id), otherwise)
