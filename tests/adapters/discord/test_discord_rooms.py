"""Who may see a channel, as far as that can be known."""

import discord
import pytest
from discord.abc import _Overwrites
from stage import stage

from bot.adapters.discord.rooms import seen_by


@pytest.fixture
async def scene():
    async with stage() as scene:
        yield scene


async def verdict(scene, *, lets_in: list[str], base_hidden: bool = False, owner_is_one: bool = True):
    users = {name: scene.env.create_user(name) for name in ("ana", "ben", "cleo")}
    guild = scene.env.create_guild(owner=users["ana"] if owner_is_one else users["cleo"])
    for user in users.values():
        if user.id != guild.owner.id:
            guild.add_member(user)
    handle = guild.create_text_channel("us")
    channel = scene.client.get_channel(handle.id)
    rights = {channel.guild.default_role: discord.PermissionOverwrite(view_channel=False)}
    rights |= {
        discord.Object(users[name].id, type=discord.Member): discord.PermissionOverwrite(view_channel=True)
        for name in lets_in
    }
    if not base_hidden:
        channel._overwrites = _packed(rights)
    two = [str(users["ana"].id), str(users["ben"].id)]
    return await seen_by(channel, scene.client.user.id, two, scene.client), users


def _packed(rights):
    packed = []
    for target, overwrite in rights.items():
        allow, deny = overwrite.pair()
        kind = 0 if isinstance(target, discord.Role) else 1
        packed.append(_Overwrites({"id": target.id, "type": kind, "allow": allow.value, "deny": deny.value}))
    return packed


async def test_one_that_only_the_two_may_see_is_theirs(scene) -> None:
    seen, _ = await verdict(scene, lets_in=["ana", "ben"])
    assert (seen.by_others, seen.absent) == (False, ())


async def test_one_that_everybody_may_see_isnt(scene) -> None:
    seen, _ = await verdict(scene, lets_in=[], base_hidden=True)
    assert seen.by_others


async def test_one_to_which_somebody_else_was_let_in_isnt(scene) -> None:
    seen, _ = await verdict(scene, lets_in=["ana", "ben", "cleo"])
    assert seen.by_others


async def test_one_in_somebody_elses_server_isnt(scene) -> None:
    seen, _ = await verdict(scene, lets_in=["ana", "ben"], owner_is_one=False)
    assert seen.by_others


async def test_one_of_the_two_who_isnt_let_in_is_missed(scene) -> None:
    seen, users = await verdict(scene, lets_in=["ana"])
    assert (seen.by_others, seen.absent) == (False, (str(users["ben"].id),))


async def test_a_channel_that_we_dont_know_may_be_anybodys(scene) -> None:
    assert (await seen_by(None, 1, ["2", "3"], scene.client)).by_others


async def test_one_of_the_two_who_isnt_in_the_server_is_missed_and_silence_tells_nothing(scene) -> None:
    ana, ben = scene.env.create_user("ana"), scene.env.create_user("ben")
    guild = scene.env.create_guild(owner=ana)
    channel = scene.client.get_channel(guild.create_text_channel("us").id)
    channel._overwrites = _packed({channel.guild.default_role: discord.PermissionOverwrite(view_channel=False)})
    two = [str(ana.id), str(ben.id)]
    me = scene.client.user.id
    assert (await seen_by(channel, me, two, scene.client)).absent == (str(ben.id),)
    scene.env.inject_error("GET", "/guilds/*/members/*", status=403, code=50001, times=None)
    assert (await seen_by(channel, me, two, scene.client)).absent == ()
