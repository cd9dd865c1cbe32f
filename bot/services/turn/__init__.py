"""One turn: what a person said, what the dialogue makes of it, and the rows that follow, in one transaction.

Read in this order: `route` (what an update means) → `play` (step, then effects) → `context` (rows and letters).
"""
