"""Invented people to look at, brought into a phone.

One has all there is to have, one has nothing yet, and the others have names that are hard to lay out.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.people.notebook import Notebook
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Sign, Talk
from core.people.records.goal import Rung
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.plan import IfThen, Plan
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.profiles import bring_vault

NOW = datetime.now(UTC)
TODAY = NOW.date()
OTHERS = (
    ("Nog Niets", Place()),
    (
        "Proefpersoon Wilhelmina-Constantijntje van Voorbeeldenburgen",
        Place(Work.OWN, "Houtbewerking"),
    ),
    ("בדיקה לדוגמה", Place(Work.SECONDED, "Proefbakkerij")),
    ("اختبار مثال", Place(Work.SECONDED, "Proefbakkerij")),
    ("Test Tijdelijk", Place(Work.TRACK, "Testkwekerij", TODAY - timedelta(80), TODAY + timedelta(9))),
)


def bring_people(phone: Phone, host: Host, language: str = "Nederlands") -> dict[str, str]:
    """Bring these people into a phone without a vault; the one with much speaks this language.

    Gives the ids of one with much ("person"), of a goal, an answer, a note, an agreement, a point and a trial
    of theirs, of one with nothing ("nobody"), and of a note about a group.
    """
    ids: dict[str, str] = {}

    async def people(book: Notebook) -> None:
        ids.update(await _fill(book, language))

    bring_vault(phone, host, people)
    return ids


async def _fill(book: Notebook, language: str) -> dict[str, str]:
    nobody = ""
    for name, place in OTHERS:
        person = await book.add_person(Person("", name, NOW, place=place))
        nobody = nobody or person.id
    teun = await book.add_person(
        Person(
            "",
            "Test Teun",
            NOW,
            place=Place(Work.SECONDED, "Proefbakkerij"),
            language=language,
            manner="Korte zinnen, eerst voordoen.",
            symbol="boat",
        )
    )
    goal = await _goals(book, teun.id)
    answer = await _answers(book, teun.id, goal)
    agreement = await _agreements(book, teun.id)
    note = await _talks(book, teun.id, goal)
    point = await book.points.add(teun.id, "Kan de dienst een half uur later?", RaisedBy.WORKER, TODAY)
    trial = await book.trials.add(teun.id, "Eerst het zware werk, dan pauze", TODAY + timedelta(5))
    group = await book.group_notes.add(
        "Dagstart: wat lukte er gisteren? Iedereen noemde iets.",
        day=NOW.date(),
        details=Details(Talk.GROUP, "p04-vergadering-starten"),
    )
    return {
        "person": teun.id,
        "goal": goal,
        "answer": answer,
        "note": note,
        "agreement": agreement,
        "point": point.id,
        "trial": trial.id,
        "nobody": nobody,
        "group": group.id,
    }


async def _goals(book: Notebook, person: str) -> str:
    await book.add_goal(person, "Later een eigen fietsenwerkplaats", Rung.DREAM)
    await book.add_goal(person, "Allround meewerken in de bakkerij", Rung.MIDDLE)
    goal = await book.add_goal(person, "De ovenlijn zelf instellen", Rung.SHORT)
    plan = Plan(
        needs="Een kaart met de vijf stappen bij de oven.",
        helpers="Collega Proef Piet doet het de eerste week voor.",
        hold="Het grapje aan het begin van de dienst.",
        reached="De wekker en het vullen gaan zelf.",
        ahead="Nog oefenen: de temperatuur.",
        if_then=(IfThen("Als de lamp rood is", "dan roep ik Piet"),),
        exceptions=("Dinsdag lukte het in één keer",),
        look_back=TODAY + timedelta(12),
    )
    await book.change_goal(replace(goal, plan=plan))
    ended = await book.add_goal(person, "Zelf op tijd komen", Rung.TOMORROW)
    await book.change_goal(ended.standing(Standing.REACHED, TODAY - timedelta(20)))
    return goal.id


async def _answers(book: Notebook, person: str, goal: str) -> str:
    answer = ""
    for number, ago in ((4, 60), (5, 45), (5, 30), (7, 14), (6, 2)):
        made = await book.answers.add(
            person,
            Question.CONFIDENCE,
            number,
            "Het lukte al twee keer zonder hulp.",
            day=TODAY - timedelta(ago),
            goal=goal,
        )
        answer = made.id
    await book.answers.add(
        person, Question.IMPORTANCE, 8, "Dan kan ik alleen staan.", day=TODAY - timedelta(30), goal=goal
    )
    return answer


async def _agreements(book: Notebook, person: str) -> str:
    await book.agreements.add(
        person, Assignee.WORKER, "Elke ochtend de lijst langslopen", TODAY - timedelta(3)
    )
    mine = await book.agreements.add(person, Assignee.ME, "Een klembord regelen", TODAY)
    done = await book.agreements.add(
        person, Assignee.TOGETHER, "Samen de kaart ophangen", TODAY - timedelta(7)
    )
    await book.agreements.change(done.standing(Standing.REACHED, TODAY - timedelta(1)))
    return mine.id


async def _talks(book: Notebook, person: str, goal: str) -> str:
    note = ""
    for ago, text in (
        (200, "Hij legde een nieuwe collega uit hoe de zeef werkt."),
        (30, "Eerste keer alleen bij de oven. Hij vroeg zelf om de kaart."),
        (9, "Hij wil vaker aan de lijn staan en vroeg wat daarvoor nodig is."),
        (2, "De temperatuur klopte. Hij was er trots op en liet het zien."),
    ):
        made = await book.add_note(
            person,
            text,
            day=TODAY - timedelta(ago),
            goal=goal,
            details=Details(Talk.SHORT, "t07-goudklompjes", (Sign.PROUD,), is_nugget=ago in (200, 2)),
        )
        note = made.id
    return note
