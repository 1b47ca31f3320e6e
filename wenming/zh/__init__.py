"""Chinese numbers, quantities and labels."""
