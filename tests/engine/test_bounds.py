"""States that no checked flow leads to fail the turn, and no repr tells what people wrote."""

from dataclasses import replace

import pytest

from bot.engine.effects import Effect
from bot.engine.events import Answer, Facts, Listed, Start, Wish
from bot.engine.flow import Call, Fork, LintUse, Slot, SlotType
from bot.engine.snapshot import IDLE, STACK_LIMIT, Pending, Phase
from bot.engine.step import step
from bot.engine.step.arrive import BOUND
from bot.engine.step.turn import Turn
from bot.engine.vocabulary import Got, Unclear
from bot.errors import TurnFailed
from tests.engine.dialogue import PEOPLE, Dialogue
from tests.engine.flows_for_tests import FLOWS, everyday, giving, small
from tests.engine.sheet import Sheet, ways
from tests.engine.words_for_tests import NOW, flow_set

CANARY = "canary-words"


def chain(length: int) -> Dialogue:
    sheet = Sheet("chain")
    for n in range(length):
        sheet.add(f"n{n}", Fork(ways(f"n{n + 1}")))
    sheet.ask(f"n{length}", "Here?", choices={"ok": "Okay"})
    return Dialogue(flow_set(sheet.flow()))


def test_fifty_nodes_without_a_question_are_passed() -> None:
    dialogue = chain(BOUND)
    dialogue.start("chain")
    assert dialogue.at == f"n{BOUND}"


def test_more_are_a_circle() -> None:
    with pytest.raises(TurnFailed, match="goes on and on"):
        chain(BOUND + 1).start("chain")


def test_flows_within_flows_end_somewhere() -> None:
    sheet = Sheet("deep")
    sheet.add("again", Call("deep", (), (), ways("end")))
    with pytest.raises(TurnFailed, match="too deep"):
        Dialogue(flow_set(sheet.flow())).start("deep")
    assert STACK_LIMIT < BOUND


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (Call("nowhere", (), (), ways("end")), "no flow nowhere"),
        (Call("pair", (), (), ways("end")), "more people than take part"),
        (Fork(ways([("paired", "end")])), "no way leads on"),
        (Fork(ways("nowhere")), "no node nowhere"),
    ],
)
def test_a_broken_flow_fails_the_turn_by_name(made: Call | Fork, words: str) -> None:
    pair = Sheet("pair", roles=("a", "b"))
    pair.ask("only", "Which?")
    sheet = Sheet("broken")
    sheet.add("only", made)
    dialogue = Dialogue(flow_set(sheet.flow(), pair.flow()), values={})
    with pytest.raises(TurnFailed, match=words):
        dialogue.start("broken")
    assert dialogue.snapshot is IDLE


def test_an_unknown_flow_or_missing_people_fail_the_turn() -> None:
    facts = Facts(NOW, "w1", PEOPLE)
    with pytest.raises(TurnFailed, match="no flow nowhere"):
        step(FLOWS, IDLE, Start("nowhere", {}), facts)
    with pytest.raises(TurnFailed, match="without everyone"):
        step(FLOWS, IDLE, Start("together", {"a": "p1"}), facts)


def test_missing_words_fail_the_turn() -> None:
    flow = small("small")
    with pytest.raises(TurnFailed, match=r"no text only\.ask"):
        Dialogue(flow_set(replace(flow, texts={"en": {}}))).start("small")
    wordless = Dialogue(replace(flow_set(everyday()), phrases={"en": {}}))
    with pytest.raises(TurnFailed, match="no phrase part"):
        wordless.start("everyday")


def at_mood() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("everyday")
    return dialogue


def test_a_snapshot_that_fits_no_flow_fails_the_turn() -> None:
    dialogue = at_mood()
    frame, wait = dialogue.snapshot.stack[0], dialogue.snapshot.wait
    assert wait is not None
    for stack, pending in (
        ((replace(frame, node="nowhere"),), wait.pending),
        ((replace(frame, node="hello"),), wait.pending),
        ((frame,), {"me": Pending(Phase.LINT, "x", "no lint")}),
        ((frame,), {"me": Pending(Phase.CONFIRM, "x")}),
        ((replace(frame, node="note"), replace(frame, node="last")), wait.pending),
    ):
        dialogue.snapshot = replace(dialogue.snapshot, stack=stack, wait=replace(wait, pending=pending))
        with pytest.raises(TurnFailed):
            dialogue.type("help" if len(stack) == 1 else "no")


