"""Is a query about somebody? The cards all are; a query about things alone is mostly meant for elsewhere."""

from collections.abc import Iterable

from core.deck.words import words

_WORDS = frozenset(
    # Words for people, as they stand in texts written out, and words of saying and refusing.
    words(
        """
        hij ze hem haar hun ik me mijn we ons onze je zich zelf iemand ander anderen mensen
        baas chef client collega gast groep inlener jongen kerel klant man medewerker
        meid meisje ploeg team vrouw altijd geen ja niet niks nooit zeg zegt
        durf durft wil willen

        he she him her his they them their i me my we us our you your himself herself
        someone everyone everybody nobody people others
        bloke boss client colleague crew customer girl group guy lad man manager team woman worker
        always never no not say says wants yes
        """
    )
)


def is_about_people(typed: Iterable[str]) -> bool:
    """Return whether one of the words, written out, is about people or what they say."""
    return not _WORDS.isdisjoint(typed)
