"""Settings from the environment or a `.env` file. Everything has a default that works on one machine."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsWrong

PREFIX = "GOLDENBRIDGE_"

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
    log_level: str = "warning"

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.lower() not in LOG_LEVELS:
            raise ValueError(f"give one of {', '.join(LOG_LEVELS)}")
        return value.lower()

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
