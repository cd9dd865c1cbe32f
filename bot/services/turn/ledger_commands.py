"""What flows may ask of the world about promises."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.promises import Report
from bot.engine.flow import SlotType
from bot.services import ledger, promise_offers, reminders
from bot.services.ledger import Wish
from bot.services.records import Note
from bot.services.telling import tell_late
from bot.services.turn.command import NUMBER, TEXT, Arguments, Command, takes
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

SCHEDULE = frozenset({SlotType.SCHEDULE, SlotType.MOMENT})
REPORTS = frozenset(report.value for report in Report)
TO = frozenset({"me", "them"})


def _make_promise(turn: Turn, live: Live, given: Arguments) -> None:
    hindered = _hindered(turn, str(given["when"]))
    if hindered is not None:
        body = {"title": turn.phrase("promise_draft"), "text": str(given["what"])}
        turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, "note", turn.now, body))
        turn.say(hindered)
        return
    wish = Wish(
        str(given["what"]),
        str(given["when"]),
        obstacle=_text(given, "obstacle"),
        plan=_text(given, "plan"),
        area=_text(given, "area"),
        buffer_min=int(float(given.get("buffer", 0))),
    )
    if given.get("to") == "them":
        promise_offers.promise_to_them(turn, wish)
    else:
        ledger.make_promise(turn, wish)


def _hindered(turn: Turn, when: str) -> str | None:
    """Return the phrase that says why a promise can only be kept as a note, or None where it can be made."""
    if ledger.is_past(turn, when):
        return "promise_passed"
    return None if ledger.has_place(turn) else "promise_full"


def _make_joint(turn: Turn, live: Live, given: Arguments) -> None:
    if turn.dyad is None or ledger.is_past(turn, str(given["when"])):
        return
    wish = Wish(str(given["what"]), str(given["when"]), to=turn.dyad.other(turn.id))
    ledger.make_promise(turn, replace(wish, joint=True))


def _report_promise(turn: Turn, live: Live, given: Arguments) -> None:
    ledger.report(turn, str(given["id"]), str(given["word"]))


def _see_promise(turn: Turn, live: Live, given: Arguments) -> None:
    ledger.see(turn, str(given["id"]), str(given["word"]))


def _renegotiate(turn: Turn, live: Live, given: Arguments) -> None:
    if not ledger.renegotiate(turn, str(given["id"]), _text(given, "what"), _text(given, "when")):
        turn.say("promise_unchanged")


def _withdraw(turn: Turn, live: Live, given: Arguments) -> None:
    if not promise_offers.take_back(turn, str(given["id"])):
        turn.say("promise_unchanged")


def _on_it(turn: Turn, live: Live, given: Arguments) -> None:
    reminders.no_more_before(turn, str(given["id"]))


def _tell_late(turn: Turn, live: Live, given: Arguments) -> None:
    tell_late(turn, str(given["id"]))


def _text(given: Arguments, name: str) -> str | None:
    return str(given[name]) if name in given else None


LEDGER_COMMANDS: Mapping[str, Command] = {
    "make_promise": Command(
        takes(
            "to",
            "obstacle",
            "plan",
            "area",
            "buffer",
            what=TEXT,
            when=SCHEDULE,
            to=TEXT,
            obstacle=TEXT,
            plan=TEXT,
            area=TEXT,
            buffer=NUMBER,
            among={"to": TO},
        ),
        _make_promise,
        True,
    ),
    "make_joint": Command(takes(what=TEXT, when=SCHEDULE), _make_joint, True),
    "report_promise": Command(takes(id=TEXT, word=TEXT, among={"word": REPORTS}), _report_promise, True),
    "see_promise": Command(takes(id=TEXT, word=TEXT, among={"word": REPORTS}), _see_promise, True),
    "renegotiate_promise": Command(takes("what", "when", id=TEXT, what=TEXT, when=SCHEDULE), _renegotiate, True),
    "withdraw_promise": Command(takes(id=TEXT), _withdraw, True),
    "on_it": Command(takes(id=TEXT), _on_it),
    "tell_late": Command(takes(id=TEXT), _tell_late, True),
}
