"""Nodes: each does one of *say, ask, branch, do, call, reveal, share*."""

from collections.abc import Callable, Mapping

from bot.engine.flow import Call, Do, Fork, Next, Node, Reveal, Say, Share, Step
from bot.engine.read.asking import ask
from bot.engine.read.fields import Fields, entries, fields, name
from bot.engine.read.page import Page
from bot.engine.read.values import NAME
from bot.engine.read.ways import arguments, audience, following, ways
from bot.engine.seed import SEED
from bot.engine.source import Located, Scalar, Series

PARTS_LIMIT = 20
"""Parts. A flow of more is two flows."""


def node(page: Page, key: Scalar, value: Located) -> Node | None:
    """Return the node, or None when nothing can be made of it."""
    what = f"'{key.value}'"
    table = fields(page.notes, what, value)
    if table is None:
        return None
    kind = _kind(table)
    if kind is None:
        return None
    page.lines[f"node:{key.value}"] = key.line
    seeds = table.names("seeds", SEED)
    page.lines.update({f"{key.value}.seeds:{seed.value}": seed.line for seed in seeds})
    part = table.whole("part", 1, PARTS_LIMIT)
    details = kind == "ask" and table.flag("details", False)
    step = _STEPS[kind](page, table, key.value)
    table.finish()
    return Node(key.value, step, part, tuple(seed.value for seed in seeds), details, key.line)


def _kind(table: Fields) -> str | None:
    kinds = [kind for kind in _STEPS if kind in table]
    if "share" in kinds and "ask" in kinds:
        kinds.remove("ask")
    if not kinds:
        table.notes.wrong(table.line, f"{table.what} does nothing; give it one of: {', '.join(_STEPS)}")
        return None
    if len(kinds) > 1:
        table.notes.wrong(table.line, f"{table.what} does {' and '.join(kinds)}; make a node of each")
        return None
    return kinds[0]


def _next(page: Page, table: Fields) -> Next:
    value = table.need("next", "say where it leads")
    return () if value is None else following(page, table.what, value)


def _say(page: Page, table: Fields, path: str) -> Say:
    value = table.values["say"]
    table.asked.add("say")
    bubbles = value.items if isinstance(value, Series) else (value,)
    if not bubbles:
        page.notes.wrong(value.line, f"{table.called('say')} is an empty list; write what it says")
    paths = tuple(f"{path}.say.{at}" for at in range(len(bubbles)))
    for at, bubble in zip(paths, bubbles, strict=True):
        page.keep(at, table.called("say"), bubble)
    return Say(paths, audience(page, table), _next(page, table))


def _fork(page: Page, table: Fields, _: str) -> Fork:
    table.asked.add("branch")
    return Fork(ways(page.notes, table.what, table.values["branch"]))


def _do(page: Page, table: Fields, path: str) -> Do:
    return Do(table.name("do") or "", arguments(page, table, path), _next(page, table))


def _call(page: Page, table: Fields, path: str) -> Call:
    into, taken = _pairs(page, table, path, "into"), _pairs(page, table, path, "roles")
    return Call(table.name("call") or "", arguments(page, table, path), into, _next(page, table), taken)


def _pairs(page: Page, table: Fields, path: str, key: str) -> tuple[tuple[str, str], ...]:
    """Return what stands under `into` or `roles`: one name after another, each with the one it stands beside."""
    value = table.get(key)
    found: list[tuple[str, str]] = []
    if value is not None:
        for left, inner in entries(page.notes, table.called(key), value, NAME):
            page.lines[f"{path}.{key}:{left.value}"] = left.line
            right = name(page.notes, f"'{left.value}' under {table.called(key)}", inner)
            found.append((left.value, right or ""))
    return tuple(found)


def _slots(table: Fields, key: str) -> tuple[str, ...]:
    slots = table.names(key)
    if not slots and isinstance(table.values[key], Series):
        table.notes.wrong(table.line, f"{table.called(key)} names no slot; list what is handed over")
    return tuple(slot.value for slot in slots)


def _reveal(page: Page, table: Fields, path: str) -> Reveal:
    text = page.keep(f"{path}.text", table.called("text"), table.need("text", "say how it is shown"))
    return Reveal(_slots(table, "reveal"), text or "", audience(page, table), _next(page, table))


def _share(page: Page, table: Fields, path: str) -> Share:
    handed = table.need("text", "write exactly what is handed over")
    text = page.keep(f"{path}.text", table.called("text"), handed)
    owner = table.name("of")
    if owner is None and "of" not in table:
        owner = page.roles[0]
        if len(page.roles) > 1:
            page.notes.wrong(table.line, f"{table.what} lacks 'of'; name the role whose words these are")
    table.need("to", "name a role, partner or shared")
    table.need("declined", "say where a no leads")
    ask_at, yes_at, no_at = (
        page.keep(f"{path}.{key}", table.called(key), table.get(key)) for key in ("ask", "yes", "no")
    )
    return Share(
        slots=_slots(table, "share"),
        owner=owner or "",
        to=table.name("to") or "",
        text=text or "",
        ask=ask_at,
        yes=yes_at,
        no=no_at,
        next=_next(page, table),
        declined=table.name("declined") or "",
        about=arguments(page, table, path),
    )


_STEPS: Mapping[str, Callable[[Page, Fields, str], Step]] = {
    "say": _say,
    "ask": ask,
    "branch": _fork,
    "do": _do,
    "call": _call,
    "reveal": _reveal,
    "share": _share,
}
