"""What the platform shows of us: set where it differs, and only there."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sittings import real_flows
from tiny_api import OUTAGE, TOKEN, TinyApi, client, failure

from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.introduce import DESCRIPTION, IN_GROUPS, SHORT_DESCRIPTION, commands_of, introduce
from bot.engine.flowset import FlowSet
from bot.engine.text import Template
from bot.errors import SettingsWrong
from bot.services.turn.slash import SLASH


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot]]:
    async with client() as (api, bot):
        yield api, bot


def flows(**languages: dict[str, str]) -> FlowSet:
    """The real flows in English, with a few phrases more, by language."""
    real = real_flows()
    own = {
        language: {**real.phrases.get(language, {}), **{key: (Template(text, ()),) for key, text in phrases.items()}}
        for language, phrases in languages.items()
    }
    return replace(real, phrases={"en": real.phrases["en"], **own})


async def test_private_chats_list_every_command_and_groups_a_few(at) -> None:
    api, bot = at
    assert await introduce(bot, real_flows()) >= 2
    private, group = api.of("setMyCommands")[:2]
    assert private["scope"] == {"type": "all_private_chats"}
    assert [each["command"] for each in private["commands"]] == list(SLASH)
    assert group["scope"] == {"type": "all_group_chats"}
    assert [each["command"] for each in group["commands"]] == list(IN_GROUPS)
    assert "language_code" not in private


def test_no_group_lists_help_in_danger() -> None:
    assert "sos" not in IN_GROUPS
    assert set(IN_GROUPS) <= set(SLASH)


def test_every_command_is_one_that_the_platform_takes() -> None:
    listed = commands_of(real_flows(), "en", tuple(SLASH))
    assert len(listed) <= 100
    assert all(1 <= len(each.command) <= 32 and each.command.isascii() for each in listed)
    assert all(1 <= len(each.description) <= 256 for each in listed)


async def test_another_language_has_lists_of_its_own(at) -> None:
    api, bot = at
    await introduce(bot, flows(de={"about_menu": "Alles, was es gibt"}, xyz={}))
    codes = [given.get("language_code") for given in api.of("setMyCommands")]
    assert codes == [None, None, "de", "de"]
    told = {each["command"]: each["description"] for each in api.of("setMyCommands")[2]["commands"]}
    assert told["menu"] == "Alles, was es gibt"


async def test_commands_keep_their_names_in_every_language(at) -> None:
    api, bot = at
    await introduce(bot, flows(pl={"about_now": "Na najbliższe minuty", "command_now": "teraz"}))
    polish = [given for given in api.of("setMyCommands") if given.get("language_code") == "pl"]
    told = {each["command"]: each["description"] for each in polish[0]["commands"]}
    assert list(told) == list(SLASH)
    assert told["now"] == "Na najbliższe minuty"
    assert [each["command"] for each in polish[1]["commands"]] == list(IN_GROUPS)


async def test_what_stands_there_already_is_left(at) -> None:
    api, bot = at
    texts = flows(en={DESCRIPTION: "What this is.", SHORT_DESCRIPTION: "In short."})
    for names in (tuple(SLASH), IN_GROUPS):
        api.script["getMyCommands"].append([each.to_dict() for each in commands_of(texts, "en", names)])
    api.script["getMyDescription"].append({"description": "What this is."})
    api.script["getMyShortDescription"].append({"short_description": "In short."})
    assert await introduce(bot, texts) == 0
    assert not [name for name, _ in api.calls if name.startswith("set")]


async def test_what_we_are_is_told_where_there_are_words_for_it(at) -> None:
    api, bot = at
    await introduce(bot, flows(en={DESCRIPTION: "x" * 600, SHORT_DESCRIPTION: "y" * 200}, de={}))
    assert [len(given["description"]) for given in api.of("setMyDescription")] == [512]
    assert [len(given["short_description"]) for given in api.of("setMyShortDescription")] == [120]


@pytest.mark.parametrize("answer", [OUTAGE, failure(429, "Slow", retry_after=30), failure(400, "Bad Request: no")])
async def test_a_failure_can_wait_for_the_next_start(at, answer) -> None:
    api, bot = at
    api.script["setMyCommands"].append(answer)
    assert await introduce(bot, real_flows()) == 0


async def test_a_wrong_token_is_told(at) -> None:
    api, bot = at
    api.script["getMyCommands"].append(failure(401, f"Unauthorized {TOKEN}"))
    with pytest.raises(SettingsWrong) as raised:
        await introduce(bot, real_flows())
    assert TOKEN not in str(raised.value)
    assert raised.value.__context__ is None
