"""What people type outside a dialogue, and the flow that fits it.

It looks for phrases, as the crisis floor does, and understands nothing; so its finding only ever opens a
question, and what it doesn't know it leaves alone. Danger has been looked for before.
"""

from bot.domain.phrases import Phrases, words_of
from bot.domain.plain import plain

LOOKED_AT = 1_000
"""Characters read from the beginning of a text."""

MOST_PRESSING_FIRST = (
    "sos",
    "body",
    "balcony",
    "apology",
    "i_statement",
    "boundaries",
    "transparency",
    "make_promise",
    "relapse",
    "now",
    "talk",
    "report",
    "checkin",
    "menu",
)
"""Which flow fits a text that speaks of several: people first, then a body that can't listen, then what can't
be taken back, then what somebody means to do, then what happened, and last what can wait for a calmer hour.
"""

_GROUPS = {
    "they": "he she they hes shes theyre husband wife partner boyfriend girlfriend bf gf spouse fiance",
    "them": "him her them husband wife partner boyfriend girlfriend bf gf spouse fiance",
    "their": "his her their husbands wifes partners boyfriends girlfriends exs",
    "said": "messages texts dms chats nudes sexts emails photos pictures",
    "place": "phone laptop computer ipad tablet email inbox instagram whatsapp snapchat location",
    "mean": "nasty horrible awful mean cruel angry ugly vicious hurtful terrible spiteful",
    "feels": "feel felt feeling hurt hurts hurting upset lonely scared angry sad ashamed",
    "want": "want wanna need going gonna about like ready",
    "hello": "hi hello hey hiya hallo hola yo morning greetings czesc hej witaj siema siemka",
    "day": "good bad hard rough tough better worse okay ok fine difficult long awful terrible lovely calm",
}

_EVERYDAY = """
    shaking|shake hands|head
    milk|protein shake
    panic attack movie|film|song
    did it again ~~ goal|score|match|won|wins|champion
    lied down
    revenge movie|film|season|series|of
"""
"""Phrases that only sound like one of the others."""

