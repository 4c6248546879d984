"""A walk along the place to practise: its screens with something in them, and the steps of a round."""

from collections.abc import Iterator

from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.practice_in_page import IN_BAR, set_of, someone_who_practises
from tests.browser.profiles import bring_vault
from tests.browser.ready_vaults import PASSPHRASE

SCREENS = (
    "ik",
    "ik/spiegel",
    "ik/spiegel/motivatie",
    "ik/balans",
    "ik/balans/sorteren",
    "ik/techniek",
    "ik/na-gesprek",
    "ik/collega",
    "ik/week",
    "ik/terug",
    "ik/scenes",
    "instellingen",
    "mensen/loggen",
)
SCENE = "samenvatten-mangel"
PART = "vooruitgang"
ROUNDS = ("oor", "waterlijn")
BELOW = "waterlijn"
SORTER = "helpen-of-sturen"


def along_practice(phone: Phone, host: Host) -> Iterator[str]:
    """Go from screen to screen; yields a name wherever there is something to look at."""
    bring_vault(phone, host, someone_who_practises)
    phone.open(f"{host.url}#/ik")
    phone.unlock(PASSPHRASE)
    phone.reads("Technique of the week")
    phone.keyboard.follow_focus()
    for route in SCREENS:
        phone.go_to(route)
        yield route.replace("/", "-")
    phone.go_to(f"ik/scenes/{SCENE}")
    yield "scene"
    phone.press("I have said it")
    yield "scene-said"
    yield from _mirror(phone)
    for one in ROUNDS:
        yield from _begun_round(phone, one)
    yield from _rewriting(phone)
    yield from _whole_round(phone)


def _mirror(phone: Phone) -> Iterator[str]:
    phone.go_to("ik/spiegel")  # where saving leads back to
    phone.go_to(f"ik/spiegel/{PART}")
    for box in range(2):  # both columns of the first item
        phone.tap(phone.front.get_by_role("checkbox").nth(box))
    phone.press("Next")
    phone.reads("What do you choose?")
    yield "mirror-choice"
    phone.fill("What I intend", "Eerst vragen wat iemand al kan")
    phone.press("Save")
    phone.reads("Saved. It comes back in a week.")
    phone.keyboard.follow_focus()
    yield "mirror-saved"


def _begun_round(phone: Phone, set_id: str) -> Iterator[str]:
    phone.go_to(f"ik/ronde/{set_id}")
    yield f"round-{set_id}"
    phone.press("Begin")
    yield f"asked-{set_id}"
    _answer(phone)
    yield f"told-{set_id}"


def _rewriting(phone: Phone) -> Iterator[str]:
    below = set_of(BELOW)
    item = next(one for one in below.items if one.rewrite)
    phone.go_to(f"ik/ronde/{below.id}/herschrijf/{item.id}")
    yield "rewrite"
    phone.fill("How would you say it?", "Je bent vandaag twee keer weggelopen. Wat is er aan de hand?")
    phone.keyboard.follow_focus()
    phone.press("Compare")
    phone.button("Finish").wait_for()
    phone.keyboard.follow_focus()
    yield "rewrite-compared"


def _whole_round(phone: Phone) -> Iterator[str]:
    phone.go_to(f"ik/ronde/{SORTER}")
    phone.press("Begin")
    for _ in range(set_of(SORTER).round):
        _answer(phone)
        phone.press("Next")
    phone.reads("That was the round")
    yield "round-end"


def _answer(phone: Phone) -> None:
    """Give the first answer, whichever it is."""
    phone.tap(phone.front.get_by_role("button").nth(IN_BAR))
    phone.button("Next").wait_for()
