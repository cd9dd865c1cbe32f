"""The rules of Polish, read."""

from functools import cache

from bot.domain.safety.danger import Danger
from bot.domain.safety.language import Language, language
from bot.domain.safety.polish.age import MINOR
from bot.domain.safety.polish.beaten import HURT_BY_PARTNER
from bot.domain.safety.polish.beating import HURTING
from bot.domain.safety.polish.child import CHILD
from bot.domain.safety.polish.control import CONTROL, THREATS
from bot.domain.safety.polish.despair import DESPAIR
from bot.domain.safety.polish.figures import FIGURES
from bot.domain.safety.polish.forms import folded
from bot.domain.safety.polish.watching import WATCHING
from bot.domain.safety.polish.words import GROUPS, NEGATIONS, NO_SLIPS


@cache
def polish() -> Language:
    """Return the rules, read when they are first needed: that takes longer than all else at a start."""
    return language(
        GROUPS,
        folded(FIGURES),
        {
            Danger.SELF_HARM: folded(DESPAIR),
            Danger.HURT_BY_PARTNER: folded(HURT_BY_PARTNER),
            Danger.HURTING: folded(HURTING),
            Danger.CHILD: folded(CHILD),
            Danger.COERCION: folded(CONTROL + THREATS),
        },
        folded(WATCHING),
        MINOR,
        negations=NEGATIONS,
        no_slips=NO_SLIPS,
    )
