"""What takes an apology back while it is given: reasons, conditions, requests, blame, and making it small."""

import re

from bot.domain.lints.finding import QUOTE_LIMIT, REPORTED, START, STOP, TAIL, Finding, finder

_STATE = (
    r"(?:(?:so|very|really|too|just|only|simply|feeling|being|already|always) ){0,2}"
    r"(?:afraid|scared|ashamed|stressed|tired|exhausted|lonely|drunk|angry|hurt|unhappy|confused|weak|young"
    r"|bored|jealous"
    r"|overwhelmed|depressed|worried|embarrassed|frustrated|desperate|insecure|under|going through"
    r"|in a (?:bad|dark)"
    r"|trying to (?!hide|cover|lie|deny|keep it)|going to|about to|planning|meaning to|not myself)"
)
_MEANT = (
    r"(?:mean|intend|want to (?:hurt|lose|worry|upset|burden|scare|disappoint|make)|want you to|know (?:how"
    r"|what|better))"
)
_SUBJECT = r"(?:you|your|she|he|her|his|they|the kids|our|what)"

reasons = finder(
    rf"but I(?:'m| am| was) {_STATE}{TAIL}",
    rf"but I (?:only |just |really |always |honestly )?(?:thought|wanted|needed|meant|intended|planned|hoped"
    rf"|had (?:no choice|no idea|to|my reasons|a lot|so much)"
    rf"|tried to (?!hide|cover|lie|deny)|felt (?:so |very )?(?:lonely|alone|trapped|ashamed|unloved|empty)"
    rf"|couldn't help){TAIL}",
    rf"but I (?:didn't|did not|never) (?:{_MEANT}|meant|intended|wanted|have a choice){TAIL}",
    rf"but (?:the|my) (?:traffic|train|bus|boss|phone|battery|meeting|car|work)"
    rf" (?:died|was (?:late|dead|empty|delayed|stuck|bad)|kept|ran|broke|wouldn't|got){TAIL}",
    rf"(?:because|'cause|cos|as) I(?:'m| am| was) {_STATE}{TAIL}",
    rf"(?:because|'cause|cos) I (?:just |only |really )?(?:thought|wanted|needed|felt|hoped|believed"
    rf"|had (?:no|to|a lot|so much)|couldn't (?:help|talk)"
    rf"|(?:didn't|did not) {_MEANT}|knew (?:you|he|she|they)){TAIL}",
    r"because of (?:work|stress|the stress|my (?:job|work|past|childhood|boss|parents|family|ex|stress"
    r"|drinking|depression|anxiety)"
    r"|the (?:pressure|alcohol|drink|kids|job|money|divorce|situation)|how (?:you|things)|the way you)",
    rf"because (?:work|things|life|everything|we|my \w+) (?:was|were|had|kept|got|didn't){TAIL}",
    rf"I (?:only |just |really )(?:wanted|meant|tried) to (?!hide|cover|lie|deny){TAIL}",
    rf"I was (?:only |just )?(?:trying to (?:protect|help|keep the peace|save|spare|do|make)"
    rf"|always going to tell|meaning to tell){TAIL}",
    r"I was (?:under (?:a lot of |so much |too much |huge |great )?(?:pressure|stress)|going through (?:a|so"
    r"|some)\b[^.,!?;\n]{0,40})",
    r"I (?:meant well|meant no harm|had my reasons|had no (?:other )?choice|didn't have a choice"
    r"|couldn't help it|couldn't help myself)",
    rf"I (?:didn't mean|did not mean|never meant|never intended|never wanted) to (?:hurt|lose|upset|make|lie"
    rf"|do|cause){TAIL}",
    rf"I (?:didn't|did not) want (?:you to (?:worry|know|be|get|feel)|to (?:hurt|lose|worry|upset|burden"
    rf"|scare|disappoint)){TAIL}",
    r"so (?:that )?you (?:wouldn't|would not) (?:worry|have to worry|be (?:worried|hurt|scared|upset|sad)"
    r"|get hurt)",
    r"(?:the|my|one) reasons? (?:was|were|is|I|for it|why I)",
    rf"(?:that's|that is|this is|which is) why I{TAIL}|I (?:only |just )?did (?:it|this|that) (?:for (?:you"
    rf"|us|the)|so that){TAIL}|due to (?:work|stress|my|the)",
    r"in my (?:defence|defense)|to be fair|my intentions? (?:was|were)",
    spare=(
        rf"{START}{_SUBJECT} [^.!?;\n]{{0,150}}\bbecause",
        r"(?:said|told \w+|pretended|claimed)(?: that)? (?:it|that|this)(?: was|'s| is) because",
        r"no reason|not? because|never because",
        REPORTED,
    ),
)
"""Find an explanation that nobody has asked for yet."""

