"""Composition: a Submission, an audience and a house become a Paper."""
