"""What the page says about passkeys; templates/passkey.html.j2 and passkey.js show it."""

from collections.abc import Mapping

from core import errors
from core.language import Language
from mobile.wording.error_messages import error_message


def passkey_texts(t: Language) -> Mapping[str, str]:
    """Return the sentences of the dialog in which one is made, by the names that its script uses."""
    return {
        "none": error_message(errors.PasskeyWithoutOutput(), t),
        "stopped": t.text("That did not work. Try it again."),
        "late": t.text("Your phone waited a minute for your finger. Try it again."),
    }


def passkey_faults(t: Language) -> Mapping[str, str]:
    """Return the sentence for each fault of passkeys.js, where a passphrase can be typed instead."""
    faults = {
        "PasskeyCancelled": errors.PasskeyCancelled(),
        "PasskeyTimedOut": errors.PasskeyTimedOut(),
        "PasskeyWithoutOutput": errors.PasskeyWithoutOutput(),
        "PasskeyGone": errors.PassphraseInstead(),
    }
    return {name: error_message(fault, t) for name, fault in faults.items()}
