"""How hard a passphrase is to guess, by somebody who knows how people in the Low Countries choose one."""
