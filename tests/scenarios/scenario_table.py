"""The table: what is done, and what is read then, on whichever channel it is."""

from scenario_beginnings import clocked, gated, paired, roomed, welcomed
from scenario_pages import GRAVITY, MAP, WEEK
from scenario_steps import Scenario, Step, adds, presses, room, says, types, unable, uses, waits

LONG = " ".join(f"word{number:04}" for number in range(556))[:5000]
PART = " ".join(f"said{number:04}" for number in range(200))
DOVES = " ".join(f"{number:03}" + "🕊" * 5 for number in range(120))
"""Of signs that platforms count twice."""

MARKUP = (
    "**you** <b>said</b> _it_ & `left` [here](https://a.example/b_c_d) ~~no~~ ||hid|| @everyone <@1> C:\\x \\* 3 < 4"
)
LINES = "# not a title\n- not a list\n> not a quote\n1. not a number"
RTL = "אתה עמדת ליד החלון, ואני לא ידעתי مرحبا بك"
HAPPENED = "the letter from the bank lay open on the table"
ALOUD = "I was scared when I saw the letter, and I need to be told before I have to ask"


def to_talking() -> tuple[Step, ...]:
    """Into the part of the menu that is about talking."""
    return (uses("ana", "menu", "What would help now?"), presses("ana", "We want to talk", "Which?"))


def statement(how: Step) -> tuple[Step, ...]:
    """The way to the words for what happened."""
    return (
        *welcomed("ana"),
        *to_talking(),
        how,
        says("ana", HAPPENED, "inside you"),
    )


def page() -> tuple[Step, ...]:
    """The way to a page that goes to nobody."""
    return (
        *welcomed("ana"),
        uses("ana", "menu", "What would help now?"),
        presses("ana", "I'm hurting", "What would help?"),
        presses("ana", "Get through this hour", "in this hour?"),
        presses("ana", "Write it all out", "I'll be silent"),
    )


WELCOME = Scenario(
    "somebody is welcomed by buttons",
    (*welcomed("ana"), says("ana", "hello again")),
)

WELCOME_TYPED = Scenario(
    "somebody is welcomed by what they type",
    (
        says("ana", "hello", "Go on?"),
        types("ana", "i'm 18 or older, go on", "What brings you here?"),
        types("ana", "Just looking"),
    ),
)

STATEMENT = Scenario(
    "the words for it are found by buttons",
    (
        *statement(presses("ana", "Find the words to say it", "What happened")),
        presses("ana", "Scared", "what do you need?"),
        presses("ana", "To be told before I have to ask", HAPPENED),
        says("ana", ALOUD, "What happens with it?"),
        presses("ana", "Only keep it", "It's kept"),
    ),
)

STATEMENT_TYPED = Scenario(
    "the words for it are found by typing",
    (
        *statement(types("ana", "find the words to say it", "What happened")),
        types("ana", "scared", "what do you need?"),
        types("ana", "to be told before I have to ask", HAPPENED),
        says("ana", ALOUD, "What happens with it?"),
        types("ana", "only keep it", "It's kept"),
    ),
)

PROMISE = Scenario(
    "a promise is made, and asked about before and after its time",
    (
        *welcomed("ben", "I broke something"),
        uses("ben", "promise", "1 of 3"),
        says("ben", "call from the station", "What time is it where you are?"),
        presses("ben", "18:00", "2 of 3"),
        says("ben", "tomorrow 17:30", "call from the station"),
        presses("ben", "Yes, write it down", "in your ledger"),
        waits({"ben": "one thing to look at"}, hours=23, minutes=20),
        presses("ben", "Open", "It's nearly time"),
        types("ben", "on it", "quiet here until afterwards"),
        waits({"ben": "One thing to look at, when you can"}, minutes=55),
        presses("ben", "Open", "How did it go?"),
        presses("ben", "Kept", "It's in the ledger"),
        uses("ben", "ledger", "Monday 23 November, 17:30, kept"),
    ),
    people=("ben",),
)

PAIRING = Scenario(
    "two are joined by a code",
    (*paired(), uses("ana", "pair", "You're paired with Ben already")),
    people=("ana", "ben"),
)

OFFERING = Scenario(
    "something is offered, and opened by the other",
    (
        *paired(),
        *clocked("ana"),
        *clocked("ben"),
        *to_talking(),
        presses("ana", "Find the words to say it", "What happened"),
        says("ana", HAPPENED, "inside you"),
        presses("ana", "Scared", "what do you need?"),
        presses("ana", "To be told before I have to ask", HAPPENED),
        says("ana", ALOUD, "What happens with it?"),
        presses("ana", "Offer it to the other person", ALOUD),
        presses("ana", "Offer it", "shown at noon or at six"),
        waits({"ben": "There's something here for you"}, quiet=("ana",), hours=18),
        presses("ben", "Look", "written for you by Ana"),
        presses("ben", "Open it", ALOUD),
        presses("ben", "Keep it and close", "nobody is told"),
    ),
    people=("ana", "ben"),
)