_HURT = (
    r"(?:hurt|offended|upset|betrayed|disappointed|bothered|insulted|let down|angry|ashamed|sad|wronged"
    r"|lied to|uncomfortable)"
)
_HARM = (
    r"(?:hurt|pain|harm|inconvenience|upset|distress|confusion|offen[cs]e|misunderstandings?|trouble"
    r"|discomfort|damage|suffering|worry|hard feelings|stress)"
)
_DONE = (
    r"(?:hurt|upset|offended|caused|made you|wronged|disappointed|let you down|come across|came across"
    r"|crossed|did (?:any|some)thing|said (?:any|some)thing|(?:was|were) (?:hurtful|wrong|harsh|rude|unfair))"
)

if_you_felt = finder(
    r"if (?:you|she|he|they|anyone|anybody|somebody) felt",
    rf"if (?:you|she|he|they|anyone|anybody) (?:feel|feels|(?:was|were|are|is|got|get|have been"
    rf"|has been)(?: \w+)?) {_HURT}",
    rf"if (?:I|it|this|that|what I (?:did|said)|my words|my actions|(?:any|some)thing(?: I (?:did"
    rf"|said))?)(?:'ve| have| may have| might have| ever| somehow)?"
    rf" (?:ever |somehow )?{_DONE}",
    r"if (?:that's|that is) how you (?:feel|felt|see|saw|took|take)(?: it)?",
    r"if you (?:took|take) (?:it|that|this) (?:wrong|badly|personally|the wrong way|that way|like that)",
    rf"(?:for )?(?:any|whatever) (?:\w+ )?{_HARM}",
    r"for (?:anything|whatever) I (?:did|said|might|may|have)",
    rf"(?:may|might) have (?:been |felt ){_HURT}",
    rf"I (?:may|might) have {_DONE}",
    rf"in case (?:I|it|that|this|you|anything)(?: \w+)? {_HURT}|should (?:you|I|it|this) have (?:felt|hurt"
    rf"|caused|been)|(?:how|the way) you (?:took|take|interpreted) (?:it|that|this|things)",
    r"sorry (?:that )?you (?:feel|felt) (?:that way|this way|like that|so|offended|hurt|upset|bad)",
    spare=(
        (
            r"(?:know|ask|asks|asked|wonder|wondered|see|sure|understand|blame you|tell me|matter"
            r"|even|as|only|not) if \w+"
        ),
        r"(?:without|not|no|isn't|never|there any|said|told \w+) (?:\w+ ){0,2}any (?:\w+ )?\w+",
    ),
)
"""Find a condition that leaves it open whether anything happened."""

_HOPE = r"(?:I(?:'m| am)? (?:\w+ )?)?(?:hope|hoping|wish|pray|beg|begging|ask|asking|want|need)"
_SOME_DAY = r"(?:(?:one day|some day|someday|please|ever|still|just|soon|maybe|also|at least) ){0,2}"

asks_forgiveness = finder(
    rf"{_HOPE} (?:that )?{_SOME_DAY}(?:you (?:to|can|will|could|would|might|may|find it in your heart to)"
    rf"|you'll) {_SOME_DAY}"
    rf"(?:forgive|trust|believe|love|take) me(?: (?:again|back|soon|one day|someday|some day|for (?:this"
    rf"|that|it)))?",
    r"(?:can|could|will|would) you (?:please |ever |just )*forgive (?:me|us)(?: (?:for|again|soon|one day"
    r"|someday)\b[^.,!?;\n]{0,40})?",
    r"(?:please )?forgive (?:me|us)",
    r"want us to (?:just )?(?:move on|move past|start over|forget|go back)",
    rf"{_HOPE} (?:you )?(?:for )?your forgiveness|(?:ask|asking|beg|begging|hope"
    rf"|hoping) (?:you )?for forgiveness",
    r"(?:please )?give (?:me|us|this) (?:just )?(?:one|another|a|one more|a last|one last"
    r"|a second)(?: \w+)? chance|(?:please )?give (?:me|us) another chance",
    r"(?:please|can you|could you|will you|would you) (?:ever )?(?:don't leave|do not leave|stay with me"
    r"|come back|come home|trust me|believe me|take me back)",
    r"(?:can|could|can't|couldn't) we (?:please |just |not )*(?:move on|move past|get past|put (?:this|it"
    r"|that) behind|start over|forget (?:about )?(?:this|it|everything))",
    r"(?:hope|wish) (?:that )?we (?:can|could|will) (?:\w+ )?(?:move on|move past|get past|put (?:this|it"
    r"|that) behind|start over|forget|go back)",
    spare=(
        (
            r"(?:not|never|don't|doesn't|won't|can't|needn't|shouldn't|didn't|nobody|without|nor"
            r"|no)(?: (?!please)\w+){0,5} (?:forgive|forgiveness|chance)(?: me)?"
        ),
        (
            r"(?:whether|if|even if|until|before|when|that) (?:you|she|he) (?:\w+ )?(?:forgive|forgave|gave"
            r"|give)(?: me| us)?"
        ),
        REPORTED,
    ),
)
"""Find a request for forgiveness, or for another thing that can only be given."""

