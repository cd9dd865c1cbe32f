"""What somebody pressed or typed, at the question that is open."""

from bot.engine.effects import AskOf, Option, Reason, SayTo
from bot.engine.events import Answer, Control, Correction, Person, Wish
from bot.engine.flow import Ask, Collect, SlotType
from bot.engine.snapshot import Phase
from bot.engine.step.accepting import gather, gathering
from bot.engine.step.asking import kind_of, options, the_ask
from bot.engine.step.controls import go_back, obey
from bot.engine.step.leaving import come_back
from bot.engine.step.notices import answering, asked, notice
from bot.engine.step.pressing import press
from bot.engine.step.render import phrase
from bot.engine.step.turn import Turn
from bot.engine.step.typed import agreed, blank, clean, counted, labelled, meant, normal, wished

_NOT_TAKEN = frozenset({Phase.LINT, Phase.AGAIN, Phase.UNCLEAR})
"""Where words stand that were typed, but are no answer yet."""

_COUNTED = frozenset({None, SlotType.CHOICE, SlotType.YES_NO, SlotType.TEXT})
"""Types of slot whose buttons can be named by their number. Elsewhere a number is the answer itself."""


def hear_answer(turn: Turn, answer: Answer) -> None:
    """Take a press or typed words; refuse what is stale, foreign or repeated."""
    wait = turn.wait
    pressed = answer.option is not None
    turn.quiet = not answer.aloud
    if wait is None:
        if pressed:
            turn.refuse(answer.by, Reason.STALE)
        elif (wish := _wish_of(turn, answer)) is not None:
            obey(turn, Control(answer.by, wish, aloud=answer.aloud))
        else:
            notice(turn, answer.by, "nothing_under_way")
        return
    if answer.wait != wait.id and (pressed or answer.wait is not None):
        turn.refuse(answer.by, Reason.STALE)
        return
    role = answering(turn, answer.by)
    if role is None:
        _out_of_turn(turn, answer)
    elif answer.option is None:
        _hear_words(turn, role, clean(answer.text.reveal if answer.text is not None else ""))
    else:
        _hear_press(turn, role, answer.by, answer.option)


def hear_correction(turn: Turn, correction: Correction) -> None:
    """Answer the question before anew, without asking it once more; say so where there is no way back to it.

    Where the words weren't taken yet, because a lint spoke or they were unclear, they are a second try.
    """
    turn.quiet = True
    said, role = len(turn.effects), answering(turn, correction.by)
    if role is not None and turn.open.pending[role].phase in _NOT_TAKEN:
        _hear_words(turn, role, clean(correction.text.reveal))
        return
    if role is None or not go_back(turn, correction.by):
        turn.say(correction.by, phrase(turn, "edit_passed", turn.person(correction.by)))
        return
    turn.effects[said:] = [each for each in turn.effects[said:] if not isinstance(each, SayTo | AskOf)]
    _hear_words(turn, role, clean(correction.text.reveal))


def _hear_press(turn: Turn, role: str, by: str, option: str) -> None:
    """Take a press, which brings back somebody who had left, unless it was no button of this question."""
    left = turn.left
    come_back(turn, by)
    if not press(turn, role, option):
        turn.left = left
        turn.refuse(by, Reason.STALE)


def _out_of_turn(turn: Turn, answer: Answer) -> None:
    """Somebody who isn't asked, or has answered already, may still wish for something."""
    wish = _wish_of(turn, answer) if answer.option is None else None
    if wish is not None:
        obey(turn, Control(answer.by, wish, aloud=answer.aloud))
    else:
        turn.refuse(answer.by, Reason.REPEATED if asked(turn, answer.by) else Reason.FOREIGN)


def _wish_of(turn: Turn, answer: Answer) -> Wish | None:
    text = answer.text.reveal if answer.text is not None else ""
    return wished(turn, normal(clean(text)), turn.person(answer.by))


def _hear_words(turn: Turn, role: str, text: str) -> None:
    """A button's own words come first, then a wish, then a button's number, then an answer in free words."""
    person = turn.person(turn.top.roles[role])
    word = normal(text)
    shown = _named_by_words(turn, role, person) if word else ()
    key = (labelled(shown, word) or _meant(turn, role, shown, word, person)) if word else None
    wish = wished(turn, word, person) if word and key is None else None
    if wish is not None:
        obey(turn, Control(person.id, wish, aloud=not turn.quiet))
        return
    if turn.left:
        come_back(turn, person.id)
    if word:
        key = key or _counted(turn, role, shown, word) or _agreed(turn, role, shown, word, person)
        if key is not None and press(turn, role, key):
            return
    if blank(text):
        notice(turn, person.id, "empty")
    elif turn.open.pending[role].phase is Phase.CONFIRM:
        notice(turn, person.id, "pick_one")
    else:
        gather(turn, role, text)


def _named_by_words(turn: Turn, role: str, reader: Person) -> tuple[Option, ...]:
    """The buttons that can be typed. Within a burst of messages no words are a button."""
    step = turn.node.step
    mid = isinstance(step, Ask) and gathering(step, turn.open.pending[role])
    shared = isinstance(step, Ask) and step.audience.shared and not turn.quiet
    return () if mid else options(turn, role, turn.for_all(reader.id) if shared else reader)


def _is_question(turn: Turn, role: str, shown: tuple[Option, ...]) -> bool:
    """Whether the buttons are the question's own, and more of them than their labels count."""
    step = turn.node.step
    own = turn.open.pending[role].phase in (Phase.ANSWER, Phase.AGAIN)
    return bool(shown) and own and isinstance(step, Ask) and step.collect is not Collect.PAGES


def _meant(turn: Turn, role: str, shown: tuple[Option, ...], word: str, reader: Person) -> str | None:
    return meant(turn, the_ask(turn), word, role, reader) if _is_question(turn, role, shown) else None


def _counted(turn: Turn, role: str, shown: tuple[Option, ...], word: str) -> str | None:
    """The button whose number was typed.

    A bare number counts under a question for free text too, since buttons are numbered wherever they can't be
    pressed; not while pages are written, and not where the slot itself can hold a number, a date or a time.
    """
    if turn.open.pending[role].phase in (Phase.LINT, Phase.UNCLEAR, Phase.CONFIRM):
        return counted(shown, word)
    if _is_question(turn, role, shown) and kind_of(turn.flow, the_ask(turn)) in _COUNTED:
        return counted(shown, word)
    return None


def _agreed(turn: Turn, role: str, shown: tuple[Option, ...], word: str, reader: Person) -> str | None:
    if turn.open.pending[role].phase is Phase.CONFIRM or _is_question(turn, role, shown):
        return agreed(turn, shown, word, reader)
    return None
