"""What follows from the records: pure functions of them and of the day it is."""
