"""Scenarios of pages that are opened from the menu and from the map."""

from scenario_beginnings import welcomed
from scenario_steps import Scenario, presses, says, types, uses

WEEK = Scenario(
    "more choices than fit on buttons are all there",
    (
        *welcomed("ana"),
        uses("ana", "menu", "What would help now?"),
        presses("ana", "Keep going", "What would you like?"),
        presses("ana", "A look at the week", "1 of 3"),
        presses("ana", "4", "2 of 3"),
        presses("ana", "10", "3 of 3"),
        types("ana", "0", "Now: "),
        presses("ana", "Nothing more", "it for the week"),
    ),
)

GRAVITY = Scenario(
    "what a breach does is found in the menu, and gone through to its end",
    (
        *welcomed("ana"),
        uses("ana", "menu", "What would help now?"),
        presses("ana", "I'm hurting", "What would help?"),
        presses("ana", "Understand what happened", "Which of these?"),
        presses("ana", "What it does to me", "used to"),
        presses("ana", "Waiting for somebody", "Are there more things now"),
        types("ana", "yes, a lot", "Is there something that brings it back"),
        says("ana", "the sound of the lift", "Is there another one?"),
        presses("ana", "That one is enough", "Is that only for you"),
        presses("ana", "Only for me, keep it", "enough for now"),
        types("ana", "enough for now"),
        uses("ana", "export", "the sound of the lift"),
        uses("ana", "map", "✓ What broken trust does"),
        presses("ana", "The menu", "What would help now?"),
        presses("ana", "Close the menu", "Closed"),
    ),
)

MAP = Scenario(
    "the map shows three stretches, and opens one of their pages",
    (
        *welcomed("ana"),
        uses("ana", "map", "To understand what happened"),
        presses("ana", "What the three mean", "What is it to you?"),
        types("ana", "something alive", "2 of 5"),
        presses("ana", "A bit of each", "3 of 5"),
        says("ana", "stop", "It stops here"),
        uses("ana", "map", "To change for good"),
        presses("ana", "Only a look"),
    ),
)
