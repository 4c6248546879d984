"""What is kept about people: frozen records, their tables, and what their texts and days must be."""
