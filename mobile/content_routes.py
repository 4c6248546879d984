"""Where the content of deck and guides is shown: the same addresses in the app and on the page."""

from core.deck.source_index import ContentKind

CONTENT_ROUTES = {
    ContentKind.CARD: "/kaarten/{}",
    ContentKind.QUESTION_LIST: "/vragen/{}",
    ContentKind.MOMENT: "/moment/{}",
    ContentKind.GLOSSARY: "/woorden",
    ContentKind.GUIDE: "/gesprek/{}",
}
"""The address of the content with an id, by its kind. What is elsewhere has none."""
