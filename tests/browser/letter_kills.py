"""Kills of the whole browser while letters are typed, sealed and stored; what was called saved must be there.

The long form is `python -m tests.browser.letter_kills COUNT`.
"""

import sys
import tempfile
from pathlib import Path
from random import Random

from mobile.site.publish import SITE
from tests.browser.front import playwright_with_front
from tests.browser.host import Host
from tests.browser.in_page import WITHOUT_APP
from tests.browser.phone import Phone
from tests.browser.storage import stored
from tests.browser.test_letters import opened, put
from tests.mobile.site.letterbox import Vault

LONGEST_MS = 400
_EMPTY_AT = 100
"""Letters from which the box is emptied, as it takes two hundred."""
_WRITE = """(first) => {
  const letter = document.getElementById("letter");
  const isShown = (name) => !letter.querySelector(`[data-panel=${name}]`).hidden;
  const until = (name) => new Promise((shown) => {
    const look = () => (isShown(name) ? shown() : setTimeout(look));
    look();
  });
  const press = (act) => letter.querySelector(`[data-act=${act}]`).click();
  (async () => {
    for (let number = first; ; number++) {
      const field = letter.querySelector("[data-field=text]");
      field.value = `Briefje ${number}`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      press("save");
      await until("done");
      console.log(`saved ${number}`);
      press("another");
      await until("form");
    }
  })();
}"""
_REMOVE = """(names) => new Promise((done, failed) => {
  const opening = indexedDB.open("goudklompje");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const removing = opening.result.transaction("records", "readwrite", { durability: "strict" });
    for (const name of names) removing.objectStore("records").delete(name);
    removing.oncomplete = () => (opening.result.close(), done());
  };
})"""


class LetterKilling:
    """One phone whose browser is killed again and again while letters are written."""

    def __init__(self, phone: Phone, host: Host, seed: int) -> None:
        self.saved = 0
        self._phone = phone
        self._host = host
        self._random = Random(seed)  # noqa: S311 - when to kill is no secret
        self._vault = Vault()
        self._next = 0
        put(phone, host, {"letterbox": self._vault.box})

    def kill_once(self) -> None:
        """Kill the browser while it stores letters; fail unless all that were called saved open."""
        phone = self._phone
        phone.page.goto(f"{self._host.url}#/briefje")
        phone.page.locator("#letter[open] [data-field=text]").wait_for()
        phone.console.clear()
        phone.page.evaluate(_WRITE, self._next)
        phone.page.wait_for_timeout(self._random.uniform(0, LONGEST_MS))
        phone.kill()
        told = {int(line.rpartition(" ")[2]) for line in phone.console if line.startswith("log: saved ")}
        phone.start()
        phone.page.goto(self._host.url + WITHOUT_APP)
        there = [int(str(letter["text"]).rpartition(" ")[2]) for letter in opened(phone, self._vault)]
        assert len(there) == len(set(there)), "a letter is stored twice"
        assert told <= set(there), f"lost: {told - set(there)}"
        self.saved += len(told)
        self._next = max([self._next, *(number + 1 for number in (*there, *told))])
        letters = [name for name in stored(phone) if name.startswith("letter/")]
        if len(letters) > _EMPTY_AT:
            phone.page.evaluate(_REMOVE, letters)


def main(kills: int) -> None:
    """Kill so many times; a loss ends it with what was lost."""
    host = Host(SITE)
    with (
        playwright_with_front() as playwright,
        tempfile.TemporaryDirectory() as folder,
        Phone(playwright, Path(folder) / "phone") as phone,
    ):
        killing = LetterKilling(phone, host, seed=2026)
        for number in range(1, kills + 1):
            killing.kill_once()
            sys.stdout.write(f"{number} kills, {killing.saved} letters called saved, none lost\n")
    host.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]))
