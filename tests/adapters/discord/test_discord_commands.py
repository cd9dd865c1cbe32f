"""The application commands: the same words everywhere, described in every language."""

import re
from dataclasses import replace

import pytest
from sittings import real_flows
from stage import stage

from bot.adapters.discord.commands import commands_of, introduce
from bot.adapters.discord.door import DiscordDoor
from bot.adapters.discord.lines import ELSEWHERE, LINES, OPTION, WRITE, line
from bot.engine.text import template
from bot.errors import SettingsWrong
from bot.services.ports.world import Clears
from bot.services.turn.slash import SLASH


def test_every_command_is_there_with_what_it_does_and_where_it_works() -> None:
    told = {each["name"]: each for each in commands_of(real_flows())}
    assert list(told) == list(SLASH)
    for each in told.values():
        assert each["contexts"] == [0, 1, 2]
        assert each["integration_types"] == [0, 1]
        assert 0 < len(each["description"]) <= 100


def test_only_commands_that_take_something_have_an_option_and_none_needs_it() -> None:
    options = {each["name"]: each["options"] for each in commands_of(real_flows()) if "options" in each}
    assert set(options) == {"start", "pair"}
    assert all(option["required"] is False and option["name"] == "text" for (option,) in options.values())


def test_the_source_language_is_named_for_each_of_its_regions() -> None:
    (menu,) = [each for each in commands_of(real_flows()) if each["name"] == "menu"]
    assert set(menu["description_localizations"]) >= {"en-US", "en-GB"}


def test_a_translation_is_shown_to_whoever_reads_it() -> None:
    flows = real_flows()
    phrases = {**flows.phrases, "pl": {"about_menu": flows.phrases["en"]["about_now"]}}
    (menu,) = [each for each in commands_of(replace(flows, phrases=phrases)) if each["name"] == "menu"]
    assert menu["description_localizations"]["pl"] != menu["description"]


def test_a_command_is_called_by_the_first_of_its_words_where_a_language_has_some() -> None:
    flows = real_flows()
    own = {"command_menu": (template("spis|menuet"),), "command_language": (template("język"),)}
    phrases = {"en": flows.phrases["en"], "pl": own}
    told = {each["name"]: each for each in commands_of(replace(flows, phrases=phrases))}
    assert set(told) == set(SLASH)
    assert told["menu"]["name_localizations"] == {"pl": "spis"}
    assert told["language"]["name_localizations"] == {"pl": "język"}
    assert "name_localizations" not in told["now"]


def test_names_in_every_language_are_ones_that_the_platform_takes() -> None:
    for language in real_flows().phrases:
        names = [each.get("name_localizations", {}).get(language, each["name"]) for each in commands_of(real_flows())]
        assert all(re.fullmatch(r"[-_\w]{1,32}", name) and name == name.lower() for name in names)
        assert len(set(names)) == len(names)


async def test_they_are_listed_once_for_all() -> None:
    async with stage() as scene:
        ana = scene.env.create_user("ana")
        assert set(ana.available_commands()) == set(SLASH)


async def test_listing_that_fails_can_wait_but_not_a_token_nobody_knows() -> None:
    async with stage() as scene:
        scene.env.inject_error("PUT", "/applications/*/commands", status=500)
        assert await introduce(scene.client, real_flows()) is False
        scene.env.inject_error("PUT", "/applications/*/commands", status=401)
        with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_DISCORD_TOKEN"):
            await introduce(scene.client, real_flows())


def test_the_few_words_of_the_platform_can_be_translated() -> None:
    flows = real_flows()
    for key in (WRITE, ELSEWHERE, OPTION):
        assert line(flows, "xx", key)
    phrases = {"en": {**flows.phrases["en"], WRITE: flows.phrases["en"]["foreign"]}}
    told = line(replace(flows, phrases=phrases), "en", WRITE)
    assert told == flows.phrases["en"]["foreign"][0].source.strip() != LINES[WRITE]


def test_an_invitation_is_opened_by_a_line_to_type() -> None:
    assert DiscordDoor().link("abc_-9") == "/pair abc_-9"
    assert DiscordDoor().link("two words") is None
    assert DiscordDoor().clears is Clears.OURS