_COLD = r"(?:cold|angry|distant|busy|strict|jealous|controlling|mean|difficult|needy|critical|negative|hard)"

blame_shift = finder(
    r"you (?:really |also |just )?(?:made|make) me (?:do|lie|feel|so|that|angry|jealous|mad|hide|cheat"
    r"|choose|look|drink|keep|afraid|scared|act|react|shout|yell|go behind)",
    r"you (?:drove|pushed|forced|provoked|drive|push) me (?:away|crazy|mad|insane|into|too far|to (?:it|this"
    r"|that|drink|lie|her|him|do|cheat|hide))|you (?:forced|provoked) me",
    r"(?:we both|both of us) (?:(?:have )?(?:made|did|said|messed|screwed|played|share|stopped|let)|(?:are"
    r"|were) (?:to blame|guilty|responsible|wrong|at fault)"
    r"|ha(?:ve|d) (?:our|a) (?:part|share|faults|role|problems)|hurt|lied)",
    r"we're both (?:to blame|guilty|responsible|wrong|at fault)|you kept (?:pushing|nagging|ignoring"
    r"|provoking|accusing|rejecting) me",
    r"if you (?:hadn't|had not)(?! found| asked| seen| caught| checked| looked| noticed| opened| discovered"
    r"| come| walked| told| stayed| believed)",
    r"if you had (?:\w+ )?(?:been|listened|paid|given|trusted|loved|talked|cared|shown|helped|wanted|treated"
    r"|had)",
    r"if you (?:were|weren't|wasn't|were not) (?:so|more|less|always|not so|such)",
    r"if you (?:didn't|did not|wouldn't|would not) (?:always|keep|nag|constantly|push|yell|shout|ignore"
    r"|react|overreact|get so|be so)",
    r"if you (?:only|just|ever) (?:listened|cared|talked|paid|gave|had|would)",
    r"your (?:own )?fault|your part in (?:it|this)|your share in (?:it|this)",
    r"you(?:'re| are| were) (?:also |partly |just as |equally |as much |both )+(?:to blame|guilty"
    r"|responsible|at fault)",
    r"you(?:'re| are| were) (?:not|no|hardly) (?:exactly )?(?:an )?(?:innocent|perfect|angel"
    r"|saint)(?: either)?",
    r"you (?:did|do) (?:(?:it|that|this|the same)(?: thing)? (?:too|yourself|as well|first)"
    r"|the same(?: thing)? to me)",
    r"you (?:also |too )(?:lied|hurt|cheated|hid|flirted|betrayed|made|did)|you (?:lied|cheated|hurt me"
    r"|flirted)(?: \w+)? (?:too|as well|first)",
    r"you started (?:it|this|the)|you left me no choice|you gave me no choice|it takes two"
    r"|what did you expect|you asked for it",
    rf"because you (?:were|are) (?:(?:always|never|too|being)|so {_COLD}|{_COLD})",
    r"because you (?:kept|stopped|ignored|neglected|nagged|refused|pushed|yelled|shouted|always"
    r"|wouldn't (?:listen|talk|touch|let|stop)"
    r"|didn't (?:listen|care|want me|touch|love|give|talk|pay|notice)|never (?:listen|listened|care|cared"
    r"|wanted|touched|had time|paid|asked|were|talk|talked))",
    spare=(
        (
            r"(?:none|not|never|no|nothing|isn't|wasn't|weren't|nobody)(?: \w+){0,6} your (?:own )?(?:fault"
            r"|part in it)"
        ),
        (
            r"(?:as if|as though|like|think|thinking|thought|believe|believing|feel|whether) (?:that )?(?:it"
            r"|this|everything|all|you)(?: \w+){0,3} (?:your fault|to blame)"
        ),
        r"(?:the|a|every|this|that|our) \w+ (?:that )?we both \w+|(?:what|everything|all) we both \w+",
        r"(?:know|knows|imagine|happened|what|even) if you",
        REPORTED,
    ),
)
"""Find a part of it put on somebody else."""

