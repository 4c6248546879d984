"""The languages of workers, as the coach reads them: their names, and whether the words were checked."""

from core.language import Language
from core.worker.words import WorkerLanguage


def worker_language_names(t: Language) -> dict[str, str]:
    """Return the names of the languages by code, as OFFERED has them."""
    return {
        "nl": t.text("Dutch"),
        "en": t.text("English"),
        "ar": t.text("Arabic"),
        "de": t.text("German"),
        "es": t.text("Spanish"),
        "fa": t.text("Persian (Farsi, Dari)"),
        "fr": t.text("French"),
        "pl": t.text("Polish"),
        "ro": t.text("Romanian"),
        "so": t.text("Somali"),
        "ti": t.text("Tigrinya"),
        "tr": t.text("Turkish"),
        "uk": t.text("Ukrainian"),
    }


def unchecked_remark(worker: WorkerLanguage, t: Language) -> str:
    """Return the remark for the coach beside words that nobody checked yet; "" where none is needed."""
    return "" if worker.is_checked else t.text("Not checked by a native speaker yet")
