"""What one may hand to the other: how many, for how long, and what isn't carried at all.

Of threats and of conditions on somebody's freedom the lints of a boundary find most. What is unmistakable in a
composer's question can stand in any letter, though, so places that they would mistake are blanked before they
look, and what they pass over is looked for besides. Rules of other sorts are carried: they may be clumsy, or fair.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.lints.boundary import condition_on_freedom, threat
from bot.domain.lints.finding import Finding, Lint, finder

MAX_A_DAY = 2
"""Offers one may make within A_DAY, whatever became of them: words that come in heaps press."""

A_DAY = timedelta(hours=24)

LIFE = timedelta(days=7)
"""How long after its publication an offer can be opened."""

APOLOGY = "apology"
WORDS = "words"
PROMISE = "promise"
AGREEABLE = frozenset({"boundary", "plan", PROMISE})
"""Kinds to which the other may say that they agree."""

KINDS = frozenset({"i_statement", APOLOGY, "report", "today", WORDS}) | AGREEABLE
"""What an offer may be; whatever isn't said to be anything else is `words`."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a sender knows of an offer: its kind, when it was made, and when it ends, or was withdrawn."""

    kind: str
    made_at: datetime
    ends_at: datetime


class Hindrance(StrEnum):
    """Why one more offer isn't taken, for now."""

    TWO_TODAY = "two_today"
    APOLOGY_OPEN = "apology_open"


def may_send(sent: Iterable[Sent], now: datetime) -> bool:
    """Return whether one more offer is taken today, by how many the sender made."""
    return sum(1 for offer in sent if now - offer.made_at < A_DAY) < MAX_A_DAY


def hindrance(kind: str, sent: Iterable[Sent], now: datetime) -> Hindrance | None:
    """Return what keeps the sender of these from offering this now. Nothing the receiver did is asked."""
    sent = tuple(sent)
    if not may_send(sent, now):
        return Hindrance.TWO_TODAY
    if kind == APOLOGY and any(offer.kind == APOLOGY and now < offer.ends_at for offer in sent):
        return Hindrance.APOLOGY_OPEN
    return None


_THINGS = (
    r"(?:phone|passwords?|messages|texts|emails|chats|inbox|money|wages|bank \w+|statements?|accounts?|receipts"
    r"|calendar|keys|car keys|passport|car|flat|house|letters?|diary)"
)
_ANYONE = r"(?:your \w+|anyone|anybody|whoever|them|people|somebody|the (?:kids|children)|our \w+)"
_ONLY = r"(?![^.!?;\n]{0,60}(?:only|unless|until|once you|as long as you|provided|if you|when you|with me))"
_WHEN = r"(?:\w+day|tomorrow|tonight|noon|the (?:weekend|end|first|\d\w*)|next \w+|\d\w*|then)"
_DID = r"(?:did|lied|hid|took|spent|lost|told|kept|cheated|was|wasn't|have|had|saw|slept|wrote|met|left)"

