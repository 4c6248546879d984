"""What it means when a browser does not promise to keep what is stored."""

from core.language import Language


def no_promise(t: Language) -> str:
    """Say that notes may be cleared, and what to do about it."""
    return t.text(
        "This browser does not promise to keep your notes. Put the app on your home screen. "
        "An iPhone may otherwise clear them after 7 days without a visit. "
        "In a private window they are gone once you close it."
    )
