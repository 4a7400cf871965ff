"""YAML as plain text values with their lines: no tag, no alias, and no value that YAML would guess at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml

from cabinet_report.domain.prose import UNPRINTABLE
from cabinet_report.intake.contents import Entries, Entry, Items, Node
from cabinet_report.intake.fields import note_unprintable
from cabinet_report.problems import Collector, Where

_PLAIN_TAGS = "tag:yaml.org,2002:"
DEEPEST = 20  # paper.yaml needs four

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def read_yaml(text: str, file: str, collector: Collector) -> Entries | None:
    """The mapping that the text is, or None when a problem has been noted.

    Only the safe loader's nodes are used: every value stays the text that was written, so that ``no``, ``1:30`` and
    ``2021-09-08`` are what the author sees, and it is the field that says what kind of value it is.
    """
    if match := UNPRINTABLE.search(text):
        note_unprintable(collector, Where(file, line=text.count("\n", 0, match.start()) + 1), match[0])
        return None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        if _deepest(yaml.parse(text, Loader=loader)) > DEEPEST:
            _note_unreadable(file, None, text, collector)
            return None
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        _note_unreadable(file, line, text, collector)
        return None
    except (yaml.YAMLError, RecursionError):
        _note_unreadable(file, None, text, collector)
        return None
    if not isinstance(root, yaml.MappingNode):
        collector.add(
            "PACK-004",
            Where(file, line=1),
            "the file has no keys.",
            'Write one key on each line, such as "title: ...".',
        )
        return None
    return _Conversion(file, collector).entries(root)


def _deepest(events: Iterable[yaml.Event]) -> int:
    """How deep the lists and mappings lie in each other: told before a node is made, for the loader calls itself."""
    depth = deepest = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEEPEST:
                break
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return deepest


def _note_unreadable(file: str, line: int | None, text: str, collector: Collector) -> None:
    lines = text.split("\n")
    whole = lines[line - 1] if line and line <= len(lines) else ""
    seen = whole.strip()
    if "\t" in whole[: len(whole) - len(whole.lstrip())]:
        collector.add("PACK-004", Where(file, line=line), "the line begins with a tab.", "Write spaces in its place.")
        return
    shown = f', where it says "{seen[:60]}"' if seen else ""
    collector.add(
        "PACK-004",
        Where(file, line=line),
        f"the YAML cannot be read from here{shown}.",
        "Look at this line and the one above: indent with spaces, put a space after each colon, and put quotation "
        'marks around a text that holds ": " or begins with a sign.',
    )


class _Conversion:
    """One pass over the nodes of a file."""

    def __init__(self, file: str, collector: Collector) -> None:
        self._file = file
        self._collector = collector
        self._seen: set[int] = set()

    def node(self, node: yaml.Node) -> Node:
        if id(node) in self._seen:
            self._note(node, "a reference (*) to another place stands here.", "Write the value out.")
            return None
        self._seen.add(id(node))
        if not node.tag.startswith(_PLAIN_TAGS) or "python" in node.tag:
            self._note(node, f'the tag "{node.tag}" stands here.', "Write the value without a tag.")
            return None
        match node:
            case yaml.MappingNode():
                return self.entries(node)
            case yaml.SequenceNode():
                return Items(tuple((self.node(child), _line(child)) for child in node.value))
            case _:
                return _scalar(node)

    def entries(self, node: yaml.MappingNode) -> Entries:
        return Entries(tuple(self._unique(node)))

    def _unique(self, node: yaml.MappingNode) -> Iterator[Entry]:
        lines: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._note(key, "a key is a list or a set of keys.", "Write a plain word as the key.")
                continue
            if key.value in lines:
                self._collector.add(
                    "PACK-005",
                    Where(self._file, line=_line(key), column=key.value),
                    f"the key is there already, on line {lines[key.value]}.",
                    "Keep one of the two.",
                )
                continue
            lines[key.value] = _line(key)
            yield Entry(key.value, _line(key), self.node(value), _line(value))

    def _note(self, node: yaml.Node, message: str, hint: str) -> None:
        self._collector.add("PACK-004", Where(self._file, line=_line(node)), message, hint)


def _line(node: yaml.Node) -> int:
    """The line on which the words of a node begin: those of a block begin below its sign."""
    is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return int(node.start_mark.line) + (2 if is_block else 1)


def _scalar(node: yaml.Node) -> str | None:
    text = str(node.value)
    is_plain = not getattr(node, "style", None)
    return None if is_plain and text in _NULLS else text