_honest = finder(
    # Telling others the truth about oneself, and showing one's own things, take nothing from anybody.
    rf"tell \w+(?: \w+)? (?:\w+ )?(?:what|that|how|where|about how|about what) (?:it was me|I {_DID})",
    rf"let you (?:see|read|have|use|keep|look at) (?:all )?(?:of )?(?:my|mine|the (?:\w+ )?{_THINGS}(?! back))",
    r"(?:show|send|give) you (?:all )?(?:of )?(?:the|those|our|these) (?:photos|pictures|pics|messages|videos|chats)",
    r"share (?:the|those|our) (?:photos|pictures|videos) with you",
    r"let you (?:go (?:first|through)|sleep in|have the last)",
    # Giving back, paying back, and letting be.
    rf"(?:give|giving|hand|send|bring)(?:ing)?(?: \w+){{0,2}} your (?:\w+ )?{_THINGS} back"
    r"(?! (?:when|once|if|as soon as|after|only))",
    r"(?:I|to|and)(?:'ll|'m| will| am)? (?:going to )?(?:return|pay back|hand back|give back) your \w+",
    (
        r"I(?:'ll|'m| will| am)? (?:not|never|no longer|won't|don't|stop|done)(?: going to| want to| need to| ever"
        r"| again)? (?:open(?:ing)?|read(?:ing)?|take|taking|hold(?:ing)?|keep(?:ing)?|control(?:ling)?|see"
        r"|track(?:ing)?|use|using|check(?:ing)?|have|demand)(?: through| into| at)? your(?: \w+){0,2}"
    ),
    (
        r"(?:not|never|no longer|won't|don't|stop|stopped)(?: \w+)? (?:ask(?:ing)?|want(?:ing)?|expect(?:ing)?|make"
        r"|making|tell(?:ing)?) you to (?:show|give|share|send|hand|unlock|open|tell|let)(?: \w+){0,2} your \w+"
    ),
    (
        r"(?:urge|impulse|tempted|wanted|itch)(?: is)? to (?:check|read|look at|look through|go through|see)"
        r" (?:your|his|her) \w+"
    ),
    r"I(?:'ll|'m| will| am| have| can| want to| could)? (?:going to )?(?:delete|block|unfriend|cancel) (?!your)\w+",
    r"I(?:'ll|'m| will| am| have to| want to)? (?:going to )?(?:stop|quit) (?:seeing|meeting|talking to|texting)",
    r"I(?:'ll| will|'m going to)? (?:freeze|lock|cancel|cut)(?: up)? (?:the|that) (?:\w+ ){1,2}(?:that )?I",
    # What is so, and not what may be.
    (
        r"you (?:don't|do not|can't|cannot|no longer|hardly)(?: \w+){1,8}(?: any more| anymore)?"
        rf"(?: because of (?:me|what I|what happened)|,? because I {_DID}|,? since (?!you)\w+|,? after what I"
        r"|,? without (?:being|feeling|fear|panic|thinking|flinching|looking|crying))"
    ),
    r"you (?:don't|do not|no longer|stopped) (?:go out|see your friends|wear the ring|sleep|drive)(?: any more"
    r"| anymore| much)",
    r"(?:wear|wears|wearing|put on) (?:the|your|a|that|my|our) (?:wedding )?rings?",
    r"I (?:don't|do not|won't|will not|no longer|stop) (?:wear|wearing)",
    # Leave, and agreements about days.
    (
        rf"you (?:can|may|could|are free to|'re free to)(?: (?:always|still|also|of course))?"
        rf" (?:see|meet|talk to|speak to|visit|text|call|contact|tell) (?:\w+ ){{0,2}}{_ANYONE}{_ONLY}"
    ),
    (
        r"you(?:'ll| will| can| may|'d)? (?:have|keep|get|use|take) (?:the|our) (?:kids|children|car)"
        rf"(?: \w+){{0,4}} (?:until|till) {_WHEN}"
    ),
    r"no phones? (?:when|until|while|if|after|before) (?:we|the (?:kids|children)|I|either)",
    r"(?:lend|give|pay|send)(?: you)? no(?: more)? money",
    # One's own body and one's own things.
    (
        r"no (?:more )?(?:sex|intimacy|kisses|touching) (?:until|while|as long as|when|if)"
        r" (?:I|we)(?:'m|'ve| am| feel| have been| don't| do not| can't| cannot)"
    ),
    (
        r"(?:me|mine|my \w+|(?:took|read|used|opened|shared|posted|told|showed|went|decided)(?: \w+){0,4})"
        r"(?: \w+){0,4} without my (?:permission|okay|ok|consent|approval)"
    ),
    (
        r"(?:not|don't|never|no longer|needn't|doesn't) (?:need|have|ask|require|want)(?: to (?:ask|have))?(?: me)?"
        r"(?: for)? my (?:permission|okay|ok|consent|approval)"
    ),
    # What only sounds like harm.
    r"you(?:'ll| will) (?:suffer (?:from|because|under|for what I)|never see me (?!again|any ?more|or|and)\w+)",
    r"take the (?:kids|children) away (?:for (?:a|the|one|two|three|some|\d)|to (?:my|the)|on|over|with)",
    r"(?:let's|let us|we(?:'ll| can| could| will)?|I(?:'ll|'d like to| want to"
    r"| will)?)(?: \w+){1,9} (?:and )?see what"
    r" happens",
    r"just wait and see (?:how|if|whether|what you)",
    r"don't make me (?:do (?:this|it|that) (?:alone|by myself)|get up)",
    r"I(?:'m afraid| know| fear)(?: that)?(?: I| this| it)(?:'ll|'m going to| will| is going to| may) hurt you",
)
"""Find what the lints would mistake: each leaves the other free, or tells what was and is."""

_HIM = r"(?:him|her|them|that (?:man|woman|guy|girl)|those (?:people|friends)|your \w+|my (?:brother|friends?)|anyone)"
_NEVER = (
    r"(?:may not|mustn't|must not|can't|cannot|can no longer|may no longer|are not allowed to|aren't allowed to"
    r"|'re not allowed to|are not to|'re not to|are forbidden to|will not|will never|'ll never|don't get to"
    r"|have to stop|must stop|need to stop|will stop|'ll stop)"
)
_MUST = r"(?:must|have to|need to|will|'ll|should|'d better|had better|are to|'re to)"

