"""What an update means: danger first, then wishes, then the dialogue that waits, then a door to a fitting one."""

from dataclasses import replace

from bot.domain.lexicon import fitting
from bot.domain.plain import plain, tidy
from bot.domain.rhythm import HALVE_AFTER
from bot.domain.safety.alarm import surveillance
from bot.engine.events import Answer, Control, Wish
from bot.services.checkins import plan_checkin
from bot.services.records import Heard, HeardKind
from bot.services.turn.context import Turn
from bot.services.turn.danger import danger, like_words
from bot.services.turn.in_room import in_room
from bot.services.turn.live import Live
from bot.services.turn.play import open_question
from bot.services.turn.press import asked_jointly, press
from bot.services.turn.slash import SLASH, hello
from bot.services.turn.wishes import WISHES, typed_wish
from bot.words import Words

MESSAGE_LIMIT = 4000
"""Characters of one message that are taken in. Longer ones are answered kindly and not kept."""

SENTENCE = 4
"""Words from which on a message that fits no door is received as somebody's own words, which can be kept."""


def route(turn: Turn, heard: Heard) -> None:
    """Answer one update. Whatever it is, the person gets a line back, except while a page is being filled."""
    _answered(turn)
    if heard.room is not None:
        in_room(turn, heard)
        return
    match heard.kind:
        case HeardKind.PRESS:
            press(turn, heard)
        case HeardKind.SLASH:
            _slash(turn, heard.command or "", heard.text.reveal if heard.text else "")
        case HeardKind.OPENED:
            hello(turn)
        case HeardKind.OTHER:
            turn.say("voice_only_text")
        case HeardKind.TEXT:
            _text(turn, heard.text.reveal if heard.text else "")
        case _:
            pass  # Who comes and goes matters in a room only.


def _answered(turn: Turn) -> None:
    """Whoever writes isn't silent: check-ins that had become rarer come as before."""
    silent = turn.profile.unanswered
    if silent and not turn.profile.asked_to_pause:
        turn.profile = replace(turn.profile, unanswered=0)
        if silent >= HALVE_AFTER:
            plan_checkin(turn)


def _slash(turn: Turn, command: str, rest: str) -> None:
    if danger(turn, rest):
        return
    if command in WISHES and turn.main.snapshot.wait is not None:
        turn.hear(turn.main, Control(turn.id, WISHES[command]))
    elif command in WISHES and (joint := asked_jointly(turn)) is not None:
        turn.hear(joint, Control(turn.id, WISHES[command]))
    elif command in SLASH:
        SLASH[command].run(turn, rest.strip())
    else:
        near = turn.world.spelling.nearest(command, tuple(SLASH))
        if near is not None:
            turn.say("did_you_mean", command=f"/{near}")
        else:
            turn.say("unknown_command", command=f"/{tidy(command, 40) or ''}")


def _text(turn: Turn, text: str) -> None:
    if danger(turn, text):
        return
    if len(text) > MESSAGE_LIMIT:
        turn.say("too_long_message", limit=str(MESSAGE_LIMIT))
        return
    clean = tidy(text, MESSAGE_LIMIT)
    if clean is None:
        turn.say("empty_message")
        return
    if not turn.profile.adult and turn.main.snapshot.wait is None:
        turn.begin("welcome")
        return
    _answer(turn, clean)


def _answer(turn: Turn, text: str) -> None:
    """Give the words to the conversation that waits for them, or find a door for them."""
    nudge = _nudge_that_fits(turn, text)
    joint = asked_jointly(turn)
    if nudge is not None:
        turn.hear(nudge, Answer(turn.id, text=Words(text)))
    elif joint is not None and _newer(joint, turn.main):
        turn.hear(joint, Answer(turn.id, text=Words(text)))
    elif turn.main.snapshot.wait is not None:
        turn.hear(turn.main, Answer(turn.id, text=Words(text)))
    elif (wish := typed_wish(turn.world, turn.profile.language, text)) is not None:
        _wished(turn, wish)
    else:
        _door(turn, text)


def _wished(turn: Turn, wish: Wish) -> None:
    """Answer a wish while nothing is under way."""
    joint = turn.joint
    if wish is Wish.RESUME and not turn.main.snapshot.parked and joint is not None and joint.snapshot.parked:
        turn.hear(joint, Control(turn.id, wish))
    elif wish.value in WISHES and wish.value in SLASH:
        SLASH[wish.value].run(turn, "")
    else:
        turn.hear(turn.main, Control(turn.id, wish))


def _newer(one: Live, other: Live) -> bool:
    """Return whether the one's question is the newer, so that words without a label are meant for it."""
    mine, theirs = one.snapshot.wait, other.snapshot.wait
    return mine is not None and (theirs is None or mine.asked_at > theirs.asked_at)


def _nudge_that_fits(turn: Turn, text: str) -> Live | None:
    """Return the nudge that these words answer: by a label, or by a number or a like word where it asked last."""
    wait = turn.main.snapshot.wait
    asked_at = wait.asked_at if wait is not None else None
    for live in turn.nudges():
        question = open_question(turn, live)
        labels = [plain(option.label) for option in question.options] if question is not None else []
        newest = asked_at is None or (live.thread.asked_at is not None and live.thread.asked_at > asked_at)
        numbers = [str(place) for place in range(1, len(labels) + 1)]
        if plain(text) in labels or (newest and plain(text) in (*numbers, *like_words(turn, live))):
            return live
    return None


def _door(turn: Turn, text: str) -> None:
    if surveillance(text):
        turn.say("watch_refused")
        return
    flow = fitting(text)
    if flow == "sos":
        turn.begin("sos", kind="asked")
    elif flow == "menu":
        turn.say("hello_back")
        turn.begin("menu")
    elif flow is not None:
        turn.begin("doors", flow=flow, heard=text)
    elif len(text.split()) >= SENTENCE:
        turn.begin("own_words", told=text)
    else:
        word = text.split(maxsplit=1)[0] if text.split() else ""
        near = turn.world.spelling.nearest(word, tuple(SLASH)) if len(text.split()) == 1 else None
        if near is not None:
            turn.say("did_you_mean", command=f"/{near}")
        else:
            turn.say("free_text")
