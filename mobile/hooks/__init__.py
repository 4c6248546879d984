"""Hooks: what a component may call to keep something from one drawing to the next."""
