"""The platform's official description, where it lies beside the project: requests and answers are held against it."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

NAME = "discord-openapi.json"
JSON = "application/json"
PLAIN = {"string": str, "boolean": bool, "integer": int, "array": list, "object": dict, "null": type(None)}
BOUNDS = {
    "maxLength": lambda value, bound: isinstance(value, str) and len(value) > bound,
    "minLength": lambda value, bound: isinstance(value, str) and len(value) < bound,
    "maxItems": lambda value, bound: isinstance(value, list) and len(value) > bound,
    "minItems": lambda value, bound: isinstance(value, list) and len(value) < bound,
    "maximum": lambda value, bound: _number(value) and value > bound,
    "minimum": lambda value, bound: _number(value) and value < bound,
}

UNDESCRIBED = frozenset({"tts", "nsfw", "channel_types"})
"""Names that are sent and taken every day, and that the description leaves out somewhere."""


class Schema:
    """What is wrong with a request or an answer, said by the official description."""

    def __init__(self, told: dict) -> None:
        self.schemas = told["components"]["schemas"]
        self.deeds = {
            deed["operationId"]: (verb, path, deed)
            for path, deeds in told["paths"].items()
            for verb, deed in deeds.items()
            if isinstance(deed, dict) and "operationId" in deed
        }

    def request_flaws(self, name: str, body: Any) -> Iterator[str]:
        """Flaws of what was sent with a request."""
        told = self.deeds[name][2].get("requestBody", {}).get("content", {}).get(JSON)
        if told is not None:
            yield from self._flaws(name, told["schema"], body, asked=True)
        elif body is not None:
            yield f"{name}: takes no body"

    def answer_flaws(self, name: str, status: int, body: Any) -> Iterator[str]:
        """Flaws of what a request was answered with."""
        answers = self.deeds[name][2]["responses"]
        told = answers.get(str(status), answers.get(f"{status // 100}XX"))
        if told is None:
            yield f"{name}: {status} is not described"
        elif JSON in told.get("content", {}):
            yield from self._flaws(f"{name} answered", told["content"][JSON]["schema"], body, asked=False)
        elif body is not None:
            yield f"{name} answered: takes no body"

    def flaws(self, name: str, value: Any) -> Iterator[str]:
        """Flaws of an object of this type, as the platform sends it."""
        yield from self._flaws(name, self.schemas[name], value, asked=False)

    def _flaws(self, where: str, schema: dict, value: Any, *, asked: bool) -> Iterator[str]:
        if "$ref" in schema:
            schema = self.schemas[schema["$ref"].rpartition("/")[2]]
        if schema.get("format") == "snowflake" and asked and isinstance(value, int) and not isinstance(value, bool):
            return
        kinds = schema.get("type")
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(_is(kind, value) for kind in kinds):
            yield f"{where}: {value!r:.60} is not of type {'|'.join(kinds)}"
            return
        yield from _bound_flaws(where, schema, value)
        for union in ("oneOf", "anyOf"):
            if union in schema:
                yield from self._any_of(where, schema[union], value, asked=asked)
        for each in schema.get("allOf", []):
            yield from self._flaws(where, each, value, asked=asked)
        if isinstance(value, list) and "items" in schema:
            for place, each in enumerate(value):
                yield from self._flaws(f"{where}[{place}]", schema["items"], each, asked=asked)
        if isinstance(value, dict) and ("properties" in schema or "additionalProperties" in schema):
            yield from self._field_flaws(where, schema, value, asked=asked)

    def _any_of(self, where: str, schemas: list[dict], value: Any, *, asked: bool) -> Iterator[str]:
        found = [list(self._flaws(where, each, value, asked=asked)) for each in schemas]
        if all(found):
            yield from min(found, key=len)

    def _field_flaws(self, where: str, schema: dict, value: dict, *, asked: bool) -> Iterator[str]:
        known, rest = schema.get("properties", {}), schema.get("additionalProperties")
        for name in schema.get("required", []):
            if name not in value:
                yield f"{where}: {name} is missing"
        for name, each in value.items():
            if name in known:
                yield from self._flaws(f"{where}.{name}", known[name], each, asked=asked)
            elif isinstance(rest, dict):
                yield from self._flaws(f"{where}.{name}", rest, each, asked=asked)
            elif name not in UNDESCRIBED:
                yield f"{where}: {name} is not known"


def _is(kind: str, value: Any) -> bool:
    if kind == "number":
        return _number(value)
    return isinstance(value, PLAIN[kind]) and not (kind == "integer" and isinstance(value, bool))


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _bound_flaws(where: str, schema: dict, value: Any) -> Iterator[str]:
    for name, breaks in BOUNDS.items():
        if name in schema and breaks(value, schema[name]):
            yield f"{where}: {name} is {schema[name]}"
    if "const" in schema and value != schema["const"]:
        yield f"{where}: {value!r:.60} instead of {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r:.60} is none of {schema['enum']}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{where}: {value!r:.60} is not like {schema['pattern']}"


def schema_path() -> Path:
    """Where the description would lie: in GOLDENBRIDGE_SPECS, or beside the project."""
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "specs"
    return Path(os.environ.get("GOLDENBRIDGE_SPECS") or beside) / NAME


@cache
def official() -> Schema | None:
    """The description, or None where there is none."""
    path = schema_path()
    return Schema(json.loads(path.read_text("utf-8"))) if path.is_file() else None
