"""Flow files: every scalar stays the text it is, every value knows its line, and nothing else is YAML here."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters import flow_files
from bot.adapters.flow_files import DEPTH_LIMIT, SIZE_LIMIT, load_data, load_flows, parse, read_file, read_sources
from bot.engine.source import Located, Scalar, Series, Table
from bot.errors import FlowError, Mistake
from tests.vocabulary_for_tests import VOCABULARY

SMALL = """\
flow: {name}
version: 1
title: A small one
seeds: [forbes-25]
start: bye
nodes:
  bye: {{say: That was it., next: end}}
"""


def content(text: str) -> Located:
    source, mistakes = parse(text, "flows/x.yaml")
    assert mistakes == ()
    assert source is not None
    return source.content


def mistakes_of(text: str) -> list[str]:
    return [str(mistake) for mistake in parse(text, "flows/x.yaml")[1]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    flows = tmp_path / "flows"
    flows.mkdir()
    (flows / "small.yaml").write_text(SMALL.format(name="small"), "utf-8")
    return flows


def test_scalars_stay_text() -> None:
    for written in ("no", "on", "12:30", "1", "1.0", "null", "~", "2026-11-22", "0x1f", "true"):
        assert content(f"key: {written}\n") == Table(((Scalar("key", 1), Scalar(written, 1)),), 1)


def test_every_value_knows_its_line() -> None:
    assert content("one:\n  - a\n  - {b: c}\ntwo: |\n  text\n  more\n") == Table(
        (
            (Scalar("one", 1), Series((Scalar("a", 2), Table(((Scalar("b", 3), Scalar("c", 3)),), 3)), 2)),
            (Scalar("two", 4), Scalar("text\nmore\n", 4)),
        ),
        1,
    )


def test_a_key_that_stands_twice_is_told_and_the_first_is_kept() -> None:
    source, mistakes = parse("a: 1\nb: 2\na: 3\n", "flows/x.yaml")
    assert mistakes == (Mistake("flows/x.yaml", 3, "'a' stands twice, first in line 1; keep one"),)
    assert source is not None
    assert source.content == Table(((Scalar("a", 1), Scalar("1", 1)), (Scalar("b", 2), Scalar("2", 2))), 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: *b\n", "flows/x.yaml:1: the alias *b isn't read here; write the value out"),
        ("a: &b {c: d}\n", "flows/x.yaml:1: the anchor &b isn't read here; write each value out"),
        ("a: 1\nb: !!int 2\n", "flows/x.yaml:2: the tag !!int isn't read here; every value is text, so leave it out"),
        ("a: !mine [b]\n", "flows/x.yaml:1: the tag !mine isn't read here; every value is text, so leave it out"),
        ("a: 1\n---\nb: 2\n", "flows/x.yaml:2: a second document begins here; one file holds one flow"),
        ("{a: b}: c\n", "flows/x.yaml:1: a key has to be a word, not a list or a table; mend it"),
        ("# nothing\n", "flows/x.yaml:1: the file is empty; write a flow into it, or remove it"),
        ("a: 1\nb: \x00\n", "flows/x.yaml:2: the character '\\x00' can't stand in YAML; remove it"),
        ("ä: ö\nb: \x07\n", "flows/x.yaml:2: the character '\\x07' can't stand in YAML; remove it"),
    ],
)
def test_other_forms_of_yaml_are_refused(text: str, said: str) -> None:
    assert mistakes_of(text) == [said]


def test_a_syntax_error_is_told_with_its_line() -> None:
    (told,) = mistakes_of("a: 1\nb: [c\nd: e\n")
    assert told.startswith("flows/x.yaml:3: this can't be read as YAML: ")
    assert told.endswith("; mend it, or put the text in quotes")


def test_deep_nesting_is_refused_before_it_hurts() -> None:
    deep = "[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1)
    assert mistakes_of(deep) == ["flows/x.yaml:1: it is nested too deeply; a flow needs fewer levels"]
    assert mistakes_of("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT) == []
    assert len(mistakes_of("[" * 100_000)) == 1


def test_the_parser_in_plain_python_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "flow: x\nnodes:\n  a: {say: [One., |-\n  Two.], next: no}\n  b:\n    say: |\n      Text\n"
    text = text.replace("[One., |-\n  Two.]", "[One., Two.]")
    fast = parse(text, "flows/x.yaml")
    monkeypatch.setattr(flow_files, "LOADER", yaml.SafeLoader)
    assert parse(text, "flows/x.yaml") == fast
    (told,) = mistakes_of("a: b: c\n")
    assert "mapping values are not allowed here" in told
    assert mistakes_of("a: 1\nb: \x07\n") == ["flows/x.yaml:2: the character '\\x07' can't stand in YAML; remove it"]


@given(st.text(st.sampled_from("ab:-?[]{},#&*!|>'\"%@` \n\t\x00é"), max_size=40))
@settings(deadline=None)
def test_any_text_is_read_or_told(text: str) -> None:
    source, mistakes = parse(text, "flows/x.yaml")
    assert source is not None or mistakes
    assert all(mistake.line >= 1 for mistake in mistakes)


def test_a_file_that_is_no_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("flow: x\ntitle: caf\xe9\n".encode("latin-1"))
    assert read_file(path, "flows/x.yaml") == (
        None,
        (Mistake("flows/x.yaml", 2, "this is no UTF-8 text; save the file as UTF-8"),),
    )


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbfflow: x\n")
    source, mistakes = read_file(path, "flows/x.yaml")
    assert source is not None
    assert (source.content, mistakes) == (Table(((Scalar("flow", 1), Scalar("x", 1)),), 1), ())


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"#" * (SIZE_LIMIT + 1))
    source, mistakes = read_file(path, "flows/x.yaml")
    assert source is None
    assert mistakes[0].text == "the file has 200001 bytes; 200000 is the most, so split the flow"


def test_a_folder_of_flows_is_loaded(folder: Path) -> None:
    (folder / "phrases.yaml").unlink(missing_ok=True)
    (folder / "locales" / "pl").mkdir(parents=True)
    (folder / "locales" / "pl" / "small.yaml").write_text("title: Mały\nnodes: {bye: {say: Koniec.}}\n", "utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "helplines.yaml").write_text("- {country: NO}\n", "utf-8")
    flows = load_flows(folder, VOCABULARY)
    assert set(flows.flows) == {"small"}
    assert flows.vocabulary is VOCABULARY
    assert flows.flows["small"].file == "flows/small.yaml"
    assert flows.flows["small"].variants("pl", "title")[0].source == "Mały"


def test_the_seeds_that_may_be_cited_can_be_named(folder: Path) -> None:
    assert load_flows(folder, VOCABULARY, frozenset({"forbes-25"})).vocabulary.seeds == {"forbes-25"}
    with pytest.raises(FlowError, match="there is no seed 'forbes-25'; name one of: kuczek-01"):
        load_flows(folder, VOCABULARY, frozenset({"kuczek-01"}))


def test_files_are_sorted_by_what_they_hold(folder: Path) -> None:
    (folder / "phrases.yaml").write_text("done: That was it.\n", "utf-8")
    (folder / "broken.yaml").write_text("a: [\n", "utf-8")
    for name in ("small", "phrases", "broken"):
        (folder / "locales" / "pl").mkdir(parents=True, exist_ok=True)
        (folder / "locales" / "pl" / f"{name}.yaml").write_text("a: [\n" if name == "broken" else "a: b\n", "utf-8")
    (folder / "locales" / "README.md").write_text("", "utf-8")
    sources = read_sources(folder)
    assert [source.name for source in sources.flows] == ["flows/small.yaml"]
    assert [(tongue, source.name) for tongue, source in sources.translations] == [("pl", "flows/locales/pl/small.yaml")]
    assert [tongue for tongue, _ in sources.phrases] == ["en", "pl"]
    assert sources.unread == {"broken"}
    assert [mistake.file for mistake in sources.mistakes] == ["flows/broken.yaml", "flows/locales/pl/broken.yaml"]


def test_phrases_that_are_no_yaml_are_told(folder: Path) -> None:
    (folder / "phrases.yaml").write_text("a: [\n", "utf-8")
    assert [mistake.file for mistake in read_sources(folder).mistakes] == ["flows/phrases.yaml"]


def test_names_and_folders_that_would_be_overlooked_are_told(folder: Path) -> None:
    (folder / "other.yml").write_text("a: b\n", "utf-8")
    (folder / "locales" / "en").mkdir(parents=True)
    (folder / "locales" / "pl").mkdir()
    (folder / "locales" / "pl" / "other.yml").write_text("a: b\n", "utf-8")
    assert [str(mistake) for mistake in read_sources(folder).mistakes] == [
        "flows/other.yml:1: only .yaml files are read; call it other.yaml",
        "flows/locales/en:1: en stands in the flow files themselves; remove this folder",
        "flows/locales/pl/other.yml:1: only .yaml files are read; call it other.yaml",
    ]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FlowError) as told:
        load_flows(tmp_path / "flows", VOCABULARY)
    assert str(told.value) == "flows:1: there is no such folder; name the one that holds the flows"


def test_data_is_plain_and_all_text(tmp_path: Path) -> None:
    path = tmp_path / "helplines.yaml"
    path.write_text("NO:\n  lines: [{name: On, number: 116 123}]\n", "utf-8")
    assert load_data(path) == {"NO": {"lines": [{"name": "On", "number": "116 123"}]}}


def test_data_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "helplines.yaml"
    path.write_text("NO: 1\nNO: 2\n", "utf-8")
    with pytest.raises(FlowError, match="'NO' stands twice, first in line 1; keep one"):
        load_data(path)
