"""The ways back: a written document becomes the tree again."""
