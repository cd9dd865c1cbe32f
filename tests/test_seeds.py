"""The digests in seeds/ are complete, well formed, credited, and in our own words."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
DOCUMENTS = ROOT.parent / "shared" / "seeds"

COUNTS = {"kuczek": 72, "forbes": 40, "gilmore": 76, "lancer": 41}
CREDITS = {
    "kuczek": ("Michał Kuczek", "How to rebuild trust? Step by step", "Biiird Studio"),
    "forbes": ("3 Steps To Repair Trust In Any Relationship, By A Psychologist", "Forbes"),
    "gilmore": ("Dr. Debi Gilmore LMFT", "Trust: is it possible to rebuild broken trust?"),
    "lancer": ("Darlene Lancer JD LMFT", "How to Rebuild Trust in 7 Steps", "Psychology Today"),
}
WHO = {"hurt", "broke trust", "either"}
TAGS = {"dialogue", "reminder", "ledger", "card", "measure", "safety"}
UNCERTAIN = ("forbes-12", "forbes-28", "gilmore-72", "kuczek-06", "kuczek-17", "lancer-25", "lancer-41")
CALLED_SO = re.compile(r"unverified|uncertain|missing|not checked|no study|not in our copy|does not have it")
ENTRY = re.compile(r"^- \*\*(?P<id>[a-z]+-\d\d)\*\* \((?P<who>[a-z ]+); (?P<tags>[a-z, ]+)\) (?P<text>\S.*)$")
LEFT_OUT = re.compile(r"^- (?P<id>[a-z]+-\d\d):(?P<reason>.*)$")
RUN = 8
"""Words. A run this long shared with a source document is a quotation, not a coincidence."""


def digest(name: str) -> str:
    return (SEEDS / f"{name}.md").read_text("utf-8")


def entries(name: str) -> list[re.Match[str]]:
    """Every line that begins like an entry, parsed; a malformed one fails here with its text."""
    found = []
    for line in digest(name).splitlines():
        if line.startswith("- "):
            entry = ENTRY.match(line)
            assert entry, f"not an entry: {line[:60]}"
            found.append(entry)
    return found


def words(text: str) -> list[str]:
    return re.sub(r"[\W_]+", " ", re.sub(r"['’]", "", text.casefold())).split()


def runs(text: str) -> set[tuple[str, ...]]:
    heard = words(text)
    return {tuple(heard[i : i + RUN]) for i in range(len(heard) - RUN + 1)}


def without_credit(text: str) -> str:
    """The text without its credit paragraph, which names the title as it stands."""
    return "\n\n".join(p for p in text.split("\n\n") if not p.startswith("**Credit.**"))


def known_ids() -> set[str]:
    return {f"{name}-{n:02d}" for name, count in COUNTS.items() for n in range(1, count + 1)}


def test_there_are_two_hundred_and_twenty_nine_ids() -> None:
    found = [entry["id"] for name in COUNTS for entry in entries(name)]
    assert len(found) == 229
    assert set(found) == known_ids()
    assert [i for i, n in Counter(found).items() if n > 1] == []


@pytest.mark.parametrize("name", COUNTS)
def test_a_digest_holds_its_own_ids_in_order_and_no_other(name: str) -> None:
    assert [entry["id"] for entry in entries(name)] == [f"{name}-{n:02d}" for n in range(1, COUNTS[name] + 1)]


@pytest.mark.parametrize("name", COUNTS)
def test_every_entry_says_for_whom_and_how_it_is_used(name: str) -> None:
    for entry in entries(name):
        tags = entry["tags"].split(", ")
        assert entry["who"] in WHO, entry["id"]
        assert set(tags) <= TAGS, entry["id"]
        assert len(tags) == len(set(tags)), entry["id"]


@pytest.mark.parametrize("name", COUNTS)
def test_every_entry_is_a_whole_thought(name: str) -> None:
    for entry in entries(name):
        assert len(words(entry["text"])) >= 8, entry["id"]
        assert entry["text"][-1] in '.?"', entry["id"]


def test_no_two_entries_say_the_same() -> None:
    texts = Counter(" ".join(words(entry["text"])) for name in COUNTS for entry in entries(name))
    assert [text for text, n in texts.items() if n > 1] == []


@pytest.mark.parametrize("name", COUNTS)
def test_a_digest_credits_its_document_and_tells_its_limits(name: str) -> None:
    text = digest(name)
    credit = " ".join(next(p for p in text.split("\n\n") if p.startswith("**Credit.**")).split())
    assert all(part in credit for part in CREDITS[name])
    assert "wording below is ours" in credit
    assert "**Outlook and limits.**" in text


def test_the_table_of_credits_names_every_document() -> None:
    table = (SEEDS / "README.md").read_text("utf-8")
    for name, parts in CREDITS.items():
        row = next(line for line in table.splitlines() if line.startswith(f"| [{name}.md]"))
        assert f"{name}-{COUNTS[name]:02d}" in row
        assert all(part in row for part in parts)


def test_what_is_uncertain_or_missing_is_called_so() -> None:
    told = {entry["id"]: entry["text"].casefold() for name in COUNTS for entry in entries(name)}
    for i in UNCERTAIN:
        assert CALLED_SO.search(told[i]), i
    assert "**Unverified**" in digest("forbes")


def test_only_ids_that_exist_are_named_anywhere_in_the_folder() -> None:
    for page in SEEDS.glob("*.md"):
        named = set(re.findall(r"\b(?:kuczek|forbes|gilmore|lancer)-\d+\b", page.read_text("utf-8")))
        assert named <= known_ids(), page.name


def test_what_is_left_out_is_known_and_has_a_reason() -> None:
    lines = (SEEDS / "left_out.md").read_text("utf-8").splitlines()
    listed = [line for line in lines if line.startswith("- ")]
    found = [LEFT_OUT.match(line) for line in listed]
    assert all(found), listed
    ids = [line["id"] for line in found if line]
    assert set(ids) <= known_ids()
    assert len(ids) == len(set(ids))
    assert all(len(words(line["reason"])) >= 3 for line in found if line)


@pytest.mark.parametrize("name", [*COUNTS, "README", "left_out"])
def test_no_run_of_eight_words_is_copied_from_a_document(name: str) -> None:
    documents = sorted(DOCUMENTS.glob("*.txt"))
    if not documents:
        pytest.skip("the four source documents are not part of the project and don't lie beside this copy")
    said = without_credit(digest(name))
    if name == "README":
        said = "\n".join(line for line in said.splitlines() if not line.startswith("| ["))
    ours = runs(said)
    for document in documents:
        shared = ours & runs(document.read_text("utf-8"))
        assert sorted(" ".join(run) for run in shared) == [], document.name
