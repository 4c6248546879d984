"""Words for search: folded, and spoken short forms written out. For Dutch and English at once."""

import re

from core.folding import fold

_WORD = re.compile(r"[^\W_]+")

_SPOKEN = """
zn zijn | mn mijn | t het | m hem | r haar | dr haar | der haar | ie hij | nie niet | ni niet | nix niks
da dat | wa wat | tis het is | kheb ik heb | kben ik ben | effe even | ff even | eff even | min minuten
tzelfde hetzelfde | mekaar elkaar | zon zo een | sochtends ochtend | smorgens morgen

hes he is | shes she is | theyre they are | im i am | ive i have | dont do not | doesnt does not
didnt did not | wont will not | cant can not | cannot can not | isnt is not | arent are not | wasnt was not
hasnt has not | havent have not | couldnt could not | wouldnt would not | thats that is | whats what is
theres there is | dunno do not know | gonna going to | wanna want to | u you | ur your
"""
_WRITTEN = {
    short: written.split()
    for line in _SPOKEN.splitlines()
    for short, _, written in (pair.strip().partition(" ") for pair in line.split("|"))
}
"""Short forms of speech and of messages, and what they stand for."""


def words(text: str) -> list[str]:
    """Return the folded words of a text: lower case, without accents and apostrophes."""
    return _WORD.findall(fold(text))


def written_out(text: str) -> list[str]:
    """Return the folded words of a text with short forms written out: "zn" is "zijn"."""
    return [word for typed in words(text) for word in _WRITTEN.get(typed, (typed,))]


FILLERS = frozenset(
    # Words that say little alone. They still count a bit, so that "ja maar" and "wil niet" find their card.
    words(
        """
        aan al als ben bent bij dan dat de deze die dit doet dus een en er even geen gewoon haar heb heeft
        heel hem het hij hoe hun ik in is ja je kan maar me met mij mijn na niet nog nou nu of om ons onze
        ook op over steeds te toch tot uit van voor waarom was wat we weer wel wie wil word wordt worden ze
        zich zijn zo zou

        a about all am an and are at be but by can could did do does for from get gets got had has have he
        her him his how i if in is it its just me my no not of on or our she so that the them they this to
        too up us was were what when who will with you your
        """
    )
)
