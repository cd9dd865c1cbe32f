"""What makes a boundary something else: a threat, a rule for the other, a price on their freedom."""

from bot.domain.lints.finding import REPORTED, START, STOP, finder

_CROWD = r"(?:everyone|everybody|the whole \w+|your (?:boss|mother|mum|mom|father|dad|family|parents|friends|colleagues|work|church)|the (?:kids|children|police|office))"

threat = finder(
    rf"or else(?: (?:I|you|it)\b)?(?! we| the| it's)|(?:you'll|you will|you're going to|you are going to) (?:\w+ )?(?:regret|be sorry|suffer|pay (?:for (?:this|it|that|what|every))|pay{STOP}|lose everything|wish you)",
    r"(?:I'll|I will|I'm going to|I am going to|I'm gonna) (?:make (?:you|sure you) (?:pay|suffer|regret|sorry|lose)|(?:ruin|destroy|expose|hurt|break|kill|finish) (?:you|your)|get back at you|make your life)",
    rf"(?:I'll|I will|I'm going to|or I'll|or I) tell {_CROWD} (?:about|what|who|how|that|every)",
    r"(?:I'll|I will|I'm going to|or I) (?:take|keep) the (?:kids|children)(?: (?:away|from you))?|you(?:'ll| will) never see (?:the (?:kids|children)|your|me|us|them|our)",
    r"(?:I'll|I will|I'm going to|or I) (?:post|share|send|show|publish|leak) (?:\w+ )?(?:your|the|those|our) (?:photos|pictures|nudes|pics|messages|videos|chats|secrets)",
    r"(?:I'll|I will|I'm going to|I'm gonna) (?:kill|hurt) myself|don't make me (?:do|show|come|get|tell|hurt)",
    r"(?:my |the |your )?last warning|I(?:'m| am) warning you|I warn you|you(?:'ve| have) been warned|watch your (?:back|step)|you don't want to (?:find out|know what I)|just wait and see|see what happens",
    spare=(
        r"(?:won't|not|never|nobody|don't|no one) (?:want you to |\w+ )?(?:regret|be sorry|suffer|tell|take|share|post|send|hurt|ruin|see what happens)",
        REPORTED,
    ),
)
"""Find harm announced to get something."""

_MIND = (
    r"(?!know|imagine|understand|believe|help|undo|sleep|stand|feel|remember|make me|promise|agree|like|want|mean|notice|see (?:it|that|this|why|how|me)"
    r"|have (?:known|seen|noticed|meant|time)|be (?:able|aware|sure|ready|there|here|tired|the same)|answer|find|say it|have (?:to|an|known)|need to|change (?:the past|what)|hear (?:it|me)|come)"
)
_RULE = (
    r"(?:may not|mustn't|must not|must|can't|cannot|can not|can no longer|may no longer|shall not|shall|are not to|aren't to|'re not to|are not allowed to|aren't allowed to"
    r"|'re not allowed to|are forbidden|'re forbidden|have to|need to|should|shouldn't|ought to|better|'d better|had better|don't get to|do not get to|can only|may only|are only allowed to)"
)

rule_for_them = finder(
    rf"you {_RULE} {_MIND}\w+|you(?:'re|'d) (?:not to|not allowed to|forbidden to|better) {_MIND}\w+",
    r"(?:you'll|you will) (?:not|never|always|no longer|stop|tell me|give me|show me|delete|ask me|let me|block|do (?:as|what)|answer|text me|call me|hand|send me|come home|report|apologi[sz]e|quit)(?! (?:find|see|hear|have|get|need))(?: \w+)?",
    r"you won't (?!find|see|hear|have|get|need|know|believe|like|be (?:alone|able|asked|told))\w+",
    r"I forbid(?: you)?|I (?:won't|will not|don't|do not) (?:allow|let|permit) you|(?:don't|do not) you (?:dare|ever)",
    rf"{START}(?P<quote>(?:don't|do not|never|no) (?:talk|see|meet|text|call|go|touch|look|speak|lie|shout|yell|use|leave|come|drink|ask|tell|contact|write) \w+)",
    spare=(
        r"(?:when|whenever|if|whether|what|whatever|while|until|unless|because|so|that|before|after|where|how|why|hope|wish|think|guess|things|time|know|sure|than|and)(?: that)? you(?:'re|'ll|'d)?",
        r"don't have to|needn't|you have to (?:work|go to work|leave for)|not have to",
        REPORTED,
    ),
)
"""Find a rule for what the other does, where one's own doing belongs."""

