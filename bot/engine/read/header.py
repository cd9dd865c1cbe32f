"""A flow file as a whole: what stands above its nodes, and the nodes."""

from bot.engine.flow import SOURCE_LANGUAGE, Flow, Node, OnBusy, OnStop, Slot, SlotType, Space
from bot.engine.read.fields import Fields, entries, fields, name
from bot.engine.read.nodes import PARTS_LIMIT, node
from bot.engine.read.notes import Notes
from bot.engine.read.page import Page
from bot.engine.read.structure import structure
from bot.engine.read.values import NAME, OTHER, RESERVED
from bot.engine.seed import SEED
from bot.engine.source import Located, Scalar, SourceFile
from bot.errors import Mistake

TEXT_LIMIT = 1000
"""Characters of a text slot unless the flow says otherwise."""

TEXT_LIMIT_MOST = 4000
"""Characters. The longest message of the chat platforms."""

EXPIRE_MOST_D = 3650


def read_flow(source: SourceFile) -> tuple[Flow | None, tuple[Mistake, ...]]:
    """Return the flow, or None when it can't be read, and every mistake of its form."""
    notes = Notes(source.name)
    page = Page(notes)
    head = fields(notes, "the flow", source.content)
    flow = None if head is None else _flow(page, head, stem(source.name))
    return None if notes.broken else flow, tuple(notes.found)


def stem(file: str) -> str:
    """Return a file's own name without folder and ending."""
    return file.rpartition("/")[2].removesuffix(".yaml")


def _flow(page: Page, head: Fields, file_stem: str) -> Flow:
    for key, why in _NEEDED.items():
        head.need(key, why)
    _one_name(page, head, file_stem)
    page.keep("title", "the title", head.get("title"))
    page.roles = _roles(page, head)
    page.lines.update({key: line for key, line in head.lines.items() if key != "title"})
    slots, nodes = _slots(page, head), _nodes(page, head)
    start, space = head.name("start") or "", head.kind("space", Space.OWN)
    expire, ready = head.span("expire"), head.span("ready")
    flow = Flow(
        name=file_stem,
        version=head.whole("version", 1, 9999) or 1,
        roles=page.roles,
        space=space,
        start=start,
        slots=slots,
        nodes=nodes,
        hash=structure(page.roles, space, start, slots, nodes, ready),
        uses=_declared(page, head, "uses"),
        seeds=_declared(page, head, "seeds"),
        parts=head.whole("parts", 2, PARTS_LIMIT),
        on_busy=head.kind("on_busy", OnBusy.SUSPEND),
        on_stop=head.kind("on_stop", OnStop.KEEP),
        safety=head.flag("safety", False),
        was=_was(page, head),
        texts={SOURCE_LANGUAGE: page.texts},
        also={},
        lines=page.lines,
        file=page.notes.file,
        menu=head.word("menu"),
        house=head.flag("house", False),
        discreet=head.flag("discreet", False),
        ready=ready,
        **({} if expire is None else {"expire": expire}),
    )
    head.finish()
    return flow


def _one_name(page: Page, head: Fields, file_stem: str) -> None:
    called = head.name("flow")
    if called is not None and called != file_stem:
        said = f"the flow is called '{called}' and its file '{file_stem}'; give both one name"
        page.notes.odd(head.line_of("flow"), said)


_NEEDED = {
    "flow": "write the file's own name",
    "version": "begin with 1",
    "title": "say what it is called",
    "start": "name its first node",
    "nodes": "write its nodes",
}


def _declared(page: Page, head: Fields, key: str) -> tuple[str, ...]:
    found = head.names(key, SEED if key == "seeds" else NAME)
    page.lines.update({f"{key}:{each.value}": each.line for each in found})
    return tuple(each.value for each in found)


def _roles(page: Page, head: Fields) -> tuple[str, ...]:
    roles = head.names("roles")
    for role in roles:
        _free(page.notes, role, "a role", RESERVED | {OTHER})
    if "roles" in head and not roles:
        said = "'roles' names nobody; leave it out, or name two in a pair flow"
        page.notes.wrong(head.line_of("roles"), said)
    return tuple(role.value for role in roles) or ("me",)


def _free(notes: Notes, key: Scalar, what: str, reserved: frozenset[str] = RESERVED) -> None:
    if key.value in reserved:
        said = f"'{key.value}' can't be the name of {what}: it means something else; choose another"
        notes.wrong(key.line, said)


def _slots(page: Page, head: Fields) -> dict[str, Slot]:
    value = head.get("slots")
    found: dict[str, Slot] = {}
    if value is not None:
        for key, inner in entries(page.notes, "'slots'", value, NAME):
            _free(page.notes, key, "a slot")
            slot = _slot(page, key, inner)
            if slot is not None:
                found[key.value] = slot
    return found


def _slot(page: Page, key: Scalar, value: Located) -> Slot | None:
    table = fields(page.notes, f"the slot '{key.value}'", value)
    if table is None:
        return None
    table.need("type", "say what it holds, such as text or choice")
    kind = table.kind("type", SlotType.TEXT)
    most = TEXT_LIMIT_MOST if kind is SlotType.TEXT else 999_999_999
    limit = table.whole("limit", 1 if kind is SlotType.TEXT else -most, most)
    least = table.whole("least", -999_999_999, 999_999_999)
    _bounds(table, kind, limit, least)
    slot = Slot(
        name=key.value,
        type=kind,
        limit=TEXT_LIMIT if limit is None and kind is SlotType.TEXT else limit,
        least=least,
        per_role=table.flag("per_role", False),
        private=table.flag("private", True),
        given=table.flag("given", False),
        line=key.line,
    )
    table.finish()
    return slot


def _bounds(table: Fields, kind: SlotType, limit: int | None, least: int | None) -> None:
    note = table.notes.odd
    if limit is not None and kind not in (SlotType.TEXT, SlotType.NUMBER):
        note(table.line_of("limit"), f"{table.what} is a {kind} and has no limit; leave 'limit' out")
    if least is not None and kind is not SlotType.NUMBER:
        note(table.line_of("least"), f"{table.what} is a {kind} and has no 'least'; leave it out")
    if limit is not None and least is not None and least > limit:
        said = f"{table.what} has least {least} above limit {limit}; turn them round"
        note(table.line_of("least"), said)


def _nodes(page: Page, head: Fields) -> dict[str, Node]:
    value = head.get("nodes")
    found: dict[str, Node] = {}
    if value is not None:
        for key, inner in entries(page.notes, "'nodes'", value, NAME):
            _free(page.notes, key, "a node")
            read = node(page, key, inner)
            if read is not None:
                found[key.value] = read
    return found


def _was(page: Page, head: Fields) -> dict[str, str]:
    value = head.get("was")
    found: dict[str, str] = {}
    if value is not None:
        for key, inner in entries(page.notes, "'was'", value, NAME):
            page.lines[f"was:{key.value}"] = key.line
            found[key.value] = name(page.notes, f"'{key.value}' under 'was'", inner) or ""
    return found
