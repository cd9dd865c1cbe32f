"""Words that are used alike: the classifier sees each also as its kind, and what it learned of one holds for all."""

from bot.domain.phrases import members
from bot.domain.safety.english.words import GROUPS

KINDS = (
    "name owner kids young pills arms games sport story mate kin rape shake jump_from method animal body hurts hit"
    " hitting harm struck lock threaten scared secret belongings let force say i themself us who they their die kill"
)
"""Groups of words, each word by the first that has it."""


ALIKE = {word: f"<{kind}>" for kind in reversed(KINDS.split()) for word in members(GROUPS, kind)}
"""The kind of word for each word that has one."""
