"""The band above tiles: a rating gives it its shape, and its colours turned about, so that white stands on the dark."""

from __future__ import annotations

from collections.abc import Mapping

# The role of a section of tiles, and the rating that its band is like.
RATING_OF_BAND: Mapping[str, str] = {"tiles.good": "rating.on_target", "tiles.concern": "rating.outside"}
# The role of the value that a tile sets large; one of more letters is not set as large as others, since it has to fit
# beside the name of its measure.
LARGE, MOST_LETTERS = "tile.value", 6
