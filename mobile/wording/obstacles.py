"""What is in the way of several people, in words: a question for the organisation, about nobody (B-06)."""

from core.language import Language
from core.people.records.details import Obstacle


def organisation_questions(t: Language) -> dict[Obstacle, str]:
    """Return the question to ask the organisation, by what is in the way."""
    return {
        Obstacle.TOO_MUCH: t.text("What can wait, so that everyone can finish one thing at a time?"),
        Obstacle.WAITING: t.text("Who decides, and what may people on the floor decide for themselves?"),
        Obstacle.TOOLS: t.text("Which tools or material are missing, and who sees to it?"),
        Obstacle.UNCLEAR: t.text(
            "How does everyone know in the morning what has to be done, and when it is good?"
        ),
        Obstacle.ALONE: t.text("Whom can you turn to when you are stuck, and is there always someone near?"),
    }
