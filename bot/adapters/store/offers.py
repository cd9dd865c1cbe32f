"""Words handed from one to the other."""

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, Row, from_us, param, to_us, typed
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import offers
from bot.errors import StaleSnapshot
from bot.services.pair_records import Offer, OfferState

_COLUMNS = (
    offers.c.id,
    offers.c.dyad_id,
    offers.c.sender,
    offers.c.receiver,
    offers.c.state,
    offers.c.made_at,
    offers.c.publish_at,
    offers.c.expires_at,
    offers.c.rev,
    offers.c.body,
)

ADD = Prepared(
    insert(offers).values(
        id=param("id"),
        dyad_id=param("dyad_id"),
        sender=param("sender"),
        receiver=param("receiver"),
        state=param("state"),
        made_at=param("made_at"),
        publish_at=param("publish_at"),
        expires_at=param("expires_at"),
        rev=param("rev"),
        body=param("body"),
    )
)
LOAD = Prepared(select(*_COLUMNS).where(offers.c.id == param("key")).with_for_update())
SAVE = Prepared(
    update(offers)
    .where(offers.c.id == param("key"), offers.c.rev == typed("was", offers.c.rev))
    .values(
        state=param("state"),
        publish_at=param("publish_at"),
        expires_at=param("expires_at"),
        rev=param("rev"),
    )
    .returning(offers.c.id)
)
OF = Prepared(
    select(*_COLUMNS).where(offers.c.dyad_id == param("key")).order_by(offers.c.made_at.desc(), offers.c.id.desc())
)


class OfferTable:
    """The port `Offers` over the table of the same name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, offer: Offer) -> None:
        """Keep a new offer, sealed for the two."""
        self._session.run(
            ADD,
            id=offer.id,
            dyad_id=offer.dyad_id,
            sender=offer.sender,
            receiver=offer.receiver,
            state=offer.state.value,
            made_at=to_us(offer.made_at),
            publish_at=to_us(offer.publish_at),
            expires_at=to_us(offer.expires_at),
            rev=offer.rev,
            body=self._session.seal(offer.dyad_id, "offers", offer.id, offer.body),
        )

    def load(self, offer_id: str) -> Offer | None:
        """Return one offer, locked."""
        row = self._session.one(LOAD, key=offer_id) if is_plain(offer_id) else None
        return None if row is None else self._offer(row)

    def save(self, offer: Offer) -> None:
        """Store its state and hours; the words stay what they were. Raises StaleSnapshot on another `rev`."""
        saved = self._session.one(
            SAVE,
            key=offer.id,
            was=offer.rev,
            rev=offer.rev + 1,
            state=offer.state.value,
            publish_at=to_us(offer.publish_at),
            expires_at=to_us(offer.expires_at),
        )
        if saved is None:
            raise StaleSnapshot(f"offer {offer.id} is not at revision {offer.rev}")

    def of(self, dyad_id: str) -> tuple[Offer, ...]:
        """Return the pairing's offers, newest first."""
        rows = self._session.rows(OF, key=dyad_id)
        return tuple(offer for row in rows if (offer := self._offer(row)) is not None)

    def _offer(self, row: Row) -> Offer | None:
        key, dyad_id, sender, receiver, state, made_at, publish_at, expires_at, rev, sealed = row
        body = self._session.open(dyad_id, "offers", key, sealed)
        if body is None:
            return None
        instants = (from_us(made_at), from_us(publish_at), from_us(expires_at))
        return Offer(key, dyad_id, sender, receiver, OfferState(state), *instants, body, rev)
