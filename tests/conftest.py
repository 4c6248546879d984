"""What all tests share: property tests without a clock, as a busy machine is no fault of a rule."""

from hypothesis import settings

from tests.zones import zone as zone

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
