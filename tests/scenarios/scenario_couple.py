"""Some days of two people: they are joined, a promise is made and kept, and a page is opened by both."""

from scenario_beginnings import clocked, gated, paired
from scenario_steps import Scenario, presses, says, types, uses, waits

PROMISED = "call from the *station*"
HERS = "I slept through two nights"
HIS = "I was slow to answer on Tuesday, and I'm sorry about it"

OFFERED = (
    uses("ben", "promise", "1 of 3"),
    says("ben", PROMISED, "2 of 3"),
    says("ben", "tuesday 17:30", "Tuesday 24 November, 17:30, by your clock"),
    presses("ben", "Offer it to Ana", "One question for you alone"),
    presses("ben", "It's my own", PROMISED),
    presses("ben", "Offer it", "shown at noon or at six"),
    waits({"ana": "There's something here for you"}, quiet=("ben",), hours=18),
    presses("ana", "Look", "a promise to you from Ben"),
    presses("ana", "Open it", PROMISED),
    presses("ana", "I agree to this", "only that is told to Ben"),
    presses("ana", "Yes, I agree", "in your ledger now"),
    waits({"ben": "Ana has taken your promise"}, quiet=("ana",), hours=6),
)

CONFIRMED = (
    waits({"ben": "one thing to look at"}, quiet=("ana",), hours=23, minutes=20),
    presses("ben", "Open", PROMISED),
    presses("ben", "On it", "quiet here until afterwards"),
    waits({"ben": "One thing to look at, when you can"}, quiet=("ana",), minutes=55),
    presses("ben", "Open", "How did it go?"),
    presses("ben", "Kept", "Ana can see your word in the ledger"),
    waits({"ana": "There's a small question here for you"}, quiet=("ben",), hours=17, minutes=45),
    presses("ana", "Open", "as promised by Ben"),
    presses("ana", "Kept", "Noted as kept"),
    waits(hours=6),
    uses("ana", "ledger", "kept, as both of you say"),
    uses("ben", "ledger", "kept, as both of you say"),
)

REVEALED = (
    *gated("ana"),
    *gated("ben"),
    uses("ana", "talk", "What would it be for?"),
    presses("ana", "The week, for two", "Ask for it?"),
    presses("ana", "Ask for it", "does it still suit you now?", ben="There's a question here, and no is fine"),
    presses("ana", "It suits", "how stirred up"),
    presses("ana", "Calm enough", "When it suits both of you, it begins"),
    presses("ben", "Open", '"The week, for two"'),
    presses("ben", "It suits", "how stirred up"),
    presses("ben", "A bit", "Which one sentence about this week may Ana read?", ana="may Ben read?"),
    says("ben", HIS, "It doesn't go on before"),
    says("ana", HERS, "It doesn't go on before"),
    waits({"ana": f'Ben: "{HIS}"', "ben": f'Ana: "{HERS}"'}, hours=24),
    presses("ana", "More than a month ago", "It doesn't go on before"),
    types("ben", "About the same", "It doesn't go on before"),
    waits({"ana": 'Ben: "About the same"', "ben": 'Ana: "More than a month ago"'}, hours=24),
)

COUPLE = Scenario(
    "some days of two people",
    (*paired(), *clocked("ana"), *clocked("ben"), *OFFERED, *CONFIRMED, *REVEALED),
    people=("ana", "ben"),
)
