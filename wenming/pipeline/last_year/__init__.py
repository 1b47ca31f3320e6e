"""Last year's report becomes this year's form: its blueprint, and which of its figures belong into which fields."""
