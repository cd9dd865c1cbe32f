"""Files with the line of every value become flows, or a list of all that is wrong with their form."""

from bot.engine.read.header import read_flow
from bot.engine.read.library import Library, read_library
from bot.engine.read.translation import Wordings, read_phrases, read_translation

__all__ = ["Library", "Wordings", "read_flow", "read_library", "read_phrases", "read_translation"]
