"""Pieces of screen that two screens or more use."""