_THING = (
    r"(?:phone|mobile|passwords?|passcodes?|pin|code|messages|texts|chats|emails?|e-mails?|inbox|location|accounts?|instagram|facebook|whatsapp|social media|laptop|computer"
    r"|bank \w+|bank|card|cards|salary|wages|pay ?check|money|keys|car keys|passport|id)"
)
_PEOPLE = r"(?:friends?|mates|girlfriends|sister|brother|mother|mum|mom|family|parents|colleagues?|male \w+|female \w+|other (?:men|women|guys|girls|people)|anyone|anybody|the (?:kids|children)|our (?:kids|children|son|daughter))"
_CLOTHES = r"(?:that|those|this|short|tight|such|a|the|your|any|no|make-?up|skirts?|dress(?:es)?|heels|lipstick|bikinis?|perfume|clothes)"
_MUST = (
    r"(?:may not|mustn't|must not|must|can't|cannot|can not|can no longer|may no longer|won't|will not|will|'ll|are not to|'re not to|are not allowed to|aren't allowed to|'re not allowed to"
    r"|have to|need to|should|shouldn't|don't get to|can only|may only|don't|do not|stop|never|no longer|can|may|get to|get)"
)
_TERM = r"(?:if you|unless|until|only if|only when|as long as you|once you|when you(?:'ve| have)|provided)"

condition_on_freedom = finder(
    rf"(?:give|giving|show|showing|hand|handing|unlock|share|sharing|send|open|let me (?:see|check|read|look at|look through|into|have)|access to|tell me|turn on|surrender) (?:me |over |us |in |through |into )?(?:all )?(?:of )?your (?:\w+ )?{_THING}",
    rf"(?:I'll|I will|I'm going to|I get to|I may|I can|I want to|I need to|I must) (?:be )?(?:check|read|look at|look through|go through|see|search|control|keep|hold|track|take|have|manage|checking|reading) (?:all )?(?:of )?your (?:\w+ )?{_THING}",
    rf"I (?:want|need|expect|get|demand) (?:all )?(?:of )?your (?:\w+ )?{_THING}|(?:track|turn on|share|switch on) your location|delete (?:your|instagram|facebook|whatsapp|all|tinder|snapchat)(?: \w+)?",
    rf"you(?: {_MUST}|'ll|'re not allowed to|'re not to) (?:\w+ ){{0,2}}(?:see|seeing|meet|meeting|talk(?:ing)? to|speak(?:ing)? to|visit|text(?:ing)?|call(?:ing)?|go out with|going out with|hang(?:ing)? out with|be friends with|contact|drop|block|unfriend) (?:\w+ ){{0,3}}{_PEOPLE}",
    rf"(?:stop|quit|no more) (?:seeing|meeting|talking to|texting|going out with|hanging out with) (?:\w+ ){{0,2}}{_PEOPLE}",
    rf"(?:you(?: {_MUST}|'ll|'re not allowed to)|don't|do not|stop|no) (?:\w+ )?(?:wear|wearing|dress|dressing|put on) {_CLOTHES}",
    r"you(?: (?:may not|must not|mustn't|can't|cannot|don't|won't|will not|are not allowed to|aren't allowed to|don't get to|can only|may only))(?: \w+)? (?:go out|leave the (?:house|flat)|go anywhere|go to (?:the gym|parties|work|church|school)|work|drive|post|be on|have (?:instagram|facebook|whatsapp|a phone|friends|your own|any money)|use your|spend|stay out)",
    r"no (?:more )?(?:going out|nights out|parties|instagram|facebook|social media|male friends|female friends|friends|make-?up|skirts|phone|phones|passwords)(?= for you| without| unless| until| if| when| any)",
    rf"you(?:'ll| will| can| get| may| could)? (?:only )?(?:see|get|have|use|go|keep) [^.!?;\n]{{0,30}}(?:kids|children|money|car|card|phone|allowance|keys)[^.!?;\n]{{0,20}} {_TERM}",
    rf"{_TERM} [^.!?;\n]{{0,60}} (?:no|not get|not see|won't get|won't see|lose|take away) (?:\w+ ){{0,2}}(?:money|phone|kids|children|car|allowance)",
    rf"(?:no|any|have|having|get|want) (?:more )?(?:sex|intimacy|kisses|touching) (?:with me )?{_TERM}(?! \w+ (?:tested|test|get tested|got tested|take a test))|you owe me (?:sex|a kiss|intimacy)"
    r"|you (?:have to|must|will|should|need to|can't|cannot|won't) (?:\w+ ){0,2}(?:sleep with me|have sex|make love|kiss me|be intimate|refuse me|say no in bed)",
    r"(?:ask|need|have|get|without) (?:me for |for )?my (?:permission|okay|ok|approval|consent)|ask me (?:first )?before you (?:go|see|meet|buy|spend|leave|talk)",
    rf"I(?:'ll| will) (?:only )?(?:let|allow) you (?:to )?(?:see|have|use|go|meet|keep|leave)|I (?:won't|will not|don't) (?:let|allow) you (?:to )?(?:see|have|use|go|meet|keep|leave|work|wear|out)|I(?:'ll| will) (?:block|freeze|cancel|lock|cut) (?:\w+ )?(?:your|the) (?:\w+ )?{_THING}",
    spare=(
        r"I(?:'ll)? (?:won't|will not|don't|do not|no longer|stop|stopped|will stop|never|will never)(?: longer)? (?:check|read|look|go through|ask|search|touch|track|want|need|expect)\w*(?: \w+){0,3} your(?: \w+)?",
        r"you (?:don't|do not) (?:have|need) to(?: \w+){0,3} your(?: \w+)?",
        REPORTED,
    ),
)
"""Find a condition on the other's phone, friends, clothes, money, contact with children, or body."""
