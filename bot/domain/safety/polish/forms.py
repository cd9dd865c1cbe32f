"""The forms of Polish words, and what becomes of them where texts are compared."""

from bot.domain.plain import plain


def folded(written: str) -> str:
    """Return phrases, one a line, as `plain` leaves the words they are compared with."""
    return "\n".join(map(plain, written.splitlines()))


def others_did(stems: str) -> str:
    """Return the past of each verb as said of a man, a woman or several: "kopnął" is also "kopnęła" and "kopnęli"."""
    return " ".join(f"{stem} {_hers(stem)} {_hers(stem)[:-2]}li" for stem in stems.split())


def i_did(stems: str) -> str:
    """Return the past of each verb as a man and a woman say it of themselves: "kopnąłem", "kopnęłam"."""
    return " ".join(f"{_his(stem)}em {_hers(stem)}m" for stem in stems.split())


def _his(stem: str) -> str:
    return f"{stem[:-3]}osł" if stem.endswith("ósł") else stem


def _hers(stem: str) -> str:
    return f"{stem[:-2]}ęła" if stem.endswith("ął") else f"{_his(stem)}a"
