"""Sectors that come with wenming; each is found through its entry point, as strangers' plugins are."""
