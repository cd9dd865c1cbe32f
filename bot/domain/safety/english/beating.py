"""What people say who beat somebody, or fear or wish to."""

HURTING = """
    # blows
    <i> ~ <hit> <det>? other? <who>
    <i> ~~ <hit> up <det>? other? <who>
    never ~ <hit> <who> before|until|till
    <cant>|not|never stop <hit> <det>? <who>
    beat|beating|kick|kicking|knock the shit|crap|hell|living|life|daylights out of
    <i> ~ <grab>|burned|bit|bashed|threw|scratched <them>|<mate>
    <i> ~ <grab> my <who>
    <i> ~ cut|stabbed|shot|burned|poisoned <them>|<mate> .|with|and|in|on|again
    <i> ~ <blow> <their> ~ <body>
    had|have|held|hold|holding|got <them>|my ~ by the throat|neck|hair|arm|wrist|collar
    my hands ~ on|around|round|at <their>|my ~ throat|neck
    my hands ~ on|around|round <them>
    <i> ~ put|laid|lay|raised|lifted ~ hand|hands|fist ~ on|to|at|against <them>|my|<mate>|<their>
    <i> ~~ threw|throw|throwing|chucked ~~ at <det>? <who>
    <i> ~~ threw|throw|throwing ~~ at <their> ~ head|face
    <i> ~ threw|throw|throwing|smashed ~ chair|plate|plates|glass|glasses|cup|bottle|vase|remote|dishes|mug|knife|table
    punch|punched|punching ~~ wall|door|mirror|window|walls
    kick|kicked ~ wall|door|walls|door
    <i> ~ smashed|smash ~ phone|tv|window|mirror|furniture|car
    <i> ~ broke|break ~ door ~ down|in|open
    <i> ~ spit|spat in|at|on ~ <who>
    run|ran|running|drove <who> over
    drove|drive|driving|aimed ~ car at|into|towards <them>|my|<mate>
    <i> ~~ hurt|hurting|attacked ~~ physically
    <i> ~~ <hit>|hurt|grabbed|pushed <who> ~ bleeding|bruise|bruises|unconscious
    hes|shes|theyre bleeding|unconscious
    he|she|they|<mate> ~ bleeding|unconscious ~ because|from|and|my|.
    <i> ~ <lock> <det>? <who> ~ in|inside
    <i> ~~ <force>|<make> <det>? <who> ~ sex|sleep|touch|intimate
    forced myself on
    <i> didnt|wouldnt|couldnt|dont stop when|although <they> ~ no|cried|crying|begged|asked
    <i> ~ <rape> <them>|my|<det>

    # wanting or fearing to
    <i> ~ <will> ~~ <harm> <det>? other? <who>
    id kill|stab|strangle|beat <det>? <who>
    <i> would ~ kill|hit|beat|stab|strangle <det>? <who>
    <them> <i> ~ <will> ~ kill|hurt
    ill|gonna ~ <harm> <det>? other? <who>
    <scared> ~~ <i> ~~ <harm> <det>? <who>
    <scared> ~ what <i> ~ do to|.|if|when
    what <i> ~ do to <them>|my|<mate>
    <dont> trust myself around|near|with <them>|my
    thoughts|fantasies|urge|urges|images|fantasising|dreams ~ of|to|about ~ <harm> <det>? other? <who>
    snap|explode|lose ~ and ~ <harm> <det>? <who>
    smash|break|kick|bash <their> ~ face|head|skull|teeth|bones|legs|neck|jaw
    never walk|walks|breathe|breathes again
    <i> <want> <det>? other? <who>|he|she|they ~ dead|die|died
    burn|burning|set ~ house|home|car|flat ~ down|fire
    set fire to <their>
    <i> ~ have|got|took|take|bring|carry|hold|holding|keep ~ <knife> ~ ready|here|for|when
    <their> house|flat|place|door|work|office ~ with <det> <knife>
    on my way|outside|waiting ~~ with <det> <knife>
    bought|got|buy ~ <knife> ~~ <who>
    <i> ~~ <knife> ~ to|at|on|against <them>|<mate>
    <i> ~~ <knife> ~ to|at|on|against my <mate>
    <i> ~~ <them>|<mate> with <det> <knife>
    <i> ~~ <threaten> ~~ with|to <knife>|kill|hurt|hit|stab|beat
    <i> ~~ <threaten> ~~ with a <knife>
    <i> ~ <threaten> <det>? <who> .|and|again|when|last|yesterday|tonight|today
    <i> ~ told|tell <them> ~~ kill|hurt|hit|stab|beat <them>

    # said in general
    lost|lose|losing ~ it|control|temper ~ and ~ <hit>|hurt <who>
    lose|losing|lost control ~~ <hit>|<grab> <who>
    <cant> ~ control my|this anger|temper|rage|fists|violence
    <cant> control myself around
    <i> ~ got|get|getting|became|become|turned physical|violent ~ with|to|towards <them>|<mate>|my|.
    <i> ~ get|got|gets|become|turn physical|aggressive|rough when|if|during ~ we|i|fight|angry|drunk|argue|<they>|fights
    <i> ~ got|get|getting|was|were|became|become|turned|am|im|been ~ violent to|towards|with|when|.|and|last
    <i> ~ physically ~ violent|abusive
    <i> ~ abusive|violent ~ to|towards|with|when|.
    im|am ~ the|a|an ~ abuser|wifebeater|batterer
    im|am ~ the|a|an ~ violent|abusive one|person|man|woman|husband|wife|partner
    my own? anger ~ i ~ might|could|will ~ hit|hurt|harm

    # in any order, and without the "I"
    <det> <mate> i ~ <hit>|<shove>|stabbed|hurt
    <them>|her|him i ~ <hit>|<shove>|stabbed|choke
    <who> i ~ have|had|am|was ~ <hit>|<shove>
    . just|almost|nearly|finally|only|actually? <hit>|<shove>|stabbed|shook|grabbed <det>? own? <who>
    . <hurts> my|the|our own? <who> ^up|at|off|to|away|out
    . <hurts> <them> ^up|at|off|to|away|out|that|like
    <i> ~~ <hit>|<shove>|stabbed|shook|grabbed|scratched|bit|burned <det>? own|poor|new|young|pregnant|old|
        other? <who> ^up|away|off|to
    <i> ~~ and|then|just|even|also|so|i <hurts> <det>? <who> ^up|away|off|to|that|at|under|into|for
    <i> ~ <hit>|<shove>|<grab> both|two|each ~ of? ~ them|us|wife|him|her
    <i> ~ <hit> ~~ like|properly|really|hard ~ <hit> <who>
    <i> ~~ <blow>|<hit>|squeezed|grabbed|slammed|bounced my <mates> <body>
    <i> ~~ <blow>|<hit>|squeezed|squeeze|broke|slammed|grabbed <their> ~ <body>
    <i> ~~ <hit>|<blow> ~~ <who> ~ in|on|across|round the|his|her <body>
    <i> ~~ <shove>|kick|knock|knocked ~ <who> ~~ down|against|into|onto|off|over|on|out|through ~ stairs|wall|floor|
        ground|fridge|door|bed|step|steps|table|balcony|car|window|sofa|counter
    <i> ~ <shove> <det>? <who> .|and|so|hard|again|because|when|last|yesterday|but|over|down|against|once|twice
    <shove>|pushed|push ~ <who> ~~ fell|hurt|bleeding|broke|head|hospital|injured|hit
    <them>|she|he ~ fell|hit ~ and|the|on|her|his ~~ because|after|when <i> ~ <shove>|hit
    <i> ~ gave|give|given ~ <who> ~~ <blows>
    <i> ~ gave|give ~~ <blows>
    <i> ~ raised|raise|lifted|lift|swung|swing|threw|lunged|lunge|snapped ~ for|at|hand|fist|my ~ at|on|to|and|hand|
        fist? <who>|my ^how
    <i> ~ went|go|lunged|flew|swung for|at <who>|my
    my|the|a ~ hand|hands|fist|fists ~ was|were|is|are|went|came|flew|up ~ already|up|raised|around|round ~~ to|at|her|
        his ~~ hit|neck|throat|face|slap|her|him
    my hands|hand|fingers|arm ~ on|around|round|over|at|to <their> ~ throat|neck|mouth|face
    hole|holes|dent ~ in|through ~ wall|door ~~ her|his|where|next|by|because|when
    put|puts|stuck|drove my|a fist|hand|hole|foot ~ in|through ~ wall|door|window
    hitting|slapping|punching|kicking|choking|strangling|pushing|biting kicking|hitting|slapping|punching|choking|all|
        and|biting ~ .|kicking|hitting|all|him|her|punching
    been|keep|kept|was|am|im|started|start|again|enjoy|stop|stopped|caught|myself ~ <hitting> ~ <who>
    <hitting> ~ my|the ~ <who>
    more|no|stop|quit|about hitting|slapping|punching|violence ~ .|promise|from|again|him|her ~ .|broke|i|again|.
    i hits|beats|beated|hitted|slapt|stab|make violence|my|him|her ~ .|my|him|her|to|wife|husband
    made|make|do|did|making|done ~ violence ~ to|on|with|against ~ <who>
    <i>|am|im ~ the|who|one ~ hits|hitting|beats|beating|violent|abuses|hurts|abusive|abuser|punches ~ .|her|him|
        people|first
    <i> ~ the one ~~ hits|hit|violent|beats|abusive|hurting|physical
    <i> ~~ hurt|hurts|hurting|harmed|injured ~ <who> ~ physical|physically|body|badly|bleeding|fist|fists|hands|
        hitting|kicking|belt|bruise|bruises|hospital
    hurting|hurt ~ <who> ~~ hitting|kicking|punching|hit|kick|fists|slapping|bruises
    left|leave|leaving|made|caused|put ~ marks|bruises|bruise|scars|handprint|handprints|scratches ~ on|all|
        over ~ <who>|<their>|my
    <who>|she|he|they|has ~~ bruise|bruises|stitches|concussion|hospital|bleeding|unconscious|burn|eye|lip|scar|
        scars ~~ because ~ of|i me|did|i|hit|<i>
    <who>|she|he|they ~~ black eye|eyes ~~ me|i
    <they>|<who> ~ on the floor|ground ~~ not|isnt|wont|doesnt ~ moving|move|breathing|wake|waking|respond|answer
    <they>|<who> ~~ isnt|not|wont|stopped ~ moving|breathing|waking ~~ <i>|me|.
    she|he|they|wife|husband ~ was|went so? quiet|limp|still|blue ~~ <i>|my|hands|let
    <scared>|afraid|flinches|flinch|flinched|cowers|hides|terrified ~~ of|from|when me|i ~~ hit|choked|since|because|
        beat|move|raise|hand|come
    <they>|<who>|wife|husband ~ <scared> of me ^leaving|finding|knowing|seeing|going|dying|cheating|being|telling|
        asking|getting|having|not|thinking|judging|meeting|falling|moving|losing|doing|at|on
    i held|hold|pinned|pin|sat|lock|locked|shut|trapped|tied|restrained|choked <det>? ~ <who> ~ down|in|against|on|to|
        inside|up|out|so|until|by|under
    <i> ~ hold|held|pin|pinned|tie|tied <who> down|up
    <i> ~ lock|locked|shut <who> ~ in|up|inside|away
    <i> ~ drove|drive|driving ~ us|her|him|at|into ~~ off|into|wall|tree|cliff|pier|bridge|kill|crash
    i ~ carried|carry|kept|keep|continued ~ on|going|anyway ~~ after|when|though|even ~ <they> ~ no|said|asked|cry|cried
    <they>|<who> ~ no ~~ <i> ~~ anyway|forced|continued|carried|kept|didnt|took|did|pushed
    i|and|then|but ~ forced|force|forcing|coerced|made <det>? <who> ~ anyway|.|into|because|when|again|down|sex|bed|to|
        suck|strip|sleep ^choose|tell|see|talk|look|face|decide|think|admit|listen|eat|laugh|smile|cry|feel
    forced <them>|my ~ anyway|.|into ~ .|bed|sex|it|me
    i ~ took|take|have|had ~ <them> ~ by force|against
    <i> ~ dont|wont|never|not <let> <det>? <who> ~ leave|out|see|work|eat|sleep|talk|have|meet|speak|use|drive|
        call ^my|phone
    <i> ~ control|controls|controlled|controlling <det>? ~ <who>|<their>
    <i> ~ keep|took|take|hide|hid|hold|took ~ <their> ~ passport|wages|salary|money|phone|keys|documents|papers ~ .|
        also|so|because|away|from|and ^by
    <i> ~ follow|follows|following|stalk|stalking|stalked <them>|my|<mate> ~ everywhere|around|.|and|to|home|work|in|
        at|online ^on
    <i> ~ put|installed|hid|use ~ tracker|airtag|gps|spyware|camera ~ on|in|under <their>|my
    i told|threatened|said|swore|warned ~ <who>|<them>|to|that ~~ id|ill|i|would|will ~ <slay>|<hit>|break|burn|drive|
        hurt <who>|us|both|<their>|myself|if
    <i> ~ threat|threaten|threatened|threatening|treated to <slay>|<hit>|<harm>|burn

    # what is meant to be done
    <will>|how|way|ways|plan|urge|idea|ready|dreaming|dream|dreams|imagining|imagine|keep|kept|want|wanted|fantasy|
        fantasies|fantasise|picture|picturing|visions|thoughts|obsessed|close ~ <harm>|punching|strangling|choking|
        stabbing|killing ~ <det>? <who> ^by|with|less|anymore|feelings
    <will> ~ of|about|to <harm>|killing|strangling <det>? <who> ^by|with|feelings|like|more|again
    <i>|feel|felt|feeling|have|has|had|got ~ urge|impulse|desire|need|want|compulsion ~ <harm>|throw|push|grab|
        throwing|shove|shake <det>? <who>
    <i> ~ <want>|going|gonna|could|might|will|about ~ throw|push|shove|shake|grab|burn|crush|smash|break|cut|slit|rip|
        tear|wring|cave|put|kick|knock|beat|bash <who>|<their> ~ <body>|down|off|against|through|from|hospital|out|in|
        up|block|head|bits|apart|throat|.
    <i> ~ <want>|going|gonna ~ hurt|harm <det>? <who> ~ so|bad|badly|physically|tonight|really|.|hospital|bleed
    <want> ~ <who>|<them>|see ~ bleed|suffer ~ bleed|physically|die|.|blood
    <want>|going|gonna|ready|would|will|could|should|deserves|need|needs ~ pay with ~ blood|life
    <who>|she|he|they ~ deserves|deserve|deserved|needs|need|earned|asking ~ a|good|for|be|to|the ~ beating|slap|
        slapping|beaten|punch|hiding|die|killed|smack|kicking|hit|hurt
    <who>|<they>|<them> ~ be|is|are|will ~ be? dead ~ by|tonight|tomorrow|soon|when ~ .|i|morning|tomorrow|tonight
    <who>|he|she|they ~ going|gonna|will|wont|not ~ to|see|live|be ~ die|alive|tomorrow|morning|night ~~ <i>|my|
        because|when|tonight|if|.
    two|both|each|one ~ of them ~~ dead|die|kill|grave|slaughter|pay|bury
    <slay> ~ two|both|each|all|the ~ of? them|us|two|people
    <will>|gonna|going|ill|i ~~ do|get|finish|end|sort|take|waste|ice|off|fuck|mess|batter|deck|lamp|glass|jump|rough|
        teach ~ the|that|this|him|her|out|off|up ~ lad|bloke|guy|man|bastard|bitch|in|up|cunt|fucker ~~ bat|knife|with|
        tonight|out|off|she|he|.|slept
    <i> ~ <will>|going|gonna|ill|wanna|want ~ do|finish|end <them> in|off|.
    round|over|outside|there|to|at|way|here|going|waiting|house|car|drive|driving ~~ with|and|got|have a|the|my bat|
        knife|gun|hammer|axe|blade|machete|petrol|crowbar
    <i> ~ wait|waiting|waited|sitting|parked ~ outside|for|at <their>|<them>|my ~~ bat|knife|gun|kill|hurt|get|hammer|
        tonight
    <i> ~ bought|got|have|has|found|carry|carrying|took|borrowed|loaded|hid|hide|keep|packed ~ a|the|my|his|some|
        dads ~ <arms>|petrol|acid|poison ~~ because|going|when|not|her|him|she|he|them|until|.
    burn|burning|torch|torching|petrol|blow ~~ house|flat|place|home|shop|car|bed|it ~~ with|down|fire|up|him|her|them|
        tonight|in|alight
    poison|poisoning|poisoned|something|spit|crush ~ in|into|<their>|my ~ food|tea|coffee|drink|dinner|meal|<mates>|
        <mate>
    put|putting|crushed|slip ~ poison|bleach|pills|something ~ in <their>|my
    slip|cut|slit|slitting|slash|wring|break|snap <their>|my ~ throat|neck|throats|necks
    wring|snap|break <their> neck
    my ~ hands ~ want|itch|itching|itched ~ to?
    <i> ~ close|near|inch|second|seconds ~ to|from|of ~ <harm>|<hitting>|hitting|choking|killing|strangling
    <scared>|afraid|worried ~~ <i> ~~ <harm>|<hit>|kill|do|snap|lose|hurting|hurt <who>|<kids>|something|it|control|them
    <scared> ~ of ~ what <i> ~ do|capable|could|might ~ to|of|.|with
    <scared> ~ of ~ <harm>|<hitting> ~ <who> ^feelings
    <scared> ~ of my own? anger|temper|hands|rage|fists
    become|becoming|turning|turned|turn|like ~ my ~ dad|father|stepdad|old|mother ~~ fists|violent|hit|hits|hitting|
        hand|hands|hits
    saw|see|went red ~~ hit|hits|punched|slapped|grabbed|choked|pushed <who>
    lost|lose|losing|loose|snapped|snap|black|blacked|flipped|drunk|drink ~ it|control|out|temper|my|and ~~ <hurts>|
        <hit>|beat|went|hitting <det>? <who>|for|at
    <cant>|dont|not|struggle|hard ~ stop|control|keep ~ myself|my|from|hands|it ~~ <hitting>|<harm>|hit|hands|fists|
        hurting ~ <who>|off|to|.
    no more hitting
    ibeat|ihit|ichoke|ichoked|ihurt|islapped|ikill|ikilled <who>
    <i> could|might|would hurt|hit|harm <det>? <who> ~ tonight|serious|seriously|badly|one|really|physically
    <i> ~~ <arms> ~~ to|at|on|against|near|towards <their>|my ~ <body>
    <hitting>|<hurts> the person|one|woman|man|lady|girl ~ i|love
    <i> ~ <hit> <who> ~~ pan|belt|stick|shoe|bottle|fist|hammer|cable|hand|brush|phone|lamp|pestle|spoon|rod|broom
    dead man|meat|woman .|walking|when
    <will>|thoughts|actually ~ run|running|mowing <det>? ~ <who>|ex over|down
    flinches|flinched|flinch when|if|whenever i
    <their> wrist|throat|neck|arm|hair in my hand|hands|grip|fist
    squeezed until|till
    take my gun|guns|knives|rifle ~ away|off
    hit|hitting|beat|slap|slapping your gf|girlfriend|wife|husband|bf|partner|boyfriend|kids|child|woman|spouse
    outside|round|at|near hers|his|<their> ~~ w|with|got|bring ~ <arms>|crowbar
    . <shove>|pinned|held|tied|sat <who> down|on|up
    <i> ~ pinned|pin <who>
    <i> ~ threw|poured|throw|chucked ~~ water|oil|tea|coffee|acid|petrol ~ on|at|over <det>? <who>
    tonight <who>|<they> dies|die
    <who>|<they> dies|die tonight
    <i> ~ got|have|took|keep|hold|hid <their> ~ cards|card|keys|phone|passport|wallet|money ~~ till|until|so|because
    almost|nearly killed|strangled|choked|stabbed|drowned|suffocated <det>? <who>
    i|and forced <them> .|and|but|because|again|when
    i force <them> ^to
    i force my <mate>
    no but|and ~ <they> is my wife|husband|woman
    <i> ~ broke ~~ <their> nose|jaw|arm|rib|ribs|wrist|finger|fingers|tooth|teeth
    knocked <their> ~ tooth|teeth
    put|putting|puts ~ things|something|stuff|drops ~ in <their>|my ~ tea|food|coffee|drink|dinner
    took|take|taking ~ belt|stick|cane to <det>? ~ <who>
    outside|at|near <their> ~ work|house|place|flat|door|hers|office ~~ <arms>|petrol|crowbar|bat
    following|follow|followed <their> ~ lover|boyfriend|girlfriend|mistress ~ home
    lesson ~~ not|wont ~ walk|forget
    pillow over|on <their> ~ face|head|mouth
    <i> ~ <will> ~ kill <their>|the|my ~ family|lover|mother|boyfriend|girlfriend
    . <hurts>|<hit> ~ girlfriend|boyfriend|wife|husband|partner
    <i> ~ tried|tryed|try|trying to <slay>|<harm> <det>? <who>
    <i> ~ <sear> <det>? <who> ^cd|dinner|toast|lip
    i ~ killed|murdered my <mate>|mother|father|wife|husband

    not|never|didnt|dont mean|meant|want|wanted to? <hit>|choke <det>? <who> but|and|it|so|.
    shouldnt|should|shouldve|wish|regret|sorry|never|not|hate|ashamed ~ have|having|had|for|that|i|to <hit>|<shove>|
        <hurts> <det>? <who> ^on|off|up|away|out|over|with|for
    didnt|dont|not|only|never <hit>|<shove> <det>? <who> that|very|so|too|often|much|only hard|often|much|badly|with|
        when|once
    <i> ~ threw|throw|poured|splashed|tossed|flung ~~ in|into|at|on|over <their> ~ face|head|eyes|lap|legs
    <i> ~~ <them>|<who> ~ slap|punch|kick|slaps|smack given|gave
    <i> ~ shot|fired|shoot at <their>|<them>|<mate> ^best|a
    <i> ~ have|got|bought|bring|bringing|with ~ <arms> ~~~ shoot|kill|stab|hurt|scare <who>
    driving|going|coming|walking|heading|way|drive ~~~ to shoot|kill|stab|beat|strangle <who>
    <i> ~ hurted <det>? <who>
    <i> ~ blocked|block|blocking <their> way|path|exit
    i|and|then blocked|block the door ~ so|when|until
    set|setting ~ house|flat|place|car|bed|home|shop|him|her ~ fire|alight
    <who>|she|he|they|has ~ blue|red|purple marks|mark ~~ me|my|because|i|.
    <i> ~ ready|willing|prepared|tempted to <slay>|<harm> <who>
    planned|planning|know|figured ~ how|exactly ~~ <slay>|<harm> <who>
    <slay> <who> ~~ planned|plan|know|figured how
    <i> could|might|would actually|really|seriously|genuinely <harm>|<slay> <det>? <who> ^with|feelings|by
    im|am holding|gripping|clutching ~ <arms> ^block
    <i> ~ made|make <who> ~ bleed
    <i> ~ <hit>|hurt whoever|anybody
    <i> ~~ slammed|shut|closed ~~ door|drawer|lid ~ on <their>|<them>|<mate>
    <cant>|dont|not ~ promise|guarantee ~~ hit|hurt|hitting|harm|beat|touch <who>
    <i> ~ pulled|tore|ripped|yanked out? <their> ~ hair
    promise|guarantee ~ i wont|never|not <hit>|hurt|touch <who> again|.
"""
