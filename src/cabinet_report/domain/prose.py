"""What an officer wrote, not yet parsed: it may hold the six constructs and slots; and what nobody may write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cabinet_report.problems import Where

# C0 and C1 controls but tab and the two line ends, surrogates, private use, and the two non-characters of each plane.
# The private-use characters carry values through the templates, so none may come from outside.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000f0000-\U000fffff\U00100000-\U0010ffff]"
)


# What `new PACK --from LAST` sets before words of an earlier quarter.  It prints nothing.
NOT_REVIEWED_MARK = "{# Not yet reviewed for this quarter: read it, then delete this remark. #}"


@dataclass(frozen=True, slots=True)
class Prose:
    """Words with their place; line 1 of the text is ``where``'s line."""

    text: str
    where: Where
