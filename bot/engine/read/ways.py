"""Ways out of a node, who is shown it, and what is handed to commands and flows."""

from enum import StrEnum

from bot.engine.flow import Argument, Audience, Branch, Next
from bot.engine.guards import Guard, GuardMalformed, guard
from bot.engine.read.fields import Fields, entries, fields, keys, name, names, word
from bot.engine.read.notes import Notes, shown
from bot.engine.read.page import Page
from bot.engine.read.values import NAME, PATH, constant
from bot.engine.source import Located, Scalar, Series, Table


class Where(StrEnum):
    """Where a line is shown."""

    PRIVATE = "private"
    SHARED = "shared"


def condition(into: Fields) -> Guard | None:
    """Return the condition under `if`, or None where there is none."""
    text = into.word("if")
    if text is None:
        return None
    try:
        return guard(text)
    except GuardMalformed as malformed:
        into.notes.wrong(into.line_of("if"), f"the condition '{text}' isn't understood: {malformed}")
        return None


def following(page: Page, what: str, value: Located) -> Next:
    """Return the ways under `next`: one target, or a list of `{if, to}`."""
    if isinstance(value, Series):
        return ways(page.notes, what, value)
    target = name(page.notes, f"'next' of {what}", value)
    return () if target is None else (Branch(target, line=value.line),)


def ways(notes: Notes, what: str, value: Located) -> Next:
    """Return a list of ways."""
    if not isinstance(value, Series) or not value.items:
        said = f"{what} wants a list of ways such as - {{if: paired, to: node}}, not {shown(value)}"
        notes.wrong(value.line, said)
        return ()
    found = (_way(notes, what, item) for item in value.items)
    return tuple(way for way in found if way is not None)


def _way(notes: Notes, what: str, value: Located) -> Branch | None:
    way = fields(notes, f"a way of {what}", value)
    if way is None:
        return None
    when = condition(way)
    way.need("to", "say where it leads")
    target = way.name("to")
    way.finish()
    return None if target is None else Branch(target, when, value.line)


def audience(page: Page, node: Fields) -> Audience:
    """Return who is shown a node: `to` and `where`, everyone in private unless said."""
    shared = node.kind("where", Where.PRIVATE) is Where.SHARED
    value = node.get("to")
    if value is None:
        return Audience(page.roles, shared)
    what = node.called("to")
    if isinstance(value, Series):
        roles = tuple(role.value for role in names(page.notes, what, value))
    else:
        role = name(page.notes, what, value)
        roles = () if role is None else (role,)
    if isinstance(value, Series) and not value.items:
        page.notes.wrong(value.line, f"{what} is an empty list; leave it out for everyone, or name a role")
    return Audience(roles, shared)


def arguments(page: Page, node: Fields, path: str) -> tuple[Argument, ...]:
    """Return what stands under `with`."""
    value = node.get("with")
    if value is None:
        return ()
    found = []
    for key, inner in entries(page.notes, node.called("with"), value, NAME):
        page.lines[f"{path}.with:{key.value}"] = key.line
        what = f"'{key.value}' under {node.called('with')}"
        argument = (
            _composed(page, what, key, inner, path)
            if isinstance(inner, Table)
            else _argument(page.notes, what, key, inner)
        )
        if argument is not None:
            found.append(argument)
    return tuple(found)


def _composed(page: Page, what: str, key: Scalar, value: Table, path: str) -> Argument:
    table = keys(page.notes, what, value)
    kept = page.keep(f"{path}.with.{key.value}.text", what, table.need("text", "write the text that is handed over"))
    table.finish()
    return Argument(key.value, text=kept)


def _argument(notes: Notes, what: str, key: Scalar, value: Located) -> Argument | None:
    text = word(notes, what, value)
    if text is None:
        return None
    fixed = constant(text)
    if fixed is not None:
        return Argument(key.value, constant=fixed)
    if PATH.fullmatch(text):
        return Argument(key.value, slot=text)
    said = f"{what} is neither a slot nor a constant; put words in quotes twice: \"'{text[:20]}'\""
    notes.wrong(value.line, said)
    return None
