"""Where somebody can be written to."""

from bot.services.ports.store import Tx
from bot.services.records import Account


def account_of(tx: Tx, person_id: str) -> Account | None:
    """Return where the person last wrote from and can be reached, or else where they wrote from at all."""
    accounts = tx.people.accounts(person_id)
    return next((account for account in accounts if account.reachable), accounts[0] if accounts else None)
