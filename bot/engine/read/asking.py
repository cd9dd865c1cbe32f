"""Questions: their buttons, lints, time limits, and where typed words go."""

from collections.abc import Iterator

from bot.engine.flow import Ask, Choice, Collect, LintUse, Next, OwnWords, Timer, Waiting
from bot.engine.read.fields import Fields, entries, fields, word
from bot.engine.read.notes import Notes, shown
from bot.engine.read.page import Page, is_text
from bot.engine.read.values import KEY, NAME
from bot.engine.read.ways import audience, condition, following
from bot.engine.source import Located, Scalar, Series


def ask(page: Page, node: Fields, path: str) -> Ask:
    """Return a question. A question without `next` has no ways of its own, only those of its buttons."""
    skip = node.name("skip")
    return Ask(
        text=page.keep(f"{path}.ask", node.called("ask"), node.get("ask")) or "",
        audience=audience(page, node),
        next=_next(page, node),
        save=node.name("save"),
        choices=choices(page, node, f"{path}.choices"),
        choices_from=node.name("choices_from"),
        own_words=_own_words(page, node, path),
        lints=_lints(page, node, path),
        collect=node.kind("collect", Collect.ONE),
        wait=node.kind("wait", Waiting.ALL),
        opens=node.flag("opens", False),
        skip=None if skip == "false" else skip,
        skippable=skip != "false",
        timer=_timer(page, node, path),
    )


def _next(page: Page, node: Fields) -> Next:
    value = node.get("next")
    return () if value is None else following(page, node.what, value)


def choices(page: Page, node: Fields, path: str) -> tuple[Choice, ...]:
    """Return the buttons under `choices`, in order."""
    value = node.get("choices")
    if value is None:
        return ()
    return tuple(_choices(page, node.called("choices"), value, path))


def _choices(page: Page, what: str, value: Located, path: str) -> Iterator[Choice]:
    for key, inner in entries(page.notes, what, value, KEY):
        said = f"the button '{key.value}' in {what}"
        label_at = f"{path}.{key.value}"
        button = None if is_text(inner) else fields(page.notes, said, inner)
        if button is None:
            page.keep(label_at, said, inner)
            yield Choice(key.value, label_at, line=key.line)
            continue
        page.keep(label_at, button.called("label"), button.need("label", "say what stands on it"))
        target, when, also = button.name("to"), condition(button), _also(button)
        button.finish()
        yield Choice(key.value, label_at, target, when, also, key.line)


def _also(button: Fields) -> tuple[str, ...]:
    value = button.get("also")
    return () if value is None else other_words(button.notes, button.called("also"), value)


def other_words(notes: Notes, what: str, value: Located) -> tuple[str, ...]:
    """Return the words under `also`."""
    if not isinstance(value, Series):
        notes.wrong(value.line, f"{what} wants a list in brackets, not {shown(value)}")
        return ()
    read = (word(notes, what, item) for item in value.items)
    return tuple(text for text in read if text is not None)


def _own_words(page: Page, node: Fields, path: str) -> OwnWords | None:
    value = node.get("words")
    words = None if value is None else fields(page.notes, node.called("words"), value)
    if words is None:
        return None
    page.lines[f"{path}.words"] = words.line
    words.need("to", "say where typed words lead")
    save, target = words.name("save"), words.name("to")
    words.finish()
    return None if target is None else OwnWords(save, target)


def _timer(page: Page, node: Fields, path: str) -> Timer | None:
    value = node.get("timeout")
    timer = None if value is None else fields(page.notes, node.called("timeout"), value)
    if timer is None:
        return None
    page.lines[f"{path}.timeout"] = timer.line
    timer.need("after", "say how long, such as PT2M")
    timer.need("to", "say where it leads when nobody answers")
    after, target = timer.span("after"), timer.name("to")
    timer.finish()
    return None if after is None or target is None else Timer(after, target)


def _lints(page: Page, node: Fields, path: str) -> tuple[LintUse, ...]:
    value = node.get("lint")
    if value is None:
        return ()
    found = entries(page.notes, node.called("lint"), value, NAME)
    return tuple(_lint(page, key, inner, f"{path}.lint.{key.value}") for key, inner in found)


def _lint(page: Page, key: Scalar, value: Located, path: str) -> LintUse:
    what = f"the lint '{key.value}'"
    whole = None if is_text(value) else fields(page.notes, what, value)
    if whole is None:
        page.keep(path, what, value)
        return LintUse(key.value, path, line=key.line)
    page.keep(path, whole.called("text"), whole.need("text", "say what it explains"))
    keep = page.keep(f"{path}.keep", whole.called("keep"), whole.get("keep"))
    buttons = choices(page, whole, f"{path}.choices")
    whole.finish()
    return LintUse(key.value, path, buttons, keep, key.line)
