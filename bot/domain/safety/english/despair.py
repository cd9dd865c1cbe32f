"""What people say who may want to die or to hurt themselves."""

SELF_HARM = """
    # named
    suicide|suicidal|suiside|suicid|suicidel|su*cide|s*icide|suicides|unalive|kms|kmself|killmyself
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
    <want> just|so|really|only ~ to die
    <want> to? be|stay dead
    <die> is all
    like|love|better|easier|time|ready to die
    rather|better be? dead
    let me die
    rather ~ be? dead|die .|and|because|now|right|so|but
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

    # ways and places
    cut|cutting|slit|slitting|slash my ~ wrist|wrists|arm|arms|legs|leg|veins|thigh|thighs|throat|skin
    burn|burning|carve|carving|scratch|scratching my ~ arm|arms|wrist|wrists|legs|thighs|skin
    scratch|scratching|scratched|burn|bite|biting|bang|banging|hit|hitting my own? <body> ~~ bleed|bleeds|blood|wall
    cutting again|and|because|since|.|daily|now
    relapsed ~~ cut|cutting
    blade|razor|knife to|on|against my
    <i> ~~ <knife> ~ hand|hands|drawer|next|bag|pocket
    <knife> in the drawer
    a|the|this|some rope
    took|take|taken|taking|swallow|swallowed|swallowing ~ all|many|whole|bottle|handful|0 ~ <pills>
    took|taken|swallowed|swallow pills|tablets|paracetamol
    lot|lots|loads|bunch|many|all of? ~ pills|tablets|paracetamol|painkillers
    bottle|box|pack|packet|handful|jar|stash of ~ <pills>
    <pills> ~ in front|hand|ready|bedside|table
    <pills> ~~ calling|tempting
    count|counting|saving|collecting|stash|stashing|hoarding ~ <pills>
    look|looking|stare|staring|stared at ~ <pills>|razor|blade|noose|rope
    drink|drank|drinking|swallow|swallowed bleach|poison|antifreeze|chemicals
    jump|jumping ~ off|from|out ~ bridge|roof|balcony|building|window|cliff|ledge|tower
    bridge|roof|balcony|ledge|cliff|tracks|rails ~~ jump|jumping
    jump|jumping|throw|throwing|step|stepping|walk|walking ~ in front|under ~ train|car|bus|truck|traffic|tram|lorry
    stand|standing|stood|sit|sitting|sat on|at ~ bridge|ledge|roof|tracks|railing|cliff
    im|am|i ~ at|on the ledge|cliff|tracks|railing
    im at|on the bridge
    drive|driving|drove|crash|crashing|steer|swerve ~ into|off|against ~ tree|wall|bridge|river|cliff|truck|road
    crash my ~ car on

    # farewell
    goodbye|farewell letters|notes|forever|everyone|world
    goodbye letter|note to|for my|the kids|children|everyone|family|all
    wrote|written|writing|finished my ~ will
    is|be my last ~ night|day|days|evening|hours|week
    wont|not|never ~ be here tomorrow|longer|next|anymore
    not|wont|never ~ be around ~ longer|anymore|any|tomorrow
    do something ~ stupid|terrible|drastic .|tonight|to|now|if|and
    do it tonight|tomorrow|now ~ end|kill

    # somebody else's
    <they> ~~ kill|killed|kills|hang|hanged|shoot <themself> .|again|and|because|but|today|tonight|tomorrow|soon|last
    killed|hanged|shot <themself>
"""
