"""A real browser on the sandbox page."""
