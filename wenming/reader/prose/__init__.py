"""What stands under a heading: lists and tables in running text."""
