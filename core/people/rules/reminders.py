"""Everything and everyone that deserves attention now, in one calm list.

The three moments of D-05 are in it (a look at the goals, feedback, reflection) with what someone wants to
talk about, the end of a trial (E-05), the stay talk and the quarter talk (B-01, B-04), and who was not spoken
to (B-06). Only days decide, never what was written: nobody is ranked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import Answer
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.rules.carry_over import to_show
from core.people.rules.ending import ended_on
from core.people.rules.last_talks import last_talks
from core.people.rules.quarter_talks import quarter_talks
from core.people.rules.stay_talks import stay_talks
from core.people.rules.waiting_points import waiting_points

LONG = timedelta(days=28)
FRESH = timedelta(days=7)
"""So long, what happened is a reason to talk about it: just in time."""
AHEAD = timedelta(days=42)
"""So long before someone's last day here it is time to talk about what comes after."""


class ReminderKind(Enum):
    """What deserves attention, in the order of the list."""

    AGREEMENT_DUE = "agreement due"
    POINT = "point"
    TRIAL_END = "trial end"
    TRACK_END = "track end"
    LOOK_BACK = "look back"
    FEEDBACK = "feedback"
    REFLECTION = "reflection"
    TO_SHOW = "to show"
    LONG_AGO = "long ago"
    QUARTER = "quarter"
    STAY = "stay"


@dataclass(frozen=True)
class Reminder:
    """One reason to turn to a person; `person` and `about` are ids.

    `day` and `about` say: the day an agreement was for and that agreement; the day a point was wanted on and
    that point; the last day of a trial and that trial; the last day of the track; the day to look back and
    the goal; the day something was reached, seen or answered and that goal, agreement, note or answer; the
    day it was done and the agreement to show; the last talk's day and note, or the day the person came in and
    None when there never was a talk; the day the quarter talk or the stay talk is due and the note of the
    last one, or None.
    """

    kind: ReminderKind
    person: str
    day: date
    about: str | None = None


def reminders(
    people: Iterable[Person],
    goals: Iterable[Goal],
    notes: Iterable[Note],
    agreements: Iterable[Agreement],
    answers: Iterable[Answer],
    today: date,
    points: Iterable[TalkPoint] = (),
    trials: Iterable[Trial] = (),
) -> tuple[Reminder, ...]:
    """Return every reminder about people who are not archived: by kind, then longest ago first.

    Of the points those of the worker come first, and of one person only the first point.
    """
    people = tuple(people)
    here = {person.id: person for person in people if person.archived is None}
    goals, notes, agreements, answers = tuple(goals), tuple(notes), tuple(agreements), tuple(answers)
    talks = last_talks(notes, today)
    found = [
        *_due(agreements, today),
        *_trial_ends(trials, today),
        *_track_ends(here.values(), today),
        *_look_backs(goals, notes, answers, today),
        *_in_time(_feedback(goals, notes, agreements), talks, today),
        *_in_time(_reflections(answers, today), talks, today),
        *(
            Reminder(ReminderKind.TO_SHOW, one.person, ended_on(one) or today, one.id)
            for one in to_show(agreements)
        ),
        *_long_ago(here.values(), talks, today),
        *_quarters_and_stays(people, notes, today),
    ]
    found.sort(key=lambda one: one.day)
    order = list(ReminderKind)
    wanted = (one for one in (*found, *_points(points, today)) if one.person in here)
    return tuple(sorted(wanted, key=lambda one: order.index(one.kind)))


def most_urgent(found: tuple[Reminder, ...], today: date) -> Reminder | None:
    """Return the reminder to act on first with one person, or None when there is none.

    A last day that is over comes before what was agreed while the person was here.
    """
    over = [one for one in found if one.kind is ReminderKind.TRACK_END and one.day < today]
    return next(iter([*over, *found]), None)


def reminder_of_the_day(found: tuple[Reminder, ...], last_shown: date | None, today: date) -> Reminder | None:
    """Return the one reminder to show today; None when one was shown today or there is none.

    What is of today comes first; otherwise the reminders take turns from day to day, so that an old one does
    not hide the others, and the people who do well.
    """
    if last_shown == today or not found:
        return None
    of_today = [one for one in found if one.day == today]
    return of_today[0] if of_today else found[today.toordinal() % len(found)]


