"""Where somebody stands on their way, and what is suggested next: read from what they walked, never a score."""

from bot.domain.paths import Stage, Standing
from bot.domain.people import GATE_OPEN
from bot.engine.events import Listed
from bot.engine.flow import Space
from bot.services.turn.context import Turn

TALK = "talk"
"""The flow in which somebody asks for a dialogue of two."""


def standing(turn: Turn) -> Standing:
    """Return what is known of where the person stands."""
    profile = turn.profile
    return Standing(profile.stance, profile.walked, turn.dyad is not None, profile.gate == GATE_OPEN, days_here(turn))


def days_here(turn: Turn) -> int:
    """Return how many whole days ago the person first came."""
    since = turn.profile.created_at
    return (turn.now - since).days if since is not None else 0


def suggested(turn: Turn) -> tuple[Listed, ...]:
    """Return the one button of what comes next on the person's way; none once all that fits was walked."""
    flow = turn.world.paths.next(standing(turn))
    if flow is None:
        return ()
    joint = turn.world.flows.flows[flow].space is Space.PAIR
    return (Listed(TALK if joint else flow, turn.phrase("suggested", title=title(turn, flow))),)


def stage_lines(turn: Turn, stage: Stage) -> str:
    """Return the flows of a stage that fit the person, one a line, with a mark before those they walked."""
    places = turn.world.paths.places(standing(turn), stage)
    lines = (f"{'✓' if place.walked else '–'} {title(turn, place.flow)}" for place in places)
    return "\n".join(lines)


def title(turn: Turn, flow: str) -> str:
    """Return what a flow is called, in the person's language."""
    return turn.world.flows.flows[flow].variants(turn.profile.language, "title")[0].source
