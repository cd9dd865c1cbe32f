"""What flows may ask of the world (`do:`): each command's name, its arguments, and the deed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta

from bot.domain.people import STANCES, Recent, clean_name
from bot.domain.zones import zone_from_clock
from bot.engine.events import Control, Wish
from bot.engine.flow import Value
from bot.errors import RuleBroken
from bot.services import promised
from bot.services.checkins import (
    day_of_answer,
    move_nudge,
    move_zone,
    plan_checkin,
    plan_draft,
    plan_followup,
    stop_checkins,
)
from bot.services.knocks import waiting_review
from bot.services.offers import WORDS, given_for
from bot.services.pairing import accept, confirm, decline, unpair
from bot.services.privacy import forget, keep_off, keep_on
from bot.services.records import Note
from bot.services.turn.command import NUMBER, TEXT, TIME, ZONE, Arguments, Command, takes
from bot.services.turn.context import Turn
from bot.services.turn.ledger_commands import LEDGER_COMMANDS
from bot.services.turn.live import Live
from bot.services.turn.page_commands import PAGE_COMMANDS
from bot.services.turn.pair_commands import PAIR_COMMANDS
from bot.services.turn.rhythm_commands import RHYTHM_COMMANDS

FATES = frozenset({"said", "kept", "dropped", "tomorrow"})
"""What can become of a draft."""


def _keep_note(turn: Turn, live: Live, given: Arguments) -> None:
    note_id = turn.world.ids.new()
    body = {"title": str(given.get("title", "")), "text": str(given["text"])}
    turn.tx.notes.add(Note(note_id, turn.id, "note", turn.now, body))


def _set_stance(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, stance=str(given["stance"]))


def _confirm_adult(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, adult=True)


def _not_adult(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, adult=False)


def _set_name(turn: Turn, live: Live, given: Arguments) -> None:
    name = clean_name(str(given["name"]))
    if name is not None:
        turn.profile = replace(turn.profile, name=name)


def _set_language(turn: Turn, live: Live, given: Arguments) -> None:
    """Speak another language from now on, the line that says so included. One that isn't here changes nothing."""
    language = str(given["language"])
    if language in turn.world.flows.phrases:
        turn.profile = replace(turn.profile, language=language)
        turn.say("language_set")


def _set_country(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, country=str(given["country"]).upper()[:2])


def _set_clock(turn: Turn, live: Live, given: Arguments) -> None:
    shown = time.fromisoformat(str(given["shown"]))
    move_zone(turn, zone_from_clock(shown, turn.now))


def _set_zone(turn: Turn, live: Live, given: Arguments) -> None:
    move_zone(turn, str(given["zone"]))


def _start_checkins(turn: Turn, live: Live, given: Arguments) -> None:
    """Begin tomorrow, or go on at another time of day."""
    profile = turn.profile
    goes_on = profile.checkin_at is not None and profile.checkins_since is not None
    turn.profile = replace(
        profile,
        checkin_at=time.fromisoformat(str(given["at"])),
        checkins_since=profile.checkins_since if goes_on else turn.now + timedelta(days=1),
        unanswered=0,
        asked_to_pause=False,
        muted=False,
    )
    plan_checkin(turn)


def _stop_checkins(turn: Turn, live: Live, given: Arguments) -> None:
    stop_checkins(turn)


def _text(given: Arguments, name: str) -> str | None:
    return str(given[name]) if name in given else None


def _note_checkin(turn: Turn, live: Live, given: Arguments) -> None:
    recent = Recent(day_of_answer(turn), str(given["ground"]), _text(given, "weight"))
    is_back = turn.profile.asked_to_pause
    turn.profile = turn.profile.with_checkin(recent)
    if is_back:
        plan_checkin(turn)
    body = dict(given)
    turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, "checkin", turn.now, body))


def _sleep_on(turn: Turn, live: Live, given: Arguments) -> None:
    note_id = turn.world.ids.new()
    body = {"title": str(given["title"]), "text": str(given["text"]), "kind": str(given.get("kind", WORDS))}
    turn.tx.notes.add(Note(note_id, turn.id, "draft", turn.now, body))
    plan_draft(turn, note_id)


def _draft_done(turn: Turn, live: Live, given: Arguments) -> None:
    note = turn.tx.notes.load(str(given["id"]))
    if note is None or note.owner != turn.id:
        raise RuleBroken("no such draft of this person's")
    match given["how"]:
        case "dropped":
            turn.tx.notes.drop(note.id)
        case "tomorrow":
            plan_draft(turn, note.id)
        case _:
            turn.tx.notes.replace(replace(note, kind="note"))


