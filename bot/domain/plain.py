"""What people type, made comparable (`plain`) or fit to be kept (`tidy`)."""

import re
import unicodedata

MARKS_IN_A_ROW = 30
"""Combining marks kept on one letter, as in the stream-safe format of UAX #15: sorting more is quadratic."""

CUT_BACK = 40
"""Code points `tidy` may step back so that a cut doesn't split one visible sign."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_UNKEPT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_APOSTROPHE = re.compile("['‘’‚‛ʻʼʽ`´′＇]")
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"([^\W\d_])\1{2,}")
_SPACED = re.compile(r"(?<![\w.*-])[^\W\d_](?:([ .*\-_])[^\W\d_]){2,}(?![\w*-])")
_WIDE = re.compile(r"\s{2,}")
_SPACED_WORD = re.compile(r"(?=.*[^\W\d_])\w(?: \w)*")
_DIGIT_AS_LETTER = re.compile(r"(?<=[a-z])[013457@$](?=[a-z])")
_LETTER_OF = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"}
_LATIN = re.compile("[a-z]")
_TWINS = str.maketrans("авеікмнорстухѕјԁɡαεικνορτυχ", "abeikmhopctyxsjdgaeikvoptux")
_BLANK = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me", "Mc"})
_BARE = str.maketrans("łøđħıŁØĐĦ", "lodhilodh")
_CHAT_LETTERS = frozenset("abciknouryx")
_DOUBLES = re.compile(
    r"(?:kill|still|tell|will|well|all|call|hell(?!p)|fall|hopeless|helpless|worthless|kiss|miss|off|stuff|hitt|cutt|beatt"
    r"|feel|feeling|need|keep|see|sleep|been|week|free|agree|too|good|look|took|soon|blood|choose|room|school|food)"
)


def plain(text: str) -> str:
    """Return `text` as if typed in a hurry: lower case, no accents, no apostrophes, one space, one line.

    Invisible characters are gone; "k i l l", "kiiill" and "k1ll" read "kill", with Cyrillic twins of Latin
    letters too, and "h e  h i t" reads "he hit". Takes linear time.
    """
    text = _APOSTROPHE.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _calm(text))
        text = "".join(c for c in text if unicodedata.category(c) != "Mn")
        text = unicodedata.normalize("NFKC", text).translate(_BARE)
    text = _INVISIBLE.sub("", text.casefold())
    text = " ".join(_closed_up(text).split())
    if not text.isascii():
        text = _WORD.sub(_untwinned, text)
    text = _DIGIT_AS_LETTER.sub(lambda found: _LETTER_OF[found[0]], text)
    text = _SPACED.sub(_joined, text)
    return _WORD.sub(_shortened, text) if _RUN.search(text) else text


def tidy(text: str, limit: int) -> str | None:
    """Return what may be kept of `text`, at most `limit` code points; None when nothing visible is left.

    Keeps line breaks, emoji and their joiners; drops control and direction characters, lone surrogates and
    blanks without width.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = _UNKEPT.sub("", text)
    text = unicodedata.normalize("NFC", _calm(text)).strip()
    text = _cut(text, limit).strip()
    return text if any(map(_visible, text)) else None


def _calm(text: str) -> str:
    """Return `text` without the marks beyond MARKS_IN_A_ROW on one letter."""
    if text.isascii() or len(text) <= MARKS_IN_A_ROW:
        return text
    kept: list[str] = []
    run = 0
    for c in text:
        run = run + 1 if unicodedata.combining(c) else 0
        if run <= MARKS_IN_A_ROW:
            kept.append(c)
    return "".join(kept)


def _closed_up(text: str) -> str:
    """Return `text` with words of spaced letters closed up where wider blanks tell one word from the next."""
    pieces = _WIDE.split(text.strip())
    spaced = [len(piece) <= 2 * CUT_BACK and _SPACED_WORD.fullmatch(piece) is not None for piece in pieces]
    if sum(spaced) < 2:
        return text
    return " ".join(piece.replace(" ", "") if close else piece for piece, close in zip(pieces, spaced, strict=True))


def _joined(found: re.Match[str]) -> str:
    letters = [c for c in found[0] if c.isalpha()]
    return found[0] if _CHAT_LETTERS.issuperset(letters) else "".join(letters)


def _untwinned(found: re.Match[str]) -> str:
    return found[0].translate(_TWINS) if _LATIN.search(found[0]) else found[0]


def _shortened(found: re.Match[str]) -> str:
    word = found[0]
    if not _RUN.search(word):
        return word
    double = _RUN.sub(r"\1\1", word)
    return double if _DOUBLES.match(double) else _RUN.sub(r"\1", word)


def _visible(c: str) -> bool:
    return c not in "\u115f\u1160\u2800\u3164\uffa0" and unicodedata.category(c) not in _BLANK


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    end = limit
    while end > max(0, limit - CUT_BACK) and _holds_together(text[end - 1], text[end]):
        end -= 1
    return text[: end if end > max(0, limit - CUT_BACK) else limit]


def _holds_together(left: str, right: str) -> bool:
    if "\u200d" in (left, right):
        return True
    return unicodedata.category(right) in ("Mn", "Me", "Mc") or "\U0001f3fb" <= right <= "\U0001f3ff"
