"""What flows mean together: every mistake of all of them at once, each with what to do about it.

One module per family of mistakes. Mistakes of form are found before, where the files are read.
"""

from bot.engine.check.conditions import conditions
from bot.engine.check.details import details
from bot.engine.check.handing import handing
from bot.engine.check.joint import joint
from bot.engine.check.knowing import knowledge
from bot.engine.check.names import names
from bot.engine.check.order import order
from bot.engine.check.privacy import privacy
from bot.engine.check.questions import questions
from bot.engine.check.reach import reach
from bot.engine.check.reads import reads
from bot.engine.check.recursion import recursion
from bot.engine.check.roles import roles
from bot.engine.check.scope import Scope
from bot.engine.check.slots import slots
from bot.engine.check.sources import parts, sources
from bot.engine.check.summary import FlowSummary, summary
from bot.engine.check.targets import targets
from bot.engine.check.translated import phrases, translated
from bot.engine.check.wordings import wordings
from bot.engine.flow import Flow
from bot.engine.read import Library
from bot.engine.vocabulary import Vocabulary
from bot.errors import Mistake

__all__ = ["FlowSummary", "check", "summary"]


def check(library: Library, vocabulary: Vocabulary) -> tuple[Mistake, ...]:
    """Return every mistake of meaning in the flows, their translations and the phrases, in file order."""
    found = [mistake for flow in library.flows.values() for mistake in _of_flow(flow, library, vocabulary)]
    found += recursion(library)
    found += translated(library)
    found += phrases(library, vocabulary)
    return tuple(sorted(set(found)))


def _of_flow(flow: Flow, library: Library, vocabulary: Vocabulary) -> list[Mistake]:
    scope = Scope(flow, library, vocabulary)
    looked_at = reads(scope)
    walkable = targets(scope)
    known = knowledge(scope) if walkable else None
    if walkable:
        reach(scope)
    for family in (order, roles, joint, questions, conditions, sources):
        family(scope)
    handing(scope, known)
    details(scope, known)
    parts(scope, walkable)
    names(scope, looked_at)
    slots(scope, looked_at, known)
    wordings(scope, known)
    privacy(scope, looked_at)
    return scope.found
