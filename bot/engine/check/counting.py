"""Whether sentences that depend on a number have a form for each way in which their language counts."""

from collections.abc import Iterator

from bot.engine.near import listed
from bot.engine.read import Wordings
from bot.engine.read.page import FORMS
from bot.engine.step.phrases import PHRASES
from bot.engine.vocabulary import Vocabulary
from bot.errors import Mistake


def counting(each: Wordings, original: Wordings | None, vocabulary: Vocabulary) -> Iterator[Mistake]:
    """Yield what is wrong with the forms of phrases. `original` are those of the source language, if there are any."""
    wanted = vocabulary.plurals(each.language)
    for key, variants in each.texts.items():
        counts = [text.count for text in variants if text.count is not None]
        if not counts:
            continue
        line, forms = each.lines[key], {count.form for count in counts}
        if lacking := _in_order(wanted - forms):
            yield Mistake(each.file, line, f"'{key}' has no form {listed(lacking)}; {each.language} counts by it")
        if odd := _in_order(forms - wanted):
            said = f"'{key}' has the form {listed(odd)}, by which {each.language} doesn't count"
            yield Mistake(each.file, line, f"{said}; it has: {listed(_in_order(wanted))}")
        known = _numbers(key, each, original)
        if counts[0].by not in known:
            said = f"'{key}' goes by {{{counts[0].by}}}, which nothing fills"
            yield Mistake(each.file, line, f"{said}; it has: {listed(sorted(known))}")


def _numbers(key: str, each: Wordings, original: Wordings | None) -> frozenset[str]:
    """Return what may be told in a phrase."""
    texts = (original or each).texts.get(key, ())
    by = {text.count.by for text in texts if text.count is not None} if original not in (None, each) else set()
    return frozenset({name for text in texts for name in text.places} | by | PHRASES.get(key, frozenset()))


def _in_order(forms: frozenset[str] | set[str]) -> list[str]:
    return [form for form in FORMS if form in forms]
