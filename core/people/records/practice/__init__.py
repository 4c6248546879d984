"""The records of what the user practises: about the user alone, never about a person."""
