"""What people say who are held, kept from others, watched and commanded."""

CONTROL = """
    # held and kept from others
    <not> <let> me ~ leave|go|out|work|sleep|eat|drive|call|contact|meet|visit|wear|study|anywhere|outside
    <not> <let> me ~ see|talk ~ <family>|kids|doctor|men|women|others
    <not> <let> me ~ use|have ~ phone|internet|computer|laptop|car|money|account|card|job|friends
    <not> <let> me ~ use ~ kitchen|shower|bathroom
    <not> <let> me .|and|anymore|because|alone
    <not> allowed ~ leave|go|work|out|wear|use|drive|spend|call|meet
    <not> allowed ~ see|talk|speak|have ~ <family>|men|women|money|contact|job|phone
    <not> <let>|allow me ~ contact
    forbid|forbids|forbade|forbidden me
    <they> ~ forbids
    <not> want|wants|like|likes me to ~ have|see|work|leave|study ~ <family>|out|job|school|work
    <they> ~ says|said|say ~ i cant|mustnt ~ leave|wear|work
    <they> ~ says|said|say ~ i cant|mustnt see ~ <family>
    permission to|for ~ go|leave|buy|spend|see|meet|work|anything
    <cant>|not ~~ without <their> permission|approval
    <lock> me|us in|inside|out|up|into
    <i>|we ~ locked in|inside .|and|he|she|here|from
    <lock> ~ door ~~ so i|that
    <lock> ~ door ~~ <let> me
    <lock> ~ door ~~ hid|hides|took|takes ~ key|keys
    trapped in|inside ~ house|home|room|flat|apartment|here
    prisoner|hostage|captive
    <they> isolates|isolated|isolate|isolating me
    cut|cuts me off ~ <family>|everyone
    <they> ~ keeps|keep|kept|keeping me from|away ~ <family>|everyone
    <they> ~ stops|stop|stopped|prevents|prevent|prevented me ~ from ~ seeing|taking|leaving|going|working|talking
    so|that i cant|couldnt ~ see|leave|go|talk|work|meet|call ~ anyone|anybody|friends|family|people|away|anywhere|out
    <make> me quit|stop|give|drop ~ job|work|seeing|<family>|school
    <make>|had|forced me ~ delete|drop|block|cut|leave|unfriend ~~ friends|family|job|school|contacts|photos|accounts|
        numbers|instagram|facebook|messages|everyone|people|media|social

    # controlled
    <they> ~~ control|controls|controlled ~ what|who|where|when|everything|money|clothes|phone|life|friends|me|my
    hes|shes|theyre ~ controlling
    he|she|they|<mate> is|are|was|has|gets|got|became ~ controlling
    controlled by ~ <mate>|<them>
    <they> ~ decides|decide|decided|dictates|chooses|determines ~ who|what|where|when|how|everything
    tells|told|dictates|orders|telling me ~ what|who|how to ~ wear|see|eat|dress|meet|text
    tells|telling|told me ~ who|what|where <i> ~ can|am allowed|may|see|wear|go
    <they> ~~ took|takes|take|taken|stole|steals|hide|hides|hid|hidden|keep|keeps|holds my ~ <papers>
    <they> ~~ has|have my ~ documents|passport|papers|id|visa
    <they> ~ took|takes|take|keeps ~ all ~ money|savings
    <not> give|gives me ~ money|food
    <not>|no ~ have|got ~ key|keys to my|our ~ house|home|flat
    gives me 0 ~~ week|month|day
    gives me ~ allowance
    no access to ~ money|account|bank
    <they> ~~ angry|mad|furious|violent|aggressive if|when|whenever <i> ~ visit|meet|wear|leave|refuse|speak|dress|
        disagree|laugh ^about|up
    have|has|had|must to? ~~ or <they> ~ scream|screams|shout|shouts|hit|hits|punish|punishes|hurt|hurts
    have|must to? be ~ home|back ~ by|at|before ~~ or
    hell to pay
    <they> ~ punish|punishes|punished|punishing me when|if <i>|he|she
    calls|texts|rings|messages|called|phones me ~ forty|fifty|sixty|hundred|hundreds ~ times
    calls|texts|rings|messages|phones me ~ constantly|nonstop
    calls|texts|rings|messages|phones me ~ every|all ~ hour|minute|day to|and ~ check|where
    if i dont|didnt|cant ~ pick|answer|reply|obey|comply|respond ~~ <they>
    send|show ~~ photo|photos|proof|location ~~ every|each|all|where

    # not let, not allowed, always asked
    <party> ~ <not> <let> me ^down|be|in|off|lift|carry|pay|cook|help|win|forget|finish|explain|apologise|know|speak|
        near|lie
    <mate>|<name>|they ~ <not> <let> me
    wont|doesnt|dont|didnt|never|not|no|isnt|refuses|refused <let>|letting me ^down|be|in|off|lift|carry|pay|cook|help|
        win|forget|finish|explain|apologise|know|speak|near|lie|to|feel|have|say|see|touch|hug|love|sleep
    he|she|they|<mate> no|not <let>|give|allow me
    <not> <let>|letting|allow me ~ see|talk|speak|meet|visit|phone|go|leave|work|sleep|eat|wear|have|use|study|learn|
        drive ~ alone|without|to|with|my|a|anyone|outside|out|doctor|therapist|church|school|bank|any|friends|
        friend ^phone|messages
    <not> <let>|letting me out|sleep|eat|breathe|work|drive|study|wear|anything|nothing|alone .|of|without|anymore|
        until|till|because|at|when|if|my|a
    <not> <let> me ~ lock|close|shut|choose|decide|keep|earn|spend|buy|own|answer|text|write|read|shower|wash|rest|dress
    <i>|am|im|was|are ~ not|never|isnt|wasnt|arent|no ~ allowed|permitted|supposed to ^look|know|tell|eat|peek|say|
        touch|drink|feel|be|play|talk|have|park|use|bring|smoke|peek|watch|run|lift|fly
    am i allowed to ^be|feel|ask|say|love|miss|hope|want|cry|laugh|write|know|tell|have|look|see|forgive|hate
    until|till|when im|i ~ allowed to|.
    allowed to ~ sleep|eat|shower|go|leave|speak|bed ~ when|after|only|until|then|if|by|.
    only ~ allowed|let|lets|permitted ~ to|me ~ go|leave|call|see|eat|shower|sleep|work|out|talk|wear
    i|we|to ~ have|has|had|must|need|needs|gotta|got|made ~ ask|beg|report|justify|explain|prove ~~ every|each|before|
        permission|where|penny|receipt|receipts|shower|toilet|anything|eat|everything|leave|minute|all|spend
    have|must|need to? ask <them>|my|<mate>|permission ~ before|for|if|to|when ^advice|help|forgiveness|space|time
    have|must|need to? ask ~ before ~ i|we|eating|leaving
    must|have ~ ask|report|tell|show|send ~~ every|each|all ~ penny|cent|euro|pound|receipt|minute|hour|purchase|step|
        move|spend|place|message|call|time
    i have|must|had|need to? ~ report|check ~ to|in ~ <them>|every|each|where|when|my
    show|keep|hand|check|checks|demands|count|counts ~~ receipts|receipt
    account|explain|justify|answer|receipts for ~ every|each ~ penny|cent|euro|pound|minute|hour|coin|mile
    i ~ need|needs|require <their>|husbands permission
    permission|allowed|approval ~ to|for|from|before ~ shower|eat|sleep|toilet|everything|anything|leave|work|spend|
        phone|go|out
    go|going|leave|leaving|out|spend|buy|eat|work|outside|house ~~ without <their>|asking|<them> ~ permission|brother|
        mother|there|approval|watching|him|her ~ .|with|walking|or|i
    leave|out|shop|house|anywhere|outside|bathroom|toilet|doctor ~~ without <them>|his|her|permission|asking|being
    <their> ~ rules|rule ~~ i|me|no|not|dont|cant|if|is|are|must
    breaks|break|broke|broken ~ rule|rules ~~ punish|punished|punishes|punishment|hit|locks
    <they> ~ punish|punishes|punished|punishing me ^with|for
    <they> ~ punishes|punished me for ^what
    i ~ am|get|got|be|was|im|will|ill ~ punished|disciplined ~ if|when|for|.|because|by|again|and
    my punishment
    as ~ punishment ~ <they>|for|because ~ <they>|locks|took|takes|not|made|i
    teach|teaches|taught|teaching me a lesson
    <they> ~ goes|go|gets|mad|crazy|mental|ballistic|berserk|nuts|angry|furious|punish|punishes|shouting|
        screaming ~~ if|when|unless ~ i ~ dont|late|talk|see|leave|disobey|refuse|forget|answer|delete

    # taken, hidden, cut off
    <they>|inlaws ~ took|takes|taking|taken|hid|hides|hide|hidden|hiding|keeps|keep|keeping|kept|sold|burned|burnt|
        destroyed|confiscated|confiscates|stole|steals|cancelled|locks|withholds|holds|holding|smashed|seized|withhold|
        cut|cuts|threw|ripped|deleted|deletes ~ my|all|up|away|our ~ my? <belongings> ^by|mistake|accident
    took|takes|taking|hid|hides|cut|cuts|keeps|keeping|sold|confiscated|smashed|removed ~~ so i|we|that ~ cant|couldnt|
        cannot|dont|wont
    all ~ my ~ clothes|shoes|money|wages|salary ~ gone|taken|hidden|burned|cut|in|goes
    takes|took|take|keeps|gets|get|has|controls|gives ~ all|whole|entire|every|half|my ~ my ~ salary|wages|wage|pay|
        income|pension|benefits|money|paycheck|earnings
    my ~ salary|wages|money|pay|pension|benefits|wage ~~ goes|go|paid|paying|sent|into ~~ <their>|him|her|
        <mates> ~ account|hands
    my|our ~ bank|account|money|card|cards|salary|passport|documents|phone ~~ <they>|<mate>|<them> ~ controls|keeps|
        decides|took|takes|has|hides
    <they> ~ has|have|keeps|holds|got ~ my ~ <belongings> ~ and ~ gives|wont|doesnt|i|cant
    gives|giving me ~ pocket|money|allowance|pennies|coins|nothing ~ money|.|for|only|like|each|each|when
    me|i ~ get|gets|given|on|gives|have|only|as pocket money
    <they>|<mate> no|not|dont|doesnt|wont|never|didnt|hardly|refuses give|gives|giving|gave|share|to ~ me|any ~ money|
        food|keys|access|phone|cash|penny
    dont|not|no|cant|never ~ have|get|see|access|touch ~ any|my|own|a ~ own? money|key|keys|account|bank|card|wages|
        passport|documents|salary ~~ <they>|<them>|husband|wife|he|she|his|control|without|my|.|to
    no|without|only ~ key|keys to|for ~ my|our|the ~ house|home|flat|door|own
    <they>|husband|wife ~ has|have|keeps|got ~ only ~ key|keys|card|phone|car
    loan|loans|debt|debts|credit ~~ in my name|<force>|forced|<make>
    in my name ~~ without|<force>|forced|made|debt|loan
    <force>|<make>|made|had me ~ sign|hand|give|transfer|quit|resign|sell|unfriend|wear|kneel|beg|strip|film|record|
        crawl|stand|stay|sleep|write|swear|show|share|prove|report|send|confess|apologise|drink|eat|starve|shave|cut|
        lie|stop|leave|drop|undress|pose ~~ over|on|loan|paper|contract|money|phone|passwords|password|messages|
        friends|family|floor|earpiece|job|account|knees|naked|camera|contacts|hair|house|everything|outside|hours|
        receipts|location|all|every|numbers|up|my|him|her|night
    <make>|made me wear|kneel|beg|crawl|strip|undress|film|sign|hand
    <make>|made|forces me|us ~ sleep|stay|stand|eat ~ on|in|outside|alone ~ floor|bathroom|couch|car|garage|outside|
        cold|dog|hallway|balcony|.|corner|hours
    <not> <let> me ~ take|have ~ my|the ~ pill|pills|medication|medicine|insulin|tablets|inhaler|meds
    <they> ~ refuses|stops|stopped|prevents|keeps|blocks|kept|stopping me from|getting|seeing|going|doing ^being
    stopped|stops|stop|stopping me ~ from? seeing|working|going|leaving|talking|getting|taking|using|sleeping|eating|
        calling|driving
    <they> ~ turned|turns|cuts|cut|switched|locks|locked|disconnected ~ off? ~ internet|heating|wifi|electricity|food|
        fridge|water|sim|cupboard
    lock|locks|locked ~ food|fridge|cupboard|kitchen|heating|freezer
    <they>|bathroom|bedroom ~ took|taken|removed|takes ~ door|doors|lock|locks ~ off|from|away|of
    dont|not|cant|wont|doesnt|supposed|allowed ~~ close|lock|shut ~ bathroom|bedroom|toilet|the ~ door
    <lock> me|us
    <lock> ~ door ~~ me|us|cant|leave|out|from|hours|until ~ inside|in|out|leave|outside|come|back
    <lock> ~ door from the outside
    <i>|im|am|was|were|we ~ kept|locked|held|trapped|imprisoned ~ inside|in|here|at|indoors ~~ <they>|key|by|against|
        cant|door|house|home|room|flat
    hold|holds|held|keeps|keep|keeping|kept me|us prisoner|captive|hostage|inside|indoors|locked|here
    cant|couldnt|cannot|not ~ leave|escape|out|get|go|call ~~ <they> ~ has|took|locks|wont|keeps|hid|hides|doesnt|will|
        would|watches|took|threatens|kill|find|finds
    dont|not|wouldnt dare to? ~ leave|go|say|tell|call|speak|ask|refuse|move|divorce|answer|disagree|report
    not|dont|no|lost|without|cut ~ see|seen|have|had|contact|friends ~ friends|family|anyone|my ~~ <they> ~ wont|
        doesnt|forbids|says|made|hates|stopped
    nobody|noone|one ~~ seen|heard|sees|hears ~~ her|him|since|from
    only|just|every ~ talk|speak|see|message|speaks|talks ~~ <they> ~ listens|present|there|hears|listening|watches|room
    answers|replies|reads|checks|writes ~ her|his|my|all ~ texts|messages|emails|phone|letters ~ for|before|and|every|
        all|constantly|out
    <they>|<mate> ~ reads|read|checks|check|checking|goes|inspects|searches|searched|monitors|deletes|deleted|controls|
        looks|screens|listens ~ through? ~ all|every|everything|each|my ~ of? my? ~ messages|texts|emails|phone|calls|
        contacts|mail|dms|bag|bin|underwear|knickers|photos|whatsapp|everything|letters ~~ every|all|and|constantly|
        night|each|delete|deletes|deletes|punish|allowed|without|i|daily|day
    reads everything
    reads|read|checks|sees|sees all|every|everything ~ of|my|i ~ my|messages|text|texts|emails|write|phone|type|send
    goes|go|going|went through ~ my|all ~ phone|bag|bin|pockets|underwear|knickers|messages|car|laptop|things ~~ every|
        each|daily|night|constantly|allowed|then|all|my
    <they> ~ counts|times|timing|clocks|logs|counting|smells|sniffs|inspects|measures|weighs|checks|checking ~ my|the|
        me|how|when ~ tablets|minutes|miles|mileage|underwear|knickers|body|steps|calls|pads|time|breath|receipts|
        odometer|food|calories|money|weight|fuel|petrol|long|skin|screen
    weighs me
    <they> ~~ control|controls|controlling|controlled ~ my|our|all|the|who|what|every|me|us|everything|where|
        it ^thermostat|remote|tv|music|temper
    <they> ~ decides|decide|chooses|picks|tells|dictates|orders|says ~ what|who|when|where|if|how|whether ~ i|we|am|
        can|to|im ~ can|wear|eat|see|go|meet|speak|talk|spend|sleep|work|allowed|may|drink|leave|do
    tells|telling|told|orders|ordered|commands|decides ~ me ~ what|who|when|if|how ~ i ~ can|may|could|allowed|wear|
        eat|am
    obey|obeying|disobey|disobeyed|obedient ~ <them>|him|her|my|.|or|when|and|wife|husband
    <they>|brother|mother|inlaws|family ~~ watches|watching|guards|guarding|follows|escorts|walks|stands|sleeps|
        sits ~ me|with|in|at|on|over ~~ all|every|while|door|toilet|bathroom|when|shower|everywhere|always|work|shift|
        front|cameras|phone|camera
    camera|cameras|microphone|microphones|recorder|monitor|listening ~ in|inside|on|all|every|round|over|device|our|
        hidden ~ every|bedroom|room|rooms|house|home|my|me|the|kitchen|bathroom|car|flat ~ .|room|to|and|so|he|she|
        they|from|rooms|house|watch|watches
    earpiece|bodycam|live location|facetime ~~ out|work|him|her|all|every|always|listen|on|shift|whole
    stay|keep|be|leave|sleep|have on|with ~ video|call|phone|facetime|camera ~ on? ~~ all|whole|day|night|so|hours|
        shift|he|she
    location ~~ all|always|every|or|if|mad|angry|must|have|forced|punish ~ time|day|hour|or|he|she|goes|hes
    isolated|isolate|isolates|cut|alienated|kept ~ me|from|off ~ from|off ~ friends|family|everyone|all|my|anyone|people
    <they> ~ chose|chooses|picks|lays|buys|throws|threw|cut|rips ~ out|my|up|all|what|of ~ my|clothes ~ clothes|wear|
        makeup ~~ cheat|men|too|so|cant|because|look|short|.
    friends|family|mother|sister ~~ <they> ~ wont|doesnt|didnt|hates|forbids|says <let>|allow|i|me|so|not
    <they> ~ not|no|dont|doesnt ~ like|want|allow|permit|let ~ me|i|that ~ work|leave|go|speak|study|friends|talk|see|
        outside|doctor|phone|have
    wants|want|likes me|to ~ home|only|no ~~ not|no|never|without ~ work|friends|out|job|family|money
    <they> ~ checks|check|asks|monitors|demands|calls|rings ~ where|who|what i|im ~~ every|all|constantly|0|always
    <not>|refuses ~ give|gives|giving|return|returns|hand|hands ~ me|back|over|to ~ my ~ <belongings> ^number
    <i>|am|was|we ~ not|never|no|isnt|wasnt allowed a|an? out|outside|friends|visitors|money|phone|job|any|my|own|
        clothes|makeup|near|privacy|alone|anywhere|downstairs|upstairs|inside|him|her
    <they> ~ emptied|empties|drained|cleared|drains ~ my|our ~ account|savings|accounts
    <i> ~ not|no allowed to ~ have|own|earn|see|keep|close|lock|shower|sleep|eat ^gluten|sugar|feelings|meat|dairy
    cant|couldnt leave ~~ <they> ~ got|has|have|took my|the
    no allowed|permitted
    <make>|made me ~ do|take ~ test|tests|polygraph
    gets|get|takes|took|takes my wages|salary|pay|pension|benefits|paycheck|wage
    . locked in|inside again|.|and
    gives|give me <tens>|five ~~ week|day|month
    share|sharing|show ~ my screen
    control|controls|controlling|controlled ~ by ~ <them>|<mate>
    cant|couldnt|cannot leave ~ house|flat|home|room .|because|without|unless|alone|he|she
    <make> me ~ put|have|keep ~~ speaker|loudspeaker
    dont ~ reply|text|write|answer|call|message|ring ~~ <they> ~ checks|reads|sees|home|looks|has
    <mate>|<party> ~ <not> <let> her|him|them ~ out|leave|work|speak|outside
    pulled|unplugged|hid|smashed|cut|took ~ router|modem|internet|wifi
    seizes|seized|seize my
    beg|begging for ~ money|fare|food|transport|keys
"""
