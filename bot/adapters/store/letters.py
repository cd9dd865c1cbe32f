"""Letters as rows: what stands plainly in the table, and what is sealed in it."""

from typing import Any

from bot.adapters.store.prepared import Row, from_us, from_us_or_none, to_us
from bot.adapters.store.session import Session
from bot.adapters.store.tables import outbox
from bot.services.records import Asked, Button, Letter, LetterKind
from bot.words import Words

COLUMNS = (
    outbox.c.id,
    outbox.c.owner,
    outbox.c.lane,
    outbox.c.kind,
    outbox.c.question,
    outbox.c.due_at,
    outbox.c.expires_at,
    outbox.c.attempt,
    outbox.c.repeat,
    outbox.c.body,
    outbox.c.lease_until,
    outbox.c.rank,
    outbox.c.seq,
    outbox.c.state,
)
"""What is read of a row; `rank`, `seq` and `state` come last and are no part of the letter."""

RANK, STATE = len(COLUMNS) - 3, len(COLUMNS) - 1
"""Places of the first and the last of these in a row."""

FLAGS = ("quiet", "clears", "settles")
"""What is sealed of a letter only where it is so."""


def written(letter: Letter) -> dict[str, Any]:
    """Return what of a letter is sealed."""
    body: dict[str, Any] = {
        "channel": letter.channel,
        "address": letter.address,
        "text": letter.text.reveal,
        "language": letter.language,
    }
    if letter.buttons:
        body["buttons"] = [(button.key, button.label) for button in letter.buttons]
    if letter.wait is not None:
        body["wait"] = letter.wait
    if letter.doubted_since is not None:
        body["doubted_since"] = to_us(letter.doubted_since)
    if letter.asked is not None:
        body["asked"] = (letter.asked.address, letter.asked.name.reveal, letter.asked.said)
    if letter.moments:
        body["moments"] = [(text, to_us(at)) for text, at in letter.moments]
    for name in FLAGS:
        if getattr(letter, name):
            body[name] = True
    return body


def letter_of(session: Session, row: Row) -> Letter | None:
    """Return the letter of a row, None when the key that sealed it is gone."""
    key, owner, lane, kind, question, due_at, expires_at, attempt, repeat, sealed, lease = row[:RANK]
    body = session.open(owner, "outbox", key, sealed)
    if body is None:
        return None
    return Letter(
        id=key,
        owner=owner,
        lane=lane,
        channel=body["channel"],
        address=body["address"],
        kind=LetterKind(kind),
        text=Words(body["text"]),
        buttons=tuple(Button(*button) for button in body.get("buttons", ())),
        wait=body.get("wait"),
        question=bool(question),
        asked=_asked(*body["asked"]) if "asked" in body else None,
        due_at=from_us(due_at) if due_at else None,
        expires_at=from_us_or_none(expires_at),
        attempt=attempt,
        repeat=bool(repeat),
        language=body.get("language", "en"),
        moments=tuple((text, from_us(at)) for text, at in body.get("moments", ())),
        lease_until=from_us_or_none(lease or None),
        doubted_since=from_us_or_none(body.get("doubted_since")),
        **{name: True for name in FLAGS if name in body},
    )


def _asked(address: str, name: str, said: str | None) -> Asked:
    return Asked(address, Words(name), said)
