"""The private half: people, their goals, talks and agreements."""
