"""The blocks that templates call for: head, tables, charts, cards and tail."""
