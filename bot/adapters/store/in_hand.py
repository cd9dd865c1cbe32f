"""Statements about letters in somebody's hands: leased, or on their way.

Each may ask for the lease by which the letter is held. Whoever was stopped for longer than that finds it gone, and
changes nothing of what another makes of the letter since.
"""

from sqlalchemy import func, null, or_, select, update

from bot.adapters.store.letters import COLUMNS
from bot.adapters.store.prepared import Prepared, number, param, typed, word
from bot.adapters.store.tables import outbox

_in_hand = outbox.c.state.in_([word("claimed"), word("sending")])
_lease = typed("held", outbox.c.lease_until)
_held_by_us = or_(_lease.is_(None), outbox.c.lease_until == _lease)

SENDING = Prepared(
    update(outbox)
    .where(outbox.c.id == param("key"), outbox.c.state == word("claimed"))
    .where(outbox.c.attempt < typed("attempt_now", outbox.c.attempt), _held_by_us)
    .values(
        state=word("sending"),
        attempt=param("attempt"),
        lease_until=func.coalesce(typed("until", outbox.c.lease_until), outbox.c.lease_until),
    )
    .returning(outbox.c.seq)
)
SETTLE = Prepared(
    update(outbox)
    .where(outbox.c.id == param("key"), _in_hand, _held_by_us)
    .values(state=param("state"), owner=word("nobody"), lane=word("none"), body=null())
    .returning(outbox.c.seq)
)
_again = (
    update(outbox)
    .where(outbox.c.id == param("key"), _in_hand, _held_by_us)
    .values(
        state=word("pending"),
        due_at=param("due_at"),
        expires_at=func.coalesce(outbox.c.expires_at, typed("give_up_at", outbox.c.expires_at)),
        repeat=param("repeat"),
        attempt=param("attempt"),
        tried=number(1),
    )
)
RETRY = Prepared(_again)
DOUBT = Prepared(_again.values(body=param("body")))
RELEASE = Prepared(
    update(outbox)
    .where(outbox.c.id == param("key"), outbox.c.state == word("claimed"), _held_by_us)
    .values(state=word("pending"))
)
ORPHANS = Prepared(
    select(*COLUMNS).where(_in_hand, outbox.c.lease_until <= param("now")).order_by(outbox.c.seq).with_for_update()
)
