"""A guided talk with one person: choosing the guide, preparing, and logging it."""
