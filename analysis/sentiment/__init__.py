"""What a text feels like: the engines and where to find them."""
