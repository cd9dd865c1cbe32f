"""Text as the platform reads it: HTML becomes plain text with entities; lengths are UTF-16 units."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
"""The only entities with names that the platform knows."""

VERBATIM = frozenset({"code", "pre"})
ENTITY_TYPES = frozenset(
    [
        *STYLES.values(),
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "expandable_blockquote",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
UNSEEN = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2800\ufeff\ufffc\u00ad\u3164]+")
"""Characters that show nothing: a text of nothing else is empty."""

_TOKEN = re.compile(
    r"<(?P<end>/)?(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\s[^<>]*)?)>"
    r"|&(?P<named>#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);"
    r"|(?P<stray>[<&])"
    r"|(?P<plain>[^<&]+)"
)
_ATTRIBUTE = re.compile(r"\s+([A-Za-z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_COMMAND = re.compile(r"(?<![\w/@<>.])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")
_MENTION = re.compile(r"(?<![\w/@.])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")
_LINK = re.compile(r"(?<!\w)https?://[^\s<>\"]+[^\s<>\".,;:!?)']")


class Unreadable(Exception):
    """The markup is not well-formed."""


@dataclass(slots=True)
class Parsed:
    """A text without its markup. `doubts` are slips the platform would let pass."""

    text: str
    entities: list[dict] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    tag: str
    entity: dict


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shows_nothing(text: str) -> bool:
    """Whether nothing of it could be seen."""
    return not UNSEEN.sub("", text)


def read_plain(text: str, entities: list[dict] | None = None) -> Parsed:
    """Take a text as it is, with entities given apart from it."""
    return _trimmed(Parsed(text.replace("\r\n", "\n"), [dict(each) for each in entities or []]))


def read_html(source: str) -> Parsed:
    """Read markup; raises Unreadable where a tag is unknown, crossed, left open, or nested against the rules."""
    parsed, opened, length = Parsed(""), [], 0
    pieces: list[str] = []
    for match in _TOKEN.finditer(source.replace("\r\n", "\n")):
        if (piece := _characters(match, parsed.doubts)) is not None:
            pieces.append(piece)
            length += units(piece)
        elif match["end"]:
            _close(match["tag"].lower(), opened, parsed.entities, length)
        else:
            opened.append(_Open(match["tag"].lower(), _entity(match, opened, length)))
    if opened:
        raise Unreadable(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    parsed.text = "".join(pieces)
    parsed.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return _trimmed(parsed)


def found_in(text: str) -> list[dict]:
    """Entities the platform finds by itself: commands, mentions and links."""
    kinds = (("bot_command", _COMMAND), ("mention", _MENTION), ("url", _LINK))
    return [
        {"type": kind, "offset": units(text[: match.start()]), "length": units(match[0])}
        for kind, pattern in kinds
        for match in pattern.finditer(text)
    ]


def with_found(text: str, entities: list[dict]) -> list[dict]:
    """Those given, and those found where no link, code or other entity found stands already."""
    kept = list(entities)
    solid = {"code", "pre", "text_link", "text_mention", "bot_command", "mention", "url"}
    for new in found_in(text):
        if not any(old["type"] in solid and _overlap(old, new) for old in kept):
            kept.append(new)
    return sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def entity_flaws(text: str, entities: list[dict]) -> Iterator[str]:
    """What is wrong with entities given apart from the text they belong to."""
    length = units(text)
    for entity in entities:
        if entity["type"] not in ENTITY_TYPES:
            yield f"can't parse entities: unknown type {entity['type']!r}"
        if entity["length"] < 1 or entity["offset"] < 0 or entity["offset"] + entity["length"] > length:
            yield f"can't parse entities: {entity['type']} lies outside the text"


def _overlap(one: dict, other: dict) -> bool:
    return one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]


def _characters(match: re.Match[str], doubts: list[str]) -> str | None:
    if match["plain"]:
        return match["plain"]
    if match["stray"] == "&":
        doubts.append("an ampersand is not escaped")
        return "&"
    if match["stray"]:
        raise Unreadable(f"Unsupported start tag or bare < at character {match.start()}")
    if not match["named"]:
        return None
    if match["named"].startswith("#"):
        return html.unescape(match[0])
    if match["named"] not in NAMED:
        doubts.append(f"{match[0]} is not known by name")
    return NAMED.get(match["named"], match[0])


def _entity(match: re.Match[str], opened: list[_Open], offset: int) -> dict:
    tag = match["tag"].lower()
    within = [each.tag for each in opened]
    attributes = {name.lower(): one or two or bare for name, one, two, bare in _ATTRIBUTE.findall(match["attributes"])}
    entity = {"type": _type(tag, attributes, match), "offset": offset, "length": 0}
    if VERBATIM & set(within) and (tag, within[-1:]) != ("code", ["pre"]):
        raise Unreadable(f'"{tag}" inside of code or pre')
    if tag in VERBATIM and set(within) - {"blockquote", "pre"}:
        raise Unreadable(f'"{tag}" inside of {within[-1]}')
    if tag == "blockquote" and "blockquote" in within:
        raise Unreadable("a blockquote inside of a blockquote")
    match entity["type"]:
        case "text_link":
            entity["url"] = html.unescape(attributes["href"])
        case "custom_emoji":
            entity["custom_emoji_id"] = attributes["emoji-id"]
        case "date_time":
            entity["unix_time"] = int(attributes["unix"])
            entity |= {"date_time_format": attributes["format"]} if "format" in attributes else {}
    return entity


def _type(tag: str, attributes: dict[str, str], match: re.Match[str]) -> str:
    if tag in STYLES:
        return "expandable_blockquote" if tag == "blockquote" and "expandable" in attributes else STYLES[tag]
    if tag == "span" and attributes.get("class") == "tg-spoiler":
        return "spoiler"
    if tag == "a" and attributes.get("href"):
        return "text_link"
    if tag == "tg-emoji" and attributes.get("emoji-id"):
        return "custom_emoji"
    if tag == "tg-time" and attributes.get("unix", "").isdigit():
        return "date_time"
    raise Unreadable(f'Unsupported start tag "{tag}" at character {match.start()}')


def _close(tag: str, opened: list[_Open], entities: list[dict], length: int) -> None:
    if not opened or opened[-1].tag != tag:
        expected = f', expected "</{opened[-1].tag}>"' if opened else ""
        raise Unreadable(f'Unexpected end tag "{tag}"{expected}')
    entity = opened.pop().entity
    entity["length"] = length - entity["offset"]
    if entity["length"] and not (tag == "code" and opened and opened[-1].tag == "pre"):
        entities.append(entity)


def _trimmed(parsed: Parsed) -> Parsed:
    """Cut white space off both ends, as the platform does, and the entities with it."""
    ahead = units(parsed.text) - units(parsed.text.lstrip())
    text = parsed.text.strip()
    kept = []
    for entity in parsed.entities:
        begin = max(entity["offset"] - ahead, 0)
        end = min(entity["offset"] + entity["length"] - ahead, units(text))
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return Parsed(text, kept, parsed.doubts)
