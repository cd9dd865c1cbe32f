"""What makes a boundary something else: a threat, a rule for the other, a price on their freedom."""

from bot.domain.lints.finding import REPORTED, START, STOP, TAIL, finder

_CROWD = (
    r"(?:everyone|everybody|the whole \w+|your (?:boss|mother|mum|mom|father|dad|family|parents|friends"
    r"|colleagues|work|church)|the (?:kids|children|police|office))"
)

threat = finder(
    rf"or else(?: (?:I|you|it)\b)?(?! we| the| it's)|(?:you'll|you will|you're going to"
    rf"|you are going to) (?:\w+ )?(?:regret|be sorry|suffer|pay (?:for (?:this|it|that|what|every))"
    rf"|pay{STOP}|lose everything|wish you)",
    r"(?:I'll|I will|I'm going to|I am going to|I'm gonna) (?:make (?:you|sure you) (?:pay|suffer|regret"
    r"|sorry|lose)|(?:ruin|destroy|expose|hurt|break|kill|finish) (?:you|your)|get back at you"
    r"|make your life)",
    rf"(?:I'll|I will|I'm going to|or I'll|or I) tell {_CROWD} (?:about|what|who|how|that|every){TAIL}",
    r"(?:I'll|I will|I'm going to|or I) (?:take|keep) the (?:kids|children) (?:away|from you)|you(?:'ll"
    r"| will) never see (?:the (?:kids|children)|your|me|us|them|our)",
    r"(?:I'll|I will|I'm going to|or I) (?:post|share|send|show|publish|leak) (?:\w+ )?(?:your|the|those"
    r"|our) (?:photos|pictures|nudes|pics|messages|videos|chats|secrets)",
    r"(?:I'll|I will|I'm going to|I'm gonna) (?:kill|hurt) myself|don't make me (?:do|show|come|get|tell"
    r"|hurt)",
    r"(?:my |the |your )?last warning|I(?:'m| am) warning you|I warn you|you(?:'ve| have) been warned"
    r"|watch your (?:back|step)|you don't want to (?:find out|know what I)|just wait and see"
    r"|see what happens",
    spare=(
        (
            r"(?:won't|not|never|nobody|don't|no one) (?:want you to |\w+ )?(?:regret|be sorry|suffer|tell"
            r"|take|share|post|send|hurt|ruin|see what happens)"
        ),
        REPORTED,
    ),
)
"""Find harm announced to get something."""

_MIND = (
    r"(?!know|imagine|understand|believe|help it|undo|sleep|stand|feel|remember|make me|agree|like|want|mean"
    r"|notice|see (?:it|that|this|why|how|me)"
    r"|have (?:known|seen|noticed|meant|time)|be (?:able|aware|sure|ready|there|here|tired|the same)|find"
    r"|say it|have (?:to|an|known)|need to|change (?:the past|what)|hear (?:it|me))"
)
_RULE = (
    r"(?:may not|mustn't|must not|must|can't|cannot|can not|can no longer|may no longer|shall not|shall"
    r"|are not to|aren't to|'re not to|are not allowed to|aren't allowed to"
    r"|'re not allowed to|are forbidden|'re forbidden|have to|need to|should|shouldn't|ought to|better"
    r"|'d better|had better|don't get to|do not get to|can only|may only|are only allowed to)"
)

rule_for_them = finder(
    rf"you {_RULE} {_MIND}\w+|you(?:'re|'d) (?:not to|not allowed to|forbidden to|better) {_MIND}\w+",
    r"(?:you'll|you will) (?:not|never|always|no longer|stop|tell me|give me|show me|delete|ask me|let me"
    r"|block|do (?:as|what)|answer|text me|call me|hand|send me|come home|report|apologi[sz]e|quit"
    r"|leave your)(?! (?:find|see|hear|have|get|need))(?: \w+)?",
    r"you won't (?!find|see|hear|have|get|need|know|believe|like|be (?:alone|able|asked|told))\w+",
    r"I forbid(?: you)?|I (?:won't|will not|don't|do not) (?:allow|let|permit) you|(?:don't"
    r"|do not) you (?:dare|ever)",
    rf"{START}(?P<quote>(?:don't|do not|never|no) (?:talk|see|meet|text|call|go|touch|look|speak|lie|shout"
    rf"|yell|use|leave|come|drink|ask|tell|contact|write) \w+)",
    spare=(
        (
            r"(?:when|whenever|if|whether|what|whatever|while|until|unless|because|so|that|before|after|where"
            r"|how|why|hope|wish|think|guess|things|time|know|sure|than|and)(?: that)? you(?:'re|'ll|'d)?"
        ),
        r"don't have to|needn't|you have to (?:work|go to work|leave for)|not have to",
        REPORTED,
    ),
)
"""Find a rule for what the other does, where one's own doing belongs."""

_THING = (
    r"(?:phone|mobile|passwords?|passcodes?|pin|code|messages|texts|chats|emails?|e-mails?|inbox|location"
    r"|accounts?|instagram|facebook|whatsapp|social media|laptop|computer"
    r"|bank \w+|bank|card|cards|salary|wages|paycheck|money|keys|car keys|passport|id)"
)
_PEOPLE = (
    r"(?:friends?|mates|girlfriends|sister|brother|mother|mum|mom|family|parents|colleagues?|male \w+"
    r"|female \w+|other (?:men|women|guys|girls|people)|anyone|anybody|the (?:kids|children)|our (?:kids"
    r"|children|son|daughter))"
)
_CLOTHES = (
    r"(?:that|those|this|short|tight|such|a|the|your|any|no|make-?up|skirts?|dress(?:es)?|heels|lipstick"
    r"|bikinis?|perfume|clothes)"
)
_MUST = (
    r"(?:may not|mustn't|must not|must|can't|cannot|can not|can no longer|may no longer|won't|will not|will"
    r"|'ll|are not to|'re not to|are not allowed to|aren't allowed to|'re not allowed to"
    r"|have to|need to|should|shouldn't|don't get to|can only|may only|don't|do not|stop|never|no longer|can"
    r"|may|get to|get)"
)
_TERM = r"(?:if you|unless|until|only if|only when|as long as you|once you|when you(?:'ve| have)|provided)"

