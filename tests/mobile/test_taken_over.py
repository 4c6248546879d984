"""A person taken over from a colleague: what the giver would do is not a promise of who receives."""

import asyncio

from core.people.records.agreement import Agreement, Assignee
from core.people.records.tables import AGREEMENTS
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver
from tests.mobile.setting import NOON, Phone, Setting


def walk(steps):
    """Run steps with a receiver, its driver, the person and the records that a giver hands over."""

    async def tell():
        giver, receiver = await Setting().opened(), Setting(Phone(ENGLISH))
        person = await add_person(giver.book, "Test Teun")
        for slot in (Assignee.ME, Assignee.WORKER, Assignee.TOGETHER):
            await giver.book.agreements.add(person.id, slot, f"Kar regelen: {slot.value}", None)
        app = await receiver.opened()
        await steps(app, AppDriver(receiver), person, giver.book.handover_of(person.id))

    asyncio.run(tell())


def slots_of(book, person):
    return {one.text.split(": ")[1]: one.slot for one in book.agreements.of(person.id)}


def test_what_the_giver_would_do_is_the_colleagues_and_is_said_so():
    async def steps(app, driver, person, records):
        await app.book.backups.merge_handover(records, NOON)
        slots = {"me": Assignee.COLLEAGUE, "worker": Assignee.WORKER, "together": Assignee.TOGETHER}
        assert slots_of(app.book, person) == slots
        await driver.open(f"/mensen/{person.id}")
        assert "Your colleague" in driver.words()
        assert "Me" not in driver.words()

    walk(steps)


def test_who_receives_can_take_it_over():
    async def steps(app, driver, person, records):
        await app.book.backups.merge_handover(records, NOON)
        (one,) = [one for one in app.book.agreements.of(person.id) if one.slot is Assignee.COLLEAGUE]
        await driver.open(f"/mensen/{person.id}/afspraak/{one.id}")
        assert driver.chosen()[0] == "Your colleague"
        await driver.tap("Me")
        await driver.tap("Save")
        assert slots_of(app.book, person)["me"] is Assignee.ME

    walk(steps)


def test_handed_back_to_whoever_promised_it_it_is_their_own_again():
    async def steps(app, _hand, person, records):
        await app.book.backups.merge(records, NOON)
        await app.book.backups.merge_handover(records, NOON)
        assert slots_of(app.book, person)["me"] is Assignee.ME

    walk(steps)


def test_an_older_version_reads_a_colleagues_agreement_as_one_of_who_writes():
    agreement = Agreement("7", "8", Assignee.COLLEAGUE, "Kar regelen", NOON)
    doc = agreement.to_doc()
    assert (doc["slot"], doc["colleague"]) == ("me", True)
    assert Agreement.from_doc(doc) == agreement
    assert Agreement.from_doc({**doc, "slot": "worker"}).slot is Assignee.WORKER


def test_a_handover_is_handed_on_with_what_a_colleague_would_do():
    async def steps(app, _hand, person, records):
        await app.book.backups.merge_handover(records, NOON)
        docs = [doc for table, doc in app.book.handover_of(person.id) if table == AGREEMENTS]
        assert sum(doc.get("colleague", False) for doc in docs) == 1

    walk(steps)
