"""What is wrong with a user's template: every slip at once, with its place and what was meant."""
