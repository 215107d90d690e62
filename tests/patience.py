"""Patience: how long to wait for what must happen at once, before it is called a failure."""

PATIENCE_SECONDS = 40.0
"""Long, since machines may be busy, and shorter than a poll that nobody answers."""
