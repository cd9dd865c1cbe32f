"""What flows mean together: every mistake of all of them at once, as an author can mend it."""

from bot.engine.read import Library
from bot.engine.vocabulary import Vocabulary
from bot.errors import Mistake


def check(library: Library, vocabulary: Vocabulary) -> tuple[Mistake, ...]:
    """Return every mistake of meaning in the flows, their translations and the phrases, in file order."""
    return ()
