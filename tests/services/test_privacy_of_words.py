"""Strange words, typed everywhere there is to type, stand in no file, no log, no error and no one else's letters."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from canaries import Canaries, files, holding, paired, text_questions, told, walked, written
from loopback import Copy, copy_in, heard, slash, welcomed

from bot.adapters.store.opening import DATA_FILE, KEYS_FILE
from bot.errors import StoreError
from bot.services.records import HeardKind
from bot.words import Words

CRISES = (
    "I want to kill myself",
    "he hits me",
    "I hit her last night",
    "I'm 15",
    "my father beats my little brother",
    "how do I get into her phone",
)
UNKNOWN = (
    "/{}",
    "/{} and more",
    "/pair {}",
    "/now {}",
    "/later {}",
    "@1 {}",
    "<b>{}</b>",
    "'); DROP TABLE notes; -- {}",
)


@dataclass
class Raising:
    """A fault whose message holds the very words that were being answered."""

    words: str = ""
    at_point: str | None = None

    def at(self, point: str) -> None:
        """Fail at the chosen point."""
        if point == self.at_point:
            raise ValueError(self.words)


async def everywhere(copy: Copy, address: str, words: Canaries, every: int = 1) -> None:
    """Type strange words at every place there is; of the questions of private flows, at one in `every`."""
    for place in text_questions()[::every]:
        await written(copy, address, place, words)
    for shape in (*UNKNOWN, *(f"{crisis}, {{}}" for crisis in CRISES)):
        await copy.says(address, words(shape))
    for shape in ("x" * 5000 + "{}", "{}\0", "\u202e{}", "{}\ud800", "{}\n\n\nand so on"):
        await copy.says(address, words(shape))
    await copy.hear(heard(address, kind=HeardKind.PRESS, text=None, wait=words(), option=words()))
    await copy.hear(heard(address, kind=HeardKind.OTHER, text=Words(words())))
    await copy.hear(heard(address, words(), room=words()))
    await copy.hear(slash(address, "/" + words(), name=Words(words())))


async def test_words_typed_everywhere_stay_where_they_belong(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    ana, ben = Canaries("qzjkavana"), Canaries("wvyxtuben")
    fault = Raising()
    async with copy_in(tmp_path, faults=fault) as copy:
        await welcomed(copy, "ana", "ben")
        await paired(copy, "ana", "ben")
        for address, words in (("ana", ana), ("ben", ben)):
            await everywhere(copy, address, words, every=1 if address == "ana" else 9)
            for fault.at_point in ("entered", "stepped", "saved"):
                fault.words = words("I wrote {}")
                assert len(await copy.hear(heard(address, fault.words))) == 1
            fault.at_point = None
            await copy.it.converse.receive([heard(address, words())])
        letters = {address: copy.post.texts(address) for address in ("ana", "ben")}
        assert holding(tmp_path, ana.stem, ben.stem) == []
        wal = (tmp_path / "data" / f"{DATA_FILE}-wal").stat().st_size
    assert wal > 100_000
    assert holding(tmp_path, ana.stem, ben.stem) == []
    assert {DATA_FILE, KEYS_FILE, "master.key"} <= {path.name for path in files(tmp_path)}
    assert min(len(ana.typed), len(ben.typed)) > 200
    assert [text for text in letters["ana"] if ben.stem in text] == []
    assert [text for text in letters["ben"] if ana.stem in text] == []
    assert any(ana.stem in text for text in letters["ana"])
    captured = capfd.readouterr()
    logged = captured.err + captured.out + caplog.text
    assert captured.err.count("turn failed") == 6
    assert ana.stem not in logged
    assert ben.stem not in logged


async def test_what_is_looked_for_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_bytes(b"\0\1 and then qzjkavana0001 \xff")
    (tmp_path / "wide.txt").write_bytes("QZJKAVANA0001".encode("utf-16-le"))
    (tmp_path / "none.txt").write_bytes(b"nothing of the kind")
    assert sorted(holding(tmp_path, "qzjkavana")) == ["plain.txt", "wide.txt"]
    try:
        try:
            raise KeyError("qzjkavana")
        except KeyError as error:
            raise StoreError("no room") from error
    except StoreError as error:
        found = told(error)
    assert "qzjkavana" in found


async def test_a_name_is_kept_sealed_and_its_partner_reads_nothing_else(tmp_path: Path) -> None:
    name, other = Canaries("qzjkavana"), Canaries("wvyxtuben")
    async with copy_in(tmp_path) as copy:
        await copy.hear(slash("ana", "/start", name=Words(name())))
        await copy.hear(slash("ben", "/start", name=Words(other())))
        for address in ("ana", "ben"):
            await copy.says(address, "[1]", "stop")
        await paired(copy, "ana", "ben")
        assert any(name.stem in text for text in copy.post.texts("ben"))
        assert holding(tmp_path, name.stem, other.stem) == []
    assert holding(tmp_path, name.stem, other.stem) == []


@contextmanager
def broken(copy: Copy, how: str) -> Iterator[None]:
    """A database in trouble: full, locked by somebody else, without a table, or with a value that is damaged."""
    path = copy.it.store._engine.url.database
    outside = sqlite3.connect(path, isolation_level=None)
    if how == "full":
        copy.it.store._cursor.execute("PRAGMA max_page_count=1")
    elif how == "locked":
        copy.it.store._cursor.execute("PRAGMA busy_timeout=1")
        outside.execute("BEGIN IMMEDIATE")
    elif how == "no table":
        outside.execute("ALTER TABLE threads RENAME TO elsewhere")
    else:
        outside.execute("UPDATE threads SET body = x'00'")
    yield
    outside.close()


@pytest.mark.parametrize("how", ["full", "locked", "no table", "damaged"])
async def test_no_error_of_a_store_in_trouble_holds_words(
    tmp_path: Path, how: str, capfd: pytest.CaptureFixture[str]
) -> None:
    words = Canaries("qzjkavana")
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana")
        await copy.says("ana", "/now", words())
        with broken(copy, how):
            raised = []
            for _ in range(30):
                try:
                    await copy.it.converse.hear(heard("ana", words("a long evening " * 100 + "{}")))
                except StoreError as error:
                    raised.append(told(error))
    assert raised
    assert words.stem not in "".join(raised) + "".join(capfd.readouterr())


async def test_what_is_handed_about_in_the_program_prints_no_words(tmp_path: Path) -> None:
    words = Canaries("qzjkavana")
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana")
        await walked(copy, "ana", "i_statement", words)
        update = slash("ana", f"/{words()} {words()}", name=Words(words()))
        shown = [
            update,
            copy.post.letters(),
            await copy.person("ana"),
            await copy.threads("ana"),
            await copy.notes("ana"),
        ]
        await copy.it.converse.receive([update])
        shown.append(await copy.waiting())
        assert words.stem not in repr(shown) + str(shown)
        assert words.stem in str(copy.post.texts())
