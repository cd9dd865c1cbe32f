import re
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.flow_files import load_data
from bot.domain.safety.danger import Danger
from bot.domain.safety.helplines import Directory, Helpline, Helplines, helplines_from

FILE = Path(__file__).parents[3] / "flows" / "data" / "helplines.yaml"
SHOWN_TO_CHOOSE = {"gb", "ie", "us", "ca", "au", "nz", "de", "at", "ch", "pl", "fr", "es", "it", "nl"}


def line(**other: Any) -> dict[str, Any]:
    return {
        "name": "Somebody to talk to",
        "for": ["self_harm"],
        "number": "116 000",
        "hours": "day and night",
        "source": "https://line.example/numbers",
        "verified_on": "2026-11-01",
        "verified": "true",
        **other,
    }


def content(*lines: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {
        "as_of": "2026-11-22",
        "countries": [
            {
                "code": "XA",
                "emergency": "100",
                "emergency_source": "https://state.example/emergency",
                "lines": list(lines),
            }
        ],
        "directories": [{"name": "everywhere.example", "source": "https://everywhere.example"}],
        **other,
    }


@pytest.fixture(scope="module")
def shipped() -> Helplines:
    return helplines_from(load_data(FILE))


def lines_of(helplines: Helplines) -> list[Helpline]:
    return [each for country in helplines.countries.values() for each in country.lines]


def test_the_shipped_file_knows_every_country_that_can_be_chosen(shipped):
    assert {code.lower() for code in shipped.countries} >= SHOWN_TO_CHOOSE


def test_every_country_shows_an_emergency_number_and_says_who_says_so(shipped):
    for code, country in shipped.countries.items():
        shown = shipped.fitting(code, Danger.SELF_HARM)
        assert shown.emergency is not None
        assert re.fullmatch(r"\d{3}(, \d{3})?", shown.emergency), code
        assert country.emergency_source.startswith("http")


def test_every_line_has_a_source_and_a_number_that_can_be_dialled(shipped):
    for each in lines_of(shipped):
        assert re.match(r"https?://\S+\.\S+", each.source), each.name
        assert re.search(r"\d{3}|\d-\d-\d|\d\d \d\d", each.number), each.name


def test_no_verified_line_was_read_too_long_ago_and_none_in_the_future(shipped):
    for each in lines_of(shipped):
        if each.verified:
            assert each.verified_on is not None
            assert shipped.as_of - timedelta(days=400) <= each.verified_on <= shipped.as_of, each.name
        else:
            assert each.verified_on is None, each.name


def test_only_verified_lines_are_shown(shipped):
    shown = [shipped.fitting(code, danger).line for code in shipped.countries for danger in Danger]
    seen = [each for each in shown if each is not None]
    assert len(seen) > 20
    assert all(each.verified for each in seen)


def test_there_are_lines_waiting_to_be_verified_and_none_of_them_is_shown(shipped):
    waiting = [each for each in lines_of(shipped) if not each.verified]
    shown = [shipped.fitting(code, danger).line for code in shipped.countries for danger in Danger]
    assert waiting
    assert not [each for each in waiting if each in shown]


def test_a_line_that_is_shown_is_for_that_danger(shipped):
    for code in shipped.countries:
        for danger in Danger:
            found = shipped.fitting(code, danger).line
            if found is not None and danger is not Danger.COERCION:
                assert danger in found.kinds


def test_directories_are_always_shown_beside(shipped):
    assert [each.name for each in shipped.directories] == ["findahelpline.com", "Befrienders Worldwide"]
    for code in (None, "", "XX", *shipped.countries):
        assert shipped.fitting(code, Danger.CHILD).directory == shipped.directories[0]


@pytest.mark.parametrize("country", [None, "", "XX", "Atlantis"])
def test_an_unknown_country_gets_the_directory_alone(shipped, country):
    shown = shipped.fitting(country, Danger.HURT_BY_PARTNER)
    assert (shown.emergency, shown.line) == (None, None)
    assert shown.directory.name == "findahelpline.com"


def test_a_country_is_known_in_small_letters_too(shipped):
    assert shipped.fitting("gb", Danger.SELF_HARM) == shipped.fitting("GB", Danger.SELF_HARM)


def test_the_first_verified_line_that_fits_is_shown():
    helplines = helplines_from(
        content(
            line(name="Not looked up", verified="false"),
            line(name="For another", **{"for": ["child"]}),
            line(name="This one"),
            line(name="Later"),
        )
    )
    found = helplines.fitting("XA", Danger.SELF_HARM).line
    assert found is not None
    assert found == Helpline(
        name="This one",
        kinds=(Danger.SELF_HARM,),
        number="116 000",
        hours="day and night",
        source="https://line.example/numbers",
        verified_on=date(2026, 11, 1),
        verified=True,
    )


def test_no_line_is_shown_where_none_is_verified():
    helplines = helplines_from(content(line(verified="false")))
    assert helplines.fitting("XA", Danger.SELF_HARM).line is None
    assert helplines.fitting("XA", Danger.SELF_HARM).emergency == "100"


def test_coercion_falls_back_to_the_line_for_those_hurt_by_a_partner():
    partner = line(name="Home", **{"for": ["hurt_by_partner"]})
    own = line(name="Control", **{"for": ["coercion"]})
    alone = helplines_from(content(partner)).fitting("XA", Danger.COERCION).line
    both = helplines_from(content(partner, own)).fitting("XA", Danger.COERCION).line
    assert (alone and alone.name, both and both.name) == ("Home", "Control")


def test_no_other_danger_borrows_a_line():
    helplines = helplines_from(content(line(**{"for": ["hurt_by_partner"]})))
    others = set(Danger) - {Danger.HURT_BY_PARTNER, Danger.COERCION}
    assert all(helplines.fitting("XA", danger).line is None for danger in others)


def test_a_line_not_verified_may_have_no_day_or_one():
    bare = line(verified="false")
    del bare["verified_on"]
    helplines = helplines_from(content(bare, line(verified="false")))
    assert [each.verified_on for each in helplines.countries["XA"].lines] == [None, date(2026, 11, 1)]


def test_directories_and_the_day_are_read():
    helplines = helplines_from(content())
    assert helplines.as_of == date(2026, 11, 22)
    assert helplines.directories == (Directory("everywhere.example", "https://everywhere.example"),)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "  ", "XA: line 1: name: is missing, or is no text"),
        ("name", ["a"], "XA: line 1: name: is missing, or is no text"),
        ("for", [], "XA: line 1: for: needs one or more of"),
        ("for", ["self_harm", "weather"], "not weather"),
        ("for", [["self_harm"]], "XA: line 1: for: needs one or more of"),
        ("for", "self_harm", "XA: line 1: for: is missing, or is no list"),
        ("number", "ring us", "XA: line 1: number: can't be 'ring us'"),
        ("hours", None, "XA: line 1: hours: is missing"),
        ("source", "a friend", "XA: line 1: source: can't be 'a friend'"),
        ("verified_on", "last week", "XA: line 1: verified_on: needs a day like 2026-01-31, not 'last week'"),
        ("verified", "yes", "XA: line 1: verified: is either true or false, not 'yes'"),
    ],
)
def test_a_mistake_in_a_line_is_told_with_its_country_and_field(field, value, said):
    with pytest.raises(ValueError, match=re.escape(said)) as caught:
        helplines_from(content(line(**{field: value})))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("field", ["name", "for", "number", "hours", "source", "verified", "verified_on"])
