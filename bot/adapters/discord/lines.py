"""The few words that only this platform needs: phrases of the flows where they have them, else these."""

from collections.abc import Mapping

from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet

WRITE, WORDS, CHOOSE = "discord_write", "discord_words", "discord_choose"
ELSEWHERE, OPTION, FOREIGN = "discord_elsewhere", "discord_option", "foreign"
AWAY, KEEP_AT = "discord_away", "discord_keep_at"

LINES: Mapping[str, str] = {
    WRITE: "Write",
    WORDS: "In your own words",
    CHOOSE: "Choose one",
    ELSEWHERE: "Only you see this. Commands work here; everything else is in a direct message with me.",
    AWAY: "The answer is in a direct message. If none came, your settings may keep me from writing to you.",
    KEEP_AT: 'A reply reaches me only with the @ left on. Words can also go through "Write", below a question.',
    OPTION: "A code, if you have one",
}
"""Key of the phrase → what stands where the flows have none. Further keys are phrases that every copy has."""


def line(flows: FlowSet, language: str | None, key: str) -> str:
    """Return one of these lines in this language, or in the source language."""
    for each in (language, SOURCE_LANGUAGE):
        found = flows.phrases.get(each or "", {}).get(key)
        if found:
            return found[0].source.strip()
    return LINES[key]
