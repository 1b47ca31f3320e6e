"""Changes: growth, moves and thresholds against the values before and after."""
