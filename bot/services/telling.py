"""One line to the other of two, sent on purpose and as it was shown: at once, out of their quiet hours."""

from datetime import timedelta

from bot.domain.rhythm import local_date
from bot.services.promised import load
from bot.services.records import Nudge
from bot.services.turn.context import Turn

LIFE = timedelta(hours=3)
"""How long such a line is of use."""


def tell_late(turn: Turn, promise_id: str) -> None:
    """Tell the other that a promise to them will be late. Where it isn't one to them, nothing happens."""
    found, partner = load(turn, promise_id), turn.partner()
    if found is None or partner is None or turn.dyad is None:
        return
    promise = found[1]
    if turn.id not in promise.makers or promise.to is None or not promise.is_accepted:
        return
    zone = partner.zone or "Etc/UTC"
    due_at = partner.quiet.quiet_end(turn.now, zone)
    reader = turn.speaking(partner.language)
    text = reader.phrase("told_late", who=turn.profile.name or reader.phrase("the_other"), what=promise.what)
    turn.tx.calendar.plan(
        Nudge(
            turn.world.ids.new(),
            turn.dyad.other(turn.id),
            "told",
            due_at,
            local_date(due_at, zone),
            f"{promise.id}.late",
            expires_at=due_at + LIFE,
            body={"given": {"text": text}},
        )
    )
