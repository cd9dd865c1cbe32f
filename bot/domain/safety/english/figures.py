"""What only sounds like danger. Words that belong to such a phrase are passed over, the rest is read on.

The line is drawn so: "I could kill him" is how angry people talk, "I want to kill him" is asked about. "He hurt me"
is what everybody here says of a lie, so it takes more than "hurt" to speak of blows. "I want this to end", "I can't
live like this" and "I can't do this anymore" are about the two of them; "I can't go on" alone is asked about.
"""

FIGURES = """
    # killing and dying that hurt nobody
    killing me|us|it
    <news>|not|waiting ~ killing <them>
    kills|killed|kill me|us to
    <news>|waiting|not really|just|still|slowly|literally|almost? kills me|us
    <news>|waiting|not will|would|to|doesnt|wont? kill me|us
    what doesnt|dont kill
    kill|killing|killed|kills my|the|some|an? time|mood|vibe|hour|boredom|joy|trust|love|appetite|thing|conversation
    kill|killing|killed|kills time|trust|love|conversation
    <i> could|couldve just|honestly|literally|have|happily|almost|cheerfully|sometimes|gladly|of|actually? kill|killed|
        murder|murdered|strangle|strangled|throttle <det>? <who>
    <i> would kill|murder|die for|to
    murder|kill for? a|an coffee|tea|pint|drink|pizza|burger|curry|sandwich|beer|wine|cigarette
    dying to <verb>
    to die for ^what|that|my|all|this|hurting|everything|him|her|them
    rather die than ^lose|live|be|face|go|wake|see|feel|spend|keep|stay
    die|dying|died|dead inside
    part|piece|bit|something of|in ~ died|die|dead|dying
    heart|love|trust|hope|marriage|relationship|feelings|battery|phone|us is|are|was|has|wont ~ dying|dead|died|die
    die|died|dying|dead of|from shame|embarrassment|boredom|laughter|laughing|cringe|heat|curiosity
    dead tired|serious|wrong|end|set|line|battery|phone|silence
    over my dead body
    to death
    kill me now|later|for
    kill me when <they> ~ sees|see|finds|hears ~~ bill|mess|dent|kitchen|car|haircut|price|receipt|cake|room|this
    <they> ~ kill me if i forget|am|spend|buy|miss|come|dont|break|lose
    kill ~ with kindness
    die on ~ hill
    it|we|this|us|love ~ are|is|was|not ~ alive|dead
    bring|brings|brought|come|came|feel|feels|coming|keep|keeps ~ alive
    raped|murdered|strangled|killed ~ trust|soul|heart|love|marriage|relationship
    suicide squad|mission|prevention|awareness|rates|bomber|hotline|statistics
    not suicidal
    <story> ~~ suicide|murder|rape|raped|stalker|stabbed|killed|abuse|violence|dead|die|dies|kills|strangled|shot
    <story> ~~~ about ~~ stalked|beaten|dying|abused|suicide|murder|rape|raped|stalker|abuse|violence
    suicide|murder|rape|stalker ~ <story>
    0 kms away|from|to|of|per|on|in|down|every|a|an|apart

    # endings, lives and sleep
    we cant|cannot|couldnt go on
    we stand|stood|sit|sat on
    end|ended|ending it with
    end|ending ~ our|this ~ relationship|marriage|conversation|affair|things|contact|call|fight|argument
    end of my|the rope
    keep|keeps|kept|stop living|live|lives ~ lie|lies|together|apart|here|house|past|circles
    life ~ goes on
    life in <their>|my own? hands
    my life over|back
    die a little
    born into
    last day|night|week at|of|in|with|before
    wake up beside|alone|until|early|late|with
    drown|drowning|drowned myself in ^the|a|lake|river|sea
    disappear|disappears|disappeared|disappearing into|when|from
    disappear|disappears|disappeared|disappearing for ^good|ever|always|real
    disappear|disappears|disappeared|disappearing with ^the|our|my|both|his
    over the edge
    <pills> for ^good|ever|hours|the|when|if|later|this
    <pills> for the ^day|night|moment|time|end|evening
    <pills> and think
    do|doing|did ~~ myself a|no|some favour|favor|good

    # blows that are none
    <news> <really>? <really>? <hit> me|us|him|her
    <news> ~ crushed|kills me
    <news>|words ~ slap|slaps|punch|kick|stab
    feel|feels|felt|feeling like|so|as|just|utterly|completely|emotionally? i|id|ive|im|if|being|having? been|was|were|
        got|being|getting? <struck>
    like|as ~ being|been <struck>|hit|shot
    it|just|then|suddenly|finally|really|and ~ hit|hits <us> that|how|like|why ^night|day|time
    hit|hits <us> like a ton|truck|train|brick|bus|wave|punch|slap|wall|lightning|hammer
    hit|hits <us> up ^side|again
    hit|hits|hitting <us> with <det>? truth|news|facts|question|fact|questions|bombshell|bill|apology
    hit|hits|hitting on <us>|my|<their>
    <news>|inflation|loss|grief|covid|death|bill|crisis|reality|end|breakup ~ hit|hits|hitting ~ <kids>|us|me|him|
        her hard|hardest|badly|harder
    hit|hits us hard|hardest
    hit|hits|hitting the|a|my|rock|our|his|her? gym|pitch|roof|wall|road|bottom|send|jackpot|brakes|sack|hay|nail|spot|
        bottle|snooze|button|pads
    hit by ~~ truck|train|words|news|bus|truth|grief|wave|ton|ball|car|bike|swing
    beat|beats|beaten|beating <us>|<mate> to it|the|work|bed
    beat|beats|beaten|beating <us>|<mate> at ^home|night|least|times|work|his|my|their|weekends|the|all|christmas
    beat|beats|beating my|our|the ~ at|to ^home|night|least|times|the|a|death|make|punish|teach
    beat|beats|beaten|beating ~ at cards|chess|tennis|golf|race
    beats me why|how|what
    . it? beats me .
    beat|beats|beating|kick|kicking myself|yourself|himself|herself
    kick|kicks|kicked|kicking <us>|<mate>|<kids> out ^of
    kick|kicks|kicked|kicking <us>|<mate>|<kids> off|out of? the team|group|chat|band|club|choir
    kick|kicks|kicked|kicking <us> when ~ down
    baby kick|kicks|kicked|kicking ~~ belly|womb|inside|tummy|pregnant
    attack|attacks|attacked|attacking <us> for|verbally|over|about
    attack|attacks|attacked|attacking <us> with words|questions|accusations
    <them>|me with words|questions|accusations|kindness|silence|divorce|love
    came|comes|coming at me with ~ <words>
    stop attacking
    stab|stabs|stabbed <us> in the|my back|heart
    knife in my|the back
    push|pushes|pushed|pushing <us>|people|everyone|<mate> away|aside|for|further
    push|pushes|pushed|pushing <us>|people|everyone|<mate> out ^of|the
    push|pushes|pushed|pushing <us>|people|everyone|<mate> away|aside|for|further
    push|pushes|pushed|pushing <us> into telling|saying|admitting|agreeing|deciding|therapy|counselling|it|this
    push|pushes|pushed|pushing <us>|<mate> to ^the|my|his|a|death|her|ground|floor|wall|him|them
    push|pushes|pushed|pushing <us> to the limit|limits|brink|edge|max
    drag|drags|dragged|dragging <us> into|along|to ^the|his|her|my
    drag|drags|dragged|dragging <us> down .|with|again|too
    throw|throws|threw|throwing <us> off ^the|my|his|a|of|her
    throw|throws|threw|throwing <us> under the bus
    throw|throws|threw|throwing <us> a|some|for
    throw|throws|threw|throwing <us> out ^of|the|and
    throw|throws|threw|throwing ~ <words> at <us>
    throw|throws|threw|throwing ~ back at|in
    thrown by
    grab|grabs|grabbed me|him|her a|an|some|another
    grab|grabs|grabbed|took|takes|squeezed my|his|her hand .|and|in|to|while|when
    pull|pulls|pulled|pulling my leg
    hand|hands on my|his|her heart|shoulder|shoulders|knee|knees|back|waist|cheek|belly|hips
    twist|twists|twisted ~ words|truth|facts
    broke|break|breaks|breaking my|his|her|their heart|promise|word|trust|silence
    shakes|shook|shaken <us> to|up|awake
    shoot|shoots|shot <us> a|an|down
    shoot|shot myself|himself|herself|themselves|ourselves in the foot
    knock|knocked|knocks|knocking me ~ off|sideways|over|for ~ feet|six
    knock|knocked|knocks ~ on|at the|my|our door|wall|window
    knocked sideways
    cut|cuts|cutting myself some|off|shaving|cooking|chopping|loose|short
    hurt|hurts|hurting|hit myself|himself|herself by|at|running|playing|lifting|more
    jump|jumps|jumped|jumping to|in|into|on ~ conclusions|topic|subject|feet|car|bed|shower
    bruised ego|heart|trust|pride
    fell|bumped ~~ bruise|bruises
    bruise|bruises ~~ knee|knees|shin
    play|plays|played|playing hide
    <denial> <adv>? <hit>|touched|hurt|shook|touches my|our|the|a? <us>|<kids>|finger|hand <after>
    as a|an kid|child|teenager|boy|girl
    <hit> us when i was

    # hurt, as everybody here says it
    hurt|hurting <us>|who|each back|again|feelings|anymore|like|as|other|more|too|by|any|less|most
    hurt|hurting <us>|who|each so much|deeply|many|often
    hurt|hurts|hurting <us>|who|<kids> with my|his|her|the|this|that|what|it|a? words|lies|silence|truth|divorce|that|.
    hurt|hurts|hurting <us>|who with my|his|her|the|this|that|what|it|words|lies|silence
    <news> will|would|might|may|could|can|is|was|going|only|really|just ~ hurt|kill|destroy <us>|<mate>|<kids>
    telling|leaving <us> ~ hurt|kill|destroy <us>

    # fear, watching and control that are not meant here
    of the? dark|dogs|monsters|school|thunder|spiders|ghosts
    alone with myself
    unsafe|safe in this relationship|marriage
    <i> <really>? stalk|stalked|stalking
    stalk|stalked|stalking ~ instagram|insta|facebook|profile|page|socials|profiles|online
    follow|follows|followed|following me on|back
    followed by bad
    <let> me ~ see|use|have|check|look|read ~ <their> phone|messages|texts|password|email|screen|chats
    <news>|thoughts|head|mind|pain|images|brain|worry|memories ~ <not> <let> me
    locked|lock|trapped|prisoner in|of my|his|her|own|the ~ thoughts|head|mind|feelings|past|shame|guilt|silence
    locked in the same
    locked in silence
    <lock> <us> out of|from ~ phone|account|accounts|life|heart|head|laptop|chat|decision
    <force> <us> to choose|tell|admit|face|look|think|talk|decide|confront|realise|realize|see|say|ask|answer
    <force> <us> into choosing|deciding|therapy|counselling|talking|telling
    <threaten> ~ with ~ divorce|separation|leaving|lawyer|consequences|break
    sleep|sleeping|slept on|in ~ sofa|couch|room|guest|bed
    take|takes|took|taken ~ by accident|mistake|surprise
    seat belt
    behind my back
    out of my hand|hands
    no for an answer when

    # games, sport, accidents
    beat|beats|beating|beaten|owns|owned|own|destroyed|destroys|killed|kills|crushed|crushes|smashed|slaughtered|
        murdered|thrashed|hammered|whipped|demolished <us>|<mate>|<kin> ~ at|in|on ~ <games>
    beaten|beat|thrashed|hammered 0
    broke|broken|breaks|twisted|cracked|fractured|bruised|dislocated|sprained|hurt|hit|split my|his|her <body> at|
        playing|during|in|on|doing|after|from ~ <sport>
    black eye|eyes at|playing|during|in|from|doing ~ <sport>
    bruise|bruises|bruised ~~ <sport>
    <sport> ~~ bruise|bruises|bruised
    <hit> <us> ~ playing|during ~ <sport>
    massage|physio|dentist|surgery|injection|operation|jab|vaccine|acupuncture ~~ bruise|bruises|bruised|swollen
    kick|kicked|kicks|hit|hits|threw|headed|smashed the|a ball ~~ face|head|nose|eye|stomach|ribs
    cyclist|car|taxi|van|lorry|bus|scooter|tram|truck|bike|motorbike|skateboarder|hail|lightning|meteor|
        snowball <hit> me|us|him|her|my
    <hit> <us> by accident|mistake|chance
    push|pushes|pushed|pushing <us>|<kids> on ~ swing|swings|sledge|bike|sled
    push|pushes|pushed|pushing <us>|<kids> in|around ~ wheelchair|pram|trolley|hammock|pushchair|stroller
    held|hold|holding|pin|pinned <them> down ~~ vet|nurse|doctor|dentist|injection|vaccine
    knife ~~ cutting|chopping|slicing|peeling|buttering ^me|my|her|him|his|the|us

    # other turns of hitting, throwing, biting
    <hit> <us> with <det>? long|lame|big|huge|classic|same|silent|cold|another|new|four? text|texts|message|apology|
        essay|we|line|joke|lecture|list|surprise|guilt|silence|treatment|story|letter|speech|excuse|excuses|idea|plan|
        word
    hit|hits|hitting a|our|another|some ~ patch|snag|bump|milestone|low|plateau|crisis|nerve|wall|roadblock
    ego|heart|pride|feelings|self|confidence|soul is|was|are|a|bit|feels|feel|still? bruised
    burned|burnt me once
    been|got|was burned|burnt before|once
    drag|drags|dragged|dragging <us>|<mate> through the|a mud|dirt|court|courts
    drag|drags|dragged|dragging <us> to|around|round|into the|his|her|my|a|every ~ shops|shop|match|party|church|
        shopping|museum|gym|mass|therapy|cinema|theatre|ikea|meeting|wedding|concert|class|opera
    <i> ~ kick|kicked|kicking|threw|throw|throwing <them>|<mate>|him|my out of the|my|our|this ~ flat|house|home|
        apartment|place|room|bedroom|life|group
    <i> ~ kick|kicked|kicking|threw|throw my <mate> out
    bit|bites|bite|biting|ripped|tore|snapped|snaps my|his|her head off
    slap|pat|slaps on the|my back ^of
    patient|patients|client|clients|character|characters|heroine|hero ~~ <struck> ~ by
    <story> ~~ hits|beats|beat|hit|slaps|chokes|strangles|stabs|kills|rapes|blackmails|stalks|controls|locks|drugs|
        threatens her|him|his|them|a
    <i> dont want to kill <us> i|just|we
    not rape we|both|just|only
    by the throat ~ negotiation|negotiations|deal|mortgage|court

    # not held, not kept
    <not> <let> me|us live ~ down
    <not> <let> me ~ hear the end
    dentist|pride|conscience|body|brain|heart|schedule|budget|insurance|physio|vet|surgeon|visa|parents|knee|guilt|
        anxiety|ego|fear|faith|religion <not> <let>|allow me|us ^marry|see|leave|choose|speak|out|work
    <kids>|dog|cat|dogs|cats|children isnt|arent|wasnt|not allowed|permitted to? have|watch|play|stay|use|bring|sleep|
        in|on
    not|never allowed in|on|near ~ kitchen|sofa|couch|grill|barbecue|oven
    not allowed sweets|chocolate|cake|sweet|crisps|coffee
    ask|asking|need|permission permission|for ~ time off
    receipts|receipt at|for ~ work|tax|taxes|office|accountant|job|refund
    prisoner|hostage|captive of|to the|my|our|this ^husband|wife|house|home
    captive audience
    airtag|tracker|gps in|on|of|for my ~ suitcase|luggage|keys|wallet|backpack|dog|cat|parcel|run
    fitness|parcel|period|sleep|habit|mood|budget tracker
    self|remote|damage|crowd|pest|quality|cruise|weight|pain control
    control|controls ~ remote|thermostat|volume|snacks|playlist|lights|barbecue
    tell|tells my|our|his|her|the <circle> ~ himself|herself|truth|together
    threatened|threatens to tell my parents|mum|mom|dad ~ smoke|smoked|vape
    <animal>|wind|draught|kids locked <us>
    locked us both? out ^of
    dog|cat|puppy|horse|parrot|dogs|cats is|are|was|were ~ <scared> of
    he|she wasnt|isnt|not stalking|following|controlling|forcing|threatening|pressuring <us>
    never|not stopped|stops|stop|forced|forces|controlled|followed|stalked|threatened|pressured|locked|
        blackmailed <us>|anyone ^<unless>
    shed|hed|would|wouldnt never? threaten|force|pressure|control|stalk|blackmail <us>
    a|so|really|it|very rough patch|time|week|day|night|year|spell|start|stretch
    own money ~~ he|she keeps his|hers|her
    dont|doesnt|didnt|never|not|no have|need to ask|report|explain|justify|show|tell|answer|obey|prove
    i|we track|monitor my|our ^wife|husband|partner|girlfriend|boyfriend|ex
    silence|quiet|distance ~~ punish|punishes me
    feels|felt|feel|like like? a duty|chore
    scarf|tie|collar|bra|dress|seatbelt|shirt|necklace|turtleneck|blanket|duvet ~ <hit> me
    was violent|abusive ~~~ gentle|kind|different|isnt
    we smash|smashed|break|broke plates
    knife|knives sharpener|set|block|rack|skills|roll
    gun laws|control|collection|range
    arm|arms|hand round|around|on my neck|shoulder|shoulders ~ and ~ kissed|kisses|hugged|whispered|smiled|said|cried|
        danced
    teacher|coach|trainer|sergeant made|makes me stand|stay|sit|run|write
    <i> ~ went|go for my ^wife|husband|girlfriend|boyfriend|partner|ex
    text|message|voice|call|smile|photo|picture|loss|absence|tune|scent|perfume <really>? <hit> me|us|him|her
    hiding|hid|hide in the bathroom|bedroom|closet|garage to|and cry
    bed|sofa|table|desk|wardrobe against|to the wall|window
    read|reads ~ my ~ out ~ while|when|if i drive
    wear|wearing makeup ~ and|but ~ likes|loves
    take the|our|my baby|kids|dog|boy|girl ~ for|to a|the|his|her walk|park|zoo|nap|swimming|school|doctor|nursery|
        playground|grandma
    held|hold <them> by the waist|hand
"""
