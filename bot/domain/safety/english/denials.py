"""What says that there is no danger, and harmless turns in which its words are used."""

DENIALS = """
    # it did not happen
    <denial> <adv>? <adv>? <hit>|hurt|touched|harmed <us>|<kids>|anyone|anybody|mates|<mate> ^<unless>
    <denial> <adv>? <hit>|hurt|touched|harmed my|our|the|a? <us>|<kids>|<mate> ^<unless>
    would|could|will never|not hurt|hit|harm|touch my|our|the? <kids>|<us>
    <denial> ever|even|once|actually|so? ~ raised|laid|lifted|raises|lays a|his|her|their hand|finger|fist|hands ~ on|
        to|at|against <us> ^<unless>
    not|never|isnt|wasnt|arent <scared> of <them>|my|<mate>
    <dont> want|wanted|mean|meant to hurt <us>|<kids>|the|my|anyone
    hurt me physically . never|no|not
    has|did|does <them>|he|she|they ever hurt|hit|hits me

    # accidents and sport
    accidentally|accident|unintentionally <hit> <us>
    <hit>|elbowed|kicked|kicks <us>|my ~ by accident|mistake
    elbowed|kicked|kicks <us> in <their> sleep
    judo|karate|sparring|wrestling|jiujitsu|bjj|aikido|kickboxing|paintball ~~~ <hit>|<shove>
    boxer|boxes ~~ punches
    threw|throws|throw|kicked|kicks|hit ~ ball|frisbee|snowball|snowballs|pillow|cushion|cushions|kisses|confetti|
        popcorn ~~ at <us>
    beat|beats <us> home|there|hollow
    black eye from the|a
    black eye in ~ game
    bungee ~~ <jump_from>
    escape room ~~~ locked
    <i> ~ broke|twisted|bruised|sprained my|own <body>
    <i> ~ burned|burnt|cut|hurt|scratched my hand|finger|fingers|thumb|tongue|foot|back|knee|toe ^again|because|deep
    grab|grabs|grabbed|took|takes|squeezed|pulled|pulls|held|holds|reached|squeezes my|his|her|for hand ^until|till|so|
        behind|back
    . slap|shoot|kick|hit|kill me if|when|now|with i|it|your|please|you

    # other turns
    its|thats|reality|guilt|finally|shame|it|this|really is|was|are|keeps? hitting|choking|strangling|suffocating|
        killing me
    slap|slapped on the wrist
    slap|kick|punch|smack in the face|teeth|gut|mouth when|to|that|of|.|for
    like|felt|feels a|the|another|being|getting|like? a|the|being? slap|punch|kick|knife|stab|kicked|punched
    like|felt|feels|as ~ knife ~ in my
    stabbed|stab|stabs|stabbing in the back
    died|dead|dies by|of suicide
    lost ~~ to suicide
    political|social|career|financial|commercial suicide
    commute|traffic|diet|trip|idea|plan|match|road ~ is|was suicide
    rope at|climbing|ladder|skipping|swing|course
    climbing|skipping|tow|sailing|knots|knot|jump|tug ~ rope
    wake|woke|waking up ~ early|late|beside
    wake|woke|waking up next to
    dead good|easy|simple|nice|funny|proud|happy|centre|ahead|sexy
    disappear|disappearing to|under|on|behind|somewhere
    be here at this|the|his|her|work|for
    be here in his|her|the house|flat|room|party|office
    be alone with him|her
    violent film|films|game|games|video|movie|movies|storm|storms|shows|crime|books
    bruised by ~ words|lies|silence|comment
    hit|hits below|under the belt
    <news>|fights|arguments|fighting|separation|affair|rows ~ are|is|will|was ~ hurting|hurt ~ <kids>
    <dont> want|wanted|wanna to hurt ~ <kids> with|by
    threatened|threatens to leave|divorce <us>
    threatened|threatens to call his|her|my mother|mum|mom
    threatened|threatens to tell my mum|parents|mom|dad|mother ~~~ laughed|joke|funny|haha|lol|vape|debts
    as a joke
    thoughts|worry|images|pictures|snoring|pain|worries ~ stop|stops|stopped me
    give|gives|gave me access to <their>
    let me see the ^doctor|kids|children|baby|gp|dentist|police|therapist|lawyer|family|sun|midwife
    my parents didnt|never <let> me
    my ~ card|keys|phone|car to buy|call|pay|get|check|fix
    passport ~ with his|hers|mine|ours
    outside my ~~ flowers|lunch|coffee|umbrella
    controlling about the
    i dont want to die i want|wanna|love
    voice|words|breath|tears ~ choked
    choke|chokes|choked|choking back|up|on
    <pressing> ~ is|are|was|keeps|keep|has ~ <hit>|killing|strangled me|us
    <hit> me with work|jobs|emails|questions|kindness|love|kisses|debts|homework|tasks|compliments
    kill me if ~ forgot|scratched|lost|spilled|broke|burned|missed|ruined
    <kin> ~ took|attempted <their>|suicide ~ own|life|when|years|in ~~ years|ago|when|back|teenager|teenagers
    let me see <them> cry|sad|upset|weak|suffer|angry|naked|happy
    boss|teacher|school|bank|landlord|doctor|company|work|law|airline|hr|nurse|hospital|coach ~ <not> <let> me|us
    not|never allowed|permitted ~~ gluten|sugar|dogs|pets|cats|alcohol|smoke|park|salt|dairy|nuts|cheese|meat|caffeine
    suicide prevention|awareness
    overdose|overdosed|overdosing on chocolate|sugar|netflix|coffee|carbs|cake|sun|tv|sweets|cheese|pizza|romance|
        advice|cuteness
    dont|not|never|didnt want|wanna|going|gonna|thinking|planning|about to|of? <killing> myself ^but|yet|tonight|today|
        if|until|while|because|as|now
    <denial> <adv>? been|gotten|got|gets|is|turned ~ physical|violent|abusive|aggressive ^<unless>
    toddler|baby|newborn <hit> me|us|him|her
    <hit> me with texts|messages|attention|affection|calls|gifts|hugs|information
    rope ~~~ climbing|abseiling|sailing|boat|tent|climb
    ive|weve never hit|hurt ~ anyone|anybody|people
    <newsy> has|had|is|just|really|finally|only? just|really|finally|only? <hit> me|us|him|her
    heart|pulse|hearts is|was|were|still|kept? <hit>
    <hit> <us> ~~ when they were
    swollen ~~~ allergy|running|wasp|sting|bee|dentist|hayfever
    bruise|bruises ~ from|off ~ derby|climbing|gym|football|rugby|bike|skating|sport|yoga|table|fall|playground|blood|
        trees|skateboard
    before the wedding
    my ~ car|bike|phone|laptop|coat to|for the ~ garage|repair|service|shop
    control freak
    hit by ~~ cab|taxi|tram|lorry|scooter|branch|cricket
    locked <us> out by accident|mistake
    i dragged|pulled <us> to|into the|a ~ class|party|shop|gym|dance|concert|theatre|meeting|dancefloor
    never|not been <scared> of <them>
    moving ~ furniture|sofa|boxes
    bruise|bruises ~~~ moving|furniture|boxes|gym|derby
    drama|storyline|series|film|documentary ~~ overdose|suicide|suicidal
    overdose|suicide storyline|scene|episode|plot
    throw|threw|throwing|burn|burned <their> ~ clothes|things|stuff|letters|shirts|suits ~ out|in|into|of|
        away ~ window|garden
    hurt <themself> ~ when|on|at|in|while|by ~ fell|falling|bike|gym|football|work|running|climbing
    wake up this|so|that early
    cross my heart ~~ die
    stalker|murder|kidnapping|rape|murderer plot|series|scene|story|storyline|mystery
    volunteer|work|works|worked|worker|nurse|teacher|lawyer|officer ~ at|with|for|in|on ~~ shelter|refuge|victims|
        overdoses|unit
    with|for abused|abuse women|kids|children|victims|survivors|animals
    sees violence
    <thing> <hit> <us>|<kids>|my|our|his
    snowball|snowballs ~~~ <hit>
    pillow fight ~~~ <hit>
    <animal> <hit>|bit|bites|bitten|scratched|stung|attacked|attacks <us>|<kids>|my|our|the
    <kids> <hit> me ~~ toy|spoon|ball|accident|foot
    <not> <let> me interrupt|cook|pay|carry|lift|win|help|forget|explain|apologise|near
    in the kitchen ~ when|while
    kill those|these|them|him|her ~ kids ~~ ate|forgot|eaten|cake|cookies|mess|socks|dishes
    hit by a ~ pillow|ball
    life|work|it|this|everything ~ beaten|beat|beats <us> down
    push|pushes|pushed|pushing <us> too far|hard|much
    stalker|murder|kidnapping plot
    burden to talk|carry|share
"""
