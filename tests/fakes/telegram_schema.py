"""The platform's official description, where it lies beside the project: requests and answers are held against it."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

NAME = "telegram-bot-api.json"
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "Float": (int, float), "True": bool, "False": bool}

_ALWAYS = re.compile(r"(?:always|must be) (?:\u201c([^\u201d]+)\u201d|\"([^\"]+)\"|([a-z_]+)$)")


class Schema:
    """What is wrong with a request or an answer, said by the official description."""

    def __init__(self, methods: dict, types: dict) -> None:
        self.methods, self.types = methods, types

    def request_flaws(self, method: str, given: dict[str, Any]) -> Iterator[str]:
        """Flaws of a request's parameters, decoded."""
        if method not in self.methods:
            yield f"{method}: no such method"
            return
        yield from self._field_flaws(method, self.methods[method].get("fields", []), given)

    def answer_flaws(self, method: str, result: Any) -> Iterator[str]:
        """Flaws of what a method returned."""
        yield from self._any_of(f"{method} returned", self.methods[method]["returns"], result)

    def flaws(self, name: str, value: Any) -> Iterator[str]:
        """Flaws of an object of this type."""
        yield from self._of(name, name, value)

    def _field_flaws(self, where: str, fields: list[dict], given: dict[str, Any]) -> Iterator[str]:
        known = {field["name"]: field for field in fields}
        for name in given.keys() - known.keys():
            yield f"{where}: {name} is not known"
        for name, field in known.items():
            if name in given:
                yield from self._any_of(f"{where}.{name}", field["types"], given[name])
                yield from _constant_flaws(f"{where}.{name}", field["description"], given[name])
            elif field["required"]:
                yield f"{where}: {name} is missing"

    def _any_of(self, where: str, types: list[str], value: Any) -> Iterator[str]:
        found = [list(self._of(where, each, value)) for each in types]
        if all(found):
            yield from min(found, key=len)

    def _of(self, where: str, kind: str, value: Any) -> Iterator[str]:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                yield f"{where}: not an array"
                return
            for place, each in enumerate(value):
                yield from self._of(f"{where}[{place}]", kind.removeprefix("Array of "), each)
        elif kind in PLAIN:
            if not isinstance(value, PLAIN[kind]) or (isinstance(value, bool) and PLAIN[kind] is not bool):
                yield f"{where}: not of type {kind}"
        elif kind == "InputFile":
            if not isinstance(value, bytes):
                yield f"{where}: not a file"
        elif kind in self.types:
            yield from self._object_flaws(where, self.types[kind], value)
        else:
            yield f"{where}: {kind} is not described"

    def _object_flaws(self, where: str, described: dict, value: Any) -> Iterator[str]:
        if described.get("subtypes"):
            yield from self._any_of(where, described["subtypes"], value)
        elif not isinstance(value, dict):
            yield f"{where}: not an object"
        else:
            yield from self._field_flaws(where, described.get("fields", []), value)


def _constant_flaws(where: str, description: str, value: Any) -> Iterator[str]:
    match = _ALWAYS.search(description)
    if match and isinstance(value, str) and value not in (constant := [each for each in match.groups() if each]):
        yield f"{where}: {value!r} instead of {constant[0]!r}"


def schema_path() -> Path:
    """Where the description would lie: in GOLDENBRIDGE_SPECS, or beside the project."""
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "specs"
    return Path(os.environ.get("GOLDENBRIDGE_SPECS") or beside) / NAME


@cache
def official() -> Schema | None:
    """The description, or None where there is none."""
    path = schema_path()
    if not path.is_file():
        return None
    told = json.loads(path.read_text("utf-8"))
    return Schema(told["methods"], told["types"])
