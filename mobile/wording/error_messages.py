"""The messages of errors: what happened, what is safe, what to do now."""

from math import ceil

from core import errors
from core.errors import GoudklompjeError, Weakness
from core.language import Language

FILE = "file"
"""The key that core.vault.envelope gives a file that was chosen; other keys are of stored records."""


def error_message(error: GoudklompjeError, t: Language) -> str:
    """Return the message of an error."""
    match error:
        case errors.WrongSecret():
            return t.text("That is not the right passphrase or code. Nothing is lost. Try again.")
        case errors.PassphraseInstead():
            return t.text(
                "Your finger or face does not open your notes here. Nothing is lost. "
                "Type your passphrase or your recovery code."
            )
        case errors.BlankSecret():
            return t.text("Nothing is typed yet, so this was no try. Type the words or the code first.")
        case errors.WaitFirst():
            return t.plural(
                "Too many wrong tries in a row. Your notes are safe. Try again in {n} minute.",
                "Too many wrong tries in a row. Your notes are safe. Try again in {n} minutes.",
                max(1, ceil(error.seconds / 60)),
            )
        case errors.VaultErased():
            return t.text(
                "That was the tenth wrong try in a row. Your notes were erased, as you chose. "
                "Bring them back from your copy."
            )
        case errors.HandoverInstead():
            return t.text(
                "This is a handover from a colleague, not a copy of your notes. "
                "Nothing changed. Open it at “Take over a person”."
            )
        case errors.BackupInstead():
            return t.text(
                "This is a copy of notes, not a handover from a colleague. "
                "Nothing changed. Open it at “Bring back a copy”."
            )
        case errors.NotOurFile():
            return t.text(
                "This is not the right file. Nothing changed. Choose a file of which the name ends in .goud."
            )
        case errors.FileTooLarge():
            return t.text(
                "There is too much for one file. Your notes are safe, but this is not done. "
                "Erase what you no longer need, then try again."
            )
        case errors.VaultLocked():
            return t.text("Your notes are locked. Nothing is lost. Unlock them first.")
        case errors.RecordProblem():
            return _problem(error, t)
        case errors.ChangedElsewhere():
            return t.text(
                "This was changed in another window. What you typed is still on the screen "
                "and not saved yet. Save again to keep what you typed."
            )
        case errors.StorageFull():
            return t.text(
                "Your phone is full, so this is not saved. What you typed is still on the screen, "
                "and what you saved before is safe. Make room, then save again."
            )
        case errors.StorageRefused():
            return t.text(
                "The app could not store this. What you typed is still on the screen, "
                "and what you saved before is safe. Allow storage for this site, then save again."
            )
        case errors.InsecureAddress():
            return t.text(
                "The address of this site does not begin with https, so the app cannot lock notes here. "
                "You can read the cards. For notes, open the app at an address that begins with https."
            )
        case errors.WeakPassphrase():
            return weakness_message(error.reason, t)
        case errors.IfThenUnfinished():
            return t.text(
                "Something is missing. Fill in what you intend, “if” and “then”, or empty “if” and “then”."
            )
        case errors.TextEmpty():
            return t.text("There is nothing here yet. Type something first.")
        case errors.PersonUnsaid():
            return t.text("Tap with whom it was. What you typed is still on the screen. Then save again.")
        case errors.StepUnsaid():
            return t.text("You tapped who takes the next step. Type what it is, or tap that choice again.")
        case errors.ItemUnplaced():
            return t.text("There are words below the circles. Tap where they belong, or take them out.")
        case errors.TextTooLong():
            return t.text(
                "This text is too long: at most {limit} characters fit. It is still on the screen. "
                "Make it shorter, then save again.",
                limit=t.number(error.limit),
            )
        case errors.TooMany():
            return t.text(
                "More than {limit} do not fit. Take one away, then save again.", limit=t.number(error.limit)
            )
        case errors.NameTaken():
            return t.text(
                "Someone here has this name already. What you typed is still on the screen. "
                "Put a letter behind the name, then save again."
            )
        case errors.EndBeforeStart():
            return t.text("The last day lies before the first day. Nothing changed. Choose the days again.")
        case errors.NoSuchDay():
            return t.text(
                "This is not a day in the calendar. Nothing changed. Type it like 3-12, Friday or in 2 weeks."
            )
        case errors.NoLongerHere():
            return t.text(
                "This was erased meanwhile, here or in another window. "
                "What you typed is still on the screen. Copy it if you need it, then go back."
            )
        case errors.PasskeyTimedOut():
            return t.text(
                "Your phone waited a minute for your finger. Try it again, or type your passphrase."
            )
        case errors.PasskeyCancelled():
            return t.text(
                "It did not work with your finger this time. Try it again, or type your passphrase."
            )
        case errors.PasskeyWithoutOutput():
            return t.text("This phone cannot open notes with a finger. Your passphrase works as before.")
        case _:
            return t.text("Something went wrong. What you saved before is safe. Try again.")


def _problem(error: errors.RecordProblem, t: Language) -> str:
    match error:
        case errors.NewerFormat() if error.key == FILE:
            return t.text(
                "This file was made by a newer version of the app. It is safe. "
                "Load the new version of the app, then open the file again."
            )
        case _ if error.key in (FILE, "slot/handover"):
            return t.text(
                "This file is damaged and does not open. Your notes here are safe. Choose another copy."
            )
        case errors.NewerFormat():
            return t.text(
                "Your notes were written by a newer version of the app. They are safe. "
                "Close the app, open it again and load the new version."
            )
        case _ if error.key.startswith("slot/"):
            return t.text(
                "This way into your notes is damaged. Your notes are still there. "
                "Try the other way: your recovery code, or else your passphrase."
            )
        case errors.MissingRecord():
            return t.text("A stored note is gone. All others are safe.")
        case errors.ForeignRecord():
            return t.text("A stored note belongs to other notes and does not open here. All others are safe.")
        case errors.OlderRecord():
            return t.text("An older copy of a note was put back. Check whether it is still right.")
        case _:
            return t.text("A stored note is damaged and does not open. All others are safe.")


def weakness_message(reason: Weakness, t: Language) -> str:
    """Return why a passphrase is too easy to guess."""
    return {
        Weakness.SHORT: t.text(
            "This passphrase is too short. Take at least four words, or twelve characters."
        ),
        Weakness.COMMON: t.text("Too easy to guess: many people use words like these. Choose other words."),
        Weakness.REPEATED: t.text("Too easy to guess: it says the same thing again. Add other words."),
        Weakness.SEQUENCE: t.text(
            "Too easy to guess: it is a simple row. Add words that have nothing to do with it."
        ),
        Weakness.KEYBOARD: t.text("Too easy to guess: it follows the keys. Take a few words instead."),
        Weakness.WORDS: t.text(
            "Too easy to guess: these are few or very common words. Add one or two odd ones."
        ),
        Weakness.NAME: t.text("Too easy to guess: names and places are tried first. Add a few other words."),
        Weakness.NUMBER: t.text("Too easy to guess: a word with a year or a number. Add a few other words."),
        Weakness.LINE: t.text(
            "Too easy to guess: many people know this line. Take words that do not belong together."
        ),
    }[reason]
