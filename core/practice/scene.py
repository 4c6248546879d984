"""A scene to practise aloud: what happens, and, once one has said something, two good answers and a trap."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene(Content):
    """One scene, for the technique on the `card`.

    `trap` is what one is tempted to say, `trap_why` what that does.
    """

    TRANSLATED = ("title", "situation", "ask", "answers", "trap", "trap_why")

    id: str
    card: str
    title: str
    situation: str
    ask: str
    answers: tuple[str, ...]
    trap: str
    trap_why: str
