"""Every lint by the name that flows call it."""

from collections.abc import Mapping

from bot.domain.lints import apology, boundary, i_statement, promise
from bot.domain.lints.finding import Lint

LINTS: Mapping[str, Lint] = {
    "reasons": apology.reasons,
    "if_you_felt": apology.if_you_felt,
    "asks_forgiveness": apology.asks_forgiveness,
    "blame_shift": apology.blame_shift,
    "bare_sorry": apology.bare_sorry,
    "minimising": apology.minimising,
    "generalising": i_statement.generalising,
    "judgement_as_feeling": i_statement.judgement_as_feeling,
    "you_accusation": i_statement.you_accusation,
    "mind_reading": i_statement.mind_reading,
    "stop_need": i_statement.stop_need,
    "vague": promise.vague,
    "trying": promise.trying,
    "absolute": promise.absolute,
    "for_the_other": promise.for_the_other,
    "threat": boundary.threat,
    "rule_for_them": boundary.rule_for_them,
    "condition_on_freedom": boundary.condition_on_freedom,
}
"""Apology, I-statement, promise, boundary."""
