"""What people say who are beaten, or threatened with it, by somebody close."""

HURT_BY_PARTNER = """
    # blows
    <hit> me|mee
    never ~ <hit> me before|until|till
    <they> ~ bit|burned|burnt|belted|bashed|bash|elbowed|scratched|shook|shakes|shoved|shoves me
    <they> ~ pushed|pushes|grabbed|grabs me
    <they> ~ kicks|bites|slaps|punches|hits|scratches|beats and|or|when|if|.
    <they> ~~ <blow> ~~ my ~ <body>
    grab|grabs|grabbed|grabbing|drag|drags|dragged|pull|pulls|pulled|yanks|yanked my ~ <neck>|face
    ^i|ive|im|id|and|then twist|twisted|twists|broke|breaks|broken|fractured|smash|smashed|squeezed|
        slammed my ~ <neck>|face|jaw|nose|ribs
    <they> ~~ twist|twisted|twists|broke|breaks|broken|fractured|smash|smashed|squeezed|slammed my ~ <neck>|face|jaw|
        nose|ribs
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
    violent me|home|partner|relationship|marriage|husband|wife
    violent ~ to|towards|against|with|at|in ~ me|home|partner|relationship|marriage|husband|wife|us
    abusive|violent relationship|marriage|husband|wife|partner|boyfriend|girlfriend|ex|man|home
    <they> ~ abusive
    domestic violence|abuse
    im|am ~ hiding from <them>|my
    <i> ~ hiding|hid|hide in the ~ bathroom|bedroom|closet|garage|cupboard|basement

    # who, what and where, in any order
    me <they> ~ <hit>
    <mate> me ~ <hit>
    <they> ~ hits|hitting|beats|slaps|punches|chokes|kicks|strangles|hitted .|when|if|because|sometimes|where|only|again
    <they> only|just|always|never|even|still hits|beats|slaps|punches|chokes|kicks
    <they> ~ <shove>|<grab>|burn|burned|burns|burnt|bite|bites|bit|bitten|scald|scalded|shoot|shot me ^a|an|some|down|
        away
    <they> ~~ hurts|hurting me ~ bad|badly|physically|often
    <they> ~~ hurt|hurts me when drinking|drunk|angry|mad
    <they> ~~ pinch|pinches|pinched|pinching|yank|yanks|yanked|tackled|tackles|cuffed|shoved|trips|tripped|tases|
        tased me
    <they> ~~ <hit>|<blow> ~~ in|on|across|round|around|over|at my|the|mine <body>
    <they> ~~ <blow>|bounces|bounced|smacked|slams|cracked|pushes|pushed my ~ <body> ^better|well|gently|softly|back
    . <blow>|<hit> my <body> ^by|on|while|playing
    <blow> my <body> and|then|so|because|when|again|until
    my ~ <body> ~ <they> ~ broke|hit|burned|cut|twisted|punched|kicked|grabbed|slapped
    my ~ <body> ~ was|is|got|were|are|been broken|burned|burnt|twisted|smashed|fractured ~ by|because|when ~ <party>|
        <them>
    my ~ <body> ~~ because|cause|cos|after|since|when|where|from ~ <party>|<them> ~~ <hit>|<blow>|<shove>|did|<grab>
    get|gets|got|gave|give|gives|earns|earn|earned|took|caught|deserve|deserved|receive|receives ~~ <blows> ~ .|from|
        by|for|if
    get|gets|got|gave|give|gives|giving me|us ~~ <blows>
    <blows> ~~ from <party>|<them>|my|his|her
    fist|fists|boot|belt|slap|kick|backhand|elbow ~ in|to|into|across|on|at my ~ <body>
    <they>|answered|answers|replied|talks|speaks|argues|argued ~ with|uses|used|using his|her|their|the ~ fist|fists|
        belt|hands
    just|only|another|first|one a|one|slap|the? slap|punch|kick|smack|shove|push ~ <they>|.|but|and|because|says|is
    lost|loses|lose ~~ hit|hits|punched|slapped|at|went|put me ~ for|through|.|against|.
    put|puts|putting|shoved|slams|went|sent|throws me ~ through|into|against|across ~ door|wall|window|table|floor|
        glass|hospital
    goes|went|going|lunged|lunges|swings|swung|swinging|charged ~ for|at me
    come|comes|came|coming|chased|chases|chasing|ran|run ~ at|after me ^with|for|about
    <they> ~~ chased|chases|chasing me
    sits|sat|kneels|knelt|kneeling|lies|stands|stood|stamps|stamped|stomped|stomps ~ on me|my ^and|side|lap|left|behalf
    covers|covered|covering|put|puts|pressed|presses ~ my|over|on mouth|nose|my ~ mouth|nose|so|until|.
    cant|couldnt|stop|stopped breathe|breathing|scream ~~ his|her|hands|hand|hands|pillow|weight|choked|neck|arm
    lock|locks|locked|lockin both? ~ hands|arm|arms ~ around|round ~ my|her ~ throat|neck
    squeeze|squeezed|squeezes|squeezing|hold|holds|held|holding|grip|gripped|grips|press|pressed ~ my|me|on ~ throat|
        neck|windpipe
    had|has|got|have|held|holds|takes|took|hold me ~ by|at|round|around|on the|my|a throat|neck|hair|headlock|wall
    hands|hand|fingers|arm|belt|cord|grip ~ around|round|on|over|to|at|in my ~ neck|throat|windpipe|hair|face
    grabs|grabbed|grab|takes|took|held|holds|drags|dragged|pulls|pulled ~ me|us ~ by|from ~ hair|neck|throat|wrist|arm|
        jaw
    put|puts|putting|stub|stubs|stubbed|press|presses|pressed ~ out? ~ cigarette|cigarettes|fag|lighter|
        iron ~ out? ~ on|to ~ me|my
    boiling|hot ~ water|oil|tea|coffee|kettle|soup|pan ~~ at|on|over me
    threw|throws|thrown|throwing|poured|pours|chucked|chucks ~~ at|on|over me ^and|about
    throw|throws|threw|hurled|hurls|flung|chucks|launched ~~ at my|the <body>|wall|floor
    missed|misses|miss|missing me|my ~ by|head ~ inch|inches|cm|centimetre|hair
    next time ~~ wont|not|would ~ miss|stop|survive|walk|lucky|wake
    next time ~~ strong|stronger|harder|worse|dead|kill|hospital|knife
    hole|holes|dent|fist ~~ wall|door|plaster ~~ next|where|beside|near ~~ head|face|me
    hammering|banging|pounding|kicking|beating|bangs|punching|breaking ~ on|down|at|through|in ~ door
    break|breaks|broke|kicks|kicked|kicking|smashing|smashes|smashed ~ down|in|through? ~ door|furniture|house|
        everything
    smashes|smashed|breaks|breaking|throws|throwing|punches|smashing ~ stuff|things|walls|plates|furniture|everything|
        it|up .|when|if|at
    locked|lock|barricaded|hiding|hide|hid myself? ~~ in|inside ~~ bathroom|room|bedroom|wardrobe|closet|laundry|shed|
        car ~~ <they>|because|from|until
    run|ran|running|hiding|escape|escaped|fled|flee|fleeing|flees from <them>|my ^past|feelings|problems
    looking|look|searching for me ~ with
    push|pushed|pushes|throw|threw|throws|shove|shoved|kick|kicked|knock|knocked|chuck ~ me ~~ out|down|off|
        from ~ of? the|a|my ~ stairs|car|bed|balcony|window|steps|bike|train
    run|ran|runs|drive|drove|drives ~ me|us|at over|off|down|me
    drove|drives|driving|swerve|swerved|speeds|sped ~~ kill|crash|scare|fast|wall|tree ~~ us|me|both|die
    <they> ~ <hit>|beaten her|him|them ^up|to|with|a|the|s|at|hard|back|over|again|like|off|on|head|shoes|own
    <kin>|<kins>|<mates>|<mate> ~~ <hit>|chokes|choking her|his|him|them ^head|foot|knee|toe|back|arm|leg|up
    <kin>|daughter|friend|friends|neighbour ~~ is|was|gets|being|get|been|got ~ <struck> by|.|again|at|and
    <mates>|<mate> ~~ broke|breaks|broken|fractured|smashed her|his <body>

    # what is left of it, and what is hidden
    covered|full|black|blue|head in|of|with|and ~ bruise|bruises|blue|blood|cuts|marks ~ .|from|because|by|after|again|
        where|and
    arms|legs|body|back|neck|face|eye|eyes|ribs ~ is|are|was|were|all|went|turned ~ black|blue|purple|swollen|bruised|
        bleeding
    my ~ eye|lip|jaw|face|nose|mouth|cheek|ear|arm|wrist|hand ~~ swollen|swelled|bleeding|split|busted|bloody|ringing|
        shut|stitches
    eye|other|lip|jaw is|are swollen
    hide|hides|hid|hiding|cover|covers|covering|wear|wearing ~~ bruise|bruises|marks|makeup|sleeves|scarf|sunglasses|
        concealer ~~ what|so|where|because|him|her|<they>|nobody|neck|marks|bruise|bruises|hide
    sleeves|makeup|scarf|sunglasses|concealer ~~ hide|cover|hides|covers ~~ bruise|bruises|marks|what|it
    told|tell|tells|lied|said|say ~~ <everyone>|doctor|nurse|hospital|work|police|colleagues|mum|dentist ~~ fell|
        fallen|tripped|door|walked
    said|says|say|told|telling ~~ fell|door|stairs|tripped ~~ but|truth|really ~ <hit>|him|her|<they>
    went|go|ended|been|taken|drove|put|to|in|had|sent ~ to|up|in|me|go ~ hospital|er|icu|a&e|casualty|
        emergency ~~ because|from|by|after|cos|thanks ~~ <they>|<them>|him|her|what
    stitches|surgery|plaster|cast|concussion|concussed|miscarried|miscarriage|fracture ~~ because|after|from|when|
        cos ~~ <they>|<them>|beating
    bleeding|bled|blood ~~ <they>|<them> ~ <hit>|did|pushed|threw|forced|punch
    pregnant ~~ <hit>|kicks|kicked|pushed|pushes|punches|beats
    <hit>|kicks|kicked|punched ~ my|me|in|the ~ pregnant|belly|bump|stomach
    deserve|deserved|provoked|provoke|fault|made|earned ~~ <hit>|hits|beats|slaps ~ me|.
    police|cops|ambulance ~~ came|called|come|call ~~ <hit>|because|when|after|again ~~ <they>|<them>|<hit>|me
    restraining|protection|protective order ~~ against|on|violated|breaks|broke|from
    womens|women refuge|shelter
    pack|packed|bag|bags|shoes|trainers|clothes|keys ~~ in case|incase|ready ~~ <they>|run|leave|kicks|starts|leg|need
    hide|hid|hides|hiding ~ the|all|every|our ~ knives|knife|scissors|gun|hammers|tools
    <they> ~~ waiting|up|standing|sitting|coming|comes|came ~ for|me|with ~ belt|knife|gun|bat|hammer|stick|whip|cord|
        bottle

    # threats to life and limb
    <they> ~~ put|puts|holds|held|hold|pressed|presses|pressing|points|pointed|pointing|waves|waved|waving|pulled|
        pulls|grabbed|swung|loaded|loads|sharpens|sharpened|sharpening|cleans|showed|shows|brandished|chased ~~ <arms>
    <they> ~~ <arms> ~ under|beside|by|next|near|on ~ pillow|bed|mattress|bedside|table|knee|lap
    <arms> ~~ for me|us .|if|when|and|one
    <arms> ~~ to|at|on|against|in my ~ <body>|head|ribs|back
    <they> ~~ use|uses|used it|the|this <arms>|on ~ me|us|.|if
    <they> ~~ <say> ~~ <slay>|kil|killed|dead|grave|coffin|bury|die|stab|burn|acid ~ me|us|both|kids|you|tonight
    <say> ~~ <they> ~ <slay> me|us|both|the|my|everyone|all|him|her
    <say> ~~ <slay> me|us|both
    <say> ~~ <i> ~ be? ~ dead|buried|die|corpse ~ if|when|before|by|woman|man|.
    <say> ~~ bury|buries|burying|buried me
    <they> ~ <will>|would|can|could|tried|tries|wants|swore|swears|going|promised|says ~ to? <slay> me|us|both ^with|if
    <they> ~ <will>|wants|gonna|going|try|tries|tried ~~ <harm>|<hit> me ^by|with
    <scared> ~~ <they>|one ~~ <slay>|<harm>|<hit>|snap|kills|hurts|beats|strangles me|us|him|her
    <scared> ~~ <they> ~ do|does something ^stupid
    <scared> ~~ <they> ~ snap|explode .|again|and|one|when|if
    <scared> ~ for my ~ life|safety
    dont|not|wont|cant|scared|afraid ~ want|wanna|dare|to ~ go|going|come|be ~ home|back ~~ <they> ~~ drinking|drunk|
        waiting|belt|hit|angry|mad|knows|hits|kill
    physically|really|genuinely|terribly|so|very|truly|bit|little|always <scared> of <them>|my
    fear|fearing|feared|danger|threat ~ for|to|of|in my|our life|lives|safety
    <i>|my|we|were ~ in ~ danger ~ .|because|from|with|at|here|tonight|of ~ <they>|<them>|him|her|.|being
    cut|chop|break|breaks|rip|smash|knock|burn|throw ~ off|my|out|acid|in ~ face|throat|legs|neck|head|fingers|teeth|
        hands|me ~~ if|says|said|.
    throw|threw|throws|threatened|pour|threatens ~~ acid|petrol
    <they> ~~ petrol|gasoline|lighter|matches|acid ~ over|on|at|in ~ me|my|house|us
    life with <them> ~~ hell|fear
    <they> ~ is|gets|got|was|turns|turned|became|becomes|goes|can be|get|be|turn ~ violent|physical|dangerous
    physical|physically ~ violence|abuse|abuses|abused|attack|assaulted|assaults|aggressive
    puts|put|putting|lays|laid|lay|raises|raised|lifts|lifted ~ his|her|their|a|the ~ hand|hands|finger|fist|
        fists ~ on|to|at|against|up|toward|towards ~ me|us|her|my
    beatings|beating|beatin ~ .|from|every|by|started|when|again|gets|get|since|because|i|me
    abused|abuse|abusing ~ by|from|at my|his|her|<mate>|<them>
    <they> ~ abuses|abusing|abused ~ me|us|her
    victim of ~ abuse|violence
    making|make|makes|made|do|does|did ~ violence ~ to|on|with|against ~ me
    <they> hits|slaps|chokes|strangles|punches|hitting ^<hitwhat>
    finger|hand|teeth|bite|belt|nail marks|prints|mark
    <they>|<mate>|<name> ~ is|was|s ~ hitting|beating|choking ~ .|me|again
    to a e ~ because|after|with|when ~~ <they>|<them>|<hit>|broken|broke|ribs|nose|jaw|beating|bruises
    blacked|blackened <their>|my eye
    bleeding . <they> did|hit|threw|pushed
    outside ~ door ~ banging|shouting|kicking|screaming|hammering
    <they> ~~ banging|hammering|kicking ~ at|on|down ~ door
    raise|raises|raised|raising <their> hand|hands|fist ~ on|to|at|against <us>|mum|my
    leaves|leave|leaving|left ~ marks|mark|bruises ~ where|nobody|people|visible|hidden
    <they> ~~ drinking|drunk ~~ im|i shaking|scared|hiding|terrified
    yeeted|hurled|lobbed|launched ~~ at me
    gash|lump|burn|wound on|in my forehead|face|cheek|head|lip|eyebrow|chin|arm
    tied|ties|tie|handcuffed|handcuffs|gagged|chained me ^over|down|to|in
    not|wont|never ~ survive|leave|get|walk|come ~~ alive
    kneed me
    belt|stick|cane to me|my
    a e i fell|tripped|walked
    both|us|we|all ~ die|crash|burn ~ unless|if|until
    got|was|been|get|being|getting ~ pushed|thrown|shoved|kicked|dragged|choked out|down|off|into|against ^of ^group
    chair|furniture|dresser|wardrobe ~ under|against|behind ~ door|handle
    boiling|hot|scalding ~ water|oil|tea|coffee|soup ~~ at|on|over my|me
    start|starts|started|starting swinging|punching|slapping ^on
    sleep|sleeps|sleeping|slept in my|their|our ~ shoes|trainers|clothes|boots
    <party> ~~ loading|loaded|loads|cleaning ~ shotgun|gun|rifle|pistol
    <party> ~~ <hit> her|him|them again|every|when|and|.|because|badly|last
    pushed|thrown|shoved|kicked out of ~ moving|car|window
    <they> ~ <sear> me ^cd|dvd|coffee
    almost|nearly <sear> me

    had|has|have|got|gets me pinned|cornered ~ to|against|in|down|on|up|between
    put|puts|bury|send|sends|see|have me in|under|six the? ~ ground|grave|earth|coffin|box|feet|wheelchair|morgue|
        hospital
    wasnt|not|never ~ stairs|door|cupboard|fall|accident ~~ was|its|by|my <them>|<mate>
    <they> ~ killed|kills|kill|drowned|strangled|poisoned|hanged|shot|kicked|kicks|hurt|hurts my|our|the ~ cat|dog|
        puppy|kitten|rabbit|hamster|pet|pets|cats|dogs ~ and|.|to|because|when|so|in|as|if
    <say> ~ i|im|am|me ~ next
    beets|beet|beeted me
    . beaten|punched|slapped|hit|kicked|choked again tonight|yesterday|today|last|.|and|because
    kill|hurt|beat|bury|stab|shoot|break you ~~ <they> ~ say|says|tells|said|told|screams|shouts|whispers|texts|writes|
        screamed|shouted|whispered|wrote
    <they> ~ say|says|tells|said|told|screams|shouts|whispers|texts|writes|screamed|shouted ~~ kill|hurt|stab|shoot|
        bury you
    punch|punches|punched|hits|hit|kicks|kicked|smashes|smashed ~~ wall|door|mirror ~~ next|beside|near|by|
        above ~~ head|face|me
    next time ~ its|itll|it be? you|your|me
    me <they> ~ has|have|had <shove>|<blow>|<hit>|<grab>
    from|by <their> fists|fist|belt|beatings|beating
    have|had|got|has ~ broken|fractured|cracked|bruised ~ <body> ~~ because|from|thanks|by|after ~ <they>|<them>|my
    set|sets|setting|lit me|us on|alight ^my|edge
    gave|gives|giving me ~ concussion|scar|scars|limp|bruise|stitches
    hed|hell|shed|shell|will|would|to|gonna|going smash|crush|break|crack|bash|cave|split|snap|slit|cut my ~ skull|
        head|face|neck|throat|bones|legs|arms|teeth|jaw|spine|fingers
    stepped|stamped|stomped|treads|trod|stood on my ~ hand|hands|fingers|face|head|chest|throat|belly
    rammed|rams|ramming my|our|me|us
    <their> ~ hand|fist|foot|knee|elbow|belt|boot ~ hit|hits|struck|landed|smashed ~ me|my|on|in
    flinch|flinched|duck|cower|freeze ~ when|whenever|if|each|every|because ~ time? <they>|<mate> ~ lifts|raises|moves|
        comes|reaches|walks|shouts
    <they> hurting me .|again|please|help|at|every|whenever|tonight|now|and|here
    <they> is|are|keeps|keep|kept|was|were|been hurting me .|again|please|help|at|every|whenever|tonight|now|and|here
    <i>|im|am|were in danger .|at|here|from|because|and|please|help|now|tonight|with|when
"""
