"""Strange words, typed everywhere there is to type, stand in no file, no log, no error and no one else's letters."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import NAME, Copy, copy_in, heard, press, slash, welcomed
from sittings import real_flows, settings_in

from bot.adapters.store.opening import DATA_FILE, KEYS_FILE, open_keystore
from bot.adapters.store.vault import Vault
from bot.engine.snapshot import IDLE
from bot.errors import StoreError
from bot.services.ledger import make_promise
from bot.services.records import HeardKind, Note
from bot.services.turn.context import enter
from bot.services.turn.play import play
from bot.settings import Settings
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
LEFT_OUT = {"forget", "unpair", "invited", "pair_confirm"}
"""Flows that are walked by hand, since they begin or end something."""

ABOUT_A_PROMISE = {"how_it_went", "nudge_promise", "report_promise"}
"""Flows that are given a promise's id."""

STEPS = 14
"""Inputs a flow: words and presses in turn."""


@dataclass
class Canaries:
    """Words that stand nowhere else. `typed` is all of them, in order."""

    stem: str
    typed: list[str] = field(default_factory=list)

    def __call__(self, shape: str = "{}") -> str:
        """A new one, put into a sentence."""
        self.typed.append(f"{self.stem}{len(self.typed):04}")
        return shape.format(self.typed[-1])


