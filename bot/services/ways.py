"""Where somebody stands on their way, and what is suggested next: read from what they walked, never a score."""

from bot.domain.paths import Stage, Standing
from bot.domain.people import GATE_OPEN
from bot.engine.events import Listed
from bot.engine.flow import Space
from bot.services.titles import is_discreet, title
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
    name = turn.world.paths.next(standing(turn))
    if name is None:
        return ()
    flow = turn.world.flows.flows[name]
    joint = flow.space is Space.PAIR
    return (Listed(TALK if joint else name, turn.phrase("suggested", title=title(turn, flow))),)


def stage_lines(turn: Turn, stage: Stage) -> str:
    """Return the flows of a stage that fit the person, one a line, with a mark before those they walked.

    What is discreet has none, walked or not.
    """
    places = turn.world.paths.places(standing(turn), stage)
    flows = ((turn.world.flows.flows[place.flow], place.walked) for place in places)
    lines = (f"{'✓' if walked and not is_discreet(flow) else '–'} {title(turn, flow)}" for flow, walked in flows)
    return "\n".join(lines)
