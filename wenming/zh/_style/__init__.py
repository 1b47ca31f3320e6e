"""How running text is checked for number style; the public door is :mod:`wenming.zh.style`."""
