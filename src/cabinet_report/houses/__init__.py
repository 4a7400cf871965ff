"""A council's house style, read from its folder."""
