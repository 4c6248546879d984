"""The people one coaches: frozen records, pure rules, and the notebook that keeps them in the vault."""