def files(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def holding(folder: Path, *stems: str) -> list[str]:
    """The files in which one of the words stands, in any of the ways a program writes words."""
    shapes = [stem.encode(code) for stem in stems for code in ("utf-8", "utf-16-le", "utf-16-be")]
    shapes += [shape.swapcase() for shape in shapes]
    return [path.name for path in files(folder) if any(shape in path.read_bytes() for shape in shapes)]


def told(error: BaseException | None) -> str:
    """All that an error and those behind it say."""
    lines = []
    while error is not None:
        lines += [str(error), repr(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    return "\n".join(lines)


@dataclass
class Raising:
    """A fault whose message holds the very words that were being answered."""

    words: str = ""
    at_point: str | None = None

    def at(self, point: str) -> None:
        """Fail at the chosen point."""
        if point == self.at_point:
            raise ValueError(self.words)


async def begun(copy: Copy, address: str, flow: str, words: Canaries) -> None:
    """Open a flow for somebody as if nothing else were under way; what it is given are their words."""

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        note = Note(turn.world.ids.new(), turn.id, "draft", turn.now, {"title": words(), "text": words()})
        tx.notes.add(note)
        given = {slot.name: words() for slot in real_flows().flows[flow].slots.values() if slot.given}
        known = {"id": note.id, "kind": "asked", "flow": "balcony", "draft": True}
        if flow in ABOUT_A_PROMISE:
            soon = (copy.clock.now() + timedelta(minutes=1)).isoformat()
            known |= {"id": make_promise(turn, words(), soon, words(), words()).id, "kind": "after"}
        turn.profile = replace(turn.profile, adult=True)
        turn.main.snapshot = IDLE
        turn.begin(flow, **{name: known.get(name, value) for name, value in given.items()})
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    copy.clock.forward(timedelta(minutes=2))
    await copy.it.deliver.drain()


async def walked(copy: Copy, address: str, flow: str, words: Canaries) -> None:
    """Type a strange word at each question of a flow, and press its buttons in turn to come further."""
    await begun(copy, address, flow, words)
    for step in range(STEPS):
        (thread,) = [it for it in await copy.threads(address) if it.id == it.owner]
        if thread.asked_at is None:
            return
        question = copy.question(address)
        if step % 2 and question.buttons:
            await copy.hear(press(address, question, 1 + step // 2 % len(question.buttons)))
        else:
            await copy.says(address, words("the evening by the sea, {}"))


async def paired(copy: Copy, ana: str, ben: str) -> None:
    """Two people joined by a code."""
    (said,) = await copy.says(ana, "/pair")
    code = said.removeprefix("Your code: ").partition("\n")[0]
    await copy.says(ben, f"/pair {code}", "[1]", "[1]")
    await copy.says(ana, "[1]")
    row = await copy.person(ana)
    assert row is not None
    assert row.dyad_id is not None


async def everywhere(copy: Copy, address: str, words: Canaries) -> None:
    """Type strange words at every place there is."""
    for flow in sorted(set(real_flows().flows) - LEFT_OUT):
        await walked(copy, address, flow, words)
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
            await everywhere(copy, address, words)
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
    assert not any(ben.stem in text for text in letters["ana"])
    assert not any(ana.stem in text for text in letters["ben"])
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


def sealed_values(path: Path, owner: str) -> list[tuple[str, str, str, bytes]]:
    """Every value of a database that is sealed for an owner: table, column, row and the value."""
    found = []
    with sqlite3.connect(path) as database:
        for table, key, whose, column in (
            ("persons", "id", "id", "body"),
            ("accounts", "id", "person_id", "address"),
            ("inbox", "id", "owner", "body"),
            ("threads", "id", "owner", "body"),
            ("outbox", "id", "owner", "body"),
            ("nudges", "id", "owner", "body"),
            ("notes", "id", "owner", "body"),
            ("promises", "id", "maker", "body"),
        ):
            query = f"SELECT {key}, {column} FROM {table} WHERE {whose} = ? AND {column} IS NOT NULL"
            found += [(table, column, row, value) for row, value in database.execute(query, (owner,))]
    return found


def opened(settings: Settings, owner: str, values: list[tuple[str, str, str, bytes]]) -> list[bytes | None]:
    """What the keystore of these settings makes of sealed values."""
    keystore = open_keystore(settings)
    vault = Vault(keystore)
    found = [vault.open(owner, table, column, row, value) for table, column, row, value in values]
    keystore.close()
    return found


async def test_what_is_forgotten_cannot_be_read_in_an_old_copy_either(tmp_path: Path) -> None:
    ana, ben = Canaries("qzjkavana"), Canaries("wvyxtuben")
    settings = settings_in(tmp_path / "copy")
    old = tmp_path / "old"
    async with copy_in(tmp_path / "copy") as copy:
        await welcomed(copy, "ana", "ben")
        await paired(copy, "ana", "ben")
        for address, words in (("ana", ana), ("ben", ben)):
            for flow in ("i_statement", "checkin", "make_promise", "balcony"):
                await walked(copy, address, flow, words)
        await copy.it.converse.receive([heard("ana", ana())])
        who = {address: (await copy.person(address)).id for address in ("ana", "ben")}
        shutil.copytree(tmp_path / "copy", old)
        before = {address: sealed_values(old / "data" / DATA_FILE, key) for address, key in who.items()}
        kept = opened(settings_in(old), who["ana"], before["ana"])
        assert len(kept) > 20
        assert all(kept)
        assert ana.stem.encode() in b"".join(value for value in kept if value)
        with sqlite3.connect(old / "data" / KEYS_FILE) as keys:
            ((wrapped,),) = keys.execute("SELECT wrapped FROM data_keys WHERE owner = ?", (who["ana"],))

        await copy.says("ana", "/forget", "[1]")
        assert "erased" in copy.post.texts("ana")[-1]

        assert set(opened(settings, who["ana"], before["ana"])) == {None}
        assert all(opened(settings, who["ben"], before["ben"]))
        assert sealed_values(tmp_path / "copy" / "data" / DATA_FILE, who["ana"]) == []
        assert not any(wrapped in path.read_bytes() for path in files(tmp_path / "copy"))
        for table, _, row, value in before["ana"]:
            assert not any(value in path.read_bytes() for path in files(tmp_path / "copy")), (table, row)


async def test_an_old_database_put_back_forgets_again(tmp_path: Path) -> None:
    words = Canaries("qzjkavana")
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana", "ben")
        await walked(copy, "ana", "i_statement", words)
    backup = tmp_path / "backup"
    shutil.copytree(tmp_path / "data", backup)
    async with copy_in(tmp_path, seed="2") as copy:
        await copy.says("ana", "/forget", "[1]")
        assert await copy.person("ana") is None
    for path in (tmp_path / "data").glob(f"{DATA_FILE}*"):
        path.unlink()
    for path in backup.glob(f"{DATA_FILE}*"):
        shutil.copy(path, tmp_path / "data" / path.name)
    async with copy_in(tmp_path, seed="3") as copy:
        assert await copy.person("ana") is None
        assert await copy.person("ben") is not None
        await copy.says("ana", "/start")
        assert not any(words.stem in text for text in copy.post.texts())
