"""`goldenbridge doctor`: whether this copy can run, and what to do where it can't. Nobody's words are looked at."""

import asyncio

import click


@click.command()
def doctor() -> None:
    """Look at the settings, the key, the data, the dialogues and the platforms.

    It ends with 1 where something is to be mended, and can be asked at any time, also while the program runs.
    """
    from bot.cli.findings import Finding, examine
    from bot.errors import SettingsWrong
    from bot.logs import set_up_logs
    from bot.settings import read_settings

    try:
        settings = read_settings()
    except SettingsWrong as error:
        findings = [Finding(False, "the settings can't be used", str(error))]
    else:
        set_up_logs(settings.log_level)
        findings = asyncio.run(examine(settings))
    for finding in findings:
        click.echo(str(finding))
    click.get_current_context().exit(0 if all(finding.is_well for finding in findings) else 1)
