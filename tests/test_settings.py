"""Settings: defaults that work, mistakes that are named, secrets that stay secret."""

import re
import traceback
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.errors import SettingsWrong
from bot.settings import PREFIX, Settings, home_of, read_settings

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / ".env.example"
CANARY = "canary-8Vh2"
SECRETS = ("database_url", "keys_url", "key")
DISCORD_TOKEN = ".".join(("N" + "a" * 23, "b" * 6, "c" * 38))


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_has_to_be_set(tmp_path: Path) -> None:
    settings = read_settings()
    assert settings.data_dir.is_relative_to(tmp_path / "home")
    assert settings.key_file.is_relative_to(tmp_path / "home")
    assert settings.language == "en"
    assert settings.log_level == "warning"
    assert settings.operator is None
    assert [getattr(settings, name) for name in SECRETS] == [None, None, None]


def test_the_key_does_not_lie_with_the_data() -> None:
    settings = read_settings()
    assert not settings.key_file.is_relative_to(settings.data_dir)


def test_the_dialogues_come_with_the_program() -> None:
    assert read_settings().flows_dir == ROOT / "flows"
    assert home_of("seeds") == ROOT / "seeds"
    assert home_of("nowhere") == ROOT / "bot" / "_nowhere"


def test_the_environment_sets_what_it_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOLDENBRIDGE_DATA_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GOLDENBRIDGE_LOG_LEVEL", "DEBUG")
    settings = read_settings()
    assert settings.data_dir == tmp_path / "elsewhere"
    assert settings.log_level == "debug"


def test_what_is_given_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOLDENBRIDGE_DATA_DIR", "/elsewhere")
    monkeypatch.setenv("GOLDENBRIDGE_LANGUAGE", "pl")
    settings = read_settings(data_dir=tmp_path / "here", language=None)
    assert settings.data_dir == tmp_path / "here"
    assert settings.language == "pl"


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("GOLDENBRIDGE_LANGUAGE=de\nGOLDENBRIDGE_OPERATOR=Jo\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("GOLDENBRIDGE_LANGUAGE", "pl")
    settings = read_settings()
    assert settings.language == "pl"
    assert settings.operator == "Jo"


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_settings()
    for name in Settings.model_fields:
        monkeypatch.setenv(f"{PREFIX}{name.upper()}", "")
    assert read_settings() == before


def test_a_path_may_begin_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOLDENBRIDGE_DATA_DIR", "~/kept")
    assert read_settings().data_dir == tmp_path / "home" / "kept"


@pytest.mark.parametrize(
    ("variable", "value", "mend"),
    [
        ("GOLDENBRIDGE_LOG_LEVEL", CANARY, "give one of debug, info, warning, error"),
        ("GOLDENBRIDGE_OPERATOR", CANARY * 10, "60 characters"),
        ("GOLDENBRIDGE_DATA_DIR", f"~{CANARY}/kept", "write the path out"),
        ("GOLDENBRIDGE_KEY_FILE", f"~{CANARY}/kept", "write the path out"),
        ("GOLDENBRIDGE_FLOWS_DIR", f"~{CANARY}/flows", "write the path out"),
        ("GOLDENBRIDGE_DISCORD_TOKEN", CANARY, "Reset Token"),
        ("GOLDENBRIDGE_DISCORD_TOKEN", f"{DISCORD_TOKEN}.{CANARY}", "Reset Token"),
        ("GOLDENBRIDGE_DISCORD_TOKEN", f"Bot {CANARY}{DISCORD_TOKEN}", "Reset Token"),
        ("GOLDENBRIDGE_DISCORD_API_BASE", f"{CANARY}.example/api", "https://"),
        ("GOLDENBRIDGE_DISCORD_GATEWAY", f"https://{CANARY}.example", "wss://"),
    ],
)
def test_a_wrong_value_names_its_variable_and_the_mend_but_not_itself(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, mend: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsWrong) as caught:
        read_settings()
    assert str(caught.value).startswith(f"{variable}: ")
    assert mend in str(caught.value)
    assert "\n" not in str(caught.value)
    assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_every_wrong_value_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENBRIDGE_LOG_LEVEL", "loud")
    monkeypatch.setenv("GOLDENBRIDGE_OPERATOR", "x" * 61)
    with pytest.raises(SettingsWrong, match=r"GOLDENBRIDGE_OPERATOR: .*; GOLDENBRIDGE_LOG_LEVEL: "):
        read_settings()


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"GOLDENBRIDGE_LANGUAGE=\xff\xfe\n")
    with pytest.raises(SettingsWrong, match=r"^\.env: "):
        read_settings()


def test_secrets_are_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SECRETS:
        monkeypatch.setenv(f"{PREFIX}{name.upper()}", CANARY)
    settings = read_settings()
    assert CANARY not in repr(settings) + str(settings) + str(settings.model_dump()) + settings.model_dump_json()
    for name in SECRETS:
        secret = getattr(settings, name)
        assert isinstance(secret, SecretStr)
        assert secret.get_secret_value() == CANARY


def test_a_discord_token_is_taken_as_it_is_shown_and_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENBRIDGE_DISCORD_TOKEN", DISCORD_TOKEN)
    monkeypatch.setenv("GOLDENBRIDGE_DISCORD_API_BASE", "http://127.0.0.1:8082/api/v10")
    monkeypatch.setenv("GOLDENBRIDGE_DISCORD_GATEWAY", "ws://127.0.0.1:8082")
    settings = read_settings()
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == DISCORD_TOKEN
    assert DISCORD_TOKEN not in repr(settings) + settings.model_dump_json()
    assert settings.discord_api_base == "http://127.0.0.1:8082/api/v10"
    assert settings.discord_gateway == "ws://127.0.0.1:8082"


def test_settings_stay_as_they_were_read() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        read_settings().language = "pl"  # type: ignore[misc]


def test_the_example_names_every_setting_and_no_other() -> None:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    named = [line.partition("=")[0] for line in lines if line and not line.startswith("#")]
    assert len(named) == len(set(named))
    assert set(named) == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def test_the_example_explains_each_setting() -> None:
    before = ""
    for line in EXAMPLE.read_text("utf-8").splitlines():
        if line.startswith(PREFIX):
            assert before.startswith("# "), line
        before = line


def test_the_example_taken_as_it_is_changes_nothing(tmp_path: Path) -> None:
    before = read_settings()
    (tmp_path / ".env").write_bytes(EXAMPLE.read_bytes())
    assert read_settings() == before


def test_the_example_tells_the_true_defaults() -> None:
    told = re.findall(r"^# Default: (\S+)\nGOLDENBRIDGE_(\w+)=$", EXAMPLE.read_text("utf-8"), re.MULTILINE)
    fields = Settings.model_fields
    assert [(name, value) for value, name in told] == [
        ("LANGUAGE", "en"),
        ("TELEGRAM_MODE", "polling"),
        ("TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:8443"),
        ("LOG_LEVEL", "warning"),
    ]
    assert all(fields[name.lower()].default == value for value, name in told)