def test_a_turn_without_a_dialogue_has_no_frame_and_no_question() -> None:
    turn = Turn(FLOWS, Facts(NOW, "w1", PEOPLE), IDLE, None, (), None, ())
    with pytest.raises(TurnFailed):
        _ = turn.top
    with pytest.raises(TurnFailed):
        _ = turn.open


def test_the_label_of_a_choice_never_turns_in_circles() -> None:
    sheet = Sheet("circle", (Slot("it", SlotType.CHOICE), Slot("given", SlotType.CHOICE, given=True)))
    choices = {"this": "The {it} thing", "that": "That of {them}"}
    sheet.ask("first", "Which?\n{given}", save="it", choices=choices, then="second")
    sheet.ask("second", "{it}\nAnd now?", choices={"ok": "Okay"})
    flows = flow_set(sheet.flow())
    for key, line in (("that", "That of Ben\nAnd now?"),):
        dialogue = Dialogue(flows)
        dialogue.start("circle", given="as it is")
        assert dialogue.said == ["Which?\nas it is"]
        assert dialogue.labels == ["That of Ben"]
        dialogue.press(key)
        assert dialogue.said == [line]
    dialogue = Dialogue(flows)
    dialogue.start("circle")
    dialogue.press("this")
    assert dialogue.said == ["this\nAnd now?"]


def everything(dialogue: Dialogue) -> str:
    return repr((dialogue.snapshot, dialogue.last, dialogue.last.effects))


def effects_of(dialogue: Dialogue) -> list[Effect]:
    return list(dialogue.last.effects)


def test_no_repr_tells_what_people_wrote() -> None:
    person = replace(PEOPLE["p1"], name=CANARY, zone=CANARY)
    guesses = (Listed(CANARY, CANARY),)
    dialogue = Dialogue(people={"p1": person}, values={"guesses": guesses, "them": CANARY, "paired": True})
    shown = []

    def look() -> None:
        shown.append(everything(dialogue))

    dialogue.start("everyday")
    look()
    for words in (CANARY, CANARY, "yes", "3", "3"):
        dialogue.type(words)
        look()
    dialogue.wish(Wish.STOP)
    look()
    dialogue.start("composer")
    dialogue.type(f"always {CANARY}")
    look()
    dialogue.wish(Wish.PAUSE)
    look()
    dialogue.start("writing")
    look()
    dialogue.press("f0")
    dialogue.type(CANARY)
    look()
    dialogue.start("giving")
    dialogue.type(CANARY)
    look()
    dialogue.press("yes")
    look()
    facts = Facts(NOW, "w1", dialogue.people, dialogue.values)
    events = (Start("body", {"me": "p1"}, {"note": CANARY}), Answer("p1", dialogue.questions[-1].text))
    readings = (Got(CANARY), Unclear((Listed(CANARY, CANARY),)))
    shown.append(repr((facts, events, readings, FLOWS)))
    assert len(shown) > 10
    assert not [text for text in shown if CANARY in text]


def test_no_failure_tells_what_people_wrote() -> None:
    dialogue = Dialogue(flow_set(giving()))
    dialogue.start("giving")
    flow = giving()
    dialogue.flows = flow_set(replace(flow, texts={"en": {}}))
    with pytest.raises(TurnFailed) as failed:
        dialogue.type(CANARY)
    assert CANARY not in str(failed.value)
    assert failed.value.__cause__ is None


def test_a_lint_use_of_another_node_is_not_found() -> None:
    dialogue = at_mood()
    wait = dialogue.snapshot.wait
    assert wait is not None
    assert LintUse("always", "x").name == "always"
    frame = dialogue.snapshot.stack[0]
    pending = {"me": Pending(Phase.LINT, "x", "always")}
    stack = (replace(frame, node="hello"),)
    dialogue.snapshot = replace(dialogue.snapshot, stack=stack, wait=replace(wait, pending=pending))
    with pytest.raises(TurnFailed, match="no such lint"):
        dialogue.wish(Wish.REPEAT)
