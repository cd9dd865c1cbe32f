"""The command line: each subcommand is loaded only when it is called."""

import sys
from collections.abc import Sequence
from typing import ClassVar

import click

from bot import __version__
from bot.errors import CompanionError, FlowError


class Lazy(click.Group):
    """A group whose commands are imported when they are called, so that none pays for another."""

    commands_in: ClassVar[dict[str, str]] = {
        "chat": "bot.cli.chat:chat",
        "run": "bot.cli.run:run",
        "flows": "bot.cli.flows:flows",
        "doctor": "bot.cli.doctor:doctor",
        "db": "bot.cli.db:db",
        "figures": "bot.cli.figures:figures",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(self.commands_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, loaded."""
        if cmd_name not in self.commands_in:
            return None
        from importlib import import_module

        module, _, name = self.commands_in[cmd_name].partition(":")
        found: click.Command = getattr(import_module(module), name)
        return found


@click.group(cls=Lazy)
@click.version_option(__version__, prog_name="goldenbridge")
def goldenbridge() -> None:
    """Golden Bridge: a companion for two people, or one of them, rebuilding trust."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code: 2 for what the operator can mend, told in one line each."""
    try:
        ended = goldenbridge.main(args=list(arguments), prog_name="goldenbridge", standalone_mode=False)
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except FlowError as error:
        click.echo(str(error), err=True)
        count = len(error.mistakes)
        click.echo(f"{count} {'mistake' if count == 1 else 'mistakes'} in the flow files", err=True)
        return 2
    except CompanionError as error:
        click.echo(f"goldenbridge: {error}", err=True)
        return 2
    except ImportError as error:
        click.echo(f"goldenbridge: {error.name} can't be loaded; is everything installed?", err=True)
        return 2
    except Exception as error:  # noqa: BLE001 - its message and traceback could hold people's words
        from bot.logs import where

        click.echo(f"goldenbridge: ended by a fault of its own: {where(error)}", err=True)
        return 1
    return ended if isinstance(ended, int) else 0
