"""How well the checker finds what is wrong, and only that."""
