"""What an update means: danger first, then wishes, then the dialogue that waits, then a door to a fitting one."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from bot.domain.lexicon import fitting
from bot.domain.plain import plain, tidy
from bot.domain.rhythm import HALVE_AFTER
from bot.domain.safety.alarm import alarm, minor, surveillance
from bot.engine.events import Answer, Control, Wish
from bot.engine.flow import Ask
from bot.services.checkins import plan_checkin
from bot.services.records import Heard, HeardKind
from bot.services.turn.context import Live, Turn
from bot.services.turn.help import MINOR, fingerprint, open_help
from bot.services.turn.play import open_question
from bot.services.turn.slash import SLASH, WISHES, hello
from bot.services.world import World
from bot.words import Words

MESSAGE_LIMIT = 4000
"""Characters of one message that are taken in. Longer ones are answered kindly and not kept."""

SENTENCE = 4
"""Words from which on a message that fits no door is received as somebody's own words, which can be kept."""


def route(turn: Turn, heard: Heard) -> None:
    """Answer one update. Whatever it is, the person gets a line back, except while a page is being filled."""
    _answered(turn)
    if heard.room is not None:
        _in_room(turn, heard)
        return
    match heard.kind:
        case HeardKind.PRESS:
            _press(turn, heard)
        case HeardKind.SLASH:
            _slash(turn, heard.command or "", heard.text.reveal if heard.text else "")
        case HeardKind.OPENED:
            hello(turn)
        case HeardKind.OTHER:
            turn.say("voice_only_text")
        case HeardKind.TEXT:
            _text(turn, heard.text.reveal if heard.text else "")


def _answered(turn: Turn) -> None:
    """Whoever writes isn't silent: check-ins that had become rarer come as before."""
    silent = turn.profile.unanswered
    if silent and not turn.profile.asked_to_pause:
        turn.profile = replace(turn.profile, unanswered=0)
        if silent >= HALVE_AFTER:
            plan_checkin(turn)


def _in_room(turn: Turn, heard: Heard) -> None:
    """Only danger is heard in a room that is not there yet; its answer stays private."""
    if heard.text is not None and _danger(turn, heard.text.reveal):
        return
    turn.account = replace(turn.account, address=heard.room or turn.account.address)
    turn.say("no_room")


def _press(turn: Turn, heard: Heard) -> None:
    prompt = turn.tx.threads.prompt(heard.wait or "")
    if prompt is None:
        turn.say("stale")
        if turn.main.snapshot.wait is not None:
            turn.hear(turn.main, Control(turn.id, Wish.REPEAT))
        return
    live = turn.threads.get(prompt.thread_id)
    if turn.id not in prompt.people:
        turn.say("foreign")
    elif live is None:
        turn.say("stale")
    elif heard.option in _WISH_KEYS:
        turn.hear(live, Control(turn.id, _WISH_KEYS[heard.option], heard.wait))
    else:
        turn.hear(live, Answer(turn.id, option=heard.option, wait=heard.wait))


_WISH_KEYS: Mapping[str | None, Wish] = {f"*{wish.value}": wish for wish in Wish}
"""Keys of the buttons that every question has besides its own."""


def _slash(turn: Turn, command: str, rest: str) -> None:
    if _danger(turn, rest):
        return
    if command in WISHES and turn.main.snapshot.wait is not None:
        turn.hear(turn.main, Control(turn.id, WISHES[command]))
    elif command in SLASH:
        SLASH[command].run(turn, rest.strip())
    else:
        near = turn.world.spelling.nearest(command, tuple(SLASH))
        if near is not None:
            turn.say("did_you_mean", command=f"/{near}")
        else:
            turn.say("unknown_command", command=f"/{tidy(command, 40) or ''}")


def _text(turn: Turn, text: str) -> None:
    if _danger(turn, text):
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
    if nudge is not None:
        turn.hear(nudge, Answer(turn.id, text=Words(text)))
    elif turn.main.snapshot.wait is not None:
        turn.hear(turn.main, Answer(turn.id, text=Words(text)))
    elif (wish := typed_wish(turn.world, turn.profile.language, text)) is not None:
        _wished(turn, wish)
    else:
        _door(turn, text)


def _wished(turn: Turn, wish: Wish) -> None:
    """Answer a wish while nothing is under way."""
    if wish.value in WISHES and wish.value in SLASH:
        SLASH[wish.value].run(turn, "")
    else:
        turn.hear(turn.main, Control(turn.id, wish))


def _nudge_that_fits(turn: Turn, text: str) -> Live | None:
    """Return the nudge that these words answer: by a label, or by a number or a like word where it asked last."""
    wait = turn.main.snapshot.wait
    asked_at = wait.asked_at if wait is not None else None
    for live in turn.nudges():
        question = open_question(turn, live)
        labels = [plain(option.label) for option in question.options] if question is not None else []
        newest = asked_at is None or (live.thread.asked_at is not None and live.thread.asked_at > asked_at)
        numbers = [str(place) for place in range(1, len(labels) + 1)]
        if plain(text) in labels or (newest and plain(text) in (*numbers, *_like_words(turn, live))):
            return live
    return None


def _like_words(turn: Turn, live: Live) -> list[str]:
    """Return the words that the open question's author lets stand for its buttons."""
    frame = live.snapshot.stack[-1]
    ask = turn.world.flows.flows[frame.flow].nodes[frame.node].step
    return [plain(word) for choice in ask.choices for word in choice.also] if isinstance(ask, Ask) else []


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


def _danger(turn: Turn, text: str) -> bool:
    """Bring help before anything else. Return whether the words called for it."""
    found = alarm(text)
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
    question = open_question(turn, turn.main)
    if question is None:
        return False
    labels = [plain(option.label) for option in question.options]
    return plain(text) in (*labels, *_like_words(turn, turn.main))


def typed_wish(world: World, language: str, text: str) -> Wish | None:
    """Return the wish that these words are, when they are nothing else."""
    word = plain(text).strip(" .!?")
    for wish in Wish:
        for variant in world.flows.phrase(language, f"typed_{wish.value}"):
            if word in _listed(variant.source):
                return wish
    return None


@lru_cache(maxsize=256)
def _listed(source: str) -> frozenset[str]:
    """Return the words of a list among the phrases."""
    return frozenset(part.strip() for part in source.split("|"))