_SORRY = frozenset({"sorry", "apologise", "apologize", "apologies"})
_WORDS = re.compile(r"\w+")
_EMPTY = _SORRY.union(
    _WORDS.findall(
        "i im am m so very really truly deeply just terribly incredibly for about it that this"
        " everything what did done ive have happened all of my to you please ok okay oh well and honestly"
        " again babe baby honey love dear say want do d id like"
    )
)


def bare_sorry(text: str) -> Finding | None:
    """Find a text that says sorry and nothing else."""
    typed = text.strip(" \t\r\n.,!…\"'“”‘’")
    if len(typed) > QUOTE_LIMIT:
        return None
    said = {word.casefold() for word in _WORDS.findall(typed)}
    return Finding(typed) if said & _SORRY and said <= _EMPTY else None


_SMALL = (
    r"(?:messages?|texts?|times?|drinks?|dates?|calls?|photos?|pictures?|emails?|kiss(?:es)?|chats?|euros"
    r"|hundred|pounds|dollars|bucks|night"
    r"|likes?|bets?|cigarettes?|mistake|joke|friend|slip|flirt|fling|coffee|lunch|dinner|phase|game|thing)"
)
_FEW = r"(?:a|one|two|three|four|five|some|a few|a couple of|a handful of|the one|a little|\d{1,3})"
_BE = r"(?: is| was| were|'s)"

minimising = finder(
    rf"(?:just|only) {_FEW} (?:\w+ )?{_SMALL}",
    r"(?:just|only) (?:once|twice|the once|friends|flirting|texting|talking|chatting|messages|texts|words"
    r"|fun|sex|physical|online|money)",
    rf"(?:it|that|this|they|she|he|we){_BE} (?:just|only) [^.,!?;\n]{{1,40}}{STOP}",
    r"(?:I|we) (?:just|only) (?:ever )?(?:talked|texted|chatted|met|kissed|flirted|wrote|looked|bent"
    r"|borrowed|bet|drank|had a|had one|did it once|did it twice)",
    r"(?:it|that|this|she|he|they) (?:really |honestly |actually )?(?:was|were|is|meant"
    r"|means) (?:absolutely |really )?nothing",
    r"(?:didn't|doesn't|did not|does not) (?:really |even )?mean (?:anything|a thing)",
    r"nothing (?:really |actually |even |much )?(?:happened|serious|physical)|nothing to worry about",
    r"(?:not|no|wasn't|isn't|hardly) (?:(?:such|that|so|really|exactly|even|a"
    r"|of) ){0,3}big (?:of )?(?:a )?(?:deal|thing)",
    r"(?:not|wasn't|isn't|weren't) (?:even )?(?:that|so|really) (?:bad|serious|often|much|terrible|important"
    r"|long)",
    r"could have been worse|not like I (?:slept|did|hurt|killed|cheated|stole)|(?:wasn't|was not"
    r"|not) (?:anything )?serious|could've been worse|everybody does|everyone does|at least I (?:didn't"
    r"|never|told|did)",
    r"(?:a |one )?(?:little|small|tiny|white|harmless|silly) (?:white )?(?:lie|lies|mistake|slip|thing"
    r"|secret|joke|flirt)",
    r"(?:was|were|is|just|totally|completely|perfectly|pretty) harmless|overreact(?:ing|ed)?"
    r"|out of proportion|a moment of weakness|making (?:too much|such a big deal|a drama)",
    spare=(
        (
            r"(?:call|calling|called|thought|as if|as though|like) (?:it|that|this) (?:was |were "
            r"|is )?[^.,!?;\n]{1,40}"
        ),
        (
            r"(?:wasn't|weren't|isn't|not|never|no|without) (?:just|only|nothing|harmless"
            r"|once)(?: [^.,!?;\n]{1,40})?"
        ),
        r"(?:a|no) (?:little|small) (?:mistake|thing) (?:like|as)|not (?:a |one )?(?:small|little|tiny) \w+",
        REPORTED,
    ),
)
"""Find what makes it smaller than it may be on the other side."""
