"""The place where one practises, for oneself alone; it works while the notes are open."""
