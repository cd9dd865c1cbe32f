"""What people say who are forced, threatened or followed."""

THREATS = """
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
    <i>|im|am not safe .|at|in|here|around|home|and|tonight|because|anymore|any
    unsafe ~~ home|house|around
    unsafe here|.
    <scared> ~ going|go|coming|come|being|be|stay|staying ~ home|house ~~ <they>|<them>|.|tonight|because
    <scared> ~ be|being alone with <them>|my
    . <scared> of <them>|<mate> ^leaving|finding|lying|cheating|reaction|answer
    <scared> of my? him|them|<mate>|<name> ^leaving|finding|lying|cheating|dying|being|meeting|seeing|not|judging|or|
        having|moving|getting|going|doing|falling|s|knowing|thinking|again|saying|asking
    <scared> of her .|and|at|because|when|tonight|now|but|so|since|temper|fists|anger|rage
    fear <them>|my ~ <mate>|<them>|father|mother|<name> .|and|because|he|she|when
    fear my <mate>

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

    # forced, in more words
    <they>|<mate> ~ forced|forces|force|forcing|coerced|raped|rapes|rape|made|makes|pressures|pressured|pushes|
        guilts ~ me|us|i ~ on|into|to|have ~ have|bed|sex|it|me|do|sleep|suck|swallow|strip|kiss|touch|his|her|things|
        anal|oral|with
    sex ~~ <cant>|never|not ~ refuse|choice
    sex|bed ~~ <cant>|never ~ say no
    sex|sleep ~~ so|or|else|because|otherwise ~ <they> ~ doesnt|wont|dont|gets|get|not|leaves|angry|hit|hits|mad|
        violent|hurt|furious
    sex|anal|oral|bed ~~ force|forced|forces|forcing|makes|demands|demanded|owe|duty|against|unconscious|asleep|
        sleeping|passed|drugged ~ me|it|.|my|him|her|wifely|out|i|when|was|and
    had|having|has|did|does|fucked|fucks|fucking ~ sex|it|me|inside ~ with|to|on ~ me ~~ asleep|sleeping|slept|
        unconscious|drunk|passed|drugged|against|no|crying|stop|without
    wake|woke|waking|asleep|sleeping|unconscious|drugged|passed ~~ inside|on top|touching|touches|touched|having|
        fingers|sex|doing ~ me|of|it|with|us
    i ~ say|said|saying|told|screamed|cried|begged|says ~~ no|stop|dont|not ~~ <they> ~ did|does|do|kept|keeps|
        continued|carried|forced|flipped|pushed|went|anyway|raped|ignored|laughed|didnt|doesnt|wouldnt|still|took|goes
    no ~ means|to ~ anal|sex|it ~~ anyway|did|forced|took|flipped|still
    did|does|do|kept|carried|went|continued|keep|took ~ it|on|going|me ~ anyway ~ .|i|and|after|even|though|while
    drug|drugged|drugs|drugging|spiked|spikes|spiking ~ me|my ~ drink|tea|wine|food|.|and|so|to
    poked|pokes|poking|made ~ holes|hole ~ in|condom|condoms
    took|takes|removed|slipped|pulled|refuses|refused|wont|hides|hid|threw|flushed ~ off|to|the|my|wear|away|use|with|
        on ~ wear|the|a|my|use|on ~ condom|condoms|pill|pills|contraception|coil|contraceptives
    <force>|<make>|made|want|wants|pressuring me ~ abort|abortion|pregnant|pregnancy|baby|keep|terminate ~ .|it|baby|
        to|again|an|so|him|her
    sell|sells|sold|pimps|share|shares|lends|rents me|out|my ~ out|to|body|with|for ~ men|friends|others|money|
        strangers|sex|his|.
    prostitute|prostitution|escort ~~ force|forced|makes|made|me|for
    marry|married|marriage|wedding ~~ <force>|forced|against|will|14|sold|cousin|uncle ~ me|my|to|by|will|marry|i|into
    forced marriage
    force|forced|forcing|forces|make|making|makes ~ me|us ~ to? marry|wed
    <force>|<make>|made|forces me ~ do ~ things|stuff|sexual|degrading|that|what ~ i|dont|in|on|with|to ~ bed|want|
        dont|camera|didnt|him|her|not|hurt
    film|films|filmed|filming|record|records|recorded|recording ~ me|us|it|our ~~ naked|sex|bed|without|share|shower|
        undress|post|threat|threatens|secretly|having|toilet

    # threatened, with what and to whom
    <they>|inlaws ~~ <threaten> ~~ tell|show|send|share|post|leak|publish|take|report|call|accuse|kill|burn|hurt|sue|
        destroy|court|police|divorce|sell|out|expose|ruin|kick|throw|cut|himself|herself|suicide|deport|come|
        find ~~ <circle>|<kids>|<themself>|crazy|me|my|house|boss|secret|unfit|dog|cat|custody|if|everything|son|
        daughter|streets|street|off ^if
    <they>|inlaws ~~ <threaten> ~~ tell|show|send|share|post|take|report|court ~~ <circle>|<kids>
    <they> ~~ <say> ~~ tell|tells|show|shows|send|sends|post|posts|share|shares|leak|email|out|report|upload|spread|
        expose|forward|print ~~ <secret>|<circle>|online|everyone|me|it|nudes|affair|them|that|my|i ~~ <circle>|if|
        unless|.|disease|crazy|abused|mental|gay|everyone|to
    <they> ~~ <say> ~ wedding ~ video
    <they>|ex|someone ~ has|have|got|keeps|kept|saved|made|took|secretly|recorded ~ my|videos|photos|naked|intimate|
        nude|nudes|pictures|private|sex|recordings ~ nudes|photos|pictures|videos|of|tape|tapes|video ~~ send|post|
        share|show|leak|threat|threatens|if|bed|naked|us|me|will|upload|internet|online|publish|parents
    send|sends|sending|post|posts|posting|share|shares|show|leak|upload|forward|sent|shared|posted ~ my|the|naked|
        intimate|private|nude|our|those|them|it ~ nudes|photos|pictures|videos|naked|video|nude|sex|private|pics|pic|
        photo ~~ to|if|everyone|online|internet|my|unless|all|without|on|family|friends|group
    video|videos|photos|pictures|nudes|recordings|screenshots|messages ~~ send|share|post|show|leak|everyone|people|
        online|see ~~ if|unless|when ~ i ~ leave|go|back|dont|end|refuse|tell|break|ever|out|say
    ruin|ruins|destroy|destroys|expose|end|ends|crush ~ me|my ~ life|career|reputation|family|name|business|financially
    <they> ~ ruin|destroy|finish me
    <say> ~~ if|unless|when|once ~ i ~ ever? ~ <leave>|out|refuse|speak|want|try|talk|dont|stop|marry|see|take|end|
        file|say|go|cheat ~~~ <themself>|<slay>|kills|killed|kill|ruin|destroy|find|take|takes|lose|losing|regret|pay|
        die|hang|hangs|hanged|overdose|jump|wrists|hurt|burn|tell|show|send|post|share|out|kids|children|son|daughter|
        never|deport|police|court|dead|sorry|everyone|worse|suicide|homeless|nothing|custody|nobody|life|cut|cuts
    if|unless|when ~ i ~ ever? ~ <leave>|divorce|move|out|refuse|go|break|end|say|tell|file ~~~ <they>|shell|hell|hed|
        shed|will|would ~ <themself>|kill|kills|hang|hangs|cut|cuts|overdose|jump|ruin|destroy|takes|out|tell|burn|
        regret|expose|post|sue|call|deport|hunt|track|report|punish|harm|slit|starve|drown|stab|shoot
    kill|kills|hang|hangs|hurt|harm|shoot|cut|drown|harms|hurts|slit|overdose <themself>|themself|wrists|herself|
        himself ~~ if|unless|when|because ~ i|we
    <they> ~~ kill|hang|cut|hurt|overdose|jump|take ~ <themself>|wrists|pills|own|their ~ life|if|when|unless|because|
        .|so
    if|because|when ~ i ~ leave|left|go|stay|end|break|move|out ~~ cut|slit|cuts <their> ~ wrists|wrist|throat
    <they>|shed|hed|would|ll|will|she|he ~ take|end|takes <their> own? ~ life
    <they> ~~ will|would|says|said|going|gonna|hell|shell|trying|tries|wants|threatens|can ~ take|takes|get|keep|have|
        steal|win ~ <kids>|custody|baby ~~ away|never|from|if|see|off|and|.|abroad|country|court|if|me
    never ~ see ~ <our>? <kids>|<young> again
    lose|losing ~ <kids>|custody ~~ if|says|unless|told ~ i|<they>|leave
    nobody|noone|one|who ~~ believe|believes|believed ~ me ~ .|if|anyway|because|over|when|and|he|she|they
    <they> ~ tells|told|telling|says|convinced|tell ~ everyone|people|doctor|family|court|police|them|her|his ~~ im|i|
        am|me ~ crazy|mental|insane|unfit|mad|unstable|psycho|abusive|drug|sick|ill
    unfit mother|father|parent
    deport|deported|deporting|deports|immigration|visa|papers|passport|residence ~~ if|threat|threatens|says|will|
        cancel|send|back|control|marriage ~~ leave|me|i|back|call|report
    send|sends|sent me|us back to ~ my|home|country|village|<our>
    <they> ~ owns|own me
    belong to <them>
    <their> property
    honour|honor ~ killing|family|kill
    whoever|man|anyone|lover|friend|dog|cat|family|parents|mother|sister|brother ~~ <slay>|hurt|kill|harm ~ <them>|my|
        if|him ~~ <they>|says|threat|if i

    # fear of somebody at home
    <i>|me|we|im|am|always|so ~ <scared> of <them>|<mate>|<name> .|and|at|in|tonight|now|all|but|because|when|every|
        since|physically
    <scared> ~ to ~ go|say|speak|talk|leave|move|tell|disagree|sleep|come|answer|refuse|breathe|be ~~ because ~ <they>
    <scared> ~ to ~ say no|tell|refuse|leave|disagree|argue ~ to? <them>
    <scared> ~~ what <they> ~ do|does|did ~ if|to|next|.
    <scared> ~~ when ~ <they> ~ drinks|angry|comes|gets|home|drunk|shouts|key
    walk|walking|walks ~ on? eggshells
    <they> ~ scares|scare|frightens|terrifies|terrify|intimidates|terrorises|terrorizes me ^with|by|when|how|that|off
    <mate>|<they>|home|house ~ is|s|feels|isnt|not ~ dangerous|unsafe|not safe
    safe|safer ~~ if|when ~ <they> ~ not|isnt|away|gone|out|here|home
    dont|not|never|doesnt|didnt|isnt|cant|hardly ~ safe ~ around|near|with|at|in|here|living|sleeping|when|
        going ~ <them>|home|my|the|house|own|bed|<they>|here|anymore|.

    # followed and watched
    <they>|ex|man|someone|stalker|guy ~~ follow|follows|followed|following|stalks|stalking|tails|tailing me ^on|back|
        instagram|around|with
    <they> ~~ follow|follows|followed|following me ~ around|everywhere|home|to|when|in
    turn|turns|turned|turning|show|shows|showed|showing|come|comes|coming|came|wait|waits|waiting|waited|sits|sitting|
        stands|standing|parks|parked|appear|appears|lurks|drives ~ up|at|outside|past|by|in ~~ my ~ work|house|door|
        office|job|place|flat|home|street|school|gym|car|window|sisters|parents|mums ~~ every|again|always|night|keeps|
        told|stop|still|though|for|hours|uninvited|watching|ex|never|daily|order
    keeps|keep|kept|wont|still|again|constantly|stop|always|every ~ turning|showing|coming|waiting|calling|texting|
        contacting|messaging|following|parking|driving|sitting|standing|ringing|sending ~ up|me|past|outside|at|by|
        to ~ my|me|outside|at|by|house|work|the ~ work|house|door|home|flat|after|place|even|from|office|street|gym
    ex ~~ wont|doesnt|keeps|stop|stops|still ~ leave|stop|turning|showing|calling|texting|messaging|following|coming|
        contacting|threatening|stalking|accept ~ me|up|alone|to|at|.|from|it
    tracks|tracking|tracked|track|tracker|airtag|gps|monitors|bugged|bugs|spyware|keylogger|spies|spying|spied|hacked|
        hacks ~ my|me|in|on|into ~ phone|car|location|bag|laptop|every|everywhere|calls|email|emails|accounts|account|
        movements|coat ^run|runs|parcel|parcels|order|orders
    tracker|airtag|gps ~ in|on|under|sewn|hidden ~ my|the ~ car|bag|coat|phone|bike|jacket
    knows|know ~ where|every|everywhere ~ i|place ~ am|go|was|been|im ~~ tracks|tracker|somehow|follows
    calls|texts|rings|messages|phones|video|checks|calling|texting ~ me ~~ 0|twenty|thirty|forty|fifty|sixty|hundred|
        dozens|every|all|nonstop|constantly ~~ times|hour|minutes|minute|night|check|prove|where|day|hours ~~ where|
        who|check|prove|if|or|angry|work|answer|an|hour|a|and
    send|sends|show|prove|photo|video|selfie ~~ prove|where|proof|location ~~ i|am|im|who|where|with ~~ every|him|her|
        or|wants|makes|must|have|when|each|demands
    wake|woke|waking ~~ <they>|<them> ~ inside|touching|fingers|having ~ me
    sex|it|body ~~ owe|owes|owed <us>
    owe|owes|owed <them>|him ~ sex
    or|else <they> tells|sends|posts|shows|shares ~ my|everyone|it|them
    <they> ~~ taking|takes|take ~ <kids> ~ to|abroad|away ~~ never
    forced|coerced|pressured|made ~ to|into have|having sex
    get <them>|<kids> back ~ when|if|once i drop|sign|go|come|obey
    sent|shared|posted my|the|our naked|intimate|private|nude|nudes
    apps|app ~~ i|me didnt|not|never install|installed|put|download
    want|wanted it|to|sex ~~ <they> ~ didnt|wouldnt stop
    forced to ~ stay|live|marry|undress|beg|sleep ~ house|home|inside|here|him|her|with|on|naked
    <they> ~ told|tells|telling ~ <circle>|imam|priest|doctor|pastor|neighbours im|i ~ mad|crazy|mental|insane|ill|
        unfit|sick
    put|lock|have|send|get me away|committed|sectioned
    <they> ~ films|filming|records|recording me|us ^singing|dancing|playing
    put|puts|putting|upload|uploads ~ my ~ <secret> ~ on|online|everywhere

    # the children, the authorities, the pictures
    <they>|<mate> ~ wont|not|doesnt|never|refuses|refused ~ give|return|bring|hand ~ me? ~ <our> ~ <kids> ~ back|
        unless|until|over
    <not> ~ give|bring|return ~ me|back ~ <our> ~ <kids> ~ back|unless|until|if
    disappear|vanish|flee|run|abroad ~ with|taking ~ <our>? ~ <kids> ~~ if|unless|when|says|said|threat
    <say>|will|would|hed|shed|hell|shell ~ disappear|vanish|flee ~ with ~ <kids>
    send|sent|sends|showed|posted ~~ picture|pictures|photo|photos|video|nude|nudes ~~ as|a warning|proof|lesson
    he|she|they|hell|shell|hed|shed|will|would|to out me to|at
    one ~ call|phone|word|report ~ to ~ immigration|police|ice|home|embassy|social|services|boss
    call|calls|report|reports|phone|phones|ring ~ ice|immigration|border|cps|embassy ~ on|if|unless|me|my|when|and|.
    call|calls|report|reports|phone|phones|ring ~ police|social|services|benefits ~~ if|unless|when ~ i ~ <leave>|dont|
        refuse|go|walk
    take|takes|took ~ me by force
    by force ~~ no|cry|cried|night|bed|sex
    been|keeps|is|was|kept|still|hes|shes following|trailing|tailing my car|bus|me|bike|train ^on|instagram|advice
    <they>|ex ~~ found|finds|got|tracked ~ out? my ~ new address|house|flat|place|number|street
    stands|stood|sits|sat|waits|waited|parks|lurks outside ~ at|every|all|for|until|in|the ~ night|nights|hours|dark|
        watching|windows
    installed|installs|put|puts|has|downloaded ~ app|software|program|something ~~ to|that|which|and|can ~ read|reads|
        see|sees|track|tracks|listen|listens|spy|copies|copy|follow ~ my|me|where|every|all
    <they> ~ says|say|said|tells|thinks ~~ duty|obligation|owe|right ~~ sex|sleep|body|bed
    wifely|marital|womanly duty|duties
    <kids> ~ stay|stays|live|remain ~ with <them>|here if|when i ~ go|leave|divorce|walk
    <say>|hell|shell|hed|shed|will|would ~ take everything ~ from|away|me|and|if
    <kin>|family|parents|they|father|mother ~ want|wants|force|forces|forcing|expect|arranged|push|pressure|sold me|us|
        my ~ marry|marriage|wed ~ man|someone|cousin|guy|uncle|boy|stranger|older|.|against
    got|gets|get|made|making me pregnant ~~ purpose|so|without|force|against|trap|keep
    sex ~~ because|since|cos ~~ <scared>|happens|otherwise|hurts|punishes
    <they>|ex ~ not|wont|doesnt|never stop|stops calling|following|texting|messaging|contacting|watching|coming
    <say> ~ nobody|noone|one ~ will|would|ever|believe|believes ~ believe|believes|help me
    <they> ~ threatened|threatens the|my|our dog|cat|pets|puppy|horse
    dog|cat|pets|puppy ~ be gone|dead ~ if|.
"""
