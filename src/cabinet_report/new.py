"""A house style folder that builds as it stands: the tokens, the Word styles made from them, and print rules.

``python -m`` this makes the reference documents of the houses that come with the program anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from cabinet_report.file_names import why_refused
from cabinet_report.houses.look import Look
from cabinet_report.houses.read import house_names, read_house
from cabinet_report.output import founding, is_free, save, why_not_written
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.resources import folder

BASE = "plain"
NAME = re.compile(r"[a-z][a-z0-9-]*")
OWN_PRINT = """\
/* Rules of your own for the pages of the PDF. They are read after those that come from house.toml, and so win.
   Take this file away if you have none. An example, which does nothing as long as it stands between these signs:

   .stamp { color: #1c1c1c; }
*/
"""


def new_house(name: str, beside: Path) -> tuple[Path, ...]:
    """The files made in the folder ``name``, all at once. In a house that is there, what is missing is made.

    So a house is founded by this, and its reference.docx is made anew by taking the old one away first.
    """
    place, houses = beside / name, folder("templates") / "houses"
    _check_name(name, houses)
    try:
        if is_free(place):
            with founding(place) as made:
                tokens = _tokens(name, houses / BASE / "house.toml").encode()
                files = {"house.toml": tokens}
                (made / "house.toml").write_bytes(tokens)
                look = read_house(name, (made.parent, houses)).look
                files |= {file: make(look) for file, make in _makers().items()}
                for file, content in files.items():
                    (made / file).write_bytes(content)
            return tuple(place / file for file in files)
    except OSError as error:
        raise _refused(why_not_written(error), "Choose another folder for it.", Where(str(place))) from error
    if not (place / "house.toml").is_file():
        message = "the folder is there already, is not empty, and is no house."
        raise _refused(message, "Choose another name for the house.", Where(str(place)))
    look = read_house(name, (beside, houses)).look
    missing = {place / file: make(look) for file, make in _makers().items() if not (place / file).exists()}
    save(missing)
    return tuple(missing)


def _check_name(name: str, houses: Path) -> None:
    refused = why_refused(name)
    if not NAME.fullmatch(name):
        message = f'"{name}" cannot be the name of a house: it names a folder, and stands in paper.yaml.'
        raise _refused(message, "Write small letters, digits and hyphens.")
    if refused:
        raise _refused(f'"{name}" {refused}, and a house is a folder.', "Choose another name.")
    if (houses / name).is_dir():
        raise _refused(f'"{name}" is a house that comes with the program.', "Choose another name for your own.")


def _refused(message: str, hint: str, where: Where | None = None) -> Problems:
    return Problems([Problem("USE-003", where or Where("command line"), message, hint)])


def renew_references(houses: Path) -> tuple[Path, ...]:
    """The reference documents of all the houses in a folder, made anew from their tokens."""
    from cabinet_report.writers.docx import make_reference

    places = (houses, folder("templates") / "houses")
    made = {
        houses / name / "reference.docx": make_reference(read_house(name, places).look)
        for name in house_names([houses])
    }
    save(made)
    return tuple(made)


def _makers() -> Mapping[str, Callable[[Look], bytes]]:
    from cabinet_report.writers.docx import make_reference

    return {"reference.docx": make_reference, "print.css": lambda _: OWN_PRINT.encode()}


def _tokens(name: str, base: Path) -> str:
    """The tokens of the neutral house under a new name; its words are left where they are, and are inherited."""
    tokens = base.read_text(encoding="utf-8").partition("[words]")[0]
    _, _, settings = tokens.partition("schema = 1\n")
    settings = re.sub(
        r'^name = ".*"$', f'name = "{name.capitalize()}"\nbased_on = "{BASE}"', settings, count=1, flags=re.MULTILINE
    )
    return f"""# The house style "{name}". Change what you like; every setting is explained in docs/reference/house.md.
# What does not stand here, such as the words, is that of the house "{BASE}".
# PDF and HTML follow it at once. Word files take their looks from reference.docx: change that in Word;
# or delete it after a change here, and "cabinet-report new house {name}" makes it anew.
schema = 1
{settings.rstrip()}
"""


if __name__ == "__main__":
    renew_references(folder("templates") / "houses")
