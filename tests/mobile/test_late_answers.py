"""Who leaves a screen while it moves the focus is still heard: by itself Flet ends its session there."""

import asyncio

from flet.messaging.session import Session

from mobile.late_answers import accept_late_answers
from tests.mobile.renderer import _Client

GONE = 4321


class Asked(_Client):
    """A client that answers when it is told to."""

    def __init__(self):
        super().__init__()
        self.calls = []

    def send_message(self, message):
        super().send_message(message)
        self.calls += [getattr(message.body, "call_id", None)]


def test_an_answer_for_a_control_that_is_gone_reaches_who_waits(monkeypatch):
    monkeypatch.setattr(Session, "handle_invoke_method_results", Session.handle_invoke_method_results)

    async def ask():
        client = Asked()
        session = Session(client)
        await session.connect(client)
        accept_late_answers()
        waiting = asyncio.create_task(session.invoke_method(GONE, "focus", {}))
        await asyncio.sleep(0)
        session.handle_invoke_method_results(GONE, client.calls[-1], "there", None)
        session.handle_invoke_method_results(GONE, "asked by nobody", None, None)
        return await waiting

    assert asyncio.run(ask()) == "there"