def _due(agreements: Iterable[Agreement], today: date) -> Iterator[Reminder]:
    for one in agreements:
        if one.state is Standing.OPEN and one.due and one.due <= today:
            yield Reminder(ReminderKind.AGREEMENT_DUE, one.person, one.due, one.id)


def _points(points: Iterable[TalkPoint], today: date) -> Iterator[Reminder]:
    """Yield of each person the point to begin with: a talk about one is a talk about all."""
    seen = set()
    for one in waiting_points(points):
        if one.day and one.day <= today and one.person not in seen:
            seen.add(one.person)
            yield Reminder(ReminderKind.POINT, one.person, one.day, one.id)


def _trial_ends(trials: Iterable[Trial], today: date) -> Iterator[Reminder]:
    for one in trials:
        if one.verdict is None and one.until <= today:
            yield Reminder(ReminderKind.TRIAL_END, one.person, one.until, one.id)


def _track_ends(people: Iterable[Person], today: date) -> Iterator[Reminder]:
    for person in people:
        if person.place.end and person.place.end - today <= AHEAD:
            yield Reminder(ReminderKind.TRACK_END, person.id, person.place.end)


def _look_backs(
    goals: Iterable[Goal], notes: Iterable[Note], answers: Iterable[Answer], today: date
) -> Iterator[Reminder]:
    """Yield a reminder until something was written about the goal on that day or after it."""
    written: dict[str, date] = {}
    about: tuple[Note | Answer, ...] = (*notes, *answers)
    for one in about:
        if one.goal and one.day <= today:
            written[one.goal] = max(one.day, written.get(one.goal, one.day))
    for goal in goals:
        day = goal.plan.look_back
        if goal.state is Standing.OPEN and day and written.get(goal.id, date.min) < day <= today:
            yield Reminder(ReminderKind.LOOK_BACK, goal.person, day, goal.id)


def _feedback(
    goals: Iterable[Goal], notes: Iterable[Note], agreements: Iterable[Agreement]
) -> Iterator[Reminder]:
    """Yield what the worker reached, and each nugget seen outside a talk: in a talk it was told already.

    What the writer did is to be shown, which is another kind.
    """
    own = (one for one in agreements if one.slot is Assignee.WORKER)
    reached: tuple[Goal | Agreement, ...] = (*goals, *own)
    for one in reached:
        if one.state is Standing.REACHED and (day := ended_on(one)):
            yield Reminder(ReminderKind.FEEDBACK, one.person, day, one.id)
    for note in notes:
        if note.details.is_nugget and note.origin is None:
            yield Reminder(ReminderKind.FEEDBACK, note.person, note.day, note.id)


def _reflections(answers: Iterable[Answer], today: date) -> Iterator[Reminder]:
    """Yield an answer from the next day on: the worker said a number and went on thinking."""
    for answer in (one for one in answers if one.day < today):
        yield Reminder(ReminderKind.REFLECTION, answer.person, answer.day, answer.id)


def _in_time(found: Iterable[Reminder], talks: dict[str, Note], today: date) -> Iterator[Reminder]:
    """Yield what happened in the last days without a talk that day or later."""
    for one in found:
        talk = talks.get(one.person)
        if timedelta(0) <= today - one.day <= FRESH and (talk is None or talk.day < one.day):
            yield one


def _long_ago(people: Iterable[Person], talks: dict[str, Note], today: date) -> Iterator[Reminder]:
    for person in people:
        talk = talks.get(person.id)
        since = talk.day if talk else person.created.date()
        if today - since >= LONG:
            yield Reminder(ReminderKind.LONG_AGO, person.id, since, talk.id if talk else None)


def _quarters_and_stays(
    people: tuple[Person, ...], notes: tuple[Note, ...], today: date
) -> Iterator[Reminder]:
    quarters = quarter_talks(people, notes, today)
    stays = stay_talks(people, notes, quarters, today)
    for kind, talks in ((ReminderKind.QUARTER, quarters), (ReminderKind.STAY, stays)):
        for person, talk in talks.items():
            if talk.due <= today:
                yield Reminder(kind, person, talk.due, talk.last.id if talk.last else None)
