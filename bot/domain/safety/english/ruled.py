"""What people say whose days are ruled by another: by permission, by the clock, by what is taken from them."""

RULED = """
    # by permission, by the clock, by his rules
    <not>|havent|hasnt|hadnt been allowed|permitted ~ <freedom>|out
    <i>|im|am|was|were|me|are ~ forbidden|banned|prohibited|barred to|from ~ <freedom>
    when|if|what|unless|until|where|before <they> ~ says|say|said|decides|allows ~ i|im ~ can|may|could|allowed ^trust|
        count|rely|ask|talk|tell
    before|until|unless|till|then|only ~ <they>|<mate> <let> me ~ <freedom>|in|outside
    <they> ~ refuse|refuses|refused|refusing to <let> me|us
    <make> me ~ ask|request ~ before|permission|to|if ^help|out
    makes|make|making me ~ stay|wait|sit|stand|sleep|work|clean|eat|live ~ home|inside|indoors|outside|without|floor|
        corner|garage|hours|alone|room|until
    i ~ have|must|had|need to? ~ show|send ~~ what ~ wearing|bought|spent|eaten|eat|wrote|doing
    i ~ have|must|had|need to? ~ call|ring|text|message|facetime|video|phone ~ <them>|<mate> ~~ every|each|whenever
    <they>|i ~ have|must|wants|makes|made ~ to? send ~ photo|photos|picture|pictures|selfie|selfies|video ~~ who|where|
        prove|proof
    have|must|got|need|had to? ~ answer|reply|respond|pick|be|come|get|text|call ~~ within|in|by|before ~ 0|minutes|
        seconds|minute|<tens>|one|two|three|four|five|six|dark ~~ or|otherwise|else|trouble
    0|<tens>|two|three|four|five|few|minute|minutes minutes|minute|hour late ~~ <they>|<them> ~ interrogates|screams|
        punishes|angry|mad|furious|accuses|locks|hits|yells|shouts|explodes|goes|wants|asks|checks
    live|living|follow|obey|by|under|break|broke|to ~ <their> rules
    rules|list ~~ punishment|punishments|punish
    punishment ~ for|if|when|is ~ each|every|breaking|being|talking
    <they> ~ punish|punishes|punished|punishing me ~ for|with|by|if|when|because ^silence|silent|being|what
    and|then punishes me
    to punish me
    better|must|have do|obey what|as|everything ~ <they> ~ say|says|tell|tells|wants|orders
    no wife|woman|girlfriend|husband|daughter of his|hers|mine ~ is|will|goes|works|has

    # food, sleep, health, work
    <deny> ~ me|us ~ <staple>
    <deny> ~ my|all|the? <staple> ~ from|to|when|if|so|as|because|until
    starves|starved|starving me|us ^of|for
    <they> ~ counts|restricts|rations|limits|monitors|polices|inspects ~ what|how|when|my|every|each|all ~ eat|food|
        meals|calories|drink|eaten|penny|cent|pound|euro|spending|weight|purchase|transaction|step|move|call|mile|
        minute|messages|portions
    <they> ~ monitors|checks|tracks|questions|watches every|each ~ penny|cent|pound|euro|purchase|transaction|step|
        move|call|message|mile|minute
    wakes|wake|woke|waking|keeps|kept me up|awake ~~ so|until|till|purpose|that ~ i|that ~ <cant>|<not>|confess|agree
    padlock|padlocks|padlocked|chain|lock ~ on|round|around ~ fridge|pantry|kitchen|cupboard|freezer|food|outside
    nailed|screwed|boarded|bolted|sealed ~ window|windows|door|doors
    blocks|blocked|blocking|bars|barred|stands|stood|standing ~~ door|doorway|exit|doors & leave|leaving|go|out|escape|
        pass|past
    keeps|kept|keeping|keep|has|had me ~ shut|locked|indoors|imprisoned|confined|caged ~ in|inside|up|at|.|and|flat|
        house
    kept ~ in|inside|at ~ house|home|flat|room like
    lockedin by|again|here|.
    <they> ~ goes|comes|insists|sits|attends ~ to|into|with|in|at|on ~ every|all|each|my ~ appointment|appointments|
        doctor|gp|therapy|nurse|checkup|scan ~~ alone|speaks|answers|never|wont|not|talks
    not|never|cant|wont|dont ~ be|left alone with the|my|a|any ~ nurse|doctor|midwife|friends|mother|sister|family
    <force>|<make> me ~ work ~~ unpaid|without|free|nothing|no
    to|trying|tried|wants|almost ~ get|got me fired|sacked|dismissed
    took|takes|hides|hid|threw|flushed|flushes|throws ~~ my ~ wheelchair|hearing|glasses|crutches|insulin|inhaler|
        medication|antidepressants|pills|pill|meds|tablets|cane ~ down|in|away|toilet|aids|bin|when|so|because|.|and

    # taken, changed, wrecked
    <they>|<mate> ~ tore|tears|ripped|rips|flushed|flushes|binned|bins|shredded|burned|burnt|froze|blocked|destroyed|
        cut|cancelled|smashed up? ~ my|our|all|up ~ my? ~ <belongings>|diploma|degree|contacts|certificates|permit|
        antidepressants|uniform|dresses|textbooks ^down
    <they>|<mate> ~ changed|changes|changing my|all ~ pin|password|passwords|locks|lock|code|codes ~~ i|me|my|so|us
    taken|took|takes over ~ my|all|our ~ accounts|account|finances|bank|money|phone|email|emails
    <they>|<mate> ~ shut|cut|switched|disconnected|turned|blocked ~ off? my|the|our ~ phone|internet|wifi|sim|card|
        number ~~ so|cant
    so|that nobody|noone|no can|could|will|would ~ reach|find|help|see|visit|hear me
    <they> ~ deleted|deletes|wiped|erased ~ my|all ~ contacts|numbers|friends|accounts|account
    <they> ~ picks|chooses|selects|approves|inspects|vets ~ out? my|all|what ~ clothes|outfits|clothing|outfit
    <make>|<force>|wants|told|ordered me ~ to? ~ break|cut|end|stop|lose|drop ~~ contact|contacts|ties|touch|
        friendship|friendships
    i ~ get|given|receive ~ <tens>|0|five ~ pounds|euros|dollars|quid a|per|each|every week|day|month ~~ receipt|from|
        must|him|her|for
    must|have|need to? bring|give|hand|show|keep ~ back? the|every|all|my receipt|receipts ^at|for
    # a life that is run by another
    runs|rules|controls|owns|dictates my whole|entire|own? life
    have|has|get|had no say|freedom|rights ~ in|over|here|at|.|with|as
    <they> ~ says|say|said|thinks|believes|tells ~ a|women|wife|woman|wives|girls ~~ no|not|obey|home|kitchen|business|
        shouldnt|dont|doesnt|mustnt|need|belongs
    give|gave|giving|given|quit|leave|left|stop|stopped ~ my ~ job|work|career|studies|university|school|course|degree|
        hobbies|friends ~~ because|since|so ~ <they> ~ jealous|said|says|told|insisted|demanded|made|forced|wouldnt|
        hated|hates|threatened|wont|doesnt|gets
    wants|want|told|pushes|orders|ordered|demands|expects|pressures me to quit|drop|stop|leave|give|abandon ~ job|work|
        working|university|uni|school|studies|college|studying|course|career|friends|seeing
    put|puts|putting|transferred|moved|moves my ~ salary|wages|account|house|car|flat|savings|money|
        pension ~ <their> name|account
    threw|throws|chucked|gave ~ out|away all? my dresses|skirts|makeup|clothes|shoes|things|books
    threw|throws|chucked|burned|gave|cut ~ all my ~ dresses|skirts|makeup|clothes|shoes|things|books
    guards|guarding|guard the|my ~ door|gate|house|entrance
    wherever i ~ go|run|hide ~ <they> ~ find|finds|found|follows|come
    find|finds|hunt|hunts me wherever|anywhere|everywhere
    want|wants ~ know where|who|what ~ i ~~ every|always|each ~ minute|second|hour|step
    demands|demand|demanded|insists|orders ~~ my ~ phone|passwords|password|location|salary|messages|pin|wages
    <they> ~ disabled|sabotaged|slashed|sabotages ~ my|the|our ~ car|tyres|tires|battery|brakes|bike|scooter
    copy|copies of my ~ key|keys
    lets|let himself|herself in|into ~~ without|check|while|night
    cant|cannot|couldnt|never ~ see|visit|call|phone|meet|contact ~ <family> ~~ because|without|unless|or ~ <they>|
        <them>|permission
    accuses me ~~ every|whenever|each ~~ leave|out|late|house
    in|like ~ jail|prison|cage at|in|with ~ home|house|<them>|own
    treats|treat me ~ like ~ slave|property|prisoner
    speaks|answers|talks for me ^at
    <they>|<mate> ~ changed|changes|changing the|our|both ~ pin|password|passwords|locks|lock|code|codes ~~ so|while|
        cant|without|me|us
    <they>|<mate> not|doesnt|dont|wont|didnt allow|allows|permit|tolerate ~ visitors|friends|guests|anyone|me|alone|
        phone|money|family|men
    <they>|<mate> ~ wants|want|demands|checks|expects|collects ~ receipt|receipts
    <they>|<mate> ~~~ so i|that ~ cant|couldnt|cannot ~ leave|escape|run
    i ~ have|must|had to? ~ sit|eat|sleep|kneel|stand|wait ~~ floor|outside|corner|hallway|garage ~~ <they>|while|when|
        if
    <they> ~ told|tells|tell me i cant|mustnt|may ~ leave|wear|work|go|see|drive|eat|meet|study|speak
    <they> ~ keeps|kept|keep me away|apart|from ~ from? my|our|everyone|people ~ <family>|sisters|brothers|people|
        friends|kids|.
    cant|cannot|not|couldnt ~ even? go|use|shower ~ toilet|bathroom|loo ~~ closed|alone|without|asking|permission|unless
    message|messages|text|texts|email|emails|call|calls|letter ~ i ~ write|send|get|make|receive ~ <they> ~ reads|
        checks|hears|listens|sees
    if|when|whenever i ~ spend|buy|withdraw ~~~ explain|justify|account|permission|ask|punish|screams|takes
    <they>|<mate> ~ locked|locks|padlocked|put ~ my ~ clothes|shoes|phone|passport|food|laptop|meds|keys ~ away|safe|
        lock|cupboard
    <party> not|wont|doesnt|dont|never|didnt <let> my ~ friends|family|mother|mum|mom|sister|brother|parents|dad|
        father ~ in|into|visit|see|near|come|call
    made|forced|had|have to ~ sleep|stay|stand|sit|eat|kneel|wait ~ in|on|outside ~ garage|floor|cold|bathroom|corner|
        shed|balcony|hallway|.
    <they> ~ gets|got|forced|tricked|made me ~ sign ~ loan|loans|contract|papers|paper|documents|house|things|anything|
        everything
    <cant>|not ~ spend|buy|do|go|leave|move|eat|say ~ cent|penny|anything|anywhere|thing|step|word ~ without <them>|
        <their>|asking|<mate>|permission
    turns|turn|shows|show|pops|appears up? wherever|everywhere ~ i
    takes|took|removes all ~ decisions|choices
"""
