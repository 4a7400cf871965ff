"""The formats: each writer chooses elements for the nodes of a finished paper, and nothing else."""
