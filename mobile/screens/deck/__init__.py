"""The open half: the cards, the ways to them, and where they come from."""
