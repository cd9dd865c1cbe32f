"""What people say who are controlled, threatened, forced or followed; and who ask to have someone watched."""

COERCION = """
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
    <make>|had|forced me ~ delete|drop|block|cut|leave|unfriend ~~ friends|family|job|school

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
    <they> ~~ angry|mad|furious|violent|aggressive if|when|whenever <i> ~ visit|meet|wear|leave|refuse
    have|has|had|must to? ~~ or <they> ~ scream|screams|shout|shouts|hit|hits|punish|punishes|hurt|hurts
    have|must to? be ~ home|back ~ by|at|before ~~ or
    hell to pay
    <they> ~ punish|punishes|punished|punishing me when|if <i>|he|she
    calls|texts|rings|messages|called|phones me ~ forty|fifty|sixty|hundred|hundreds ~ times
    calls|texts|rings|messages|phones me ~ constantly|nonstop
    calls|texts|rings|messages|phones me ~ every|all ~ hour|minute|day to|and ~ check|where
    if i dont|didnt|cant ~ pick|answer|reply|obey|comply|respond ~~ <they>
    send|show ~~ photo|photos|proof|location ~~ every|each|all|where

    # forced
    <rape>
    <they>|<mate> ~ forced|forces|coerces|coerced me|us
    <force>|<make> me ~~ sex|intimate|strip|undress|beg|kneel
    <force>|<make> me ~ sleep with
    <force> me into ~ bed|sex
    <make> me do ~~ dont|sexual|bed|didnt
    forces|forced|forcing himself|herself|themselves on me
    had to ~ sleep|sex ~~ or|because
    sex|slept ~~ gave|give|giving in
    gave|give|giving in ~~ sex|slept|bed
    slept with <them> because ~ <scared>
    insist|insists|insisted|demand|demands|demanded ~ sex
    sex ~~ when|if|though|although|while|after ~~ no|dont|didnt|asleep|sleeping|against|cry|crying|unconscious
    against my will
    said|say|saying no ~~ <they> ~ didnt|wouldnt|wont|doesnt|kept ~ stop|listen|going
    said no ~ but|and <they> ~ did|continued|kept|anyway|carried|forced
    <they> didnt|doesnt|wouldnt|wont stop when|until|although|even <i>|i
    not|dont|doesnt|didnt|wont take|accept no .
    take|accept no ~ answer .|in bed|.
    touch|touched|touches|touching me ~~ asleep|sleeping|against
    touch|touched|touches|touching me ~~ dont|didnt want
    sexually assaulted|assaults|abused|abuses|harassed|harasses
    contraception|contraceptives|condom|condoms|abortion|pregnant ~~ <force>|refuses|removed
    <force>|refuses|removed|removes|stops|hides|hid ~~ contraception|contraceptives|condom|condoms|abortion|pregnant

    # threatened
    <they> ~~ <threaten> me
    <they> ~~ <threaten> to|with|that ~ post|share|send|show|publish|leak|expose|ruin|burn|destroy|throw|report|deport
    <they> ~~ <threaten> to|with|that ~ take ~ <kids>|money|house
    <they> ~~ <threaten> to|with ~ call immigration|police
    being|am|im|was|been|getting ~ threatened|blackmailed|controlled|monitored .|by|again|and
    <threaten> ~~ kill|hurt|harm|<kill> <themself>
    kill|harm <themself> if|unless|when
    hurt <themself> if|unless
    says|said|told|swears|swore|warns|warned ~~ if i ~ leave|left|refuse|run|break up
    ruin|destroy|post|publish|expose|report|deport|burn|online|regret ~~ if|unless i ~ leave|go|left|tell|refuse|end
    ruin|destroy my life
    <they> ~~ take ~ <kids> ~ away|if|and|when|from
    <they> ~~ never|not ~ see ~ <kids>|them ~ again
    tell my boss|family|parents|everyone ~~ if <i>|i
    blackmail|blackmails|blackmailed|blackmailing
    my nudes
    naked photos|pictures|videos of me
    post|posted|posts|leak|leaks|leaked|publish|published my ~ photos|pictures|videos
    revenge porn
    deport|deported|deportation
    call|calls|called immigration
    <scared> ~ of what <they> ~ do .|if|when|to|next|now
    <i> ~ <scared> of ~ <mate>
    <i> ~ <scared> of <them> <stop>
    <scared> to ~ leave <them>|my
    <scared> to ~ refuse|disobey
    <scared> to say no
    <scared> to ~ go ~ home
    <scared> at home
    in fear of <them>|my
    live|living in fear
    <not> feel|felt|am|im|be|feeling safe .|home|here|tonight|around|near|alone
    <not> feel|felt|im|am safe at|in ~ home|house|bed
    <i>|im|am not safe .|at|in|here|around|home
    unsafe ~~ home|house|around
    unsafe here|.

    # followed and watched
    stalk|stalks|stalked|stalking|stalker|stalkers
    <they> ~~ follow|follows|followed|following me
    being|am|im|was|been|getting ~ followed|watched|tracked|stalked by|again|everywhere
    <they> ~~ track|tracks|tracked|tracking me|my
    tracker|airtag|camera|cameras|spyware|keylogger ~~ my|me|bedroom|house|bathroom|home
    put|puts|installed|installs|has ~ app|software|gps|tracker|cameras ~ my ~ phone|laptop|computer|car
    app|software ~ on my ~ phone|laptop ~~ tracks|shows|sees|tracking
    <they> ~ has ~ app|software ~ on my
    <make>|demand|demands|demanding|demanded me ~ send|share ~~ location|gps|passwords|photos
    demands|demand|demanded ~ to know where|who|what
    spy|spies|spied|spying on me
    <they> ~~ monitor|monitors|monitored|monitoring me|my
    <they> ~ watches|watching everything|every
    watches|watch|watching me through|with|on
    turn|turns|turned|show|shows|showed|showing up ~ my work|house|door|office|job|place|flat|home
    keeps|keep|kept coming to|by|back ~ my
    keeps|keep|kept ~ coming|turning|calling|texting|contacting|messaging ~~ told|stop|blocked|door
    waits|waiting|waited|sits|sat outside my
    <they> wont|doesnt|wouldnt leave me alone
    <they> wont|doesnt|wouldnt stop calling|following|messaging|contacting|texting|watching
    broke|breaks|broken into my|our house|flat|home|phone|account|apartment|car
"""

