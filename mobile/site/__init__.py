"""Makes the static site; nothing in here runs on a phone, except the templates."""
