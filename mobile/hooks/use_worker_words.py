"""The words of a screen that a worker looks at, in the language that is chosen on it."""

from core.language import Words
from mobile.services import use_service
from mobile.services.worker_words import WorkerWords


def use_worker_words(typed: str) -> Words:
    """Return the words for who speaks the language that a coach typed, or those of the app."""
    return use_service(WorkerWords).shown(typed)
