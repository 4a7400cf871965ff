"""Reads a house style from its folder: everything that is wrong with it is told at once, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cabinet_report.houses.build import build_house
from cabinet_report.houses.house import House
from cabinet_report.houses.keys import BASED_ON, KEYS, STYLES, TABLES
from cabinet_report.houses.kinds import Words, fault, says, shown
from cabinet_report.houses.logo import logo_faults
from cabinet_report.houses.roles import roles
from cabinet_report.houses.toml_file import TomlFile, read_text, read_toml
from cabinet_report.naming import did_you_mean
from cabinet_report.problems import Collector, Problem, Where
from cabinet_report.resources import folder

FILE = "house.toml"
# These speak of one house alone; a house that is based on it has its own.
_OWN = frozenset({"schema", "name", BASED_ON})


PACK = Where("paper.yaml", column="house")


def read_house(name: str, places: Sequence[Path], asked: Where = PACK) -> House:
    """The house of that name, from the first of the places that has a folder for it; raises Problems.

    What the house does not set comes from the house that it is based on.  ``asked`` is where the name was given.
    """
    problems = Collector()
    files = _files(name, places, asked, problems)
    is_whole = not problems.errors
    known = roles(file.path.parent for file in files)
    settings: dict[str, object] = {}
    for file in files:
        problems.extend(_faults(file, known))
        below = {path: value for path, value in file.values.items() if not settings or path not in _OWN}
        settings = below | settings
    if is_whole:
        problems.extend(_missing(settings, files[0]))
    problems.extend(_contradictions(settings, files))
    problems.extend(logo_faults(files, settings))
    problems.raise_errors()
    house = build_house(files, settings)
    if house.look.print_css is not None:
        read_text(house.look.print_css, f"{house.look.print_css.parent.name}/{house.look.print_css.name}", "HOUSE-011")
    return house


def house_places(pack: Path | None, beside: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Where the houses of a pack are looked for: in it, beside it, and among those that come with the program."""
    return (*filter(None, [pack]), *beside, folder("templates") / "houses")


def house_names(places: Iterable[Path]) -> tuple[str, ...]:
    """The names of the houses in these places, in order."""
    return tuple(sorted({path.parent.name for place in places for path in place.glob(f"*/{FILE}")}))


def _files(name: str, places: Sequence[Path], asked: Where, problems: Collector) -> list[TomlFile]:
    """The file of a house, then that of the house it is based on, and so on down."""
    files: list[TomlFile] = []
    names: list[str] = []
    while True:
        path = _path(name, places)
        if path is None:
            known = house_names(places)
            hint = did_you_mean(name, known) or f"There are: {', '.join(known) or 'none at all'}."
            problems.add("HOUSE-001", asked, f'there is no house "{name}".', hint)
            return files
        file = read_toml(path, f"{name}/{FILE}", "HOUSE-002")
        files.append(file)
        names.append(name)
        below, asked = file.values.get(BASED_ON), file.where(BASED_ON)
        if not isinstance(below, str):
            return files
        if below in names:
            message = f'the house is based on "{below}", which is based on it.'
            problems.add("HOUSE-009", asked, message, "Base one of them on another house, or on none.")
            return files
        name = below


def _path(name: str, places: Sequence[Path]) -> Path | None:
    """Where the house's file lies. A house is called by the name of its folder, never by a path."""
    if Path(name).name != name or name in ("", ".", ".."):
        return None
    return next((path for place in places if (path := place / name / FILE).is_file()), None)


def _faults(file: TomlFile, known: Iterable[str]) -> list[Problem]:
    """Everything that is wrong with the settings that stand in the file; ``known`` are the roles of a paper."""
    found = []
    for path, value in file.values.items():
        key = KEYS.get(path)
        if path.startswith(f"{STYLES}."):
            role = path.removeprefix(f"{STYLES}.")
            if role not in known:
                hint = did_you_mean(role, known) or "The list of roles is in docs/reference/house.md."
                found.append(Problem("HOUSE-003", file.where(path), f'there is no role "{role}".', hint))
                continue
            wrong = fault(Words(), value)
        elif key is not None:
            wrong = fault(key.kind, value)
        else:
            found += _unknown(file, path, value)
            continue
        if wrong is not None:
            found.append(Problem(wrong.code, file.where(path), wrong.message, wrong.hint))
    return found


def _unknown(file: TomlFile, path: str, value: object) -> list[Problem]:
    """The problem of a key that is not known; of a table, that something else stands in its place."""
    if any(known.startswith(f"{path}.") for known in KEYS) or path == STYLES:
        if value == {}:
            return []
        message = f"{shown(value)} stands where the settings of {path} belong."
        return [Problem("HOUSE-004", file.where(path), message, f"Write [{path}], and the settings on lines below it.")]
    table = max((table for table in TABLES if path.startswith(f"{table}.")), key=len, default="")
    name = path.removeprefix(f"{table}.")
    hint = did_you_mean(name, (key.name for key in KEYS.values() if key.table == table)) or did_you_mean(path, KEYS)
    hint = hint or "Take the line out. The list of settings is in docs/reference/house.md."
    return [Problem("HOUSE-003", file.where(path), f'there is no setting "{path}".', hint)]


def _missing(settings: Mapping[str, object], file: TomlFile) -> list[Problem]:
    """One problem for each setting that is given nowhere, or one for a whole table that is not there."""
    missing = [key for key in KEYS.values() if not key.optional and key.path not in settings]
    found = []
    for table in dict.fromkeys(key.table for key in missing):
        keys = [key for key in missing if key.table == table]
        if table and len(keys) == sum(not key.optional for key in KEYS.values() if key.table == table):
            hint = f'Add them, or write {BASED_ON} = "plain" at the top to take what is missing from that house.'
            found.append(Problem("HOUSE-006", file.where(table), f"the settings of [{table}] are missing.", hint))
            continue
        for key in keys:
            message = f'the setting "{key.path}" is missing.'
            found.append(Problem("HOUSE-006", file.where(key.path), message, f"Add it: {says(key.kind)}."))
    return found


def _contradictions(settings: Mapping[str, object], files: Sequence[TomlFile]) -> list[Problem]:
    """Settings that are sound by themselves and not together."""
    path = "rules.rating.default_tolerance"
    if path not in settings or settings.get("rules.rating.tolerance") != "limit":
        return []
    file = next(file for file in files if path in file.values)
    message = "one default tolerance cannot be the outer limit of every measure, whatever its target."
    hint = 'Choose tolerance = "distance" or "percentage of target", or take the default out.'
    return [Problem("HOUSE-010", file.where(path), message, hint)]
