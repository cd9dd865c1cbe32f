"""Settings from the environment or a `.env` file. Everything has a default that works on one machine."""

import re
from pathlib import Path

from platformdirs import user_config_path, user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsWrong

PREFIX = "GOLDENBRIDGE_"

TELEGRAM_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{20,80}")
TELEGRAM_MODES = ("polling", "webhook")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")

DISCORD_TOKEN = re.compile(r"[A-Za-z0-9_-]{15,40}\.[A-Za-z0-9_-]{4,10}\.[A-Za-z0-9_-]{20,60}")

LOG_LEVELS = ("debug", "info", "warning", "error")


class Settings(BaseSettings):
    """What an operator may set. See `.env.example` for each variable in words."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        env_ignore_empty=True,
    )

    data_dir: Path = Field(default_factory=lambda: user_data_path("goldenbridge", appauthor=False) / "data")
    database_url: SecretStr | None = None
    keys_url: SecretStr | None = None
    key_file: Path = Field(default_factory=lambda: user_config_path("goldenbridge", appauthor=False) / "master.key")
    key: SecretStr | None = None
    flows_dir: Path = Field(default_factory=lambda: home_of("flows"))
    language: str = "en"
    operator: str | None = Field(default=None, max_length=60)
    telegram_token: SecretStr | None = None
    telegram_api_base: str | None = None
    telegram_mode: str = "polling"
    telegram_webhook_url: str | None = None
    telegram_webhook_listen: str = "127.0.0.1:8443"
    telegram_webhook_secret: SecretStr | None = None
    discord_token: SecretStr | None = None
    discord_api_base: str | None = None
    discord_gateway: str | None = None
    log_level: str = "warning"

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.lower() not in LOG_LEVELS:
            raise ValueError(f"give one of {', '.join(LOG_LEVELS)}")
        return value.lower()

    @field_validator("telegram_token")
    @classmethod
    def _like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TELEGRAM_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this isn't the form of a token; BotFather's /token shows it, figures, a colon, letters")
        return value

    @field_validator("discord_token")
    @classmethod
    def _like_a_discord_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not DISCORD_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this isn't the form of a token: the developer portal shows it under Bot, Reset Token")
        return value

    @field_validator("telegram_mode")
    @classmethod
    def _known_mode(cls, value: str) -> str:
        if value.lower() not in TELEGRAM_MODES:
            raise ValueError(f"give one of {', '.join(TELEGRAM_MODES)}")
        return value.lower()

    @field_validator("telegram_api_base", "telegram_webhook_url", "discord_api_base")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("an address begins with https:// (or http:// on this machine)")
        return value

    @field_validator("discord_gateway")
    @classmethod
    def _a_gateway(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("ws://", "wss://")):
            raise ValueError("a gateway's address begins with wss:// (or ws:// on this machine)")
        return value

    @field_validator("telegram_webhook_listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        host, colon, port = value.rpartition(":")
        if not (host and colon and port.isdecimal() and 0 < int(port) < 65536):
            raise ValueError("give HOST:PORT, such as 127.0.0.1:8443")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _header_safe(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("16 to 256 letters, figures, _ and - are what Telegram can send back")
        return value

    @field_validator("data_dir", "key_file", "flows_dir")
    @classmethod
    def _at_home(cls, value: Path) -> Path:
        try:
            return value.expanduser()
        except RuntimeError:
            raise ValueError("no such person's home; write the path out") from None


def home_of(folder: str) -> Path:
    """Return where `flows` or `seeds` stand: beside the package in a checkout, inside it when installed."""
    beside = Path(__file__).resolve().parent.parent / folder
    return beside if beside.is_dir() else Path(__file__).resolve().parent / f"_{folder}"


def read_settings(**given: object) -> Settings:
    """Return the settings; `given` values win. Raises SettingsWrong naming each variable, never its value."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsWrong("; ".join(_told(dict(item)) for item in error.errors(include_input=False))) from None
    except (UnicodeDecodeError, OSError):
        raise SettingsWrong(".env: it can't be read; it has to be a UTF-8 text file of yours") from None


def _told(item: dict[str, object]) -> str:
    place = item.get("loc")
    name = str(place[0]) if isinstance(place, tuple) and place else ""
    return f"{PREFIX}{name.upper()}: {str(item.get('msg', 'not usable')).removeprefix('Value error, ')}"