condition_on_freedom = finder(
    rf"(?:give|giving|show|showing|hand|handing|unlock|share|sharing|send|open|let me (?:see|check|read"
    rf"|look at|look through|into|have)|access to|tell me|turn on|surrender) (?:me |over |us |in |through "
    rf"|into )?(?:all )?(?:of )?your (?:\w+ )?{_THING}",
    rf"(?:I'll|I will|I'm going to|I get to|I may|I can|I want to|I need to|I must) (?:be )?(?:check|read"
    rf"|look at|look through|go through|see|search|control|keep|hold|track|take|have|manage|checking"
    rf"|reading) (?:all )?(?:of )?your (?:\w+ )?{_THING}",
    rf"I (?:want|need|expect|get|demand) (?:all )?(?:of )?your (?:\w+ )?{_THING}|(?:track|turn on|share"
    rf"|switch on) your location|delete (?:your|instagram|facebook|whatsapp|all|tinder|snapchat)(?: \w+)?",
    rf"you(?: {_MUST}|'ll|'re not allowed to|'re not to) (?:\w+ ){{0,2}}(?:see|seeing|meet|meeting"
    rf"|talk(?:ing)? to|speak(?:ing)? to|visit|text(?:ing)?|call(?:ing)?|go out with|going out with"
    rf"|hang(?:ing)? out with|be friends with|contact|drop|block|unfriend) (?:\w+ ){{0,3}}{_PEOPLE}",
    rf"(?:stop|quit|no more) (?:seeing|meeting|talking to|texting|going out with"
    rf"|hanging out with) (?:\w+ ){{0,2}}{_PEOPLE}",
    rf"(?:you(?: {_MUST}|'ll|'re not allowed to)|don't|do not|stop|no) (?:\w+ )?(?:wear|wearing|dress"
    rf"|dressing|put on) {_CLOTHES}",
    r"you(?: (?:may not|must not|mustn't|can't|cannot|don't|won't|will not|are not allowed to"
    r"|aren't allowed to|don't get to|can only|may only))(?: \w+)? (?:go out|leave the (?:house|flat)"
    r"|go anywhere|go to (?:the gym|parties|work|church|school)|work|drive|post|be on|have (?:instagram"
    r"|facebook|whatsapp|a phone|friends|your own|any money)|use your|spend|stay out)|you (?:will|must"
    r"|have to|should|'ll) (?:quit|leave|give up) your (?:job|work|friends|studies|course|family)",
    r"no (?:more )?(?:going out|nights out|parties|instagram|facebook|social media|male friends"
    r"|female friends|friends|make-?up|skirts|phone|phones|passwords)(?= for you| without| unless| until| if"
    r"| when| any)",
    rf"you(?:'ll| will| can| get| may| could)? (?:only )?(?:see|get|have|use|go"
    rf"|keep) [^.!?;\n]{{0,30}}(?:kids|children|money|car|card|phone|allowance"
    rf"|keys)[^.!?;\n]{{0,20}} {_TERM}",
    rf"{_TERM} [^.!?;\n]{{0,60}} (?:no|not get|not see|won't get|won't see|lose"
    rf"|take away) (?:\w+ ){{0,2}}(?:money|phone|kids|children|car|allowance)",
    rf"(?:no|any|have|having|get|want) (?:more )?(?:sex|intimacy|kisses"
    rf"|touching) (?:with me )?{_TERM}(?![^.!?;\n]{0, 40}\btest)|you owe me (?:sex|a kiss|intimacy)"
    r"|you (?:have to|must|will|should|need to|can't|cannot|won't) (?:\w+ ){0,2}(?:sleep with me|have sex"
    r"|make love|kiss me|be intimate|refuse me|say no in bed)",
    r"(?:ask|need|have|get|without) (?:me for |for )?my (?:permission|okay|ok|approval|consent)"
    r"|ask me (?:first )?before you (?:go|see|meet|buy|spend|leave|talk)",
    rf"I(?:'ll| will) (?:only )?(?:let|allow) you (?:to )?(?:see|have|use|go|meet|keep|leave)|I (?:won't"
    rf"|will not|don't) (?:let|allow) you (?:to )?(?:see|have|use|go|meet|keep|leave|work|wear|out)|I(?:'ll"
    rf"| will) (?:block|freeze|cancel|lock|cut) (?:\w+ )?(?:your|the) (?:\w+ )?{_THING}",
    spare=(
        (
            r"I(?:'ll)? (?:won't|will not|don't|do not|no longer|stop|stopped|will stop|never"
            r"|will never)(?: longer)? (?:check|read|look|go through|ask|search|touch|track|want|need"
            r"|expect)\w*(?: \w+){0,3} your(?: \w+)?"
        ),
        (
            r"I(?:'m|'ll| am| will)? (?:don't|do not|won't|will not|not|can't) (?:\w+ ){0,3}(?:sex|intimacy"
            r"|touching|kisses)"
        ),
        r"you (?:don't|do not) (?:have|need) to(?: \w+){0,3} your(?: \w+)?",
        REPORTED,
    ),
)
"""Find a condition on the other's phone, friends, clothes, money, contact with children, or body."""
