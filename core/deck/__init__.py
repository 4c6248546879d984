"""The cards: what one holds, the deck they make, and search. Public, the same for everyone."""
