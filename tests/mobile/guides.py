"""Guides to test with: one for two, one for a group that writes down, and one that a group reads at once."""

from core.talks.guide import Guide, GuideStep, Look, Outcome, Stance, Work
from core.talks.guides import Guides

HELPING = Guide(
    id="g91-samen",
    title="A talk that helps",
    gist="To find a next step together.",
    sources=("002",),
    parts=("P-02",),
    minutes=(5, 15),
    outcome=Outcome.STEP,
    stance=Stance.HELPING,
    ours=True,
    when=("Someone wants to get on.",),
    openings=("I would like to hear how [de klus] goes.",),
    questions=("What went well?", "What would be better?"),
    expectation="I count on [de klus] being done.",
    retell="Let your worker show how it will go.",
    watch_out=("Do not fill the silence.",),
    cards=("t02-luisteren", "gone"),
    steps=(
        GuideStep(word="nut", do="Ask what it is good for.", say="What is it good for?", short=True),
        GuideStep(word="beter", do="Ask what would be better.", short=True),
        GuideStep(word="wat er al is", do="Ask what is there already."),
        GuideStep(word="stap", do="Ask for one step.", short=True),
    ),
)
WRITING = Guide(
    id="g92-cirkel",
    title="A circle session",
    gist="To see what was reached.",
    sources=("002",),
    parts=("P-06",),
    minutes=(45, 45),
    outcome=Outcome.OWN_STEP,
    steps=(
        GuideStep(word="thema", do="Name the theme.", wall="What is it about?", work=Work.TOGETHER),
        GuideStep(word="bereikt", do="Let them write.", wall="What did you reach?", work=Work.ALONE),
        GuideStep(word="stappen", do="Let them choose.", wall="What is your step?", work=Work.PAIRS),
    ),
)
AT_ONCE = Guide(
    id="g93-start",
    title="The start of the week",
    gist="To begin the week.",
    sources=("002",),
    parts=("P-04",),
    minutes=(8, 8),
    outcome=Outcome.NOTHING,
    looks=(Look.QUESTIONS,),
    steps=(
        GuideStep(word="duo's", do="Make pairs.", wall="Sit beside someone", work=Work.PAIRS),
        GuideStep(word="gelukt", do="Ask.", wall="What worked out last week?", work=Work.PAIRS),
        GuideStep(word="hierna", do="Ask.", wall="What comes next?", work=Work.TOGETHER),
        GuideStep(word="hulp", do="Ask.", wall="Who can use some help?", work=Work.TOGETHER),
    ),
)
GUIDES = Guides((HELPING, WRITING, AT_ONCE))
