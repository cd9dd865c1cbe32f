"""The platform of our own is strict: what breaks a rule is refused and noted."""

from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest
from fakes.discord_api import FakeDiscord
from fakes.discord_client import Listener, listening
from fakes.discord_commands import commands
from fakes.discord_routes import ROUTES, recognised
from fakes.discord_rules import ANSWER, EDIT, MESSAGE, form_flaw
from fakes.discord_schema import official

NOBODY = {"parse": []}


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def client(fake) -> AsyncIterator[Listener]:
    async with listening(fake) as client:
        yield client


def button(custom_id: str = "gb:w:y", label: str = "Yes", **more: object) -> dict:
    return {"type": 2, "style": 1, "label": label, "custom_id": custom_id, **more}


def row(*parts: dict) -> dict:
    return {"type": 1, "components": list(parts)}


def menu(options: int = 3, **more: object) -> dict:
    told = [{"label": f"Topic {number}", "value": str(number)} for number in range(options)]
    return {"type": 3, "custom_id": "gb:w", "options": told, **more}


def under(*rows: dict) -> dict:
    return {"content": "x", "allowed_mentions": NOBODY, "components": list(rows)}


def message(**given: object) -> dict:
    return {"content": "x", "allowed_mentions": NOBODY} | given


TOO_MUCH = {
    "text too long": (message(content="\U0001f642" * 2001), "between 0 and 2000"),
    "somebody could be mentioned": (message(allowed_mentions={"parse": ["everyone"]}), "could be mentioned"),
    "one person could be mentioned": (message(allowed_mentions=NOBODY | {"users": ["1"]}), "could be mentioned"),
    "nothing said about mentions": ({"content": "x"}, "nobody is mentioned"),
    "a field nobody knows": (message(colour="red"), "colour: is not known"),
    "words that are a number": (message(content=7), "not a string"),
    "a flag for interactions alone": (message(flags=64), "flags 64"),
    "a nonce too long": (message(nonce="n" * 26), "between 1 and 25"),
    "read aloud": (message(tts=True), "read aloud"),
    "an id too long": (under(row(button("g" * 101))), "between 1 and 100"),
    "a label too long": (under(row(button(label="y" * 81))), "between 0 and 80"),
    "a label of nothing": (under(row(button(label=" "))), "neither label nor emoji"),
    "a button without an id": (under(row({"type": 2, "style": 1, "label": "Yes"})), "This field is required"),
    "a link with an id": (under(row(button(style=5, url="https://example.org"))), "a link has a url"),
    "an id that stands twice": (under(row(button(), button())), "stands twice"),
    "six rows": (under(*(row(button(str(number))) for number in range(6))), "between 0 and 5"),
    "six buttons a row": (under(row(*(button(str(number)) for number in range(6)))), "between 1 and 5"),
    "an empty row": (under(row()), "between 1 and 5"),
    "26 options": (under(row(menu(26))), "between 1 and 25"),
    "a menu of nothing": (under(row(menu(0))), "between 1 and 25"),
    "a menu beside a button": (under(row(menu(), button())), "a row of its own"),
    "more choices than options": (under(row(menu(2, max_values=3))), "more values than options"),
    "a button outside of a row": (under(button()), "a 2 is not known here"),
}


@pytest.mark.parametrize("case", TOO_MUCH)
async def test_a_message_that_breaks_a_rule_is_refused_and_noted(case: str, fake, client) -> None:
    ana = fake.person("Ana")
    given, told = TOO_MUCH[case]
    path = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=ana.channel.id)
    with pytest.raises(discord.HTTPException) as refused:
        await client.http.request(path, json=given)
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert any(told in violation for violation in fake.violations)
    assert ana.sees == []


async def test_what_is_just_within_the_rules_is_let_through(fake, client) -> None:
    ana = fake.person("Ana")
    made = discord.ui.View(timeout=None)
    for number in range(20):
        made.add_item(discord.ui.Button(label="y" * 80, custom_id=f"{number:0>100}"))
    made.add_item(
        discord.ui.Select(
            custom_id="m" * 100, options=[discord.SelectOption(label="o" * 100, value=str(n)) for n in range(25)]
        )
    )
    await client.get_partial_messageable(ana.channel.id).send("\U0001f642" * 2000, view=made, nonce="n" * 25)
    assert ([len(each) for each in ana.sees[0].rows], len(ana.sees[0].options)) == ([5, 5, 5, 5], 25)
    assert fake.violations == []


async def test_a_message_of_nothing_is_refused(fake, client) -> None:
    ana = fake.person("Ana")
    with pytest.raises(discord.HTTPException) as refused:
        await client.get_partial_messageable(ana.channel.id).send("")
    assert (refused.value.code, fake.violations) == (50006, ["create_message: Cannot send an empty message"])


async def test_only_what_is_ones_own_can_be_changed_or_taken_away(fake, client) -> None:
    ana = fake.person("Ana")
    said = await ana.says("mine")
    theirs = client.get_partial_messageable(ana.channel.id).get_partial_message(said.id)
    with pytest.raises(discord.Forbidden) as refused:
        await theirs.edit(content="ours")
    assert refused.value.code == 50005
    with pytest.raises(discord.Forbidden) as refused:
        await theirs.delete()
    assert (refused.value.code, said.text, said.deleted) == (50003, "mine", False)
    with pytest.raises(discord.NotFound):
        await client.get_partial_messageable(ana.channel.id).get_partial_message(1).edit(content="x")
    with pytest.raises(discord.NotFound):
        await client.fetch_user(1)


