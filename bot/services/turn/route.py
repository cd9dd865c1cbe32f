"""What an update means: danger first, then wishes, then the dialogue that waits, then a door to a fitting one."""

from dataclasses import replace

from bot.domain.lexicon import fitting
from bot.domain.plain import plain, tidy
from bot.domain.rhythm import HALVE_AFTER
from bot.domain.safety.alarm import surveillance
from bot.engine.events import Answer, Control, Correction, Wish
from bot.engine.flow import Ask, SlotType
from bot.services.checkins import plan_checkin
from bot.services.promised import due_promises
from bot.services.records import Heard, HeardKind
from bot.services.turn.context import Turn
from bot.services.turn.danger import danger, like_words
from bot.services.turn.in_room import in_room
from bot.services.turn.live import Live
from bot.services.turn.naming import named, named_in, typeable
from bot.services.turn.play import open_question
from bot.services.turn.press import asked_jointly, press
from bot.services.turn.rhythm_facts import unfinished
from bot.services.turn.slash import SLASH, hello
from bot.services.turn.wishes import WISHES, is_yes_or_no, typed_wish
from bot.words import Words

MESSAGE_LIMIT = 4096
"""Characters of one message that are taken in. Longer ones are answered kindly and not kept."""

BACK_AFTER = 7
"""Days without a word after which somebody is told that nothing is owed."""

SENTENCE = 4
"""Words from which on a message that fits no door is received as somebody's own words, which can be kept."""


DELIBERATE = frozenset({"export", "forget", "hide", "pair", "unpair"})
"""Commands that want their slash: what they do isn't to come of a word that only looks like one."""


def route(turn: Turn, heard: Heard) -> None:
    """Answer one update. Whatever it is, the person gets a line back, except while a page is being filled."""
    is_back = _is_back(turn)
    _answered(turn)
    if heard.command is not None:
        command = named(turn.world.flows, turn.profile.language, heard.command)
        heard = replace(heard, command=command or heard.command)
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
        case HeardKind.EDITED:
            _edited(turn, heard)
        case HeardKind.OTHER:
            if not danger(turn, heard.text.reveal if heard.text else ""):
                turn.say("voice_only_text")
        case HeardKind.TEXT:
            _text(turn, heard, is_back)
        case _:
            pass  # Who comes and goes matters in a room only.


def _left_something(turn: Turn) -> bool:
    """Return whether something was left open that whoever comes back may want to hear of."""
    return unfinished(turn) is not None or bool(due_promises(turn))


def _is_back(turn: Turn) -> bool:
    """Note that the person was heard today; return whether this is the first of them after days of silence."""
    before = turn.profile
    turn.profile = before.with_heard(turn.local_date())
    return turn.profile.last_heard != before.last_heard and turn.profile.away_days >= BACK_AFTER


def _answered(turn: Turn) -> None:
    """Whoever writes isn't silent: check-ins that had become rarer come as before."""
    silent = turn.profile.unanswered
    if silent and not turn.profile.asked_to_pause:
        turn.profile = replace(turn.profile, unanswered=0)
        if silent >= HALVE_AFTER:
            plan_checkin(turn)


def _edited(turn: Turn, heard: Heard) -> None:
    """Let words take the place of those that were edited, while nothing else followed them."""
    text = heard.text.reveal if heard.text is not None else ""
    if danger(turn, text):
        return
    wait = turn.main.snapshot.wait
    prompt = turn.tx.threads.prompt(wait.id) if wait is not None else None
    clean = tidy(text, MESSAGE_LIMIT) if len(text) <= MESSAGE_LIMIT else None
    if prompt is None or heard.ref is None or prompt.after != heard.ref or clean is None:
        turn.say("edit_passed")
    else:
        turn.hear(turn.main, Correction(turn.id, Words(clean)))


def _slash(turn: Turn, command: str, rest: str) -> None:
    if danger(turn, rest):
        return
    if command in WISHES and (live := _under_way(turn, WISHES[command])) is not None:
        turn.hear(live, Control(turn.id, WISHES[command]))
    elif command in SLASH:
        SLASH[command].run(turn, rest.strip())
    else:
        near = turn.world.spelling.nearest(command, typeable(turn.world.flows, turn.profile.language))
        if near is not None:
            turn.say("did_you_mean", command=f"/{near}")
        else:
            turn.say("unknown_command", command=f"/{tidy(command, 40) or ''}")


def _under_way(turn: Turn, wish: Wish) -> Live | None:
    """Return the conversation that a wish is meant for; None where nothing is under way."""
    main, joint = turn.main, turn.joint
    nudge = _nudge_entered(turn)
    if nudge is not None or main.snapshot.wait is not None:
        return nudge or main
    leaves = wish in (Wish.STOP, Wish.PAUSE)
    if joint is not None and leaves and joint.snapshot.stack and turn.id not in joint.snapshot.left:
        return joint  # Also where its question stands in the room: said in private, it leads out unseen.
    return asked_jointly(turn)


def _text(turn: Turn, heard: Heard, is_back: bool) -> None:
    text = heard.text.reveal if heard.text is not None else ""
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
    elif heard.wait is not None:
        press(turn, replace(heard, text=Words(clean)))  # Never to a later question: they were written for this one.
    else:
        _answer(turn, clean, is_back)


