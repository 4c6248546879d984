"""The steps of the walk, in the words of the screen."""

import re

from tests.browser.other_engines.screen import Screen

CODE_GROUP = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}\b")


class Walk(Screen):
    """Someone who walks through the app in an engine."""

    def make_vault(self, passphrase: str) -> None:
        """From the people tab without a vault to the empty list."""
        self.press("Make a passphrase")
        self.press("Think of a passphrase yourself")
        self.fill("Passphrase", passphrase)
        self.fill("The same passphrase again", passphrase)
        self.press("Use this passphrase")
        self.reads("Your recovery code")
        code = CODE_GROUP.findall(" ".join(self.names()))
        self.press("I have written it down")
        self.reads("Is the code right on paper?")
        for place, group in enumerate(code, start=1):
            if self.has_field("Group {n}", n=place):
                self.fill("Group {n}", group, n=place)
        self.press("Check")
        self.reads("Add someone")

    def unlock(self, passphrase: str) -> None:
        """From the locked notes to where they were locked."""
        self.reads("Your notes are locked")
        self.fill("Passphrase or recovery code", passphrase)
        self.press("Unlock")

    def add_person(self, name: str) -> None:
        """From the list of people to the new person."""
        self.press("Add someone")
        self.fill("Name", name)
        self.press("Save")
        self.reads("Write a note")

    def write_note(self, text: str) -> None:
        """From a person back to that person, with one note more."""
        self.press("Write a note")
        self.fill("What did you see, agree or hear?", text)
        self.press("Save")
        self.reads("Saved")
        self.sees(text)
