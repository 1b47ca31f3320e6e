"""Several documents in one source, and the parts of one document."""
