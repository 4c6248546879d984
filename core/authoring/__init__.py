"""The content of the deck, and the tools of card writers. CPython only, and not part of the site.

`cards/`, `questions/` and the TOML files are the content; `fields.toml` says what they may hold.
"""
