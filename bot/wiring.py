"""Where everything is put together: the only place that knows every class."""

import gc
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.dates import BabelDates
from bot.adapters.flow_cache import cache_home, kept_or_read
from bot.adapters.flow_files import load_data, load_flows
from bot.adapters.guesses import DateparserGuesses
from bot.adapters.seed_files import seed_ids
from bot.adapters.spelling import FuzzySpelling
from bot.adapters.store.opening import open_keystore, open_store
from bot.adapters.terminal.channel import NAME as TERMINAL
from bot.adapters.terminal.channel import TerminalDoor
from bot.adapters.weights_file import english_weights
from bot.domain.paths import Paths, paths_from
from bot.domain.safety.alarm import CrisisFloor
from bot.domain.safety.helplines import helplines_from
from bot.engine.flowset import FlowSet
from bot.engine.vocabulary import Vocabulary
from bot.errors import FlowError, Mistake, SettingsWrong
from bot.services.converse import Converse
from bot.services.deliver import Deliver
from bot.services.ports.store import Store
from bot.services.ports.world import Channel, Clock, Doors, Faults, Ids
from bot.services.rhythm import Rhythm
from bot.services.vocabulary import vocabulary
from bot.services.world import NoFaults, World
from bot.settings import Settings, home_of


@dataclass(frozen=True, slots=True)
class Companion:
    """One running copy: the use cases, over one store and one world."""

    world: World
    store: Store
    converse: Converse
    deliver: Deliver
    rhythm: Rhythm


def flows_of(folder: Path) -> FlowSet:
    """Return all flows of a folder, checked. Raises FlowError with every mistake, SettingsWrong without a folder."""
    if not folder.is_dir():
        raise SettingsWrong("GOLDENBRIDGE_FLOWS_DIR: there is no such folder; name the one that holds the flows")
    return load_flows(folder, _words(), seed_ids(home_of("seeds")))


def _kept_flows(folder: Path) -> FlowSet:
    """Return all flows of a folder, as they were checked at an earlier start, or now. Raises as `flows_of` does."""
    return kept_or_read(cache_home(), (folder, home_of("seeds")), _words(), lambda: flows_of(folder))


def _words() -> Vocabulary:
    return vocabulary(BabelDates(), second=DateparserGuesses())


def paths_of(folder: Path, flows: FlowSet | None = None) -> Paths:
    """Return the orders in which flows are suggested; none where the folder has no such file.

    Raises FlowError naming the file and what can't be used in it, a flow that isn't one of `flows` included.
    """
    file = folder / "data" / "paths.yaml"
    if not file.exists():
        return Paths()
    try:
        return paths_from(load_data(file), None if flows is None else frozenset(flows.flows))
    except ValueError as mistake:
        raise FlowError((Mistake("data/paths.yaml", 1, str(mistake)),)) from mistake


@asynccontextmanager
async def companion(
    settings: Settings,
    *,
    clock: Clock,
    ids: Ids,
    channels: Mapping[str, Channel],
    faults: Faults | None = None,
    exclusive: bool = True,
    flows: FlowSet | None = None,
    doors: Mapping[str, Doors] | None = None,
    spread_s: int = 0,
) -> AsyncIterator[Companion]:
    """Open a copy and close it. Raises SettingsWrong, FlowError or StoreBroken when it can't run."""
    keys = open_keystore(settings)
    try:
        loaded = flows or _kept_flows(settings.flows_dir)
        world = World(
            flows=loaded,
            clock=clock,
            ids=ids,
            keys=keys,
            spelling=FuzzySpelling(),
            dates=BabelDates(),
            helplines=helplines_from(load_data(settings.flows_dir / "data" / "helplines.yaml")),
            floor=CrisisFloor(english_weights),
            faults=faults or NoFaults(),
            operator=settings.operator,
            doors={TERMINAL: TerminalDoor(), **(doors or {})},
            spread_s=spread_s,
            paths=paths_of(settings.flows_dir, None if flows else loaded).within(loaded.flows),
        )
        store = open_store(settings, keys, exclusive=exclusive)
        _collect_garbage_from_here_on()
        try:
            yield _companion(store, world, channels)
        finally:
            await store.close()
    finally:
        keys.close()


def _companion(store: Store, world: World, channels: Mapping[str, Channel]) -> Companion:
    return Companion(
        world=world,
        store=store,
        converse=Converse(store, world),
        deliver=Deliver(store, world, channels, abreast=TERMINAL not in channels),
        rhythm=Rhythm(store, world),
    )


def _collect_garbage_from_here_on() -> None:
    """Look for garbage again, where starting put it off, but not among what was loaded until now."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
