"""``python -m cabinet_report``: the command line where no script is installed."""

from cabinet_report.cli import program

program()
