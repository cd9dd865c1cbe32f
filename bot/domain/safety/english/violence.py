"""What people say who are beaten, who beat, or who live with a child that is in danger."""

HURT_BY_PARTNER = """
    # blows
    <hit> me|mee
    never ~ <hit> me before|until|till
    <they> ~ bit|burned|burnt|belted|bashed|bash|elbowed|scratched|shook|shakes|shoved|shoves me
    <they> ~ pushed|pushes|grabbed|grabs me
    <they> ~ kicks|bites|slaps|punches|hits|scratches|beats and|or|when|if|.
    <they> ~~ <blow> ~~ my ~ <body>
    grab|grabs|grabbed|grabbing|drag|drags|dragged|pull|pulls|pulled|yanks|yanked my ~ <neck>|face
    twist|twisted|twists|broke|breaks|broken|fractured|smash|smashed|squeezed|slammed my ~ <neck>|face|jaw|nose|ribs
    broke|broken ~ my|of ~ finger|fingers|rib|ribs|tooth|teeth
    <blow>|<grab>|lifted ~~ by my|the ~ <neck>
    <blow> ~ door ~ on my
    <shove> me ~~ against|down|onto|on|across|around|into|wall|floor|ground|stairs|door|bed|hard
    drag|drags|dragged|pull|pulls|pulled|threw|throws|kicked me ~ out of|through|across ~ car|bed|house|room|floor
    throw|throws|threw|thrown|throwing ~~ at me
    pin|pins|pinned|pinning me
    hold|holds|held|holding me down|against|under
    hold|holds|held|grabs|grabbed me ~ by the|my <neck>
    held ~ my head ~ under
    hand|hands ~ around|on|round|over|at my ~ throat|neck|mouth|face
    puts|put|laid|lays ~ finger|fingers|hand|hands ~ on me
    raise|raised|raises|lifted|lifts|lift ~ hand|hands|fist|fists ~ to|at|against me
    pillow ~ over|on|to ~ my|face
    spit|spits|spat ~ me
    spit|spits|spat in my face
    head butted|butts|butt me
    burned|burnt|burns me with
    run|ran|running|runs me over
    came|comes|coming at me
    flinch|flinched ~ when|because|if <they>
    slap|shove|push ~ now|then ~~ punches|slaps|kicks|beatings|beating
    being|been|am|im|was|got|getting ~ abused|beaten|choked|strangled|slapped|punched|assaulted|battered|hit up? <then>
    <i>|me ~ pushed|shoved|thrown|dragged|knocked|kicked|choked ~~ by ~ <mate>
    <i>|me ~ pushed|shoved|thrown|dragged|knocked to|onto the ~ ground|floor
    <hit> ~ by <det>? <mate>|him|her
    <hit> up ~ by

    # what is left of it
    black eye|eyes
    bruise|bruises ~~ him|her|my|me|again|arms|body|everywhere
    i|ive|im ~ have|had|got|hiding|covering|with ~ bruise|bruises
    my ~ bruises|bruise|bruised
    bruised all|everywhere|from|by|up|because|after
    marks|handprints|scars|burns|fingerprints ~ on my ~ <body>
    split|bloody|burst|busted ~ lip|nose
    lip|nose ~ split|bleeding|bloody|broken
    what <they> ~ did|does|do|done to my ~ <body>
    hospital|er|ambulance|stitches|concussion ~~ because ~ <they>|<them>|what

    # weapons and threats to life
    <they> ~~ <knife> ~ to|at|on|against|near me|my
    <they> ~ has|have|had|got|took|takes|grabbed|pulled ~ <knife>
    me|outside|door|came|coming|waiting|stood|standing with ~ <knife>
    <hit>|<threaten> me with
    point|pointed|points|pointing ~ <knife> ~ me
    <they> ~~ kill|stab|shoot|murder|strangle me
    <they> almost|nearly ~ killed|strangled|choked me
    <they> ~~ will|might|could|gonna|going ~ hurt|hit|beat me
    <threaten> ~~ kill|hurt|hit|beat|stab|shoot|harm|murder me
    <threaten> to ~ break my
    <threaten> to ~ hurt|kill|harm|hit my|our|the ~ dog|cat|<family>|pets
    next time ~ <they> ~ kill|break|hit|hurt
    tried|tries|try|trying to kill|strangle|choke|stab|hit|hurt|suffocate|drown me
    <scared> ~~ <they> ~ hurt|hit|kill|beat|harm me

    # said in general
    <they> ~~ violent
    <they> ~ rough ~ with me
    <they> ~ gets|got|becomes|is|was ~ rough|physical|aggressive ~ when|if|with|.|again
    my ~ <mate> ~ rough ~ with me
    physical with me
    gets|becomes|turns physical|violent|aggressive ~ when|if
    <they> ~~ physically ~ hurt|hurts|abuse|abuses|abused|abusive|attack|attacked|violent|aggressive
    physically ~ hurt|hurts|abuses|abused|attacked|attacks me
    hurt|hurts|hurting|abuse|abuses me ~ physically|drunk|drinks|drinking|high
    hurts me when <they>
    violent ~ me|home|partner|relationship|marriage|husband|wife
    abusive|violent relationship|marriage|husband|wife|partner|boyfriend|girlfriend|ex|man|home
    <they> ~ abusive
    domestic violence|abuse
    im|am ~ hiding from <them>|my
    <i> ~ hiding|hid|hide in the ~ bathroom|bedroom|closet|garage|cupboard|basement
"""

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
    <i> <want> <det>? <who>|he|she|they ~ dead|die|died
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
    <i> ~ got|get|getting|was|were|became|become|turned|am|im|been ~ violent to|towards|with|when|.|and|last
    <i> ~ physically ~ violent|abusive
    <i> ~ abusive|violent ~ to|towards|with|when|.
    im|am ~ the|a|an ~ abuser|wifebeater|batterer
    im|am ~ the|a|an ~ violent|abusive one|person|man|woman|husband|wife|partner
    my own? anger ~ i ~ might|could|will ~ hit|hurt|harm
