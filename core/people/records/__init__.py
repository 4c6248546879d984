"""The records about people: frozen dataclasses, their tables, and the rules for their texts and days."""
