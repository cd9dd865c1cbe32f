"""What a dialogue is called: by its title where somebody looks for it, and discreetly where it lies about."""

from bot.engine.flow import Flow
from bot.services.turn.context import Turn


def title(turn: Turn, flow: Flow) -> str:
    """Return what a flow is called, in the person's language."""
    return flow.variants(turn.profile.language, "title")[0].source


def is_discreet(flow: Flow) -> bool:
    """Return whether that somebody was there is nobody's business, whoever looks over a shoulder."""
    return flow.discreet or flow.safety


def at_a_glance(turn: Turn, flow: Flow) -> str:
    """Return what a flow is called where what somebody did in it is listed."""
    return turn.phrase("discreet_title") if is_discreet(flow) else title(turn, flow)
