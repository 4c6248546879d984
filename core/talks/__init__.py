"""Guided talks: what to prepare, seven words to remember, and what to write down afterwards."""
