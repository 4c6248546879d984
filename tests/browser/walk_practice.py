"""A walk along the place to practise: its screens with something in them, and the steps of a round."""

from collections.abc import Iterator

from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.practice_in_page import IN_BAR, someone_who_practises
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
ROUNDS = ("oor", "waterlijn")


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
    for one in ROUNDS:
        yield from _round(phone, one)


def _round(phone: Phone, set_id: str) -> Iterator[str]:
    phone.go_to(f"ik/ronde/{set_id}")
    yield f"round-{set_id}"
    phone.press("Begin")
    for _ in range(1):
        yield f"asked-{set_id}"
        phone.tap(phone.page.get_by_role("button").nth(IN_BAR))
        phone.button("Next").wait_for()
    yield f"told-{set_id}"