INPUT = {"type": 4, "custom_id": "words", "style": 2, "label": "Words"}
BAD_ANSWERS = {
    "no such kind": ({"type": 3}, "is not known here"),
    "words missing": ({"type": 4}, "data: This field is required"),
    "a form with too long a title": ({"type": 9, "data": {"title": "t" * 46}}, "between 1 and 45"),
    "six fields": ({"type": 9, "data": {"components": [row(INPUT)] * 6}}, "between 1 and 5"),
    "a field too long": ({"type": 9, "data": {"components": [row(INPUT | {"max_length": 4001})]}}, "4001"),
    "a field's label too long": ({"type": 9, "data": {"components": [row(INPUT | {"label": "l" * 46})]}}, "45"),
    "a field of no label": ({"type": 9, "data": {"components": [row(INPUT | {"label": None})]}}, "is required"),
    "lengths the wrong way": (
        {"type": 9, "data": {"components": [row(INPUT | {"min_length": 9, "max_length": 8})]}},
        "above max_length",
    ),
    "a button in a form": ({"type": 9, "data": {"components": [row(button())]}}, "a 2 is not known here"),
    "a flag on a deferral": ({"type": 5, "data": {"flags": 4}}, "flags 4"),
}


@pytest.mark.parametrize("case", BAD_ANSWERS)
def test_an_answer_that_breaks_a_rule_has_its_flaw_named(case: str) -> None:
    given, told = BAD_ANSWERS[case]
    assert any(told in str(flaw) for flaw in ANSWER((), given))


def command(name: str = "now", description: str = "Right now", **more: object) -> dict:
    return {"name": name, "description": description, **more}


BAD_COMMANDS = {
    "a capital": ([command("Now")], "is no name of a command"),
    "a space": ([command("right now")], "is no name of a command"),
    "a name too long": ([command("n" * 33)], "between 1 and 32"),
    "a description too long": ([command(description="d" * 101)], "between 1 and 100"),
    "a name twice": ([command(), command()], "stands twice in the list"),
    "a name twice in one language": (
        [command(), command("pair", name_localizations={"de": "now"})],
        "stands twice in de",
    ),
    "no such locale": ([command(name_localizations={"en": "now"})], "no such locale"),
    "too many": ([command(f"c{number}") for number in range(101)], "between 0 and 100"),
    "no such context": ([command(contexts=[3])], "3 is none of"),
    "a private chat without the install": ([command(contexts=[2])], "install by a person"),
}


@pytest.mark.parametrize("case", BAD_COMMANDS)
def test_commands_that_break_a_rule_have_their_flaw_named(case: str) -> None:
    given, told = BAD_COMMANDS[case]
    assert any(told in str(flaw) for flaw in commands((), given))


def test_flaws_are_laid_out_by_their_path() -> None:
    flaws = list(MESSAGE((), message(content="x" * 2001, components=[row(button(label="y" * 81))])))
    errors = form_flaw(flaws).errors
    assert errors["content"]["_errors"][0]["code"] == "BASE_TYPE_BAD_LENGTH"
    assert errors["components"]["0"]["components"]["0"]["label"]["_errors"][0]["message"].startswith("Must be")
    assert list(EDIT((), {"components": []})) == []


async def test_what_is_no_request_or_no_json_is_refused_and_noted(fake) -> None:
    headers = {"Authorization": f"Bot {fake.token}", "Content-Type": "application/json"}
    ana = fake.person("Ana")
    async with aiohttp.ClientSession(headers=headers) as session:
        for path, body in (("/nowhere", None), (f"/channels/{ana.channel.id}/messages", b"{")):
            async with session.post(fake.base_url + path, data=body) as answer:
                assert answer.status in (400, 404)
        async with session.get(f"{fake.base_url}/users/@me?colour=red") as answer:
            assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    assert fake.violations == [
        "POST /nowhere: no request that is known here",
        "create_message: no User-Agent of a bot",
        "create_message: the body is not JSON",
        "get_my_user: no User-Agent of a bot",
        "get_my_user: ?colour is not known",
    ]


def test_every_request_is_recognised_by_its_own_path() -> None:
    for name, route in ROUTES.items():
        path = route.path.replace("{", "").replace("}", "")
        found = recognised(route.verb, path)
        assert found is not None
        assert found.name == name


@pytest.mark.skipif(official() is None, reason="the official description isn't beside the project")
def test_every_request_is_one_that_the_official_description_knows() -> None:
    schema = official()
    for name, route in ROUTES.items():
        verb, path, _ = schema.deeds[name]
        assert (verb.upper(), re_named(path)) == (route.verb, re_named(route.path)), name


def re_named(path: str) -> str:
    return "/".join("{}" if part.startswith("{") else part for part in path.split("/"))


@pytest.mark.skipif(official() is None, reason="the official description isn't beside the project")
def test_the_official_description_finds_flaws_of_requests_and_answers() -> None:
    schema = official()
    assert list(schema.request_flaws("create_message", message(nonce="n"))) == []
    assert list(schema.request_flaws("create_dm", {"recipient_id": 5})) == []
    for wrong in (
        message(content=7),
        message(colour="red"),
        message(nonce="n" * 26),
        {"components": [row(button("g" * 101))]},
    ):
        assert list(schema.request_flaws("create_message", wrong))
    assert list(schema.request_flaws("get_my_user", {}))
    assert list(schema.answer_flaws("get_gateway", 200, {"url": "ws://127.0.0.1"})) == []
    assert list(schema.answer_flaws("get_gateway", 200, {}))
    assert list(schema.flaws("SnowflakeType", 5))
    assert list(schema.flaws("SnowflakeType", "five"))
    assert list(schema.flaws("MessageType", 19)) == []
    assert list(schema.flaws("MessageType", 1900))