WATCHING = """
    is|was my? <they> ~ online|active|awake
    when ~ <they> ~ last ~ online|active|seen
    <their> last seen
    last seen ~ <they>|<them>
    did|has|have <they> ~ read|open|opened|see|seen|get ~ it|my|message|letter|answer
    did|has <they> answer|answered ~ you|your|question
    did|has|have <they> ~ done|do|finish|finished ~ it|check|checkin|letter|answer
    make|get|force|have|tell <them>|<mate> ~ send|share|turn|show|give ~~ location|gps|phone|password|passwords|pin
    where is|are|was my? <they> ~ now|tonight|at|.|today|right
    wheres my? <they>
    where <they> is|are ~ now|right|tonight
    track|locate|trace <them>|<their>|my ~ <mate>|phone|location|car|.|for|now
    <request> ~~ <their>|<them>|<mate> ~ <things>
    <request> ~~ what <they> ~ wrote|write|writes|written|said|says|say|told|answered|answers|chose|typed|does|doing
    <request> ~~ who <they> ~ texting|talking|writing|messaging|seeing|calling|with|meeting|chatting|texts|calls
    <request> ~~ when|if|whenever <they> ~~ online|home|leaves|left|reads|answers|texts|writes|calls|moves
    find out who|where|what <they> ~ texting|talking|writing|messaging|seeing|calling|with|meeting|chatting|doing|going
    what did|does|has|had <they> ~ write|written|say|said|tell|told|answer|answered ~ you|here|private|checkin|about
    did|has|does <they> ~ talk|talked|write|written|spoken|say|said|tell|told ~ you|about
    read|check|open ~ <their> <things> ~ for|to me
    hack|hacking ~ <their>|into
    spy|spying on <them>|<their>|my|<mate>
    watch|monitor|track|observe <them>|<their>|my ~ for me
    install|put|hide|use ~ tracker|airtag|app|gps|spyware|keylogger ~~ <their>|<them>|<mate>
    get|guess|crack|give ~ <their> ~ password|passcode|pin|passwords
    screenshot|screenshots ~ <their> <things>
"""
