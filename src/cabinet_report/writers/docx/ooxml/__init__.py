"""Office Open XML in its own words: modules and names here are those of ISO/IEC 29500, and nowhere else."""
