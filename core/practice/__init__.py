"""What one practises the method with in spare minutes: sets of sentences, the mirror and scenes."""
