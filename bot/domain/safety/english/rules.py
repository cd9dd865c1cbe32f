"""The rules of English, read."""

from functools import cache

from bot.domain.safety.danger import Danger
from bot.domain.safety.english.age import MINOR
from bot.domain.safety.english.alike import ALIKE
from bot.domain.safety.english.beaten import HURT_BY_PARTNER
from bot.domain.safety.english.beating import HURTING
from bot.domain.safety.english.child import CHILD
from bot.domain.safety.english.control import CONTROL
from bot.domain.safety.english.denials import DENIALS
from bot.domain.safety.english.despair import DESPAIR
from bot.domain.safety.english.dying import DYING
from bot.domain.safety.english.farewell import FAREWELL
from bot.domain.safety.english.figures import FIGURES
from bot.domain.safety.english.figures_self import FIGURES_SELF
from bot.domain.safety.english.harmless import HARMLESS
from bot.domain.safety.english.kept import KEPT
from bot.domain.safety.english.ruled import RULED
from bot.domain.safety.english.small import SMALL
from bot.domain.safety.english.threats import THREATS
from bot.domain.safety.english.touched import TOUCHED
from bot.domain.safety.english.watching import WATCHING
from bot.domain.safety.english.weary import WEARY
from bot.domain.safety.english.words import GROUPS, NEGATIONS, NO_SLIPS, STARTS
from bot.domain.safety.language import Language, language


@cache
def english() -> Language:
    """Return the rules, read when they are first needed: that takes longer than all else at a start."""
    return language(
        GROUPS,
        FIGURES + FIGURES_SELF + DENIALS + HARMLESS,
        {
            Danger.SELF_HARM: DESPAIR + FAREWELL + DYING + WEARY,
            Danger.HURT_BY_PARTNER: HURT_BY_PARTNER,
            Danger.HURTING: HURTING,
            Danger.CHILD: CHILD + TOUCHED + SMALL,
            Danger.COERCION: CONTROL + RULED + THREATS + KEPT,
        },
        WATCHING,
        MINOR,
        negations=NEGATIONS,
        no_slips=NO_SLIPS,
        starts=STARTS,
        alike=ALIKE,
    )
