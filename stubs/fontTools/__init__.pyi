"""fontTools, as far as it is called here."""
