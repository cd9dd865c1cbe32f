"""What somebody pressed or typed, at the question that is open."""

from bot.engine.effects import Option, Reason
from bot.engine.events import Answer, Control, Person, Wish
from bot.engine.flow import Ask, Collect, SlotType
from bot.engine.snapshot import Phase
from bot.engine.step.accepting import gather, gathering
from bot.engine.step.asking import kind_of, options, the_ask
from bot.engine.step.controls import obey
from bot.engine.step.notices import answering, asked, notice
from bot.engine.step.pressing import press
from bot.engine.step.turn import Turn
from bot.engine.step.typed import agreed, blank, clean, counted, labelled, meant, normal, wished

_COUNTED = frozenset({None, SlotType.CHOICE, SlotType.YES_NO, SlotType.TEXT})
"""Types of slot whose buttons can be named by their number. Elsewhere a number is the answer itself."""


def hear_answer(turn: Turn, answer: Answer) -> None:
    """Take a press or typed words; refuse what is stale, foreign or repeated."""
    wait = turn.wait
    pressed = answer.option is not None
    if wait is None:
        if pressed:
            turn.refuse(answer.by, Reason.STALE)
        elif (wish := _wish_of(turn, answer)) is not None:
            obey(turn, Control(answer.by, wish))
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
    elif not press(turn, role, answer.option):
        turn.refuse(answer.by, Reason.STALE)


def _out_of_turn(turn: Turn, answer: Answer) -> None:
    """Somebody who isn't asked, or has answered already, may still wish for something."""
    wish = _wish_of(turn, answer) if answer.option is None else None
    if wish is not None:
        obey(turn, Control(answer.by, wish))
    else:
        turn.refuse(answer.by, Reason.REPEATED if asked(turn, answer.by) else Reason.FOREIGN)


def _wish_of(turn: Turn, answer: Answer) -> Wish | None:
    text = answer.text.reveal if answer.text is not None else ""
    return wished(turn, normal(clean(text)), turn.person(answer.by))


def _hear_words(turn: Turn, role: str, text: str) -> None:
    """A label comes first, then a wish, then a button's number or other words, then an answer in free words."""
    person = turn.person(turn.top.roles[role])
    word = normal(text)
    if word:
        key, wish = _button(turn, role, word, person)
        if wish is not None:
            obey(turn, Control(person.id, wish))
            return
        if key is not None and press(turn, role, key):
            return
    if blank(text):
        notice(turn, person.id, "empty")
    elif turn.open.pending[role].phase is Phase.CONFIRM:
        notice(turn, person.id, "pick_one")
    else:
        gather(turn, role, text)


def _button(turn: Turn, role: str, word: str, reader: Person) -> tuple[str | None, Wish | None]:
    """The key of the button that was typed, or the wish.

    Within a burst words are never a button. While pages are written only a label is. A bare number names a
    button by its place, also under a question for free text, unless the slot itself can hold a number.
    """
    at, step = turn.open.pending[role], turn.node.step
    mid = isinstance(step, Ask) and gathering(step, at)
    shown = () if mid else options(turn, role, reader)
    key = labelled(shown, word)
    wish = wished(turn, word, reader) if key is None else None
    pages = isinstance(step, Ask) and step.collect is Collect.PAGES
    if key is None and wish is None and shown and not pages:
        key = _other(turn, role, shown, word, reader)
    return key, wish


def _other(turn: Turn, role: str, shown: tuple[Option, ...], word: str, reader: Person) -> str | None:
    phase = turn.open.pending[role].phase
    if phase is Phase.CONFIRM:
        return counted(shown, word) or agreed(turn, shown, word, reader)
    ask = the_ask(turn)
    if phase in (Phase.LINT, Phase.UNCLEAR):
        return counted(shown, word)
    key = counted(shown, word) if kind_of(turn.flow, ask) in _COUNTED else None
    return key or meant(turn, ask, shown, word, role, reader)
