"""How people say in Polish that they are under eighteen. Read against what `plain` leaves of a text."""

import re

_NUMBER = "(?:[6-9]|1[0-7]|(?:dziesiec|jedenascie|dwanascie|trzynascie|czternascie|pietnascie|szesnascie|siedemnascie))"
_TEEN = "(?:dziesiecio|jedenasto|dwunasto|trzynasto|czternasto|pietnasto|szesnasto|siedemnasto|1[0-7][ -]?)"
_ONLY = "(?: (?:dopiero|tylko|zaledwie|prawie|niecale|jeszcze))?"
_NOT_MINE = (
    r"(?! (?:stazu|malzenstwa|zwiazku|doswiadczenia|wspolnych|razem|pracy|praktyki|po|za|terapii|abstynencji|kredytu))"
)
_SOON_IS = "(?:1[0-8]|szesnascie|siedemnascie|osiemnascie)"
_SCHOOL = r"(?:podstawow\w+|liceum|technikum|gimnazjum|szkol\w+ (?:podstawow\w+|sredni\w+))"

_SAID = (
    rf"\bmam{_ONLY} {_NUMBER} lat\b{_NOT_MINE}",
    rf"\bmam{_ONLY} {_NUMBER}(?= ?(?:[.,;!?]|$| i | a | ale | wiec ))(?![.,:]\d)",
    r"\bmam (?:prawie|niecale|mniej niz|ponizej) (?:18|osiemnascie|osiemnastu)\b",
    r"\bnie (?:mam|skonczyl[ae]?m) (?:jeszcze )?(?:18|osiemnastu|osiemnastki)\b",
    rf"\b(?:koncze|skoncze) {_SOON_IS}(?: lat)? (?:w|za|na|dopiero|niedlugo|wkrotce)\b(?! (?:pracy|poludnie))",
    rf"\b(?:w|za|niedlugo|wkrotce|dopiero)(?: \w+){{0,2}} (?:koncze|skoncze) {_SOON_IS}\b(?! \w*ia\b)",
    r"(?<!nie )\bjestem (?:jeszcze |wciaz |dopiero )?(?:niepelnoletni|nieletni|nastolatk|malolat)\w*",
    r"(?<!nie )\bjestem (?:jeszcze |wciaz |tylko )?dzieckiem\b",
    rf"(?<!nie )\b(?:jestem )?{_TEEN}(?:latka|latkiem)\b",
    rf"\bjestem {_TEEN}lat\w+",
    rf"\b(?:jestem|chodze|ucze sie) (?:w|do) {_SCHOOL}\b",
    r"\b(?:jestem|chodze) (?:w|do) (?:[1-8]|pierwszej|drugiej|trzeciej|czwartej|piatej|szostej|siodmej|osmej) kla\w+",
    r"^(?:k|m) ?1[0-7]\b(?! ?(?:zl|km|min|%))",
)
MINOR = re.compile("|".join(_SAID))
