"""The operator's files: how they are read, spelt and checked, and what they become."""
