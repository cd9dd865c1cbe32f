"""Whatever stands in a flow file, reading and checking it ends with a flow or with mistakes, never with a crash."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine.check import check
from bot.engine.read import Library, read_flow
from bot.engine.source import Located, Scalar, Series, SourceFile, Table
from tests.engine.large_flow import LARGE, source
from tests.vocabulary_for_tests import VOCABULARY


def _places(value: Located) -> list[Located]:
    inner: list[Located] = []
    if isinstance(value, Series):
        inner = list(value.items)
    if isinstance(value, Table):
        inner = [item for _, item in value.items]
    return [value, *(place for each in inner for place in _places(each))]


def _exchanged(value: Located, old: Located, new: Located | None) -> Located:
    """The tree with one place exchanged, or left out."""
    if value is old and new is not None:
        return new
    if isinstance(value, Series):
        kept = (item for item in value.items if item is not old or new is not None)
        return replace(value, items=tuple(_exchanged(item, old, new) for item in kept))
    if isinstance(value, Table):
        pairs = ((key, item) for key, item in value.items if item is not old or new is not None)
        return replace(value, items=tuple((key, _exchanged(item, old, new)) for key, item in pairs))
    return value


WHOLE = source(LARGE, "flows/large.yaml").content
PLACES = _places(WHOLE)
STRANGE: list[Located] = [
    Scalar("", 1),
    Scalar("end", 1),
    Scalar("mood", 1),
    Scalar("{a.mood} {x", 1),
    Series((), 1),
    Table((), 1),
    Table(((Scalar("to", 1), Scalar("hello", 1)),), 1),
]
EXCHANGES = st.lists(
    st.tuples(st.sampled_from(PLACES[1:]), st.one_of(st.none(), st.sampled_from(PLACES), st.sampled_from(STRANGE))),
    min_size=1,
    max_size=4,
)


@given(EXCHANGES)
@settings(max_examples=150, deadline=None)
def test_whatever_is_written_is_read_checked_or_told(exchanges: list[tuple[Located, Located | None]]) -> None:
    content = WHOLE
    for old, new in exchanges:
        content = _exchanged(content, old, new)
    read, mistakes = read_flow(SourceFile("flows/large.yaml", content))
    assert read is not None or mistakes
    if read is not None:
        assert all(mistake.file == "flows/large.yaml" for mistake in check(Library({"large": read}), VOCABULARY))
