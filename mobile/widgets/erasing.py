"""What is said before something is erased for good."""

from typing import TYPE_CHECKING

from core.language import Language

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def gone_for_good(gone: str, book: "Notebook", t: Language) -> str:
    """Add to `gone`, which says what goes, that copies are not erased along, where there was one."""
    if book.backups.last is None:
        return gone
    return gone + " " + t.text("Copies that you made before may still hold this. Throw those away yourself.")
