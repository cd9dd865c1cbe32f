"""What people say who may want to die or to hurt themselves."""

DESPAIR = """
    # named
    suicide|suicidal|suiside|suicid|suicidel|su*cide|s*icide|suicides|unalive|kms|kmself
    <kill>|hang|hanging|shoot|shooting|drown|drowning|starve|starving|poison|poisoning|off|top|neck myself
    hurt|hurting|harm|harming|cut|cuts|cutting|burn|burning|bite|biting|stab|stabbing|hitting myself
    myself ~~ kill|hang
    kill|hurt|cut|harm my self
    self harm|harming|harmed|injury
    selfharm|selfharming
    do|doing myself in
    end|ending|ended|ends it all
    try|tried|trying to end it .|once|before|last|again|and|all|because|when|twice
    end|ends|ending|ended|take|took|taking <their>|my own? life
    ending|end things ~ my|own life .|i|mean
    my ~ life to ~ end|over|stop
    attempt|attempted on my|their|his|her life
    overdose|overdosed|overdosing
    noose

    # wanting to be dead
    <want> to? die|dead
    <want> too|2|0|and die
    <want> just|so|really|only ~ to die
    <want> to? be|stay dead
    <die> is all
    like|love|better|easier|time|ready to die
    rather|better be? dead
    let me die
    rather ~ be? dead|die .|than|and|because|now|right|so|but
    rather ~ not ~ alive|exist|live
    <i> ~ going|gonna ~ die .|and|tonight|soon|now|alone|anyway
    <i> ~ should|must|deserve to? ~ die|vanish
    should|shouldnt ~ be|been ~ dead|born
    shouldnt ~ be alive
    <want> i|id ~ dead|die|born|exist|existed
    hope|wish|pray <i> ~~ die|cancer|killed|dead
    wish|wished|wishing ~~ not|never ~ born|existed|exist
    pray|praying|prayed ~~ not|wont|wouldnt|werent|wasnt|dont|never ~ wake|alive|exist|born
    hope|hoping|wish|wishing ~~ not|wont|wouldnt|werent|wasnt|dont|never ~ wake|alive|exist|born
    please|someone|somebody kill|kills|killed|shoot me
    kill me please
    think|thinking|thoughts|thought|dream|dreaming ~ of|about ~ dying|death
    think|thinking|thought|plan|planning|way|ways|method to ~ die
    think|thinking|thoughts|thought ~ of|about ~ not ~ existing|exist|alive|waking
    how to ~ die
    feel|feels|feeling like dying
    about|of jumping|drowning
    death|dying would|will|is|seems|sounds|looks|feels
    death is all
    except|only|but|prefer dying|death
    way out ~ dying|death|die|dead|suicide
    dark|black thoughts
    painless ~ way|ways|death|die
    easiest|easy|quick|quickest|best ~ way|ways ~ to die
    urge|urges|tempted to ~ cut|self|overdose|jump
    <want>|join ~~ heaven
    my own? funeral

    # not wanting to live
    <dont> <want> to? exist|breathe .|anymore|any|in|at|without|like|and|if|no|but
    <dont> <want> to? live .|anymore|any|no|without|if|and|because|like|but|now|longer|on|i
    <dont> <want> to? live with this|myself .|pain|shame|guilt|anymore|any|and
    <dont> <want> to? live in this|my world|body|skin|head
    <dont> <want> to? be here|alive|around anymore|any|now|rn|.|at|without|on
    <dont> <want> to? be alive
    <dont> <want> to? be ~ in|on|part ~ this world|earth|life|planet
    <dont> <want> to? wake up
    <dont> <want> to? see tomorrow|morning|another
    <dont> feel like living|being|waking|existing|life
    no longer <want> to? live|be|exist|wake|breathe
    <dont> deserve to? ~ live|exist|breathe|alive
    <cant> go on .|anymore|any|living|alone|longer
    <cant> go on without <them>|my
    <cant> stand|bear ~ being|be alive
    <cant> ~ do|take|stand|bear ~ life .|anymore|any|longer|itself
    <cant>|not ~ face ~ another day|morning|night|week
    <cant> keep myself safe
    <not> safe with|from|around myself
    <not> ~~ <i> ~ survive
    <i> cant|wont survive
    not|never|dont|wont|cant|doubt ~~ <i> ~ make it ~ through|till|until ~ night|morning|tomorrow
    dont think ill make it through
    keep|go|going|carry|continue|went on? ~ living|existing|breathing .|anymore|any|like|with|and|at|if|after
    reason|reasons|point|use|motivation|will|meaning ~ to|in|of ~ living|live|alive|existing|breathing|dying
    reason|reasons|point|meaning in|to|of ~ life .
    reason|reasons|point|strength ~ to? ~ keep|go|carry on|living
    point in|of to? ~ living|life|existing|alive
    point in|of being here|alive
    nothing|reason|reasons ~ to? live for|.
    nothing ~ left ~~ life|world
    nothing left to live
    no will to live
    life ~ not|isnt|aint worth
    not|isnt|aint worth living
    life ~ feels|is|seems|felt|looks ~ pointless|meaningless|worthless|unbearable|useless
    life has no meaning
    my life is|feels|was ~ over|finished|worthless|pointless|meaningless
    why am|are|was i ~ alive|living|born|existing|exist
    hate|loathe|regret being alive|born
    tired|sick|done|finished|fed ~ of|with living .|anymore|and
    tired|sick|done|finished|weary ~ of|with ~ alive|life .|itself
    done|finished|through with? living|existing .|and|now
    stop existing
    stop living .|and|altogether|now
    cease to exist
    out of being me|alive|here
    out of this life|world
    leave|leaving|exit|quit this life|world|earth|planet
    take|took me ~ god|lord
    end|stop|ending my suffering|misery
    everything ~ to? stop|end .|permanently|forever|now
    want|wanna ~ it all to? stop|end
    not|never wake up
    never wake
    sleep forever
    <want> ~~ stay asleep
    <want> to? just? disappear|vanish
    disappear|vanish forever

    # better without me
    better off|with without me
    better ~ without me
    better off ~ dead
    better off ~ not alive|around|living
    everyone|everybody|family|kids|world ~ fine|ok|okay|happier|happy|relieved|free without me
    happier|better|easier|relieved ~ if|once i|im ~ gone|dead
    better|easier|happier ~~ if|that <i> ~ wasnt|werent|never|didnt|dont ~ here|alive|born|exist|existed
    if|that <i> ~ didnt|dont|stopped|never|wasnt|werent ~ exist|existed|existing|born|alive
    if <i> ~ not|werent|wasnt ~ here|around anymore|.|any|would|it|they
    if|once <i> ~ gone .|they|everyone|nobody|forever
    if|when|once <i> ~ dead|died|die .|he|she|they|it|then|nobody|everyone|maybe|would|and|people
    if <i> ~ live or die
    nobody|noone ~ miss me
    no one ~ miss me
    nobody|noone ~ care|notice ~ if <i> ~ live|died|dead
    i|im|just|only|be|being|am ~ a|the|such burden
    be a problem|burden ~ much? longer|anymore

    # harm to oneself, in the words of any day
    finish|finishing|finished|ending|end|delete|deleting|unalive|unaliving|destroying|slit|slitting|gas|gassing myself
    kill|killing|killed|hurt|hurting|harm|harming|cut|hang|hanging|drown|drowning|shoot|stab|poison my|me self
    do|doing|did|done ~ something|anything|harm|violence|sth|smth to|with myself
    do|doing|did away with myself
    hurt|hurting|harm|harming|burn|burnt|burned|hit|hitting|punish|punishing|starving|slap|punch myself again|daily|
        now
    <i> ~ hurt|harm|harmed|burn|burned|burnt|starve|punch myself ~~ when|because|with|until|every
    <i> ~ cut|cutting myself
    want|need|wanna|urge|going|gonna|might|could|will ~ bleed
    by my own hand|hands
    put|putting|puts an|a end to my|myself|it|everything|this ~ life|myself|tonight|.
    put|putting|puts an|a end to my|this life
    put myself|me out of my|this misery
    end|ending|finish|finishing|stop it|this|everything|things ~ tonight|today|tomorrow|forever|permanently|soon|
        myself
    end|ending|finish it|this|everything ~ for good|once
    . ending|end it .|tonight|today|now|soon|all
    going|gonna|decided|ready|plan|planning|want|thinking ~ to|of|about end|ending it .|when|once|after|before|now|
        tonight
    finish|finishing|stop|stopping|ending|end|throw|leave my ~ life|existence
    my ~ life ~~ stop|over|finished|finish|ended .|now|soon|forever|tonight
    <want> it ~ over ~~ life
    what ~ to? live for
    ready|want|wish|time|prepared|decided to? leave this|the world|life|earth
    ready|want|wanna|wish|hope|decided to? be gone|dead .|forever|from|already|now|and|for
    <i> ~ will|shall|gonna|going|should|must|might to? ~ die .|today|tonight|by|tomorrow|this|without|because|and|of
    <i> ~ planning|plan|planned|decided|choosing|choose ~ my? death|die|suicide
    wish|hope|pray|dream|beg|long|longing|waiting to|for my? ~ die|death
    dont|do|not|didnt ~ plan|expect|intend|intending|planning ~ to? be|being here|alive|around
    <i> ~ not|dont|wont|doubt|never ~ survive|live|last|make ~ through|until|till|to|past ~ night|week|morning|
        christmas
    <i> ~ wont|not|never ~ see ~ next|another|tomorrow|morning|birthday|christmas|thirty|forty|spring|summer|monday
    see|imagine ~ future ~ with me|myself in
    see|seeing|imagine ~ no|any future for|with me|myself
    no|not|dont ~ future ~ for me

    # no reason left
    <no>|one|single|any|without ~ reason|reasons|point|wish|will|desire|strength|energy|purpose ~ to|in|of|
        for ~ <alive>
    <no>|one|single|any|without ~ reason|reasons|point|wish|will|desire|strength|energy to|in|of be|go|carry|keep|
        going|stay|being ~ here|on|alive|tomorrow|morning|around
    what|whats|where|wheres ~ point|use|sense ~ of|in|to ~ <alive>
    had|have|has|having enough of ~ living|life|alive|existing|world|breathing|this|existence life|world|alive|.|
        existence
    had|have enough of ~ living|life|existing|existence|breathing|world
    cant|dont|not|couldnt ~ want|bear|stand|face|carry|handle|do ~ to? ~ living|existing|breathing|existence
    tired|sick|weary|exhausted|done|finished|fed|bored ~ of|with ~ life|living|existing|breathing|existence .|now|and
    tired|sick|weary|exhausted|done|finished|fed ~ of|with ~ being|be|staying|waking ~ alive|up|here|me .|every|on|in
    <i> ~ done|through|finished with ~ life|living|everything|world|it for|.|forever|and|now
    done with everything
    nothing|noone|nobody ~ keeps|keeping|holds|holding|stopping me ~ here|alive|going|.
    nothing|noone|nobody ~ left ~ for me ~ here|.
    nothing|noone|nobody ~ left ~ to|worth ~ live|stay|living
    <dont>|no|without ~ want|wish|will|wanna|desire|feel ~ live|living|alive|life|existing any? more|anymore
    <dont> ~ want|wish|wanna to? live|exist ~ in this world
    <i> not|no|dont ~ want|like ~ live|be|life|exist|breathe more|anymore|again
    <i> ~ <want> to? ~ not|no|never longer? ~ exist|live|wake|alive|breathe|here
    <want> to? stop|quit|cease breathing|living|existing|being|be
    <dont> ~ <want> ~ alive
    alive ~~ anymore|longer
    be|being|stay|staying|keep|keeping|remain alive ~~ hard|harder|effort|tired|exhausting|pointless|point|hurts|hell
    wont|not|dont|cant|couldnt|doubt ~ want|wanna|anymore ~ be? alive
    cant|couldnt|cannot ~ live|exist|breathe|continue|existing anymore|longer .
    cant|couldnt|cannot carry|keep on|going|living|existing any|anymore|.
    cant|cannot|couldnt ~ do|take|handle ~~ meaning|mean|i breathing|living|life|alive
    stop|stopped|quit|quitting|stopping taking|eating|drinking ~~ let it|happen|die|dead|kill
    <i> stopped taking|injecting ~ insulin|heart|dialysis
    sleep|sleeping|rest forever|eternally
    sleep|asleep ~~ never|not|without|dont ~ wake|waking
    fall asleep ~~ never|not|without ~ wake|waking|waken
    <dont> wake|waking up ~ again|anymore|ever|tomorrow|one
    not|never ~ wake|waking ~ tomorrow|again|anymore
    if|hope ~ <i> ~~ dont|didnt|not|never ~ wake up
    stop|stopped breathing ~~ <i>|me|nobody|anymore
    nobody|noone|anyone|anybody|someone|would|will ~~ notice|care|mind|cry|miss|sad ~~ if|when|once ~ <i> ~ <vanish>
    no one ~~ notice|care|mind|cry|miss ~~ if|when|once ~ <i> ~ <vanish>
    would|will|wont ~~ miss|notice|cry|care ~~ if|when|once <i> ~ <vanish> .|or|one|and|for|tomorrow
    if|when|once|after im|i ~ gone|dead ~~ hell|shell|theyll|youll|will|would|can|everyone|nobody|noone|take|look|
        tell|kids|sorry|regret
    when|once|after im|ive gone|dead .
    <everyone> ~~ <well> ~~ without me
    <everyone> ~~ <well> ~~ if|when|once <i> ~ <vanish>
    <everyone> ~~ go|goes|spin|turn|manage|cope on|better|well|fine ~~ without|if me|i|<name>
    <everyone> ~~ without me ~ in it|here|around
    relief|favour|favor|better|gift ~ to|for ~ <everyone> ~~ if|when|once <i> ~ <vanish>
    doing ~ <everyone>|them ~ favour|favor ~~ gone|dead|myself|die
    <i> ~ dont|not ~ deserve|need|belong ~ on|in this earth|world|planet
    waste of ~ space|oxygen|air|skin
    world|earth|universe doesnt|dont|not want|need me
    <i> ~ want|wanna|wish|ready ~ be|join|see|go ~ with|to my? ~~ heaven|grave|dead|passed|died|buried
    <i> ~ want|wanna|wish|ready ~ be|join|see|go ~ with|to my late ^shift|lunch
    <scared> ~ what <i> ~ do ~ to|with myself|.
    <scared> ~ of myself
    dont|not|cant|cannot|wouldnt|never ~ trust myself alone|tonight|.|with|around|near|anymore|now|here|
        not ^decisions|choose
    <dont> trust myself ~ alone|tonight
    dont|not|cant|never|isnt ~ be? ~ left ~ alone ~ tonight|with myself|my
    not|isnt|wasnt ~ safe ~ alone|myself
    <i> ~ safe from|with myself
    keep|keeping myself alive
    <cant>|not|struggle|struggling ~ keep|keeping myself safe
    watch|watching over me ~ tonight|so
    suicide|suicidal|self ~~ ideation|thoughts|watch|attempt|harm|note
    voice|voices|head|something|brain|mind ~~ tells|telling|says|say|saying|screams|told ~~ jump|die|kill|end|cut|
        hang|it
    relapse|relapsed|relapsing ~~ self|cut|cuts|cutting|blade|razor
    . cut|cutting again|myself
    <i> ~ cut|cutting|cuts|burned|burnt|burning ~ again ~ .|last|tonight|today|because|yesterday
    clean ~ from|of cutting
    want|wanna|need|urge|itching ~ to? cut .|again|deep|deeper|so|myself|my
    cuts|scars|burns|wounds ~ on|all|down|up ~ over? my ~ arm|arms|leg|legs|thigh|thighs|wrist|wrists|skin|stomach
    my ~ arm|arms|leg|legs|thigh|thighs|wrist|wrists|skin ~ full|covered|are|bleeding|open|cut|sliced ~~ cuts|blood|
        open|cut
    <cant>|not|dont ~ promise ~~ alive|safe|here|breathing
    if|when|unless <they> ~~ ill|i|im|id kill|end|hurt|hang|cut myself|me|it|all
    to? live|exist|be|alive i <dont> <want>
    die i <want>|will|must
    i ~ will|want|wanna|gonna|going to? kill me
    <i> ~ cutted ^hair
    all of it ~ me included|too
    scratching|scratch|cutting|biting|picking ~ till|until ~ bleed|bleeds|bled|blood
    should|shouldve|shd ~ of|have? died ^of|from
    wish ~ i ~ died in|that|then|instead
    would|nobody|noone|one notice ~ till|until|for ~ monday|days|weeks|week|month|smell
    . with|of living|life .
    made my decision ~~~ peace|calm|light|over|free
    dont|wont|not ~ bother|burden|trouble <them>|you|anyone ~ after|anymore|again|longer|much ~ weekend|.|longer|
        week|tonight|tomorrow
    <i> ~ going|gonna|want|wanna|will|ready|about to? jump .|from|off|now|tonight|soon|and
    jump|jumping off|now|tonight
    not|wont|never ~~ be alive
    can not ~ live|breathe|exist|continue ~ any|anymore|longer|more
    having|had|have them|those thoughts again
    with the|a|my blade|razor .|talk|now|again|and
    after|once|when im|i am? gone .|look|take|they|he|she|tell|please
    had|have|having enough of being? alive|living|breathing|existing
    cant ~ anymore and ~~ breathing
    is to be? die|dead .|and|now|so
    tried|try|trying|decided|only|tonight to|can|i|could die .|and|because|now|alone|last|once
    <want> to? ~ not exist|live|wake
    <i> ~ tried|decided to? ~ die .|and|last|once|twice
    tonight i die|hang|jump|overdose
"""
