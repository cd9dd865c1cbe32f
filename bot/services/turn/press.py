"""An answer that names its question, by a button or on its page: whose it is, and which conversation asked it."""

from collections.abc import Mapping

from bot.engine.events import Answer, Control, Wish
from bot.engine.flow import Ask
from bot.services.pairing import told_ended
from bot.services.records import Heard, ThreadKind
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

WISH_KEYS: Mapping[str | None, Wish] = {f"*{wish.value}": wish for wish in Wish}
"""Keys of the buttons that every question has besides its own."""


def press(turn: Turn, heard: Heard) -> None:
    """Let the conversation that asked hear it. What is stale, foreign or forged changes nothing."""
    prompt = turn.tx.threads.prompt(heard.wait or "")
    live = turn.threads.get(prompt.thread_id) if prompt is not None else None
    turn.refused = prompt is None or turn.id not in prompt.people or live is None or live.over
    if prompt is None:
        turn.say("stale")
        if turn.main.snapshot.wait is not None:
            turn.hear(turn.main, Control(turn.id, Wish.REPEAT))
        return
    if turn.id not in prompt.people:
        turn.say("foreign")
    elif live is None or live.over:
        if not told_ended(turn):
            turn.say("stale")
    elif heard.option in WISH_KEYS:
        aloud = heard.room is not None
        turn.hear(live, Control(turn.id, WISH_KEYS[heard.option], heard.wait, aloud))
    else:
        aloud = heard.room is not None
        turn.hear(live, Answer(turn.id, text=heard.text, option=heard.option, wait=heard.wait, aloud=aloud))


def asked_jointly(turn: Turn) -> Live | None:
    """Return the joint conversation, while it waits for this person where they are alone."""
    joint = turn.joint
    return joint if joint is not None and joint.asks(turn.id) and not in_common(turn, joint) else None


def in_common(turn: Turn, live: Live) -> bool:
    """Return whether what it asks stands in the room of the two."""
    top = live.snapshot.top
    if live.thread.kind is not ThreadKind.PAIR or top is None or turn.room is None:
        return False
    flow = turn.world.flows.flows.get(top.flow)
    step = flow.nodes[top.node].step if flow is not None and top.node in flow.nodes else None
    return isinstance(step, Ask) and step.audience.shared
