"""The rules of outside judges that our files do not keep, each with the reason why that is right.

Nothing else is let pass.  A rule that no file breaks any longer has to be taken out: a test sees to that.
"""

from __future__ import annotations

from collections.abc import Mapping

import judges

ACCEPTED: Mapping[judges.Judge, Mapping[str, str]] = {
    judges.VERAPDF: {},
    judges.OPEN_XML: {},
    judges.LIBREOFFICE: {},
    judges.NU: {
        "Text run is not in Unicode Normalization Form C": "words come out as an officer typed them; one test types an "
        "accent by itself, to see that it does",
    },
    judges.HTML_VALIDATE: {
        "no-inline-style": "the widths of a table's columns belong to that table, and stand on it",
        "long-title": "a paper is called what the council calls it; seventy letters are advice for search engines",
        "prefer-native-element": "a box that scrolls is a region only because it scrolls; a section element would say "
        "that the paper has one more section",
    },
    judges.AXE: {
        "color-contrast, for a person to look at": "axe does not measure words in a drawing; they have the colours of "
        "all words, on white",
        "th-has-data-cells, for a person to look at": "the line that names a group of measures heads the rows of its "
        "group, and has no cells of its own",
    },
}

# The same for checkers that stand outside the project: see test_other_checkers.py.
ACCEPTED_BY_SCRIPT: Mapping[str, Mapping[str, str]] = {
    "pdf_ua_checks.py": {},
    "docx_validate.py": {
        "A-10": "a head of two levels, and one commentary that serves two measures, are cells that are merged",
    },
    "html_a11y.mjs": {
        "vnu": "words come out as an officer typed them; one test types an accent by itself, to see that it does",
        "color-contrast": ACCEPTED[judges.AXE]["color-contrast, for a person to look at"],
        "th-has-data-cells": ACCEPTED[judges.AXE]["th-has-data-cells, for a person to look at"],
    },
}

# All that is let pass in the accessible form of a paper: how a page is made, and what a program cannot measure.
ACCEPTED_IF_ACCESSIBLE: Mapping[judges.Judge | str, frozenset[str]] = {
    judges.HTML_VALIDATE: frozenset(ACCEPTED[judges.HTML_VALIDATE]),
    judges.AXE: frozenset({"color-contrast, for a person to look at"}),
    "html_a11y.mjs": frozenset({"color-contrast"}),
}

# What holds for drafts alone.
ACCEPTED_IN_DRAFTS: Mapping[str, Mapping[str, str]] = {
    "docx_validate.py": {"A-19": "a draft carries what is to be said of it as comments; a final paper has none"},
}
