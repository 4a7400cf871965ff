"""The JSON schema of ``paper.yaml``, for editors that complete and check while a person types."""

from __future__ import annotations

import json

from cabinet_report.intake.specification.paper import PAPER


def paper_schema() -> dict[str, object]:
    """The schema, made from the specification that validates."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "paper.yaml of a cabinet-report pack",
        **PAPER.schema,
    }


def paper_schema_text() -> str:
    """The schema as the file ``docs/reference/schemas/paper.schema.json`` has it."""
    return json.dumps(paper_schema(), indent=2, ensure_ascii=False) + "\n"