def _answer(turn: Turn, text: str, is_back: bool) -> None:
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
        _door(turn, text, is_back and not turn.main.snapshot.stack)


def _wished(turn: Turn, wish: Wish) -> None:
    """Answer a wish while nothing of one's own asks."""
    joint = turn.joint
    if wish is Wish.RESUME and joint is not None and _resumes(turn, joint):
        turn.hear(joint, Control(turn.id, wish))
    elif wish is Wish.RESUME and (aside := _nudge_aside(turn)) is not None:
        turn.hear(aside, Control(turn.id, wish))
    elif wish in WISHES.values() and (live := _under_way(turn, wish)) is not None:
        turn.hear(live, Control(turn.id, wish))
    elif wish.value in WISHES and wish.value in SLASH:
        SLASH[wish.value].run(turn, "")
    else:
        turn.hear(turn.main, Control(turn.id, wish))


def _resumes(turn: Turn, joint: Live) -> bool:
    """Return whether what is for two is what somebody comes back to: they left it, or nothing of their own waits."""
    left = bool(joint.snapshot.stack) and turn.id in joint.snapshot.left
    return left or (not turn.main.snapshot.parked and bool(joint.snapshot.parked))


def _nudge_aside(turn: Turn) -> Live | None:
    """Return the nudge that was put aside in the middle and is what somebody comes back to: nothing else is."""
    if turn.main.snapshot.parked:
        return None
    return next((live for live in turn.nudges() if live.snapshot.parked and live.snapshot.wait is None), None)


def _newer(one: Live, other: Live) -> bool:
    """Return whether the one's question is the newer, so that words without a label are meant for it."""
    mine, theirs = one.snapshot.wait, other.snapshot.wait
    return mine is not None and (theirs is None or mine.asked_at > theirs.asked_at)


def _nudge_that_fits(turn: Turn, text: str) -> Live | None:
    """Return the nudge that these words answer: by a label, by a number or a like word where it asked last, or as
    words, where somebody is in the middle of it.
    """
    entered = _nudge_entered(turn)
    if entered is not None and (_takes_words(turn, entered) or typed_wish(turn.world, turn.profile.language, text)):
        return entered
    wait = turn.main.snapshot.wait
    asked_at = wait.asked_at if wait is not None else None
    for live in turn.nudges():
        question = open_question(turn, live)
        if question is None:
            continue  # It is put aside, and asks nothing.
        labels = [plain(option.label) for option in question.options]
        newest = asked_at is None or (live.thread.asked_at is not None and live.thread.asked_at > asked_at)
        numbers = [str(place) for place in range(1, len(labels) + 1)]
        if plain(text) in labels or (newest and plain(text) in (*numbers, *like_words(turn, live))):
            return live
    return None


def _nudge_entered(turn: Turn) -> Live | None:
    """Return the nudge that somebody opened and is in the middle of, where nothing asked them anything since."""
    live = next((each for each in turn.nudges() if each.asks(turn.id)), None)
    if live is None or not any(frame.asked for frame in live.snapshot.stack):
        return None
    joint = asked_jointly(turn)
    others = [turn.main] if joint is None else [turn.main, joint]
    return live if all(_newer(live, other) for other in others) else None


def _takes_words(turn: Turn, live: Live) -> bool:
    """Return whether what it asks can be answered in one's own words."""
    frame = live.snapshot.stack[-1]
    flow = turn.world.flows.flows[frame.flow]
    ask = flow.nodes[frame.node].step
    if not isinstance(ask, Ask):
        return False
    is_text = ask.save is not None and flow.slots[ask.save].type is SlotType.TEXT
    return ask.own_words is not None or is_text


def _door(turn: Turn, text: str, is_back: bool) -> None:
    """Find a door for words. Whoever is back is met first, unless the words ask for something of their own."""
    if surveillance(text):
        turn.say("watch_refused")
        return
    command = named_in(turn.world.flows, turn.profile.language, text)
    flow = fitting(text)
    if command is not None and command not in DELIBERATE:
        SLASH[command].run(turn, "")
    elif flow == "sos":
        turn.begin("sos", kind="asked")
    elif is_back and flow in ("menu", None) and len(text.split()) < SENTENCE and _left_something(turn):
        turn.begin("back")
    elif flow == "menu":
        turn.say("hello_back")
        turn.begin("menu")
    elif flow is not None:
        turn.begin("doors", flow=flow, heard=text)
    elif len(text.split()) >= SENTENCE:
        turn.begin("own_words", told=text)
    else:
        near = _near(turn, text)
        if near is not None:
            turn.say("did_you_mean", command=f"/{near}")
        else:
            turn.say("free_text")


def _near(turn: Turn, text: str) -> str | None:
    """Return the command that a single word may be a slip of; nothing for a yes or a no that came late."""
    if len(text.split()) != 1 or is_yes_or_no(turn.world, turn.profile.language, text):
        return None
    return turn.world.spelling.nearest(text.strip(), typeable(turn.world.flows, turn.profile.language))
