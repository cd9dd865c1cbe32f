"""The pure step of a conversation.

Read in this order: `entry` (an event is heard) → `answers`, `controls`, `timers`, `starting` (what it means) →
`pressing`, `accepting` (an answer is read) → `taking` (and taken) → `arrive` (on, to the next question) →
`asking`, `render` (the question as it is shown). `leaving` is how one of two steps out unseen.
"""

from bot.engine.step.entry import step
from bot.engine.step.phrases import PHRASES
from bot.engine.step.turn import Outcome

__all__ = ["PHRASES", "Outcome", "step"]
