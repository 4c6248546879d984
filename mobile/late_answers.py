"""Answers of the client that come when the control that was asked is gone, as by a quick way back.

Flet raises an error at one, and in the browser that ends the loop in which it hears of anything: the app
stays as it is for good. Here whoever waits gets the answer.
"""

from flet.messaging.session import Session


def accept_late_answers() -> None:
    """Have every session of Flet take them."""
    Session.handle_invoke_method_results = _settle  # type: ignore[method-assign, assignment]


def _settle(session: Session, control_id: int, call_id: str, result: object, error: str | None) -> None:  # noqa: ARG001
    waiting = session._Session__method_calls.pop(call_id, None)  # type: ignore[attr-defined] # noqa: SLF001
    if waiting is not None:
        session._Session__method_call_results[waiting] = (result, error)  # type: ignore[attr-defined] # noqa: SLF001
        waiting.set()