def _open_flow(turn: Turn, live: Live, given: Arguments) -> None:
    name = str(given["flow"])
    if name not in turn.world.flows.flows:
        raise RuleBroken(f"no flow is called {name}")
    turn.begin(name, **_given_for(turn, name, _text(given, "id")))


def _given_for(turn: Turn, flow: str, about: str | None) -> dict[str, Value]:
    """Return what a flow opened from another expects at its start, as far as the program knows it."""
    match flow:
        case "draft":
            drafts = turn.tx.notes.of(turn.id, "draft")
            draft = next((note for note in drafts if about in (note.id, None)), None)
            if draft is None:
                return {}
            return {"id": draft.id, **_texts(draft, "title", "text"), "kind": str(draft.body.get("kind", WORDS))}
        case "report_promise" | "confirm_promise" | "renegotiate" | "one_promise":
            return promised.given_for(turn, flow, about)
        case "offer" | "offer_read":
            return given_for(turn, flow, about)
        case "review" | "nudge_review":
            return waiting_review(turn)
        case "sos":
            return {"kind": "asked"}
        case _:
            return {}


def _texts(note: Note, *names: str) -> dict[str, Value]:
    return {name: str(note.body[name]) for name in names}


def _resume(turn: Turn, live: Live, given: Arguments) -> None:
    turn.hear(turn.main, Control(turn.id, Wish.RESUME))


def _meant_otherwise(turn: Turn, live: Live, given: Arguments) -> None:
    if turn.profile.alarmed is not None:
        turn.profile = turn.profile.with_dismissed(turn.profile.alarmed, turn.now.date())


def _followup(turn: Turn, live: Live, given: Arguments) -> None:
    plan_followup(turn)


def _snooze(turn: Turn, live: Live, given: Arguments) -> None:
    move_nudge(turn, live, timedelta(minutes=float(given["minutes"])))


def _until_tomorrow(turn: Turn, live: Live, given: Arguments) -> None:
    move_nudge(turn, live, timedelta(days=1))


def _skip_nudge(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, unanswered=0)


COMMANDS: Mapping[str, Command] = {
    **PAIR_COMMANDS,
    **RHYTHM_COMMANDS,
    **LEDGER_COMMANDS,
    **PAGE_COMMANDS,
    "keep_note": Command(takes("title", text=TEXT, title=TEXT), _keep_note),
    "set_stance": Command(takes(stance=TEXT, among={"stance": frozenset(STANCES)}), _set_stance),
    "confirm_adult": Command(takes(), _confirm_adult),
    "not_adult": Command(takes(), _not_adult),
    "set_name": Command(takes(name=TEXT), _set_name, True),
    "set_language": Command(takes(language=TEXT), _set_language, True),
    "set_country": Command(takes(country=TEXT), _set_country),
    "set_clock": Command(takes(shown=TIME), _set_clock, True),
    "set_zone": Command(takes(zone=ZONE), _set_zone, True),
    "start_checkins": Command(takes(at=TIME), _start_checkins),
    "stop_checkins": Command(takes(), _stop_checkins),
    "note_checkin": Command(takes("weight", "line", ground=TEXT, weight=TEXT, line=TEXT), _note_checkin),
    "sleep_on": Command(takes("kind", text=TEXT, title=TEXT, kind=TEXT), _sleep_on),
    "draft_done": Command(takes(id=TEXT, how=TEXT, among={"how": FATES}), _draft_done),
    "open_flow": Command(takes("id", flow=TEXT, id=TEXT, opens="flow"), _open_flow),
    "resume_parked": Command(takes(), _resume),
    "meant_otherwise": Command(takes(), _meant_otherwise),
    "followup_tomorrow": Command(takes(), _followup),
    "snooze": Command(takes(minutes=NUMBER), _snooze),
    "until_tomorrow": Command(takes(), _until_tomorrow),
    "skip_nudge": Command(takes(), _skip_nudge),
    "accept_pairing": Command(
        takes(invitation=TEXT), lambda turn, live, given: accept(turn, str(given["invitation"])), True
    ),
    "decline_pairing": Command(
        takes(invitation=TEXT), lambda turn, live, given: decline(turn, str(given["invitation"]))
    ),
    "confirm_pairing": Command(
        takes(invitation=TEXT), lambda turn, live, given: confirm(turn, str(given["invitation"])), True
    ),
    "unpair": Command(takes(), lambda turn, live, given: unpair(turn), True),
    "forget_me": Command(takes(), lambda turn, live, given: forget(turn), True),
    "quiet_on": Command(takes(), lambda turn, live, given: keep_off(turn)),
    "quiet_off": Command(takes(), lambda turn, live, given: keep_on(turn)),
}
