"""How people say that they are under eighteen."""

import re

_AGE = "(?:[6-9]|1[0-7]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_I_AM = r"\b(?:im|iam|i am)"
_OLD = r"(?:[ -]?(?:years?|yrs?|yo|y/o|y\.o)[ -]?(?:old)?)"
_UNITS = (
    "min|hour|hr|day|week|wk|month|km|mile|m|met|st|stone|kg|kilo|lb|pound|percent|%|time|of|in|euro|dollar|point|step"
    "|down|up|to|th|k|chapter|page|out|people"
)
_NOT_AN_AGE = rf"(?! ?(?:(?:{_UNITS})(?:s|s?utes?|res|ers)?\b|(?:years?|yrs?)\b(?! old)|%|[:.,]\d))"

_SAID = (
    rf"{_I_AM}(?: (?:only|just|still|actually|really|like|about|almost|nearly))? {_AGE}\b{_NOT_AN_AGE}",
    rf"{_I_AM} an? {_AGE}{_OLD}",
    rf"\bmy age is {_AGE}\b",
    rf"\b(?:i|me|im) ?\(?{_AGE} ?(?:f|m|yo)\b",
    rf"{_I_AM} (?:still )?(?:under|below|not|not yet|almost|nearly) (?:18|eighteen)\b",
    r"\b(?:i|ill|im|i will) (?:turn|turning|be) (?:1[0-8]|sixteen|seventeen|eighteen) (?:next|soon|in|this|on)\b",
    rf"{_I_AM} (?:only |just |still )?(?:a minor|underage|under age)\b",
    rf"{_I_AM} (?:only|just|still) a (?:kid|child)\b",
    rf"{_I_AM} (?:still )?in (?:primary|middle|high) school\b",
    rf"{_I_AM} (?:still )?in (?:(?:[6-9]|1[01])th grade|grade (?:[6-9]|1[01])|year (?:[6-9]|1[0-2]))\b(?! of)",
)
MINOR = re.compile("|".join(_SAID))
