"""What all tests of the analysis share."""

from hypothesis import settings

# The first text an engine reads loads its word list, and a busy machine is no failure.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
