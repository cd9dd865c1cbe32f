"""Components as the library takes and brings them, and what every question offers besides its own buttons."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.adapters.discord.rendering import LIMIT, PREFIX, WORDS, Menu, Row, Rows, literal
from bot.adapters.discord.updates import pressed
from bot.adapters.splitting import units
from bot.engine.events import Wish
from bot.engine.flowset import FlowSet
from bot.services.records import Button

WISHES = (Wish.BACK, Wish.SKIP, Wish.PAUSE, Wish.STOP)
"""What every question offers besides its own buttons, in this order."""

CHOSEN = "› "

PAGE_LIMIT = 4000
"""Signs that a page takes."""

TITLE_LIMIT = 45


def view_of(rows: Rows) -> discord.ui.View | None:
    """Return the rows as the library takes them. Presses are heard by their ids, whoever sent the question."""
    if not rows:
        return None
    view = discord.ui.View(timeout=None)
    for n, row in enumerate(rows):
        for item in _items(row, n):
            view.add_item(item)
    view.stop()  # The library would remember every question otherwise, for as long as the program runs.
    return view


def rows_from(message: discord.Message) -> Rows:
    """Return the rows that stand under a message."""
    rows = (_row(each.children) for each in message.components if isinstance(each, discord.ActionRow))
    return tuple(row for row in rows if row)


def chosen_of(told: discord.Interaction[Any]) -> str | None:
    """Return what stood on what was pressed, or None where it is no longer there."""
    found = pressed(told)
    if told.message is None or found is None:
        return None
    head = f"{PREFIX}:{found.wait}:"
    for row in rows_from(told.message):
        for button in row.options if isinstance(row, Menu) else row:
            if button.key in (found.option, f"{head}{found.option}"):
                return button.label
    return None


def marked(content: str, chosen: str | None) -> str | None:
    """Return a message's content with what was chosen below, or None where there is no room for it."""
    if not content or chosen is None:
        return None
    whole_text = f"{content}\n\n{CHOSEN}{literal(chosen)}"
    return whole_text if units(whole_text) <= LIMIT else None


def page(wait: str, title: str) -> discord.ui.Modal:
    """Return the page on which an answer to this question can be written."""
    modal = discord.ui.Modal(title=title[:TITLE_LIMIT], timeout=None, custom_id=f"{PREFIX}:{wait}:{WORDS}")
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        style=discord.TextStyle.paragraph, custom_id="words", max_length=PAGE_LIMIT
    )
    modal.add_item(discord.ui.Label(text=title[:TITLE_LIMIT], component=field))
    modal.stop()
    return modal


def controls_of(flows: FlowSet) -> Mapping[str, tuple[Button, ...]]:
    """Return, by language, the buttons for what every question understands: named as one would type it."""
    return {language: tuple(_control(flows, language, wish) for wish in WISHES) for language in flows.phrases}


def _items(row: Row, at: int) -> list[discord.ui.Item[discord.ui.View]]:
    if isinstance(row, Menu):
        options = [discord.SelectOption(label=each.label, value=each.key) for each in row.options]
        return [discord.ui.Select(custom_id=row.key, placeholder=row.placeholder, options=options, row=at)]
    return [
        discord.ui.Button(custom_id=each.key, label=each.label, row=at, style=discord.ButtonStyle.secondary)
        for each in row
    ]


def _row(children: Any) -> Row | None:
    for each in children:
        if isinstance(each, discord.SelectMenu):
            options = tuple(Button(option.value, option.label) for option in each.options)
            return Menu(each.custom_id or "", each.placeholder or "", options)
    return tuple(Button(each.custom_id, each.label or "") for each in children if each.custom_id is not None)


def _control(flows: FlowSet, language: str, wish: Wish) -> Button:
    typed = flows.phrase(language, f"typed_{wish.value}")[0].source
    return Button(f"*{wish.value}", typed.split("|")[0].strip().capitalize())
