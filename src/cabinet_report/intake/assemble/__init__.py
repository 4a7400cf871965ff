"""From records to the domain's shapes: what the tables say together, and whether they agree."""
