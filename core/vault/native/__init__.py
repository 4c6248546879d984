"""The vault under CPython: its cipher, its file, and the command line for backups. Not part of the site."""
