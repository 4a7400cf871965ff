"""Measures the program beside its peers, turn by turn, and prints ratios: see README.md."""
