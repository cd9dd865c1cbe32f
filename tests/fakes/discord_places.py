"""Servers and their channels, as those who run them see them."""

from typing import TYPE_CHECKING

from fakes.discord_gateway import GUILDS
from fakes.discord_json import channel_json, role_json
from fakes.discord_people import FakePerson, Place
from fakes.discord_world import BOT_ID, TEXT, VIEW, Guild, Role

if TYPE_CHECKING:
    from fakes.discord_api import FakeDiscord


class FakeChannel(Place):
    """A text channel of a server."""

    @property
    def guild(self) -> Guild:
        """The server it belongs to."""
        assert self.channel.guild is not None
        return self.channel.guild

    def lets_in(self, *people: FakePerson) -> None:
        """Let more people see it."""
        self._overwrite({each.id: True for each in people})

    def lets_in_role(self, role: Role) -> None:
        """Let everybody with a role see it."""
        self._overwrite({role.id: True})

    def shuts_out(self, *people: FakePerson) -> None:
        """Let people see it no longer."""
        self._overwrite({each.id: False for each in people})

    def opens(self) -> None:
        """Let everyone of the server see it."""
        self._overwrite({self.guild.id: True})

    def closes(self) -> None:
        """Let nobody see it but those who were let in one by one."""
        self._overwrite({self.guild.id: False})

    def shuts_bot_out(self) -> None:
        """Let the bot see it no longer."""
        self._overwrite({BOT_ID: False})

    def renames(self, name: str) -> None:
        """Give it another name."""
        self.channel.name = name
        self._tell("CHANNEL_UPDATE")

    def deletes(self) -> None:
        """Delete it and all that was said there."""
        self.channel.gone = True
        self._tell("CHANNEL_DELETE")

    def _overwrite(self, sees: dict[int, bool], *, tells: bool = True) -> None:
        for whom, yes in sees.items():
            kept = [each for each in self.channel.overwrites if each["id"] != str(whom)]
            rights = {"allow": str(VIEW if yes else 0), "deny": str(0 if yes else VIEW)}
            kind = 0 if whom == self.guild.id or whom in self.guild.roles else 1
            self.channel.overwrites = [*kept, {"id": str(whom), "type": kind, **rights}]
        if tells:
            self._tell("CHANNEL_UPDATE")

    def _tell(self, event: str) -> None:
        self.fake.gateway.tell_channel(event, self.channel, channel_json(self.fake.world, self.channel))
        self.fake.world.change()


class FakeGuild:
    """A server."""

    def __init__(self, fake: "FakeDiscord", guild: Guild) -> None:
        self.fake, self.guild = fake, guild

    @property
    def id(self) -> int:
        """Its number."""
        return self.guild.id

    def channel(self, name: str = "general", *, only: tuple[FakePerson, ...] | None = None) -> FakeChannel:
        """A new channel: for everybody here, or for `only` these and the bot."""
        channel = self.fake.world.new_channel(TEXT, [], self.guild, name)
        made = FakeChannel(self.fake, channel)
        if only is not None:
            made._overwrite({self.id: False, BOT_ID: True} | {each.id: True for each in only}, tells=False)
        self.fake.gateway.tell_channel("CHANNEL_CREATE", channel, channel_json(self.fake.world, channel))
        return made

    def role(self, name: str, *people: FakePerson, permissions: int = 0) -> Role:
        """A new role of these people."""
        role = Role(self.fake.world.next_id(), name, permissions, {each.id for each in people})
        self.guild.roles[role.id] = role
        told = role_json(role.id, role.name, role.permissions, 1)
        self.fake.gateway.tell("GUILD_ROLE_CREATE", {"guild_id": str(self.id), "role": told}, GUILDS)
        return role

    def takes_in(self, *people: FakePerson) -> None:
        """Make these people members; the bot isn't told without an intent that it hasn't."""
        self.guild.members |= {each.id for each in people}

    def adds_bot(self) -> None:
        """Add the bot, which brings a role of its own."""
        self.guild.has_bot = True
        role = Role(self.fake.world.next_id(), self.fake.world.me.name, 0, {BOT_ID})
        self.guild.roles[role.id] = role
        self.fake.gateway.tell_guild(self.guild, new=True)

    def removes_bot(self) -> None:
        """Remove the bot, and its role with it."""
        self.guild.has_bot = False
        self.guild.roles = {each.id: each for each in self.guild.roles.values() if BOT_ID not in each.members}
        self.fake.gateway.tell("GUILD_DELETE", {"id": str(self.id)}, GUILDS)

    def fails(self) -> None:
        """Be out of reach for a while, for reasons of the platform's."""
        self.fake.gateway.tell("GUILD_DELETE", {"id": str(self.id), "unavailable": True}, GUILDS)

    def is_back(self) -> None:
        """Be within reach again."""
        self.fake.gateway.tell_guild(self.guild, new=False)
