"""Which values a choice slot can have."""

from bot.engine.flow import Ask, Call, SlotType
from bot.engine.read import Library


def values(library: Library, flow_name: str, slot: str, above: frozenset[str] = frozenset()) -> frozenset[str] | None:
    """Return the keys of all buttons that fill a choice slot; None when other values are possible too."""
    flow = library.flows.get(flow_name)
    declared = None if flow is None else flow.slots.get(slot)
    if flow is None or declared is None or declared.given or declared.type is not SlotType.CHOICE:
        return None
    if flow_name in above:
        return frozenset()
    found: set[str] = set()
    for node in flow.nodes.values():
        step = node.step
        if isinstance(step, Ask) and step.save == slot:
            if step.choices_from is not None:
                return None
            found.update(choice.key for choice in step.choices)
        if isinstance(step, Call):
            for here, there in step.into:
                inner = values(library, step.flow, there, above | {flow_name}) if here == slot else frozenset()
                if inner is None:
                    return None
                found |= inner
    return frozenset(found)
