"""What makes a promise hard to see or to keep: haze, effort without a deed, forever, another's doing."""

from bot.domain.lints.finding import REPORTED, START, STOP, finder

_TRAIT = (
    r"(?:open|honest|careful|attentive|present|patient|considerate|responsible|reliable|transparent|loving"
    r"|thoughtful|understanding"
    r"|communicative|available|supportive|respectful|mature|affectionate|caring|trustworthy|romantic"
    r"|involved|organi[sz]ed|mindful|aware|kind|faithful|consistent)"
)

vague = finder(
    r"(?:do|be) better(?! than)|be (?:a |the )?(?:much )?(?:better|good|new|different|changed) (?:person|man"
    r"|woman|husband|wife|partner|father|mother|dad|mum|mom|boyfriend|girlfriend|listener|version)",
    rf"be (?:a (?:lot|bit|little) |much )?more {_TRAIT}|be (?:kinder|nicer|calmer|closer|braver|stronger)",
    rf"be (?:completely |totally |fully |really )?(?:honest|open|faithful|reliable|transparent|trustworthy"
    rf"|truthful|loyal|good)(?: (?:with|to) (?:you|her|him|them|us))?{STOP}",
    r"be there (?:more )?for (?:you|her|him|us|them)|be around more|be there more",
    rf"change{STOP}|change (?:for (?:you|us|good|the better)|my (?:ways|attitude|behaviou?r|life)|who I am"
    rf"|myself|everything)",
    r"work on (?:myself|it|us|our (?:relationship|marriage|communication)|my (?:anger|temper|issues|self"
    r"|behaviou?r|honesty|communication|jealousy)|things|communication|the relationship|being)",
    r"make (?:it|things|everything) (?:right|better|good|up to (?:you|her|him))|make (?:more of an|more"
    r"|a bigger|a real) effort|put in (?:more|the|some) (?:effort|work)",
    r"(?:I'll|I will|I'm going to) improve|try harder|step up|turn over a new leaf|get my act together"
    r"|pull myself together|learn from (?:this|my|it)|fix (?:this|things|everything|us|myself)",
    r"(?:earn|win|regain|rebuild|restore|deserve|earn back|win back) (?:back )?(?:your |her |his |the "
    r"|our )?(?:trust|love|heart)|win (?:you|her|him) back",
    r"(?:respect|love|appreciate|support|trust|value|cherish) (?:you|her|him) (?:more|better)|treat (?:you"
    r"|her|him) (?:better|right|well|with (?:more )?respect)",
    r"(?:listen|communicate|talk|share|help|help out|care|open up) (?:more|better)(?! than)|pay (?:more"
    r"|better) attention|spend more time|take (?:better|more) care",
    r"(?:more|less) often|(?:drink|work|spend|argue|smoke|game|play|yell|shout|swear|complain|gamble|lie"
    r"|travel) less(?! than)|from time to time|now and then",
    r"show (?:you|her|him) (?:how much|that I|I(?:'ve| have) changed|more (?:love|respect|affection))"
    r"|communicate (?:openly|well)",
    spare=(
        r"(?:talk|hear|read|work out|write) (?:about )?(?:how|what) (?:to|would|could)[^.,!?;\n]{1,60}",
        REPORTED,
    ),
)
"""Find a promise that nobody could see being kept."""

_WILL = (
    r"(?:I(?:'ll| will|'m going to| am going to|'m gonna|'d| would| can| shall| promise to| want to|'m"
    r"| am)? (?:(?:really|at least|always|just|definitely|also|certainly|do) )?)?"
)

trying = finder(
    rf"{_WILL}try(?= to| and| not| my| hard| harder| me)(?: (?:harder|my (?:very )?best))?",
    rf"{_WILL}(?:try|try it){STOP}",
    r"I(?:'m| am|'ll be| will be|'ll keep| will keep) (?:really )?trying(?: to| not to)?",
    rf"{START}(?P<quote>trying (?:not )?to)",
    r"hopefully|maybe|perhaps|probably|with (?:any|some|a bit of) luck|we'll see|if all goes well"
    r"|if nothing comes up|god willing|fingers crossed",
    r"(?:do|doing) (?:my|the) (?:very )?best|as (?:best|good|well) (?:as )?I can|the best I can"
    r"|see what I can do|do what I can|make an effort",
    rf"if I can{STOP}|if I can (?:manage|make it|find|get)|if I (?:manage|remember|have (?:the )?time"
    rf"|find (?:the )?time|get the chance|get around|feel like it)|(?:if|when|where|whenever) (?:it's "
    rf"|at all )?possible",
    r"I (?:might|hope (?:to|I|that I)|aim to|intend to|'d like to|would like to|guess I|think I (?:can|could"
    r"|might))",
    spare=(
        r"(?:you|she|he|they|we)(?:'ll| will| can| could| may| would| have to| don't have to)? try",
        r"(?:have|had|need|ask you|want you|you) to try|if I might|if (?:we|you) try|a try|maybe not",
        r"(?:try|tried) (?:on|out|the|a|that|one|this|another|again)",
        r"(?:no|not|without|instead of|isn't|never) (?:a |any |\"|'|“)?(?:maybe|perhaps|probably|trying)",
        REPORTED,
    ),
)
"""Find an effort promised in place of a deed."""

