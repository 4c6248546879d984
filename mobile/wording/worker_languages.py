"""The language of a worker, as the coach reads of it: whether its words were checked."""

from core.language import Language
from core.worker.words import WorkerLanguage


def unchecked_remark(worker: WorkerLanguage, t: Language) -> str:
    """Return the remark for the coach beside words that nobody checked yet; "" where none is needed."""
    return "" if worker.is_checked else t.text("Not checked by a native speaker yet")
