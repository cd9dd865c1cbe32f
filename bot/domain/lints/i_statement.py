"""What turns a sentence about oneself into one about the other: generalities, verdicts, motives, bans."""

from bot.domain.lints.finding import REPORTED, START, STOP, finder

generalising = finder(
    r"always|never|constantly|non-?stop|all the time|nothing ever|nobody ever|not even once"
    r"|not a single time",
    r"(?:every|every single|each) time(?= you| we| I| she| he| they| it)",
    rf"(?:every|every single|each) time{STOP}",
    r"every single (?:time|day|night|evening|morning|week|weekend)",
    spare=(
        r"never mind|as always|never before|always and forever|almost never|not always",
        (
            r"I(?:'ve| have|'d| had) never|I never (?:thought|knew|felt|expected|imagined|wanted|said|told"
            r"|asked|saw|heard|had|did|meant)"
        ),
        (
            r"(?:last night|yesterday|today|tonight|this (?:morning|evening)"
            r"|that (?:night|evening|day|morning)|on \w+day)"
            r" [^.!?;\n]{0,100}\bnever"
        ),
        r"and (?:then )?never (?:called|came|showed|answered|replied|wrote|texted|said|told|mentioned)",
        r"I(?:'ll| will) (?:always|never) (?:remember|forget|love)",
        REPORTED,
    ),
)
"""Find a word that claims all days at once."""

_VERY = (
    r"(?:(?:so|very|really|totally|completely|utterly|just|a bit|a little|kind of|deeply|like|being|quite"
    r"|rather|terribly) ){0,2}"
)
_JUDGED = (
    r"(?:lied to|betrayed|ridiculed|ignored|disrespected|deceived|manipulated|rejected|neglected|blamed"
    r"|judged|mocked|tricked"
    r"|fooled|played|cheated(?: on)?|used(?! to)|made a fool of|taken for granted|unappreciated|unheard"
    r"|misunderstood|dismissed"
    r"|belittled|insulted|let down|pushed away|replaced|excluded|left out|invalidated|abandoned|provoked"
    r"|criticised|criticized"
    r"|patronised|patronized|taken advantage of|unloved|unwanted|laughed at|kept in the dark|second best"
    r"|cast aside)"
)
_FEEL = r"(?:feel|felt|feels|feeling)"

judgement_as_feeling = finder(
    rf"{_FEEL} {_VERY}{_JUDGED}",
    rf"{_FEEL} (?:like|that|as if|as though) (?:you|he|she|they|nobody|no one|I(?:'m| am| was) (?:being "
    rf"|just |only )?(?:{_JUDGED}|nothing to you))",
    rf"{_FEEL} (?:you(?:'re| are| were| don't| didn't| never| always| have| just)|(?:he|she) (?:is|was"
    rf"|doesn't|didn't))",
    rf"(?:\A|[,;/&+\n]|\band\b|\bor\b)\s{{0,3}}{_VERY}(?P<quote>{_JUDGED})(?=\s{{0,3}}(?:[.,;!/&+…\n]|\Z"
    rf"|and\b|or\b|again\b|by\b))",
    r"\A\s{0,3}I (?:was|got|have been|am) (?P<quote>" + _JUDGED + ")",
    spare=(
        (
            r"(?:don't|didn't|do not|did not|doesn't|never|not|no longer|stopped) (?:feel|felt"
            r"|feeling)(?: \w+ to| \w+)?"
        ),
        r"(?:you|he|she|they) (?:\w+ )?(?:and|or) \w+",
    ),
)
"""Find a verdict or a story offered as a feeling."""