absolute = finder(
    r"always|never(?: ever)?(?: again)?|forever|(?:for )?the rest of my life|every single (?:time|day|night"
    r"|evening|morning|week)",
    r"no matter what|whatever happens|(?:100|hundred|a hundred)(?: )?(?:%|per(?: )?cent)|not ever(?: again)?"
    r"|ever again|until I die|till I die|all my life|at all times|under no circumstances|once and for all",
    spare=(
        r"never mind|as always|never before|tak(?:e|es|en) forever|took forever|always-on|almost never",
        r"(?:I've|I have|I had|you've|you have|have|has|had|we've) (?:always|never)",
        (
            r"(?:you|we|she|he|they|it) (?:always|never)|never (?:told|did|went|came|kept|gave|had|was"
            r"|were|said|asked|paid|got|made|sent|wrote)"
        ),
        REPORTED,
    ),
)
"""Find a promise about all days to come."""

_RESULT = (
    r"(?!see|know|have|get|hear|find|receive|need|(?:never|not|no longer) (?:have|need)|notice|understand"
    r"|learn"
    r"|be (?:able|told|asked|informed|the|in|on|safe|free|sure|shown|first|picked|there))"
)
_THEY = (
    r"(?:she|he|they|my (?:wife|husband|partner|girlfriend|boyfriend|mother|mum|mom|father|parents|boss|kids"
    r"|son|daughter|ex|friends?))"
)
_DOES = (
    r"(?:stops?|has to|have to|must|should|needs? to|forgives?|trusts?|apologi[sz]es?|agrees?|starts?"
    r"|lets? me|gives? me|doesn't|don't|won't|ought to)"
)
_ASKED = r"(?:stop|start|forgive|trust|promise|let me|give me|agree|apologi[sz]e|quit|calm down|change|behave)"

for_the_other = finder(
    rf"{START}(?:and |that |then |but |i promise |i promise that )?(?P<quote>you(?:'ll| will) {_RESULT}\w+)",
    rf"(?P<quote>(?:and|but|as long as|provided|provided that|only if) you(?:'ll| will) {_RESULT}\w+)",
    rf"{START}(?:and |that |then |but )?(?P<quote>you (?:have to|need to|must|should|won't|stop|start"
    rf"|are going to|'re going to|ought to|had better))",
    rf"(?:if|as long as|provided|once|only if|when|until) (?:you|{_THEY})(?:'ll| will)? {_ASKED}(?:s|es)?",
    r"if you (?:don't|do not) (?:ask|check|bring|mention|tell|nag|shout|yell|start)",
    rf"{START}(?:and |then |but )?(?P<quote>(?:that )?{_THEY} {_DOES}(?: \w+)?)",
    rf"that {_THEY} {_DOES}(?: \w+ing)?",
    rf"{START}(?:and |that |then |but )?(?P<quote>{_THEY}(?:'ll| will) {_RESULT}\w+)",
    rf"make sure (?:that )?(?:you|{_THEY}) (?:stops?|leaves?|don't|doesn't|apologi[sz]es?|never|trusts?"
    rf"|forgives?|calms?)",
    r"(?:make|get) (?:you|her|him|them) (?:to )?(?:trust|forgive|love|believe|happy|stop|understand"
    r"|see)(?: me)?",
    spare=(
        (
            rf"(?:so|so that|until|before|when|while|that way|what|whatever|where|how|because|than"
            rf"|as soon as) (?:you|{_THEY})(?:'ll| will| have to| need to| must| should| won't)"
        ),
        REPORTED,
    ),
)
"""Find a promise about what somebody else does."""
