"""The real flows in a second language that can be told at a glance: each of its lines begins with a mark."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from loopback import NAME, Copy
from sittings import real_flows

from bot.engine.flow import Flow
from bot.engine.flowset import FlowSet
from bot.engine.text import Count, Template, template
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.play import play

MARK = "§"
"""What each line begins with that is said in the other language."""

LISTS = ("typed_", "words_", "number_words", "schedule_nths", "schedule_weekdays")
"""What the keys of phrases begin with that are no sentences."""

WORDS: Mapping[str, str] = {
    "typed_back": "wstecz|wróć",
    "typed_stop": "dość",
    "command_now": "teraz",
    "command_menu": "spis|menuet",
    "command_language": "język|mowa",
    "command_sos": "ratunku",
    "command_export": "kopia",
    "command_talk": "rozmowa",
    "schedule_nths": "1|2|3|4|5|ost./ost./ostatnią/ost./ost./ostatnią/ostatnią",
    "schedule_weekdays": "poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę",
}


def marked(text: Template) -> Template:
    """The same text with the mark before each line."""
    lines = tuple((MARK, *line) if line else line for line in text.lines)
    return replace(text, source=MARK + text.source, lines=lines)


def _phrases(english: Mapping[str, tuple[Template, ...]]) -> dict[str, tuple[Template, ...]]:
    said: dict[str, tuple[Template, ...]] = {}
    for key, variants in english.items():
        others = tuple(each for each in variants if each.count is not None and each.count.form == "other")
        if key.startswith(LISTS):
            said[key] = variants
        elif others:
            forms = ("one", "few", "many", "other")
            counted = ((marked(each), each.count) for each in others)
            said[key] = tuple(
                replace(text, source=f"{form} {text.source}", count=Count(count.by, form))
                for text, count in counted
                if count is not None
                for form in forms
            )
        else:
            said[key] = tuple(map(marked, variants))
    return {**said, **{key: (template(text),) for key, text in WORDS.items()}}


def _flow(flow: Flow) -> Flow:
    texts = {path: tuple(map(marked, variants)) for path, variants in flow.texts["en"].items()}
    return replace(flow, texts={"en": flow.texts["en"], "pl": texts}, also={"pl": {}})


@cache
def two_languages(*untranslated: str) -> FlowSet:
    """The real flows in English and, marked, in Polish, but for these."""
    real = real_flows()
    flows = {name: flow if name in untranslated else _flow(flow) for name, flow in real.flows.items()}
    return replace(real, flows=flows, phrases={"en": real.phrases["en"], "pl": _phrases(real.phrases["en"])})


def only_english() -> FlowSet:
    """The real flows in English alone."""
    real = real_flows()
    flows = {name: replace(flow, texts={"en": flow.texts["en"]}, also={}) for name, flow in real.flows.items()}
    return replace(real, flows=flows, phrases={"en": real.phrases["en"]})


async def does(copy: Copy, address: str, deed: Callable[[Turn], None]) -> None:
    """Let a deed happen in a turn of this person's."""

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        deed(turn)
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


async def speaks(copy: Copy, address: str, language: str, **fields: object) -> None:
    """From now on this person speaks this language."""

    def deed(turn: Turn) -> None:
        turn.profile = replace(turn.profile, language=language, **fields)

    await does(copy, address, deed)


def lines_of(texts: list[str]) -> list[str]:
    """Every line that isn't blank."""
    return [line for text in texts for line in text.splitlines() if line.strip()]


def unmarked(texts: list[str]) -> list[str]:
    """The lines that don't begin with the mark."""
    return [line for line in lines_of(texts) if not line.startswith(MARK)]
