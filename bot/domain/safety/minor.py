"""Whether the writer says they are under eighteen."""

import re

from bot.domain.plain import plain

_AGE = (
    "(?:[6-9]|1[0-7]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_I_AM = r"\b(?:im|iam|i am)(?: (?:only|just|still|actually|really|like|about|almost|nearly))?"
_OLD = r"(?:[ -]?(?:years?|yrs?|yo|y/o|y\.o)[ -]?(?:old)?)"
_NOT_AN_AGE = (
    r"(?! ?(?:years? (?!old)|years?$|yrs? (?!old)|min|hour|hr|day|week|wk|month|km|mile|m\b|met|st\b|stone|kg|kilo|lb|pound"
    r"|percent|%|time|of\b|in\b|euro|dollar|point|step|down|up|to\b|th\b|[:.,]\d|k\b|chapters?|pages?|out of|people))"
)

_SAID = re.compile(
    "|".join(
        (
            rf"{_I_AM} {_AGE}\b{_NOT_AN_AGE}",
            rf"{_I_AM} an? {_AGE}{_OLD}",
            rf"\bmy age is {_AGE}\b",
            rf"\b(?:i|me|im) ?\(?{_AGE} ?(?:f|m|yo)\b",
            r"\b(?:im|iam|i am) (?:still )?(?:under|below|not|not yet|almost|nearly) (?:18|eighteen)\b",
            r"\b(?:i|ill|im|i will)(?: only)? (?:turn|turning|be|am turning) (?:1[0-8]|eighteen|seventeen|sixteen)"
            r" (?:next|soon|in|this|tomorrow|on)\b",
            r"\b(?:im|iam|i am) (?:(?:only |just |still )?(?:a minor|underage|under age)|(?:only|just|still) a (?:kid|child))\b",
            r"\b(?:im|iam|i am) (?:still )?in (?:middle school|high school|primary school|(?:6|7|8|9|10|11)th grade"
            r"|grade (?:[6-9]|1[01])\b|year (?:[6-9]|1[0-2])\b(?! of))",
        )
    )
)


def minor(text: str) -> bool:
    """Return whether the writer says, of themselves and now, that they are under eighteen."""
    return _SAID.search(plain(text[:5_000])) is not None
