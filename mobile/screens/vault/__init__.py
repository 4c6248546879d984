"""What keeps the private half safe: opening and locking, passphrase and code, files, repair and erasing."""
