"""Charts as matplotlib draws them, where it is installed, for the peers that have no drawing of their own."""

from __future__ import annotations

from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from cabinet_report.tree.nodes import Chart

INSTALLED = find_spec("matplotlib") is not None


def picture(chart: Chart, kept: Path | None) -> bytes | None:
    """The chart as a PNG, which is looked for in a folder if there is one, and kept there; None without matplotlib."""
    if not INSTALLED:
        return None
    return drawn(chart, "png") if kept is None else kept_picture(chart, kept).read_bytes()


def kept_picture(chart: Chart, folder: Path) -> Path:
    """The file of the chart as a PNG, which is drawn only where it is not there yet."""
    path = folder / f"{sha256(repr(chart).encode()).hexdigest()[:16]}.png"
    if not path.exists():
        path.write_bytes(drawn(chart, "png"))
    return path


def drawn(chart: Chart, kind: str) -> bytes:
    """The chart as a PNG or an SVG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(3.4, 2.4), layout="constrained")
    plot = figure.subplots()
    for line in chart.series:
        plot.plot(chart.categories, line.values, label=line.name)
    plot.set_ylim(chart.scale.low, chart.scale.high)
    plot.set_ylabel(chart.value_title)
    plot.tick_params(axis="x", rotation=60, labelsize=6)
    plot.legend(fontsize=6)
    into = BytesIO()
    figure.savefig(into, format=kind, dpi=200)
    return into.getvalue()