_ARE = r"(?:you're|you are|you were|you've become|ur|your(?= an? ))"
_SO = (
    r"(?:(?:such|just|nothing but|so|a|an|the|really|always|totally|completely|being|very|too|most|biggest"
    r"|incredibly|fucking|bloody|damn|complete|pathological|compulsive|total|huge|simply|clearly) ){0,4}"
)
_NAMES = (
    r"(?:liar|cheater|cheat|irresponsible|selfish|lazy|cruel|heartless|coward|cowardly|pathetic|disgusting"
    r"|hopeless|impossible|childish"
    r"|immature|narcissist|narcissistic|manipulative|manipulator|toxic|unreliable|untrustworthy|dishonest"
    r"|unfair|ungrateful|careless"
    r"|crazy|idiot|stupid|jerk|asshole|bastard|bitch|monster|egoist|egoistic|psycho|insane|mean|fake"
    r"|two-faced|hypocrite|worthless"
    r"|useless|disrespectful|inconsiderate|insensitive|ridiculous|arrogant|a bad (?:person|father|mother"
    r"|husband|wife|partner)"
    r"|lying|mocking me|annoying|cold-hearted|ice cold|the worst|the problem|a child)"
)

you_accusation = finder(
    rf"{_ARE} {_SO}{_NAMES}(?: person)?",
    r"you (?:always |really |just )?(?:make|made) me (?:sick|crazy|mad|angry|furious|sad|cry|hate|jealous"
    r"|miserable|so (?:sick|mad|angry|sad)|look like"
    r"|feel (?:so |like |very |really )?(?!safe|loved|good|happy|seen|at home|calm|better|wanted|special"
    r"|welcome|warm)\w+)",
    r"you (?:don't|do not|didn't|never) (?:even |really |actually )?(?:care|cared|listen|listened"
    r"|respect(?:ed)? (?:me|us|any)|appreciate|give a|deserve|think (?:about|of) (?:me|us|any))",
    r"you (?:couldn't|could not|could) care less|you (?:only|just) (?:think|care|thought|cared) (?:of"
    r"|about) yourself",
    r"all you (?:ever )?(?:do|care|think|want)(?: \w+)? (?:is|about)|you have no (?:respect|shame|idea|heart"
    r"|conscience|clue|feelings)",
    r"you (?:ruin|ruined|destroy|destroyed|wrecked) (?:everything|my|our|us|me|it)",
    r"you (?:annoy|disgust|sicken|annoyed) me|you should be ashamed|shame on you|how dare you|how could you"
    r"|(?:all )?your (?:own )?fault",
    r"what(?:'s| is) wrong with you|you can't be trusted|you can never be trusted"
    r"|you can't do anything right",
    spare=(
        (
            r"(?:don't|do not|didn't|never|not|I'm not) (?:think|believe|say|saying|mean"
            r"|thinking)(?: that)? (?:you're|you are|your|you)"
        ),
        r"(?:not|isn't|wasn't|never)(?: \w+){0,2} your fault",
        r"(?:if|whether|afraid|scared|worried|fear) (?:that )?you",
        REPORTED,
    ),
)
"""Find a name given to the other, or a feeling laid at their door."""

_PLAINLY = r"(?:(?:just|only|really|clearly|obviously|probably|secretly|even|always) ){0,2}"
_HARM = (
    r"(?:hurt(?:ing)? (?:me|us)|punish(?:ing)? me|humiliat(?:e|ing) me|make me|making me|destroy|provok(?:e"
    r"|ing) me|see(?:ing)? me (?:suffer|cry|hurt)"
    r"|get (?:rid of|back at|away from) me|test(?:ing)? me|replace me|be with (?:her|him)(?: more| instead)?"
    r"|shut me up|embarrass me)"
)

