"""The words on the sheet that asks for a tap: for a file on its way out or in, a text, or a finger."""

from core.language import Language
from mobile.device import Sheet


def saving(t: Language) -> Sheet:
    """Return the words for a locked file that is ready to be saved."""
    return _saving(
        t.text("The file is ready, and it is locked. Save it in a place where you find it again."), t
    )


def saving_open(t: Language) -> Sheet:
    """Return the words for a file to be saved that anyone can read."""
    return _saving(
        t.text("This file is not locked. Whoever has it can read it. Erase it when it is used."), t
    )


def picking(t: Language) -> Sheet:
    """Return the words for choosing a file."""
    title = t.text("Choose the file")
    text = t.text("Look for it in the place where you saved it.")
    failed = t.text("This file could not be read. Try again, or choose another one.")
    return Sheet(title, text, title, t.text("Cancel"), failed)


def sharing(t: Language) -> Sheet:
    """Return the words for a text that is ready to be sent."""
    title = t.text("Send the text")
    text = t.text("Choose the app you always use. No name is in the text.")
    failed = t.text("That did not work. Nothing is sent. Try again.")
    return Sheet(title, text, t.text("Send or copy"), t.text("Cancel"), failed)


def asking_finger(t: Language) -> Sheet:
    """Return the words for opening the notes with a passkey."""
    title = t.text("Open with your finger")
    text = t.text("Tap the button. Then your phone asks for your finger, your face or its code.")
    return Sheet(title, text, t.text("Go on"), t.text("Cancel"), t.text("That did not work. Try it again."))


def _saving(text: str, t: Language) -> Sheet:
    title = t.text("Save the file")
    failed = t.text("That did not work. The file is not saved yet. Try again.")
    return Sheet(title, text, title, t.text("Cancel"), failed)
