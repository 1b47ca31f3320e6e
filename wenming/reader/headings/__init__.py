"""Which labels in a text are headings, how deep each stands, where its title ends."""
