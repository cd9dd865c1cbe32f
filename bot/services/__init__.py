"""Use cases: what happens on a message, a due nudge, a delivery. Async; vendors are behind ports."""