_YOU = r"you(?: |(?='))"
_WILL = r"(?:I'll|I will|I'm going to|I am going to|or I)"
_UNTIL = r"(?:until|unless|before|once|when|if|as soon as|as long as|after|provided)"
_YIELD = (
    r"(?:tell|told|say|said|apologi[sz]ed?|behaved?|admit|admitted|show|shown|prove[dn]?|sign|signed|come back|beg"
    r"|stop seeing|stopped seeing|explain|explained)"
)
_OWED = r"(?:money|kids|children|car|phone|card|keys|allowance|cent|penny|euro|dollar|house|flat)"
_FORCED = (
    r"(?:sleep with|have sex with|give me|show me|hand (?:me|over)|let me (?:see|check|read|look|track)|delete|unlock"
    r"|quit your|stop (?:seeing|talking|meeting)|block)"
)

_HEARD = (
    r"(?:said|(?:you|he|she|they) told me (?:that|to|you|I)|shouted|wrote|thought|used to say|felt as if)"
    r"[^.!?;\n]{1,80}"
)

_demands = finder(
    # Orders about people, places, work and clothes.
    r"I forbid(?: you)?|I(?:'m| am) forbidding you|I (?:won't|will not|don't|do not) (?:allow|permit|tolerate)(?: it"
    r"| that)? (?:you|your)(?! to (?:touch|hit|shout at|yell at|insult|speak to) me)",
    rf"{_YOU}{_NEVER} (?:\w+ )?(?:see|meet|talk|speak|text|call|write|contact|go out|be friends|seeing|meeting"
    rf"|texting"
    rf"|calling|talking|speaking|writing)(?: to| with)? {_HIM}",
    rf"{_YOU}{_NEVER} (?:go|leave|wear|spend|buy|earn|work|drive|travel|study|lock|have a phone|have friends)(?! \w+"
    rf" (?:my|me)\b)(?: \w+)?",
    rf"{_YOU}{_MUST} (?:block|unfriend|unfollow|cut off|give up|quit(?! smoking| drinking| gambling))(?: \w+)?",
    r"(?:don't|do not|never|stop) (?:you )?(?:talk(?:ing)? to|speak(?:ing)? to|see(?:ing)?|meet(?:ing)?|text(?:ing)?"
    rf"|call(?:ing)?|writ(?:e|ing) to) {_HIM}(?: again| any more| anymore)",
    r"I (?:don't|do not) want you (?:to )?(?:wear|see|meet|talk to|text|go(?:ing)? out|work(?:ing)? with"
    r"|spend)(?:ing)?"
    r"(?! (?:me|my|us)\b)(?: \w+)?|(?:block|unfriend|unfollow|drop) (?:all )?(?:of )?your (?:\w+ )?(?:friends?|ex"
    r"|contacts|colleagues?)",
    r"(?:take off|change|throw (?:out|away)|get rid of) (?:that|those|your) (?:\w+ )?(?:dress|skirts?|clothes"
    r"|make-?up"
    r"|top|heels|bikinis?)|dress (?:properly|decently|the way I|how I|as I)",
    r"I(?:'ll| will)? (?:decide|choose|control|say) (?:what|who|whom|where|when|how|how much|if"
    r"|whether) you (?:\w+ )?"
    r"(?:spend|wear|see|meet|go|buy|talk|work|earn|leave|dress|get)",
    # Being watched.
    rf"{_YOU}{_MUST} (?:always )?(?:tell me where you|say where you are|report to me|text me every"
    rf"|call me every|send me"
    rf" (?:a |your )?(?:photo|picture|location)|answer (?:every|within|at once|the phone)|leave your phone"
    rf"|keep your phone|be home|be reachable|come straight home|account for every)",
    r"(?:leave|put|keep|have) your (?:phone|location|screen)(?: \w+)? (?:unlocked|open|on|where I)"
    r"|always tell me where"
    r" you are|tell me where you are(?: at all times| every| whenever| all the)|let me (?:track|follow) you"
    r"|your phone (?:is mine|stays unlocked|belongs)|your location (?:stays|is|will be) (?:on|shared)",
    r"(?:if|as long as|provided) I (?:can|may|get to|am allowed to) (?:look|check|read|see|search|go)(?: at| into| in"
    r"| through)? (?:it|them|your \w+)",
    # Money, contact, a home, as a price.
    r"your (?:wages|salary|pay|money|card|income) (?:goes|go|comes|come|stays|belongs|belong|will go|is paid)"
    r" (?:to|into|on|in|with) (?:me|my)",
    rf"(?:see|get|have|use) (?:\w+ ){{0,3}}{_OWED}[^.!?;\n]{{0,20}} {_UNTIL} you(?:'ve| have|'re)? (?:\w+ )?{_YIELD}",
    rf"get your (?:\w+ )?(?:{_THINGS}|cards?|things|clothes) back {_UNTIL}",
    rf"(?:kids|children) (?:stay|live|remain) with me {_UNTIL} you(?:'ve| have)? (?:\w+ )?{_YIELD}",
    rf"you (?:won't|will not|don't|can't|cannot) (?:come|get) (?:in|into|back"
    rf"|home)[^.!?;\n]{{0,30}} {_UNTIL} you(?:'ve"
    rf"| have)? {_YIELD}",
    r"you(?:'ll| will)? get (?:an allowance|pocket money)|no (?:money|car|phone|keys|cards?) for you|(?:control"
    r"|manage"
    r"|handle|keep) (?:all )?(?:of )?(?:the|our) (?:money|accounts?|cards?) from now on",
    # Sex, and love, as a debt.
    r"(?:you owe it to me|it's your duty|it is your duty|I have a right) to (?:sleep with|have sex|sex|your body|be"
    r" intimate)|(?:wife|husband|your duty|right) (?:\w+ )?to sex|you'll (?:sleep with me|have sex with me)"
    r"|you (?:can't|cannot|may not|don't get to|won't) (?:say no to me|refuse me)|(?:either|unless"
    r"|until) you sleep with me",
    r"if you (?:(?:really |ever |truly )?(?:loved|love) me|want (?:me|us|this|my|forgiveness|to)\b[^.!?;,\n]{0,40}),?"
    rf" (?:then )?(?:you(?:'d| would|'ll| will) )?{_FORCED}(?: \w+){{0,3}}",
    # Harm held out.
    rf"{_WILL} (?:take|keep) (?:the |our |my )?(?:kids|children|girls|boys|baby|son|daughter)"
    r"(?! (?:to|out|for|on|up)\b)",
    rf"{_WILL} (?:get|fight for|go for|take|ask for) (?:full|sole) custody (?:if|unless|or)|you(?:'ll| will) lose the"
    rf" (?:kids|children|house|flat)|make sure you never see|you(?:'ll| will"
    rf"| won't)(?: not)? see (?:the (?:kids|children)|them|us) (?:again"
    rf"|any ?more)",
    rf"{_WILL} (?:report you(?! to the police)|have you (?:deported|fired|arrested|locked up|sectioned)|get you"
    rf" (?:deported|fired|arrested)|call (?:immigration|your (?:boss|work|school|landlord)))",
    rf"{_WILL} (?:burn|smash|wreck|cut up|sell|throw out) (?:all )?(?:of )?your \w+|{_WILL} tell (?:everyone"
    rf"|everybody)"
    rf"(?! (?:that )?(?:we|I|we're|I'm)\b)",
    r"(?:if I can't|nobody else will|no one else will|no one else can) have you|what I(?:'m| am) capable of|I know"
    r" where (?:you|she|he|they|your \w+) (?:lives?|works?|parks?|sleeps?|goes to school)|I(?:'ll"
    r"| will) find you(?: anyway"
    r"| wherever)|wherever you go,? I(?:'ll| will)|I (?:could|should|would) kill you|you(?:'re| are) dead",
    r"(?:if|when) you (?:leave|go|tell|don't come)[^.!?;\n]{0,30} I(?:'ll| will|'m going to) (?:end it"
    r"|end my life|not"
    r" live|do something to myself|jump|take (?:all )?(?:the|my) pills)",
    rf"{_WILL} (?:end my life|do something to myself|jump|take (?:all )?(?:the|my) pills) if you",
    spare=(_HEARD,),
)
"""Find what the lints of a boundary pass over and no letter may carry: orders, control, and harm held out."""

_UNCARRIED: tuple[Lint, ...] = (threat, condition_on_freedom, _demands)


_PIECE = re.compile(r"[^.!?;]{1,400}(?!\w)")
"""A sentence, or as much of it as is read at once: a page without a full stop is read in pieces."""


def refusal(text: str) -> Finding | None:
    """Return the first threat, or rule or condition about phone, friends, clothes, money, access or sex, if any."""
    read = _PIECE.sub(_blanked, text)
    places = [(read.index(found.quote), len(found.quote)) for lint in _UNCARRIED if (found := lint(read)) is not None]
    if not places:
        return None
    at, length = min(places)
    return Finding(text[at : at + length])


def _blanked(piece: re.Match[str]) -> str:
    """Return a piece of a text with what the lints would mistake blanked, as long as before."""
    read = piece[0]
    while (honest := _honest(read)) is not None:
        at = read.index(honest.quote)
        read = read[:at] + "\0" * len(honest.quote) + read[at + len(honest.quote) :]
    return read
