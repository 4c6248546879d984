"""Property tests run without a clock: a pause of a busy machine is no fault of a rule."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
