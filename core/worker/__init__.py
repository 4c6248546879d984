"""What a worker reads, in the language of that worker: which languages there are, and their few words."""
