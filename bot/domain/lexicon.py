"""What people type outside a dialogue, and the flow that fits it."""


def fitting(text: str) -> str | None:
    """Return the name of the flow that fits `text`, or None."""
    return None
