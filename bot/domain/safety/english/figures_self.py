"""What only sounds like dying, like harm to oneself or to a child."""

FIGURES_SELF = """
    # somebody's death long ago, and talk of death as work, news and play
    killed|hanged|shot|drowned|gassed <themself> ~~ years|year|ago|before|decades|when|in 0|ago|we|i|he|she|met|born|
        was|young|0
    <party>|uncle|aunt|grandfather|grandad|mother|father|sister|brother|friend|neighbour|ex|colleague|classmate ~ took|
        ended <their> own? life ^yesterday|last|today|tonight|because|this|.
    killed|hanged|shot <themself> years|and we|when|before|decades|its|it|back|long
    <kin>|<mate>|<name> had|has|was|were ~ suicidal ~ thoughts|feelings|. as|when|years|in|back|once
    suicidal ~ thoughts|feelings|phase? as a teenager|teen|student|boy|girl|young
    suicide|suicidal counsellor|counselor|helpline|hotline|charity|nurse|unit|survivors|researcher|research|lecture|
        training|course|statistics|awareness|ward
    crisis line|hotline|helpline|counsellor ~~~ suicide|suicidal|overdose
    counsellor|therapist|volunteer|volunteers|paramedic|nurse|samaritans|helpline|hotline|psychologist ~~~ suicide|
        suicidal|overdose|overdoses
    article|documentary|report|lecture|training|seminar|workshop|essay|thesis|book|podcast|film|series|song|news|course|
        talk ~ about|on ~ suicide|overdose|overdoses|death|dying|self|abuse|violence|rape
    article|documentary|report|lecture|training|seminar|workshop|essay|thesis|podcast|news|course|talk ~ about|
        on ~ child|children ~ abuse|neglect|porn
    child abuse|neglect ~~ news|report|article|documentary|case|headlines|tv|radio|trial
    suicide squad|bomber|mission|pact|door ^tonight|on|for
    relationship|social|career|financial|political|commercial|romantic|professional|business|culinary|fashion suicide
    . it|that would|is|be ~ suicide to
    not|never|dont|didnt|havent|no|isnt|arent ~ thought|think|thinking|thoughts|considered|considering|feel|feeling|
        have ~ of|about? suicide|suicidal ^until|till|before|but|like
    dont|no|not|never|without have? any? thoughts of suicide|dying|killing
    <i> ~ wouldnt|never|not|dont ~ hurt|harm|hurting|harming myself ^but|if|until|unless|before|like|again|this|so
    character|player|avatar|hero|heroine|villain|level|boss|zombie|sims ~~ killed|kill|kills|shot|hanged|drowned|died|
        dies <themself>
    <animal> ~ <killing>|killed|hanged|drowned <themself>
    killed|killing|kill|kills myself|<themself> laughing|falling|trying|working|running|carrying|with ^a|pills|the

    # pills taken as the doctor said
    took|take|taken|takes|taking my|his|her|the|our|some morning|evening|daily|usual|blood|heart|sleeping? <pills>|
        vitamins ^all|every|both|too|the|whole|until|with|and|.|in|i|now|one
    took|take|taken|takes|taking my|his|her|the|our|some morning|evening|daily|usual? <pills>|vitamins with food|
        breakfast|water|dinner|milk|lunch
    took|take|taken|takes|taking my|his|her|the|our|some morning|evening|daily|usual? <pills>|vitamins and went|drove|
        made|left|walked|cooked|had|called|ate
    took|take|taken|takes|taking my|his|her ~ <pills> this|every|as|at|on|regularly|again|before|after|for ^all
    forgot|forget|remind|reminds|reminded|remember|remembered ~~ <took> ~ <pills>
    <pills> to take since|for|with|every|because|after|at|a|before|twice|daily|from
    <pills> since|from the|my ~ operation|doctor|surgery|gp|chemist|pharmacy|flu|accident
    took|take|takes|taking ~ tablet|tablets away|off|from|to
    tablet|tablets from|away ~ <kids>

    # hanging, jumping, driving and standing where people do
    hang|hangs|hung|hanging ~ swing|lights|lamp|picture|pictures|hammock|decorations|coat|feeder|punchbag|laundry|
        basket|wreath|baubles|lantern|lanterns|curtains|washing|painting|plants|stockings|bunting|mirror|shelf|tv
    . we drove|walked|went|go|drive|walk|ran|cycled|strolled ~ to|over|across|on|along|up
    we ~ drove|walked|went|go|drive|walk|stood|sat|cycled ~ to|over|across|on|along|up|at|by|near ~ bridge|cliff|river|
        tracks|roof|platform|ledge|edge|rooftop|balcony|pier|viaduct
    jump|jumped|jumping off|from|into ~ diving|board|pool|swing|trampoline|rock|rocks|pier|boat|sofa|bed|jetty|bunk|
        lake|sea|climbing|haystack|wall|couch|bandwagon
    jump|jumped|jumping on|in|for ~ trampoline|puddles|train|bus|call|joy|taxi|zoom|plane|shower
    jump|jumped|jumping out ~ skin|bed|shower|plane|cake
    bungee|parachute|skydiving|paragliding ~~ jump|jumped|jumping
    drove|drive|driving|crashed|crash|swerved|reversed|ran ~ into ~ wall|tree|ditch|lamppost|hedge|bollard|post|gate|
        garage|fence ~~ accident|ice|reversing|insurance|mechanic|dent|parking|claim|deer|fine|wet|rain|learning
    <they>|<kids>|<kin> drove|crashed|reversed|backed|skidded ~ into|against|off ~ tree|wall|bridge|road|truck ^on
    banging|bang|beating|hitting|banged my head against|on|at a|the ~ wall talking|trying|with|about|when|asking
    like|feels|feel ~ banging|bang|beating|hitting my head

    # leaving, sleeping, ending
    be here anymore this|the town|city|house|flat|job|place|office|village|party|street|country|apartment
    be here ~ when|if|while|for|with ~ mother|parents|arrives|comes|moves
    be here when <their>|the|my ~ mother|parents|family|friends|boss|brother|sister|dad
    wake|waking up at ^all
    wake|waking up tomorrow at|and go|early|for|to
    wake|waking up ~ at five|six|seven|four|three|noon|dawn|eight|0
    without me as|being ~ a|an|his|her|their|husband|wife|boss|manager|partner|coach|teacher
    without me at|on|in the|work|team|that|this ~ team|meeting|job|office|party|company|choir|band|project
    rather die than go to|out|with|shopping|there|camping|dancing
    rather die than ~ wear|eat|listen|watch|dance|sing|ask|admit|spend christmas|be seen|caught|see <their>
    could|would sleep forever after|this|in|on
    finish|finished|finishing|end|ending it tonight|today|tomorrow the|my|his|her|that|for|before|with letter|book|work|
        report|essay|project|job|painting|client|boss
    finish|finishing it|this|everything tonight|today|tomorrow the|for|before|at
    <i> dont|do|not ~ <want> to? die ^but|yet|anymore|slowly|today|like|with|here
    <i> never|not|dont ~ <want>|planned to? die ^but|yet|until

    drown|drowning|drowned myself in the work|job|kids|paperwork|past|details
    stop|stopped|quit living like|as|in|with|together|off|for|on
    point|sense|use|purpose|reason ~ of|in|to living|live|being|be|staying|stay|carrying|going together|married|polite|
        nice|angry|friends|roommates|jealous
    my|our will|wills with|at ~ lawyer|solicitor|notary|bank
    gave|give|giving ~ dog|cat|dogs|cats|puppy ~ away|to because|when of|we|the ~ allergy|allergies|landlord|moved|flat|
        asthma
    last message|words|text|letter|post|goodbye before|until the|my|bed|lunch|landing|work|boarding|flight
    <not> be here|around tomorrow|next|longer|much|this ~~ im|i|we|its|working|work ~ in|at|away|travelling|traveling|
        visiting|holiday|training|conference|business|flying|working|trip|season
    <not> be here|around tomorrow|next|this week|month|weekend|monday|because ~ im|i|work|business|trip|holiday
    notice|miss|mind if i left|went|vanished|disappeared this|the|early|his|her|from|home ~ party|room|meeting|early|
        table|chat|group|office
    without me for a|the|one|an|two|few|once
    burden on|for <their> patience|time|wallet|budget|schedule|nerves|purse
    <kin>|<kids>|classmate|patient ~~ overdose|overdosed ~ years|decades ago
    romance|chocolate|sugar|cuteness|caffeine|information|cringe|kitsch|coffee|tv overdose
    looks could kill

    # children
    touched|moved|hurt by <their>|the|my|our letter|words|gesture|apology|kindness|story|song|film|speech|card|message
    <kids> schedule|schedules|money|homework|clothes|savings|birthday|passports|presents|teacher|grades|toys|stuff|
        party|bedtime
    worry|worried|worries|concerned|afraid|scared|fear|fears ~ about|for|that ~ <kids> ~~ separate|separation|divorce|
        divorced|move|school|exam|exams|breakup|future|grades|split
    worry|worried|worries|afraid|scared|fear|fears ~ <kids> ~ hear|find|learn|notice|hate|know|see|choose|miss
    <scared> of|about ~ exams|exam|school|teacher|dentist|doctor|dog|dogs|dark|swimming|water|test|tests|monsters|
        injections|heights|clown|clowns|maths|hoover|vacuum|fireworks|spiders|divorce
    undress|undressed|undresses ~ <kids> for|and ~ bath|bed|ran|bedtime|pyjamas|swim|shower
    <kids> often|always|sometimes|still|just|usually? comes|climbs|creeps|crawls|sneaks|came|climbed|crawled|sleeps|
        sneaked|slept into|in|to|with my|our|us|me ~ room|bed|bedroom|night
    never|not|didnt|dont|doesnt forgets|forgot|forget ~ feed|change|bathe|wash
    mother|mum|mom|mam|son|daughter ~ comes|came|walks ~ into my ~ room without|to
    <shake>|shaking <our>|his|her|their|<kids> ~ <youngs>|<kids>|his|her? hand|hands
    <shake>|shaking hands
    <kids> <shake>|shaking|shakes|shook hands|head|his|her|with ^by
    takes|take|took|taking|send|sends|sent|sending|posts|posted|shows|showed|shared|share|film|filmed|films ~ picture|
        pictures|photo|photos|video|videos of our|the|my|his|her <kids> at|with|playing|for|every|growing|smiling|from|
        when|to|and ^naked
    picture|pictures|photo|photos|video|videos of me|us|mum|<mate>|them with|and|holding ~ <kids>
    sent|sends|send|show|shows|showed|shared|sharing me|us|him|her ~ picture|pictures|photo|photos|video|videos of our|
        the|my|his|her ~ <kids> ^naked|nude|undressed|without|bathing
    alone with their|his|her|the homework|toys|grandparents|tablet|telly|tv|book|books|lego|breakfast|granny|gran|nan|
        babysitter
    <kids> alone for ~ minutes|minute|second|seconds|sec|moment
    <hit>|<shove>|kicked|bit another|other|a boy|girl|kid|child|pupil|classmate|toddler
    throw|throws|threw|throwing ~ <young> ~ in|into|up|high the|in|air ~ air|high
    throw|throws|threw|throwing ~ <young> a|an ~ party|birthday|ball|shower|kiss
    drag|drags|dragged|dragging|pull|pulls|pulled|pulling <our>? <kids> to|along|around|round|through|away the|a|his|
        her|their|every|from ^floor|ground|bathroom|wall|car|room|door|cellar|basement|street|bedroom|stairs|<their>
    drag|drags|dragged|dragging <our>? <kids> to|along|around|round|through ~ museum|museums|shops|church|gallery|ikea|
        market|party|mass|school|dentist|mothers|parents|concert|shopping|beach
    drag|drags|dragged|dragging <our>? <kids> into ~ argument|fight|divorce|this|it|mess|fights
    grew|grown|raised|brought|growing up ~~~ <hit>|<struck>|violent|violence|belt|abused|abuse|drunk|drank
    <their> father|mother|dad|mum|mom|stepdad|stepfather|parents ~ beat|hit|hits|beats|belted|abused <them> ~~ as|when|
        growing|years
    hide|hides|hiding|hid ~ when|because|from|at ~ bedtime|broccoli|tidy|dinner|bath|vegetables|dishes|homework|teeth|
        nap|haircut|hoover|vacuum
    hide|hides|hiding and seek
    nobody|noone is|was|has|ever|will|would|here ~ hurting|hit|hurt|harmed|touched|hitting|beating|harming ~ <kids>|me|
        us|anyone|anybody ^but|except
    like|as ~ a|an|some beaten|kicked|scolded|punished|wounded|smacked|slapped dog|child|kid|puppy|schoolboy|boy|girl|
        animal
    hit a|an|another|our|the ~ rough|bad|difficult|low|sticky|dry|hard|flat patch|spot|point|note|stretch|moment|bump|
        wall|phase|period
    <our> <kids>|toddler <hit>|bit|bites me|him|her|us ~~ plastic|toy|pillow|sword|balloon|wand|foam|cushion|ball|teddy|
        spoon|snowball|accident
    slap|slaps|slapped|slapping a|some|the plaster|sticker|label|coat|paint|smile|bandage|filter
    baby kick|kicks|kicked|kicking ^by|by
    choke|choked|choking|chokes on ~~ <hit>|patted <them>|me on the back
    bruise|bruises|bruised ~~ football|trampoline|bike|playground|falling|learning|skating|swing|tree|skateboard|
        scooter|crawling|slide|fell
    broke|broken|breaks|fractured ~~ trampoline|bike|playground|skating|swing|tree|skateboard|football|skiing|slide|
        scooter|horse|judo|climbing
    kids|children ~~ hurt ~ by our|the|this|all ~ arguing|divorce|separation|fighting|fights|silence|rows
    takes|take|taking ~ <pills> a|per|every|each day|morning|evening|week|night
    drown in <their>|the ~ eyes|love|kisses|work|emails
    other|another|older|bigger boy|girl|kid|kids|child|children|boys|girls ~ <hit>|<shove> <them>|<our>
    <hit>|<shove>|bit|bites other|another boys|girls|kids|children|pupils
    burn|burnt|burned|burning ~ <kids> pancakes|toast|dinner|food|lunch|cake|breakfast|eggs|supper
    teach|teaches|teaching|works|work|working|volunteers|helps|treats|counsels|fosters|cares ~~ children|kids|
        teenagers ~~ abused|neglected|abuse|beaten|traumatised|harm
    <youngs> backpack|bag|ball|toy|toys|rattle|bike|book|shoes|coat|homework|pancakes|game|scooter|lunchbox|teddy|
        schoolbag|jacket|hat|drawing|cake|birthday|team|record|score|teacher|school ^has|is|was|keeps|touched|hit|hits
    beaten|hit|bullied at school as|when
    throw|throws|threw|throwing ~ party|parties
    <kids> ~ hurt|hurting by what|all|our|how|everything|it|this
    threw|flushed|binned|dropped|sorted|returned|handed|fetched ~~ his|her|their ~ <pills>
    <took> half a ~ <pills>
    <took> a|one ~ pill|tablet|aspirin|ibuprofen|painkiller ^too
    when i die i|we|one
    ran|run|walked|walk|cycled|drove|swam|biked|hiked|jogged|about|after|another 0 kms
    keep|keeps living like this|that ^i|and
    live without laughing|sex|trust|touch|music|honesty|laughter|kisses|sleep|answers
    ways|way|method|methods to ^die|kill|end|go|commit|do|hang|unalive|take|leave|overdose|suicide|disappear|make|hurt|
        harm|off|not|stop|be|finish|go|sleep|never|get|jump|cut|bleed|drown|overdose
    pull|pulls|pulled|pulling|make|makes|making faces|face
    grab|grabs|grabbed <our>? <kids> and we
    he|she|they would|will|wouldnt? be sad|upset|lonely|lost if i left
    suicide risk|rates|rate ~ part|on|in ~ leaflet|label|news|men|women|students
    cut|cuts|cutting the rope|ropes of|on|from|for
    when|while im gone he|she watches|plays|watered|waters|feeds|walks|cooks
    too many|much ~ <pills> in this|the ~ house|cabinet|drawer|bathroom
"""