_PHRASES = {
    "sos": """
        . sos .
        . emergency .
        this|it|its is? an emergency
        i ~ need help|someone|somebody right? now|immediately|urgently|asap
        . need help right? now|immediately|urgently|asap
        help me right? now
        i urgently need help
        i need urgent help
        im|am in a? crisis
        who can i call right? now
        need|give|want|find ~ helpline
        crisis|suicide line|hotline
        . helpline|hotline|helplines|hotlines .
    """,
    "body": """
        cant|cannot breathe
        can not breathe
        hardly|barely breathe
        cant|cannot catch|get my breath
        im|am|cant|keep|still ~ shaking|trembling|hyperventilating|panicking
        . shaking|trembling|panicking|hyperventilating
        shaking|trembling all over
        hands|body|legs are|is|wont|keep|keeps ~ shaking|trembling
        panic attack|attacks
        heart is|wont|keeps|beating ~ racing|pounding|fast
        heart racing|pounding
        cant|cannot calm|settle|sleep
        cant|cannot stop shaking|crying|sobbing|trembling
        sick to my stomach
        going|gonna to? throw|faint|pass up|out
        need|want|help|trying ~ calm down
        how do|can i calm down
        breathing|grounding exercise|exercises
        im|am ~ freaking|spiralling|spiraling|overwhelmed
        freaking out
    """,
    "balcony": """
        i|im ~ <want> ~ scream|yell|shout|snap|swear at
        i|im ~ <want> ~ lash|lashing out
        i|im ~ <want> ~ scream|explode
        could scream|explode
        i|im ~ <want> ~ revenge
        i|im ~ <want> ~ get|getting even|back at?
        get|getting back at <them>
        make <them> ~ pay|suffer|regret|jealous|sorry
        i|im ~ <want> ~ make my? <them> feel
        i|im ~ <want> ~ send|text|write|post|say|tell|message ~~ <mean>
        . about|going|gonna to send|text|write|post|say ~~ <mean>
        send|sending|write|writing|wrote|typed|typing ~~ <mean> text|message|email|reply
        say|send|do something ~ regret
        i|im ~ <want> ~ expose <them>
        i|im ~ <want> ~ tell everyone
        let|letting <them> have it
        piece of my mind
        im|am ~ furious|livid|fuming|seething|raging|enraged
        so angry at|with
        about|going|gonna to? lose it
        rip|tear into <them>
    """,
    "apology": """
        i|id|im ~ need|want|have|must|should|like|going|wanna|gotta to? really|properly? apologise|apologize
        i ~ owe ~~ apology
        how do|can|should|could i ~ apologise|apologize
        how to ~ apologise|apologize
        help me apologise|apologize
        write|writing|make|making|draft|help|plan|practise|practice ~~ apology
        how to say ~ sorry
        how do|can|should|could i ~ say ~ sorry
        i|id ~ need|want|have|like|wanna|should to? really|properly? say ~ sorry
        cant|cannot say sorry
        im|am ~ sorry for what i
        make|making amends
        make|making it up to
        make|making ~ right with|again
    """,
    "i_statement": """
        <want>|how|cant|could|know|should ~~ tell my? <them> ~~ <feels>
        <want>|how|cant|could|know|should ~~ tell my? <them> what i need|feel
        <want>|how|cant|could|know|should ~~ say|explain|express|share|show how|what i ~ feel|felt
        <want>|how|cant|could|know|should ~~ say|explain ~ it|this|that ~ hurt|hurts
        <want>|how ~~ talk|speak to|with my? <them> ~~ without
        how ~~ bring ~ up with|without|to
        i|id ~ want|need|like|wish my? <them> to? understand|know|hear ~~ i|feel|me|hurt|hurts
        how ~~ make|get my? <them> to? understand|listen|hear
        get|getting through to my? <them>
        dont know how to say it
        what do|should|can i say to my? <them>
    """,
    "boundaries": """
        set|setting|draw|drawing|need|want a|my|some|clear? boundary|boundaries
        set|setting|draw|drawing a|my|some|clear? limit|limits|line .
        what is|are a|my boundary|boundaries
        . my|a? boundary|boundaries .
    """,
    "transparency": """
        i|id|ill|im ~ want|wanna|like|going|gonna|be to? be? ~ transparent|open with|to <them>
        tell <them> ~~ before <they> ask|asks|has|have
        . transparency .
    """,
    "report": """
        report on|about my|the|this week
        . my|a|the? weekly report .
        . tell|telling <them> how the|my week went .
    """,
    "make_promise": """
        i|ive|we|weve ~ promised|promise|swore to|that|i|id|ill|my|him|her|them|myself
        i|id|im ~ want|wanna|need|like|going|gonna to? make? a|my|another|him|her? promise
        i|id ~ want|wanna|need|like to? commit|swear
        i|ive ~ made|make|gave|give ~ promise|commitment
        make|making|new|add|write a|another|my|new? ~ promise
        . promise .
        i|ive ~ gave|give|given ~ my word
        i|ill ~ wont ~ do it|that|this again
        i|ill will? never ~ do|lie|cheat ~ again
    """,
    "relapse": """
        <they> ~ did it|this|that to? me? again
        <they>|theyve ~ done it|this|that to? me? again
        <they> ~ relapsed
        <they> ~ slipped again
        i ~ did it|this|that to? <them>? again
        i|ive ~ done it|this|that again
        i ~ relapsed
        i ~ slipped again|up
        it|this ~ happened again
        . relapse|relapsed .
        had|have|having a relapse
    """,
    "now": """
        found ~ messages|texts|dms|chats|nudes|sexts|condom|condoms
        found|saw|seen|read|discovered ~~ <said>|something|things on|in <their> ~ <place>
        saw|seen|read|discovered|looked|went ~~ <their> ~ <place>|<said>
        i|im ~ keep|kept|cant|always|constantly ~ checking|check|looking|reading|scrolling ~~ <place>|<said>
        cant stop checking|thinking|picturing|imagining|replaying|seeing
        <they> doing it|this|that again
        <they> ~ lied|cheated|lying|cheating|betrayed
        <they> slept|sleeping with
        <they> ~ had|having|has ~ affair
        <they> ~ drank|drinking|drunk|gambled|gambling|using again
        <they> ~ texted|messaged|texting|messaging|talking|seeing ~ ex|another
        <they> ~ broke|breaking ~ promise|word|trust
        <they> ~ late again
        caught <them>
        caught my <them>
        found out that? my? <they>
        found out about <them>
        found out about the affair
        there is|was ~ someone else
        theres someone else
        with another woman|man|girl|guy
        i ~ lied to? me|him|her|them|my|again
        i ~ cheated on|again
        i ~ messed|screwed up|again
        i broke my|the|his|her|our promise|word|trust
        <they> isnt|arent|wont|not|hasnt answering|answer|answered|replying|reply|replied|home
        <they> isnt|arent|wont|not|doesnt speaking|speak|talking|talk to me
        <they> walked|stormed|moved|kicked me? out
        <they> blocked me
        <they> want|wants|wanted a? divorce|separation
        we ~ had|having ~ fight|argument|row
        we are|were|keep|started ~ fighting|arguing
        im|am|was|got|feel|feeling|felt ~ triggered|betrayed|humiliated|devastated|heartbroken
        flashback|flashbacks
        it|this ~ hurts so|too
        i|we dont|cant|cannot trust my? <them>
        it|its|this ~ happening again
    """,
    "talk": """
        we ~ need|have|ought|want|wanna to? talk|speak .
        we ~ need|have|ought|want to talk|speak about it|this|that|us|everything|things|what
        and i|me ~ need|have|ought|want to talk|speak .
        . can|could|shall|should we ~ talk .
        . lets ~ talk .
        . talk .
        i ~ want|wanna|need|like us ~ talk
    """,
    "checkin": """
        . how am i .
        how am i doing|feeling? today
        how am i doing|feeling .
        . checkin .
        . check in .
        . daily|todays|my|our|evening|morning|start|do|the checkin|check in? .
        do|start|open|make|want|time ~ checkin
        do|start|open my|the|todays|our|a check in
        . daily|todays|evening check in
        today was|is|has|feels ~ <day>
        todays been ~ <day>
        had a ~ <day> day
        it was a ~ <day> day
        <day> day today
    """,
    "menu": """
        . <hello> .
        . <hello> there|bot|again|you|everyone .
        . <hello> how are|r you|u .
        . how are|r you|u .
        . good morning|evening|afternoon .
        what can|do you do
        what can|could|do|should i do here
        what else? can you
        what can you help
        what is|whats this|that for|bot?
        . what is|whats this .
        . what|who are|r you|u .
        how does this|it|that work
        how do i use|start|begin
        . please? help me? please? .
        . menu|options|commands|start|begin|home|test .
        show|see|open me? the menu|options|list
        . what now|next .
        what are my|the options
        . are|is you|anyone|anybody|somebody there .
        . anyone|anybody there .
    """,
}

_NEGATIONS = "not no never dont didnt doesnt isnt arent wasnt wont wouldnt havent hasnt hadnt"

_LEXICON = Phrases(_PHRASES, _GROUPS, blockers=_NEGATIONS)
_SOUNDS_LIKE = Phrases({"": _EVERYDAY}, _GROUPS)


def fitting(text: str) -> str | None:
    """Return the name of the flow that fits `text`, or None.

    The names are those of MOST_PRESSING_FIRST. Whatever follows LOOKED_AT characters isn't read.
    """
    words = words_of(plain(text[:LOOKED_AT]))
    found = _LEXICON.meanings(_SOUNDS_LIKE.masked(words))
    return next((flow for flow in MOST_PRESSING_FIRST if flow in found), None)