ROOM = Scenario(
    "a room is opened, and a short talk is held in it",
    (
        *paired(),
        *gated("ana"),
        *gated("ben"),
        *roomed(),
        unable(room(uses("ana", "checkin"), "That's for your private chat"), discord="hidden"),
        room(uses("ben", "talk"), "Which of these?"),
        room(presses("ben", "What would help next time", "does it still suit you now?", ana="no is fine"), "asked in"),
        presses("ben", "It suits", "how stirred up"),
        presses("ben", "A bit", "When it suits both of you, it begins"),
        presses("ana", "Open", '"What would help next time"'),
        presses("ana", "It suits", "how stirred up"),
        presses("ana", "A bit", us="Who is asked what would help?"),
        room(presses("ana", "Ana"), "For Ben to read aloud"),
        room(types("ana", "That's it"), "Is there something you'd suggest?"),
        room(presses("ben", "Enough for now")),
    ),
    people=("ana", "ben", "us"),
    alone={"mixed": "apart"},
)

NO_ROOM = Scenario(
    "a place that is nobody's room gets one line for a command",
    (
        *welcomed("ana"),
        adds("ana", "No room for two is open here", terminal="inside", discord="inside"),
        unable(
            room(uses("ana", "talk"), "No room for two is open here"),
            room(uses("ana", "talk", "No room for two is open here")),
            discord="hidden",
        ),
    ),
    people=("ana", "ben", "us"),
    alone={"mixed": "apart"},
)

DANGER = Scenario(
    "words of danger are met at once",
    (
        *welcomed("ana"),
        uses("ana", "checkin", "ground under you"),
        says("ana", "i just dont want to be here anymore", "112"),
        presses("ana", "I'm not sure", "something near you"),
        presses("ana", "No"),
        uses("ana", "sos", "findahelpline.com"),
    ),
)

UNKNOWN = Scenario(
    "a command that nobody knows is named",
    (*welcomed("ana"), uses("ana", "nosuchthing", "nosuchthing"), uses("ana", "ledgr", "Did you mean /ledger?")),
)

WAYS_OUT = Scenario(
    "back, skip, pause and stop are understood at every question",
    (
        *welcomed("ana"),
        uses("ana", "checkin", "ground under you"),
        says("ana", "skip", "What weighs most?"),
        says("ana", "back", "ground under you"),
        says("ana", "pause", "put aside"),
        says("ana", "resume", "ground under you"),
        says("ana", "stop", "It stops here"),
    ),
)

WAYS_OUT_PRESSED = Scenario(
    "back, skip and stop can be pressed where they are folded away",
    (
        *welcomed("ana"),
        uses("ana", "checkin", "ground under you"),
        unable(presses("ana", "Skip", "What weighs most?"), says("ana", "skip", "weighs"), terminal="unfolded"),
        unable(presses("ana", "Back", "ground under you"), says("ana", "back", "ground"), terminal="unfolded"),
        unable(presses("ana", "Stop", "It stops here"), says("ana", "stop", "It stops"), terminal="unfolded"),
    ),
)

KEPT = Scenario(
    "all that is kept can be read",
    (*welcomed("ana"), uses("ana", "privacy", "Kept here"), uses("ana", "export", "Name: Ana")),
)

MUCH = Scenario(
    "what is longer than a message is shown again in as many as it takes",
    (
        *page(),
        *(says("ana", f"{number} {DOVES}") for number in range(3)),
        presses("ana", "I'm done", "decide tomorrow?"),
        presses("ana", "Keep it", "It's kept"),
        uses("ana", "export", DOVES.split()[-1]),
    ),
    splits=True,
)

IN_PIECES = Scenario(
    "five thousand letters in three pieces fill the page",
    (
        *page(),
        says("ana", f"0 {PART}"),
        says("ana", f"1 {PART}"),
        says("ana", f"2 {PART}", "The page is full at 4000 characters"),
        presses("ana", "I'm done", "decide tomorrow?"),
        presses("ana", "Keep it", "It's kept"),
        uses("ana", "export", f"1 {PART}"),
    ),
)

AT_ONCE = Scenario(
    "five thousand letters at once are too many for one answer",
    (
        *statement(presses("ana", "Find the words to say it", "What happened"))[:-1],
        unable(says("ana", LONG, "In two or three pieces it works"), telegram="limit", discord="limit"),
        says("ana", HAPPENED, "inside you"),
    ),
)

SHOWN_AS_SAID = Scenario(
    "signs that could be markup are shown as they were written",
    (
        *statement(presses("ana", "Find the words to say it", "What happened"))[:-1],
        says("ana", MARKUP, "inside you"),
        says("ana", "*torn* & <i>tired</i>", "what do you need?"),
        presses("ana", "To be told before I have to ask", MARKUP),
        says("ana", LINES, "What happens with it?"),
        presses("ana", "Only keep it", "It's kept"),
        uses("ana", "export", "not a title"),
    ),
)

RIGHT_TO_LEFT = Scenario(
    "words that run from right to left stay whole",
    (
        *statement(presses("ana", "Find the words to say it", "What happened"))[:-1],
        says("ana", RTL, "inside you"),
        types("ana", "Sad", "what do you need?"),
        presses("ana", "To see that it matters", RTL),
        says("ana", f"{RTL} 🕊️👩🏽‍🚒", "What happens with it?"),
        presses("ana", "Only keep it", "It's kept"),
        uses("ana", "export", "👩🏽‍🚒"),
    ),
)

SCENARIOS = (
    WELCOME, WELCOME_TYPED, STATEMENT, STATEMENT_TYPED, WEEK, GRAVITY, MAP, PROMISE, PAIRING, OFFERING, ROOM, NO_ROOM,
    DANGER, UNKNOWN, WAYS_OUT, WAYS_OUT_PRESSED, KEPT, MUCH, IN_PIECES, AT_ONCE, SHOWN_AS_SAID, RIGHT_TO_LEFT,
)  # fmt: skip
