"""The house's reference document: a Word file that an officer edits, and that papers take their looks from."""
