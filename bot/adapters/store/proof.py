"""A sealed sentence in every database, by which it is known at once whether its keys are at hand."""

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, param, word
from bot.adapters.store.session import SYSTEM, Session
from bot.adapters.store.tables import meta
from bot.errors import StoreBroken

SENTENCE = "whoever can read this holds the keys"

READ = Prepared(select(meta.c.body).where(meta.c.name == word("seal")))
WRITE = Prepared(
    insert(meta)
    .values(name=word("seal"), value=word("sealed"), body=param("body"))
    .on_conflict_do_nothing(index_elements=["name"])
)


def prove(session: Session) -> None:
    """Seal the sentence into a new database, or open it. Raises StoreBroken when it does not open."""
    session.vault.welcome(SYSTEM)
    row = session.one(READ)
    if row is None:
        session.run(WRITE, body=session.seal(SYSTEM, "meta", "seal", SENTENCE))
        return
    try:
        told = session.open(SYSTEM, "meta", "seal", row[0])
    except StoreBroken:
        told = None
    if told != SENTENCE:
        raise StoreBroken("the data was sealed with keys that this keystore does not hold: put its own back")
