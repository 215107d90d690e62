"""The demo, with a week instead of eight."""
