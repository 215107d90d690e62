"""Learning from the scores that a company's own customers gave with their words, and from what staff correct."""
