"""Words of danger: looked at before anything else does, wherever they are written."""

from dataclasses import replace

from bot.domain.plain import plain
from bot.domain.safety.alarm import minor
from bot.engine.flow import Ask
from bot.services.turn.context import Turn
from bot.services.turn.help import MINOR, fingerprint, open_help
from bot.services.turn.live import Live
from bot.services.turn.play import open_question


def danger(turn: Turn, text: str) -> bool:
    """Bring help before anything else. Return whether the words called for it."""
    if not text:
        return False
    found = turn.world.floor.alarm(text)
    if found is None and not minor(text):
        return False
    mark = fingerprint(text)
    if turn.profile.has_dismissed(mark, turn.now.date()) or _names_a_button(turn, text):
        return False
    if found is None:
        open_help(turn, MINOR)
        return True
    turn.profile = replace(turn.profile, alarmed=mark)
    open_help(turn, found.kind.value)
    return True


def _names_a_button(turn: Turn, text: str) -> bool:
    """Return whether these words are a button of the question that waits: its flow knows what they mean."""
    lives = [turn.main, turn.joint] if turn.joint is not None and turn.joint.asks(turn.id) else [turn.main]
    for live in lives:
        question = open_question(turn, live)
        labels = [plain(option.label) for option in question.options] if question is not None else []
        if question is not None and plain(text) in (*labels, *like_words(turn, live)):
            return True
    return False


def like_words(turn: Turn, live: Live) -> list[str]:
    """Return the words that the open question's author lets stand for its buttons."""
    frame = live.snapshot.stack[-1]
    flow = turn.world.flows.flows[frame.flow]
    ask, own = flow.nodes[frame.node].step, flow.also.get(turn.profile.language, {})
    choices = ask.choices if isinstance(ask, Ask) else ()
    return [plain(word) for choice in choices for word in (*own.get(choice.label, ()), *choice.also)]
