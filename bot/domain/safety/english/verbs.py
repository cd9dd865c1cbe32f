"""The forms of English verbs, as `plain` leaves them."""


def forms(verbs: str) -> str:
    """Return every form of regular verbs: "slap" gives "slap slaps slapped slapping slappin"."""
    return " ".join(form for verb in verbs.split() for form in (verb, _third(verb), past(verb), *ongoing(verb).split()))


def past(verbs: str) -> str:
    """Return the pasts of regular verbs: "slap grab" gives "slapped grabbed"."""
    return " ".join(_past(verb) for verb in verbs.split())


def ongoing(verbs: str) -> str:
    """Return the -ing forms of verbs, each also as spoken: "beat" gives "beating beatin"."""
    return " ".join(f"{stem}ing {stem}in" for stem in map(_ongoing_stem, verbs.split()))


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _ends_in_y(verb) else f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{_doubled(verb)}ed"


def _ongoing_stem(verb: str) -> str:
    return verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else _doubled(verb)


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"


def _doubled(verb: str) -> str:
    """Return the stem before a vowel: the last letter of "slap" doubles, those of "beat" and "punch" don't."""
    short = sum(c in "aeiou" for c in verb) == 1 and verb[-2] in "aeiou" and verb[-1] not in "aeiouwxy"
    return verb + verb[-1] if short else verb
