"""Small flows in English and, some of them, in Polish."""

from bot.adapters.flow_files import parse
from bot.engine.events import Person
from bot.engine.flowset import FlowSet
from bot.engine.read import read_library
from bot.engine.source import SourceFile, Sources
from tests.engine.dialogue import Dialogue
from tests.engine.words_for_tests import VOCABULARY, phrases

ANA, BEN = Person("p1", "Ana", "en"), Person("p2", "Ben", "pl")

ASKS = """\
flow: asks
version: 1
title: Questions
house: true
slots: {mood: {type: choice}, line: {type: text}}
start: mood
nodes:
  mood:
    ask: How is it?
    save: mood
    choices:
      low: {label: Low, also: ["no", down]}
      high: {label: High, also: ["yes", up]}
    skip: line
    next: line
  line: {ask: What else?, save: line, skip: note, next: note}
  note: {do: keep_note, with: {title: "'A note'", mood: mood}, next: inner}
  inner: {call: inside, next: end}
"""
ASKS_PL = """\
title: Pytania
nodes:
  mood:
    ask: Jak jest?
    choices:
      low: {label: Źle, also: [no nie, w dół]}
      high: {label: Świetnie, also: ["no", jest dobrze]}
  line: {ask: Co jeszcze?}
  note: {with: {title: Notatka}}
"""
INSIDE = """\
flow: inside
version: 1
title: Inside
house: true
start: bye
nodes:
  bye: {say: Bye., next: end}
"""
INSIDE_PL = "title: W środku\nnodes:\n  bye: {say: Pa.}\n"
NUDGE = """\
flow: nudge_test
version: 1
title: A nudge
house: true
start: knock
nodes:
  knock: {ask: Something is here., choices: {open: Open, leave: Leave it}, next: end}
"""
TOGETHER = """\
flow: together
version: 1
title: Together
house: true
space: pair
roles: [a, b]
slots: {way: {type: choice, private: false}, line: {type: text, per_role: true, private: false}}
start: hello
nodes:
  hello: {say: Hello., next: way}
  way:
    ask: Which way?
    to: [a, b]
    where: shared
    wait: first
    save: way
    choices: {left: Left, right: Right}
    timeout: {after: P1D, to: bye}
    next: bye
  bye: {say: Bye., to: [a, b], where: shared, next: end}
"""
COUNTS = """\
flow: counts
version: 1
title: Numbers
house: true
slots: {sure: {type: yes_no}, level: {type: scale}, times: {type: number}}
start: sure
nodes:
  sure: {ask: Sure?, save: sure, next: level}
  level: {ask: How much?, save: level, next: times}
  times: {ask: How often?, save: times, next: shown}
  shown: {say: "{sure} {level} {times}", next: end}
"""
TOGETHER_PL = """\
title: Razem
nodes:
  hello: {say: Witajcie.}
  way: {ask: Dokąd?, choices: {left: W lewo, right: W prawo}}
  bye: {say: Na razie.}
"""
ORIGINALS = {"asks": ASKS, "inside": INSIDE, "together": TOGETHER, "counts": COUNTS, "nudge_test": NUDGE}
PHRASES_PL = """\
typed_back: wstecz|wróć
typed_skip: pomiń
typed_pause: pauza
typed_stop: przestań|dość
typed_help: pomoc
typed_progress: ile jeszcze
typed_resume: wznów
typed_repeat: powtórz
words_yes: tak
words_no: nie
number_words: zero|jeden|dwa|trzy|cztery|pięć
"yes": "Tak"
"no": "Nie"
scale_range: Od 0 do 10.
yes_or_no: Tak albo nie.
only_english: Tylko po angielsku.
ended_for_all: Koniec dla obojga.
stopped: Koniec.
help: Pomoc.
pick_one: Nie pasuje.
no_way_back: Nie ma powrotu.
"""


def read(name: str, text: str) -> SourceFile:
    source, mistakes = parse(text, name)
    assert source is not None, mistakes
    return source


def flows(*translated: str, polish: bool = True) -> FlowSet:
    """The small flows, these of them in Polish."""
    texts = {"asks": ASKS_PL, "inside": INSIDE_PL, "together": TOGETHER_PL}
    sources = Sources(
        flows=tuple(read(f"flows/{name}.yaml", text) for name, text in ORIGINALS.items()),
        translations=tuple(("pl", read(f"flows/locales/pl/{name}.yaml", texts[name])) for name in translated),
        phrases=(("pl", read("flows/locales/pl/phrases.yaml", PHRASES_PL)),) if polish else (),
    )
    library, mistakes = read_library(sources)
    assert mistakes == ()
    made = library.flow_set(VOCABULARY)
    return FlowSet(made.flows, {**made.phrases, "en": phrases()}, VOCABULARY)


ALL = ("asks", "inside", "together")


def polish(flow: str = "asks", *translated: str) -> Dialogue:
    """A dialogue with somebody who speaks Polish, in a copy that has these flows in Polish."""
    dialogue = Dialogue(flows(*(translated or ALL)), people={"p1": Person("p1", "Ben", "pl")})
    dialogue.start(flow)
    return dialogue