"""

CHILD = """
    # blows
    <hit>|burned|burnt|burns|bit|bites|starves|spank|spanks|spanked|spanking|caned ~ <kids>
    <hit>|spank|spanks|spanked my|our|the|his|her|a ~~ <kids>|old
    <kids> ~~ <hit> them|.
    <shove> ~ <kids> ~~ against|down|onto|on|across|into|wall|floor|stairs|door|bed
    throw|throws|threw|throwing ~~ at ~ <kids>
    shake|shook|shakes|shaken|shaking ~ <kids>
    <kids> ~~ shook|shaken
    drop|dropped|throw|threw|hurt|burned ~ <kids> ~ purpose
    belt|whip|stick on|to ~ <kids>
    violent|rough ~ with|to|towards ~ <kids>
    <they> ~~ hurt|hurts|hurting|harm|harms|kill|drown|smother ~ <kids>
    <i> ~~ hurting ~ <kids>
    <i> hurt <det> <kids> .
    <kids> ~ being|was|were|is|are|gets|get|been ~ beaten|abused|molested|starved|slapped
    my|our|his|her ~ <kids> ~~ <hit> by
    dad|daddy|mum|mummy|mommy|stepdad|stepmum|papa ~ hits|hurts|beats|touches|kicks|slaps <them>|us|.|<kids>
    <kids>|boy|girl ~~ says|said|told|tells ~~ hurts|hits|touches|touched|beats|kicks <them>|.

    # fearing to
    <scared> ~~ hurt|harm|kill|hit|hurts ~ <kids>
    <scared> ~~ something to ~ <kids>
    do|does|did|doing|done something|things ~ to ~ <kids>
    <i> ~~ might|will|going|gonna|almost|nearly|could|want|wanna ~ <harm>|shook|smothered|shake|thrown|shaken ~ <kids>
    feel|want|wanted|wanna ~~ throwing|throw|shaking|shake|hitting|hurting|drowning|drown|smothering ~ <kids>
    <threaten> ~ <kids>
    <threaten> ~~ kill|hurt|hit|harm|beat|drown ~ <kids>

    # touched, neglected, shut in
    <they> ~ touch|touches|touched|touching ~ <kids>
    touch|touches|touched|touching ~ <kids> ~ inappropriately|there|private|wrong
    <rape>|groom|grooms|grooming|groomed ~ <kids>
    sexual|sexually|abuse|abuses|abused|abusing ~~ <kids>
    <kids> ~~ abused|molested|unsafe|endangered|neglected|malnourished
    child abuse
    child porn|pornography|images
    neglect|neglects|neglected|neglecting ~ <kids>
    doesnt|didnt|hasnt|wont|not feed|fed|feeding ~ <kids>
    forgets|forgot|refuses|stopped to? ~ feed|feeding ~ <kids>
    starve|starves|starving ~ <kids>
    <kids> ~ dont|doesnt|not ~ get|have|given ~ food|eat|fed|meals
    baby|toddler ~~ always|constantly|left ~ hungry|filthy|dirty|alone
    left|leaves ~ <kids> ~ alone|unattended
    left|leaves ~ <kids> ~ in ~ car|street|bath|cold
    <kids> ~ left alone
    <lock> ~ <kids> in
    <kids> ~~ <lock> ~ door
    <make> ~ <kids> ~~ outside|cold|kneel|starve
    drunk|high|drinking ~~ <kids> ~~ car
    drunk ~~ drove|drives|driving|drive ~ <kids>
    drives|drove|driving drunk ~~ <kids>
    drove|drives|driving ~ <kids> ~~ drunk|high

    # how the child is
    <kids> ~ not|arent|isnt safe
    <kids> ~ in danger
    safety of ~ <kids>
    <kids> safety
    <scared>|fearing for ~ <kids>
    <scared>|trust|safe|leave ~~ alone with ~ <kids>
    <kids> ~ <scared> of <them>|me
    <kids> ~ <scared> of <their>|my|the ~ <mate>|dad|daddy|father|mother|mum|mom|me|stepdad|stepfather
    <kids> ~~ flinch|flinches|flinched|cower|cowers|tremble|hide|hides ~ when|from|if <they>|<them>
    <kids> flinch|flinches
    <kids> ~~ bruise|bruises|bleeding|burns
    bruise|bruises|burns|marks on ~ <kids>
    <kids> ~~ stopped moving|breathing
    <kids> ~ saw|watched|heard|seen|see|watch ~~ <hit>
    <kids> ~ saw|seen|see|witnessed|watched ~ violence
    <kids> ~~ there|present|watching|watched|crying ~~ <hit> me|<them>
    <hit> ~~ in front of ~ <kids>
    violent|violence ~~ in front of ~ <kids>
"""
