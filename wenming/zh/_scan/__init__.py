"""How running text is scanned for quantities; the public door is :mod:`wenming.zh.scan`."""