def test_a_missing_field_of_a_verified_line_is_told(field):
    broken = line()
    del broken[field]
    with pytest.raises(ValueError, match=f"XA: line 1: {field}: is missing"):
        helplines_from(content(broken))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("code", "Atlantis", "country 1: code: can't be 'Atlantis'"),
        ("code", None, "country 1: code: is missing"),
        ("emergency", "", "XA: emergency: is missing"),
        ("emergency", "police", "XA: emergency: can't be 'police'"),
        ("emergency_source", "100", "XA: emergency_source: can't be '100'"),
        ("lines", None, "XA: lines: is missing, or is no list"),
        ("lines", ["Samaritans"], "XA: line 1: table: is no table of fields"),
    ],
)
def test_a_mistake_in_a_country_is_told(field, value, said):
    data = deepcopy(content())
    data["countries"][0][field] = value
    with pytest.raises(ValueError, match=re.escape(said)):
        helplines_from(data)


def test_a_country_that_stands_twice_is_told():
    data = content()
    data["countries"] *= 2
    with pytest.raises(ValueError, match="XA: code: stands 2 times; keep one"):
        helplines_from(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "helplines: table: is no table of fields"),
        ([], "helplines: table: is no table of fields"),
        (content(countries="none"), "helplines: countries: is missing, or is no list"),
        (content(countries=["GB"]), "country 1: table: is no table of fields"),
        (content(directories=[]), "helplines: directories: needs at least one"),
        (content(directories=[{"name": "x"}]), "directory 1: source: is missing"),
        (content(as_of="today"), "helplines: as_of: needs a day like"),
    ],
)
def test_a_mistake_in_the_file_is_told(data, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        helplines_from(data)
