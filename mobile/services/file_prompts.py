"""The words that come with a file on its way out or in."""

from dataclasses import replace

from core.language import Language
from mobile.device import Sheet


def saving(t: Language) -> Sheet:
    """Say what to do with a file that is ready."""
    return Sheet(
        title=t.text("Save the file"),
        text=t.text("The file is ready, and it is locked. Save it in a place where you find it again."),
        go=t.text("Save the file"),
        cancel=t.text("Cancel"),
        failed=t.text("That did not work. The file is not saved yet. Try again."),
    )


def picking(t: Language) -> Sheet:
    """Say which file to choose."""
    return Sheet(
        title=t.text("Choose the file"),
        text=t.text("Look for it in the place where you saved it."),
        go=t.text("Choose the file"),
        cancel=t.text("Cancel"),
        failed=t.text("This file could not be read. Try again, or choose another one."),
    )


def saving_open(t: Language) -> Sheet:
    """Say what to do with a file that anyone can read."""
    text = t.text("This file is not locked. Whoever has it can read it. Erase it when it is used.")
    return replace(saving(t), text=text)


def sharing(t: Language) -> Sheet:
    """Say that a text is ready to be sent."""
    return Sheet(
        title=t.text("Send the questions"),
        text=t.text("Choose the app you always use. No name is in the text."),
        go=t.text("Send or copy"),
        cancel=t.text("Cancel"),
        failed=t.text("That did not work. Nothing is sent. Try again."),
    )
