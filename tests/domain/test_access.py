from hypothesis import given
from hypothesis import strategies as st

from bot.domain.access import OWN_ONLY, Item, can_read, readable

people = st.sampled_from(["ana", "ben", "eve", ""]) | st.text(max_size=4)
items = st.builds(
    Item,
    owner=people,
    audience=st.frozensets(people, max_size=4),
    kind=st.sampled_from([*sorted(OWN_ONLY), "note", "offer", "promise"]),
    sealed=st.booleans(),
)


def test_what_is_private_is_its_owners():
    note = Item("ana", frozenset(), "note")
    assert can_read("ana", note)
    assert not can_read("ben", note)
    assert not can_read("", note)


def test_what_was_offered_is_read_by_those_it_was_offered_to():
    offer = Item("ana", frozenset({"ben"}), "offer")
    assert can_read("ben", offer)
    assert can_read("ana", offer)
    assert not can_read("eve", offer)


def test_a_sealed_answer_is_its_owners_until_it_opens():
    assert not can_read("ben", Item("ana", frozenset({"ben"}), "answer", sealed=True))


def test_some_kinds_stay_with_their_owner_whatever_an_audience_says():
    for kind in OWN_ONLY:
        assert not can_read("ben", Item("ana", frozenset({"ben"}), kind))


def test_a_copy_holds_only_what_may_be_read():
    mine = Item("ana", frozenset(), "note")
    offered = Item("ben", frozenset({"ana"}), "offer")
    theirs = Item("ben", frozenset(), "note")
    assert readable("ana", [mine, theirs, offered]) == (mine, offered)


@given(people, items)
def test_nobody_outside_owner_and_audience_ever_reads(viewer, item):
    if can_read(viewer, item):
        assert viewer == item.owner or viewer in item.audience
        assert viewer
