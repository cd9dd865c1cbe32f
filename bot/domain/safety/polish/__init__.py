"""Polish: what is said when there is danger, and what only sounds like it. `bot.domain.phrases` explains the signs.

Written with all its letters, for people to read, and compared without them (`forms.folded`): "uderzył" and "uderzyl"
are one word, but so are "zabiję" and "zabije", and "ją" and "ja". Who does it is told by what stands beside it.
"""
