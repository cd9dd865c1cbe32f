"""How scenarios begin: rows of steps that several of them share."""

from scenario_steps import Step, adds, presses, room, says, types, uses

ADULT = "I'm 18 or older, go on"
OWN = "No, only I can see it"


def welcomed(who: str, brings: str = "I was hurt") -> tuple[Step, ...]:
    """Through the first minute, on buttons."""
    return (
        uses(who, "start", "Go on?"),
        presses(who, ADULT, "What brings you here?"),
        presses(who, brings, "hardest right now"),
        says(who, "stop", "It stops here"),
    )


def paired() -> tuple[Step, ...]:
    """Ana and Ben, joined by a code."""
    return (
        *welcomed("ana"),
        uses("ana", "pair", "Your code:"),
        uses("ben", "pair", "Are you 18 or older?", rest="{code}"),
        presses("ben", "I'm 18 or older", "you can say no"),
        presses("ben", "See who it is", '"Ana"'),
        presses("ben", "I want it", "the other person is asked too", ana="Is that the person you meant"),
        presses("ana", "Yes, join us", "You're paired with Ben now", ben="You're paired with Ana now"),
    )


def clocked(who: str) -> tuple[Step, ...]:
    """With a clock of one's own."""
    return (
        uses(who, "settings", "What would you like to change?"),
        presses(who, "The clock", "What time is it"),
        presses(who, "18:00", "by that clock"),
    )


def gated(who: str) -> tuple[Step, ...]:
    """Through the questions for oneself alone, with nothing that stands against talks for two."""
    return (
        uses(who, "settings", "What would you like to change?"),
        presses(who, "Questions for me alone", "Is anybody near you"),
        presses(who, OWN, "1 of 6"),
        *(presses(who, "No", f"{number} of 6") for number in range(2, 6)),
        types(who, "no", "6 of 6"),
        presses(who, "No", "A talk for two can begin"),
    )


def roomed() -> tuple[Step, ...]:
    """In a room of their own."""
    return (
        adds("ana", "No room for two is open here", terminal="inside", discord="inside"),
        room(uses("ana", "link", "The other person is asked in private", ben="one thing to look at")),
        presses("ben", "Look", "Use it?"),
        presses("ben", "Yes, use it", "it's open for the two of you", us="This is a room for the two of you now"),
    )
