"""The paper as a tree, and what every stage needs to read or renew it."""