mind_reading = finder(
    rf"you {_PLAINLY}(?:wanted|want|meant|intended|were trying|are trying|tried|planned|enjoy|enjoyed|hoped"
    rf"|liked?|loved?) (?:to )?{_HARM}",
    r"(?:because )?you (?:really |just |obviously |clearly )?(?:don't|do not|didn't|no longer|never"
    r"|stopped) (?:really |even |actually |truly )?"
    r"(?:love|loved|loving|want|wanted|wanting|respect|need|needed|like|liked) (?:me|us)",
    r"you (?:\w+ )?(?:think|thought|believe|assume|assumed) (?:that )?I(?:'m| am| was| wouldn't| won't"
    r"| don't| didn't| can't)",
    r"you must (?:have (?:thought|wanted|known|enjoyed|felt|hated)|hate|think|enjoy|want|love|be (?:bored"
    r"|tired|sick|ashamed))",
    r"you (?:obviously|clearly|secretly|evidently) (?!said|told|promised|wrote|saw|heard|agreed"
    r"|asked)\w+(?:'t)?",
    r"(?:just )?to (?:hurt|spite|punish|humiliate|provoke|get back at) me|on purpose|deliberately"
    r"|just to (?:make me|see me)",
    r"you knew (?:exactly|perfectly|full well|very well|damn well|it would|it'd|that it would"
    r"|how much it would)",
    r"you (?:hate|hated|despise) me|you(?:'re| are| were) (?:bored|tired|sick|ashamed|embarrassed) (?:of|by"
    r"|with) me|you(?:'d| would) rather be with",
    r"you were (?:hoping|happy (?:to|that)|glad (?:to|that)|laughing at me inside)|you couldn't wait to",
    spare=(
        r"(?:not|whether|if|wonder|wondered|wasn't|n't)(?: \w+){0,4} (?:on purpose|deliberately|to hurt me)",
        (
            r"(?:afraid|scared|fear|feared|worry|worried|wonder|wondered|wondering|whether|if|imagine|imagined"
            r"|ask myself|dread)(?: that| if)? you(?:'re)?"
        ),
        REPORTED,
    ),
)
"""Find a motive seen inside another head."""

_WHO = r"(?:you|he|she|they|him|her|them|it|this|that|the \w+|my \w+)"
_DONE_TO_ME = (
    r"(?:lied to|cheated(?: on)?|ignored|shouted at|yelled at|laughed at|left out|kept in the dark|treated"
    r"|interrupted|blamed|surprised"
    r"|deceived|ridiculed|mocked|betrayed|pushed|judged|hurt again|lied)"
)

stop_need = finder(
    rf"(?:that |for |want |need |wish |like )?{_WHO} (?:to |would |could |can |will |just |finally "
    rf"|please ){{0,3}}(?:stop|stops|stopped|quit|quits)(?: \w+ing)?(?! by| at)",
    rf"{START}(?P<quote>(?:please )?(?:to )?(?:just )?(?:finally )?(?:stop|quit) (?:\w+ing|it|this|that"
    rf"|the \w+))",
    r"(?:need|want|wish) to (?:just |finally )?(?:stop|quit) \w+ing",
    r"no more (?!than)\w+|an end (?:to|of) (?:the |all |this )*\w+",
    rf"(?:not to|to not|never to|to never) (?:be|get|have to be|feel) (?:\w+ )?{_DONE_TO_ME}(?: again)?",
    r"that (?:you|he|she) (?:don't|do not|doesn't|won't|will not|not|never) \w+(?: (?:to |on )?(?:me|us|it"
    r"|again))?|(?:you|him|her) (?:to not|not to|to never|never to) \w+",
    r"that (?:it|this|that|the \w+) (?:stops?|ends?|never happens|doesn't happen|does not happen"
    r"|won't happen)(?: again)?",
    r"(?:it|this|that|the \w+) to (?:stop|end|be over|never happen(?: again)?|not happen(?: again)?)",
    spare=(
        (
            r"(?:know|believe|hear|see|trust|feel|sure|means|say|told|afraid|scared|worried"
            r"|fear)(?: me)? that (?:you|he|she|it|this|they)(?: \w+)?"
        ),
        (
            r"(?:can't|cannot|couldn't|didn't|don't|doesn't|never|won't|not|bus|full|without a|train|next"
            r"|the) stop(?: \w+)?"
        ),
        r"when (?:you|he|she|it|this) \w+(?: \w+)?",
    ),
)
"""Find a need put as something to stop."""
