"""Intake: a pack of YAML, CSV, XLSX and Markdown files becomes one validated submission."""

from __future__ import annotations

from cabinet_report.intake.pack import read_pack, read_pack_in_part

__all__ = ["read_pack", "read_pack_in_part"]
