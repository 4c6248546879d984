"""One screen a file. A screen reads the state, shows it in the chosen language, and calls named actions."""
