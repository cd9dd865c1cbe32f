"""Every lint by the name that flows call it, in its family."""

from collections.abc import Mapping

from bot.domain.lints import apology, boundary, i_statement, promise
from bot.domain.lints.finding import Lint

FAMILIES: Mapping[str, Mapping[str, Lint]] = {
    "apology": {
        "reasons": apology.reasons,
        "if_you_felt": apology.if_you_felt,
        "asks_forgiveness": apology.asks_forgiveness,
        "blame_shift": apology.blame_shift,
        "bare_sorry": apology.bare_sorry,
        "minimising": apology.minimising,
    },
    "i_statement": {
        "generalising": i_statement.generalising,
        "judgement_as_feeling": i_statement.judgement_as_feeling,
        "you_accusation": i_statement.you_accusation,
        "mind_reading": i_statement.mind_reading,
        "stop_need": i_statement.stop_need,
    },
    "promise": {
        "vague": promise.vague,
        "trying": promise.trying,
        "absolute": promise.absolute,
        "for_the_other": promise.for_the_other,
    },
    "boundary": {
        "threat": boundary.threat,
        "rule_for_them": boundary.rule_for_them,
        "condition_on_freedom": boundary.condition_on_freedom,
    },
}
"""What each looks at: an apology, an I-statement, a promise, a limit of one's own."""

LINTS: Mapping[str, Lint] = {name: lint for family in FAMILIES.values() for name, lint in family.items()}
"""All of them; a name belongs to one family."""
