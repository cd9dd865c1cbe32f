"""The rules of English, read."""

from bot.domain.safety.danger import Danger
from bot.domain.safety.english.age import MINOR
from bot.domain.safety.english.control import COERCION, WATCHING
from bot.domain.safety.english.despair import SELF_HARM
from bot.domain.safety.english.figures import FIGURES
from bot.domain.safety.english.violence import CHILD, HURT_BY_PARTNER, HURTING
from bot.domain.safety.english.words import GROUPS, NEGATIONS, NO_SLIPS
from bot.domain.safety.language import Language, language

ENGLISH: Language = language(
    GROUPS,
    FIGURES,
    {
        Danger.SELF_HARM: SELF_HARM,
        Danger.HURT_BY_PARTNER: HURT_BY_PARTNER,
        Danger.HURTING: HURTING,
        Danger.CHILD: CHILD,
        Danger.COERCION: COERCION,
    },
    WATCHING,
    MINOR,
    negations=NEGATIONS,
    no_slips=NO_SLIPS,
)
