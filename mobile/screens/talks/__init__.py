"""The guides for talks, to read, to remember and to show a group; they work while the notes are locked."""
