"""English: what is said when there is danger, and what only sounds like it. `bot.domain.phrases` explains the signs."""
