"""The vault: notes sealed one by one, opened with a passphrase or a recovery code."""
