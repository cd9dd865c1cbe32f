"""What only sounds like danger: rules for the young and the ill, games, work, sleep, and a joke told as one."""

HARMLESS = """
    # rules for the young, for animals and for the ill
    <kids>|boy|girl|teenager|boys|girls|teen isnt|arent|wasnt|werent|not|never allowed|permitted out|go|to ~~ night|
        nights|parties|party|dark|midnight|exams|concert|festival|sleepover|weeknights|weekdays|late|past|yet|after|
        before|during
    <kids>|boy|girl|teenager isnt|arent|wasnt|werent|not|never allowed|permitted to? ~ until|till|unless ^he|they|his|
        dad
    dog|cat|puppy|kitten|horse|rabbit|hamster|dogs|cats|pets|tortoise|parrot ~ isnt|arent|wasnt|werent|not|
        never allowed|permitted|let to? ~ go|out|leave|sleep|eat|in|on|near|have
    dog|cat|puppy|kitten|toddler|baby|newborn|<kids>|boy|girl|old <not> <let> me|us ^see|marry|near|visit|speak
    dog|cat|puppy|kitten|toddler|baby|newborn|<kids>|boy|girl|old <not> <let> me|us leave|go|out|sleep|eat|work|use|
        have
    dog|cat|puppy|kitten|toddler|baby|mosquito|mosquitoes|fly|wasp|wasps|flies|<kids>|salesman|bank|seagull wont|
        doesnt|wouldnt|didnt|never leave|stop me? following|alone|calling
    <not> leave me alone in|at|with ~ kitchen|garden|shop|shops|supermarket|homework|dishes|hangover|cake|biscuits
    wont|doesnt|wouldnt|not leave me alone when|while|if|until|because im|i|ive|he|she? ~ cook|cooking|read|reading|
        working|work|study|studying|sad|ill|sick|hungry|bake|baking|painting|gaming|knitting|watching|eating|bored|
        unwell|gets? fed|treat
    mum|mom|dad|parents|mother|father|mam|gran|nan <not> <let> me ~~~ exam|exams|homework|festival|concert|party|
        dinner|sleepover|tattoo|piercing|fifteen|gcses|grades|revision|dessert|bedtime|halloween|xbox|tiktok|prom|tea
    <not> allowed|permitted|supposed ~~~ after|since|until|because|before|following|with|for ~ surgery|operation|
        injury|cast|stitches|concussion|antibiotics|medication|pregnant|pregnancy|vaccination|injection|injections|
        chemo|transplant|sprain|recovery|healed|heals|epilepsy|seizure|tablets|anaesthetic|biopsy|blood|plaster|
        crutches|procedure|dentist|scan|jab|caesarean|section
    doctor|physio|surgeon|dentist|midwife|gp|nurse|cardiologist|optician|vet|trainer ~ says|said|told|
        insists ~~ <not> allowed|permitted|supposed|<let> to? <freedom>?
    doctor|physio|surgeon|dentist|midwife|gp|nurse|cardiologist|optician|vet|trainer ~ says|said|told|
        insists ~~ <not> allowed|permitted|supposed|<let> to?
    airline|gym|pool|museum|library|restaurant|customs|club|bouncer|pharmacy|bank|casino ~ <not> <let>|allow me|us

    # my things, in everyday use
    my|our|his|her|the phone|laptop|car|card|key|shoe|money|passport|glasses|medication|camera charger|chargers|case|
        cable|cover|holder|stand|ring|seat|wash|box|tree|number|photo|photos|reminder|keyring|rack
    keeps|keep|has|kept|holds|gave|leaves my|our|a|the spare key|keys|set
    threw|put|throws|puts|chucked|washed|shrank my ~ clothes|shirt|shirts|jeans|socks|jumper|dress|jacket|
        uniform ~ in|into|on|with|at ~ wash|dryer|machine|laundry|washing|basket|hamper|hot|tumble|reds|whites|towels|
        warm
    burned|burnt|scorched my ~ shirt|clothes|dress|jumper ~ iron|ironing
    broke|smashed|dropped|lost|borrowed|took my glasses|phone|laptop|keys|car by|accidentally|when|to|for ~ accident|
        mistake|slipped|tripped|sat|repair|repaired|upgrade|surprise|service|mot

    # games, stages and work
    play|plays|playing|played|acts|role|part|panto|stage|drama|musical|nativity|improv|larp|charades ~~~ prisoner|
        hostage|captive|murderer|murdered|killed|strangled|stabbed|corpse|tie|tied ~ <us>? ~ up?
    play|plays|playing|played|acts|role|part|panto|stage|drama|musical|nativity|improv|larp|charades ~~~ prisoner|
        hostage|captive
    cops and robbers
    gets|got|get|was|were|been <hit>|knocked|kicked ~~~ sparring|boxing|kickboxing|judo|karate|rugby|hockey|football|
        hurling|dodgeball|paintball|taekwondo|muay|bjj|jiujitsu|cricket|squash|softball|volleyball|basketball|netball
    boxer|wrestler|fighter|boxes|fights|kickboxer|bouncer|referee|goalkeeper|stuntman|mma|dentist|physio|
        masseur ~~ hits|punches|throws|kicks|chokes|hit|beats|hurts|hurt|beaten people|men|others|guys|opponents|bags|
        strangers|patients|everyone
    hits|punches|throws|kicks|chokes|beats|hurts people|men|others|guys|bags for|as a living|job|sport|work
    likes|loves|enjoys|like|love|enjoy it when|if i ~ tie|hold|choke|spank|slap|pin|bite|tied|handcuff <them> ~ up|
        down?
    likes|loves|enjoys|like|love|enjoy it when|if i ~ tie|hold|choke|spank|slap|pin|bite|tied|handcuff <them> down|up|
        against
    tie|hold|choke|spank|slap|pin|bite|tied|held|handcuff|handcuffs|chokes|spanks|ties|holds|pins ~ <us> ~~~ safe|
        safeword|consensual|consent|bedroom|kink|kinky word|.|and|thing|games
    butcher|chef|cook|carpenter|gardener|baker|barber|florist|glazier|electrician|joiner|roofer|mechanic|kitchen|
        tailor|plumber|sculptor|welder|blacksmith|tiler|fishmonger|hairdresser|potter ~~ cut|burn|burned|burnt|hurt|
        stab|scald|cutting|burning myself|my ~ fingers|finger|hand|hands|thumb|arm|arms|at|on|all|now|by|sometimes|
        daily|constantly
    cut|burn|burned|burnt|hurt|stabbed|scalded|pricked myself at|on|with ~ work|job|saw|oven|grater|mandoline|paper|
        thorn|thorns|stove|hob|iron|fence|nail|rose|bramble|cactus|barbecue|kettle|pan|envelope|shears
    i ~ volunteer|trained|work|train|teach ~~ suicide|abused|abuse|violence
    <story>|stories|novels|books|podcasts|shows ~ about|with|of|on ~ murders|murder|killers|crime|suicide|prisoners|
        hostages

    # sleep and slips
    i ~ elbowed|kicked|hit|kneed|punched|smacked|whacked|headbutted|slapped|kick|elbow|headbutt <us>|my|the ~ in|
        during my sleep|dream|dreams
    elbows|kicking|kick|punched|punches|hit|hits|smacked|smacks|whacks|whacked|elbowing|hitting me in|during his|her|
        their sleep|dreams
    toddler|baby|newborn|infant|puppy|kitten|horse|goat|donkey|unborn ~ <hit>|kicking|biting|bit|bites|scratched|
        <shove> me|us|him|her|my|in|.
    i ~ accidentally|clumsily ~~~ black|bruise|bruised|bleeding eye|eyes|.|nose
    . i hit|bumped|banged|knocked|smacked|bashed|walked my|into ~~ on|against|into|cupboard|lamppost|shelf ~~~ black|
        bruise|bruised eye|eyes|.|for
    accident|accidentally|clumsy|slipped|tripped ~~~ black eye ^<they>
    strangled|choked|throttled|smothered|suffocated|hit|attacked|beaten|bitten|whacked|slapped by <our>|<their>|a|an|
        own|some? own|low|big|wet|rogue|flying? tie|seatbelt|scarf|collar|lead|leash|hose|cable|blanket|dog|cat|duvet|
        branch|goose|geese|seagull|headphones|cord|necklace|swan|door|umbrella|frisbee|wasps|bees|ladder|wave|puppy|
        pigeon|kite
    nose|gums|lip|lips|hands|knuckles ~ bleeding|bleeds|bled|split|bloody ~~ dry|air|pressure|heating|altitude|cold|
        allergy|hayfever|floss|flossing|brushing|winter|chapped|hayfever|frost
    bleeding ulcer|edge|heart|gums|obvious|hearts|radiator|radiators|ulcers

    # turns of speech
    strikes|strike|struck|striking <us>|everyone|people|my as|that ^i|he|she|if|soon|punishment|though|we|night|hard|
        day
    kill|murder|strangle|throttle me if i told|tell|showed|show|gave|posted|wore|shared you|anyone|people|everyone|
        the|that ~~ age|real|weight|paid|price|recipe|nickname|middle|cost|costs|surprise|present|coat|shoes|haircut|
        hair|party|birthday|baby|photo|ending|score
    kill|murder|strangle|throttle <us> ~~~ hes|shes so|very|just|that|a|bit|really? shy|vain|private|fussy|
        superstitious
    kill|killed|murder|murdered|strangle|strangled|throttle|throttled <us>|my ~ when|for|because|if|after|
        over ~~~ leftovers|lasagne|crossword|cake|pizza|chocolate|chips|toilet|seat|towel|towels|socks|ending|episode|
        finale|remote|jumper|plants|biscuit|biscuits|yoghurt|yogurt|sandwich|dessert|pudding|fries|cookies|spoiler|
        spoilers|icecream|cheese|snoring|snored|karaoke|puns|thermostat|dishwasher|crumbs|wordle|monopoly|parking|
        duvet|crisps|cheesecake
    overdose|overdosed|overdosing of|on ~ vitamin|vitamins|sunshine|podcasts|hope|love|nostalgia|garlic|lasagne|
        meetings|chips|crisps|candy|glitter|family|christmas|culture|news|football|crime|films|tinsel|carols|yoga|
        theatre|kale|fresh|hugs|puns|reality|true|liquorice|cinnamon|self|positivity|clean|sunlight|series|
        spreadsheets|disney|tea
    asked|asks|ask|asking|wanted ~ if|whether|about|know ~~~ harming|hurting|killing|harm|hurt|kill|of myself|
        suicide ~ and|but|so|. i|we honestly|truthfully|could|can|just|really|only? honestly|truthfully|really? said|
        say|answered|told her|him|them? no
    asked|asks|ask|asking|wanted ~ if|whether|about|know ~~~ harming|hurting|killing|harm|hurt|kill|of myself|
        suicide ~ and|but|so|. i honestly|truthfully|could|can|just|really? honestly|truthfully|really? said|say|
        answered|told no|her|him|them
    asked|asks|ask ~ if|whether ~~~ suicide|suicidal|harming ~ myself? i dont|didnt|wasnt|havent|havent|am|im not|.|
        and
    cat|dog|cats|dogs|fox|goose|swan|horse ~ bit|bites|scratched|attacked|kicked <us>
    by|of the? police|bus|taxi|ambulance driver
    threw|throws|throw|throwing|kicked|kicks|tossed a|the|his|her|some ball|frisbee|snowball|pillow|balloon|beanbag|
        cushion ~ at|to
    likes|loves|enjoys|like|love|enjoy it when|if i ~ bite|pinch|scratch|squeeze|pull <their> ~ ear|ears|neck|lip|
        bottom|hair
    fell off his|her|their|the ~ bike|bicycle|horse|skateboard|scooter|swing
    hit by a|another|his|her|the snowball|frisbee|pillow|ball|balloon|cushion
    asked|asks|ask ~ if|whether ~~ suicidal im|i am|was? not|wasnt
    wont|doesnt|wouldnt leave me alone when|while im|i ~ cook|cooking|read|reading|working|work|study|studying|sad|
        ill|sick|baking|painting|gaming|knitting|eating|watching
    beaten|thrashed|destroyed|crushed at|in|on <games>
    threw|throws|gave|chucked out|away my old|ripped|torn|worn|holey|broken
    to ask <them> before i book|order|invite|plan
    kill|murder|strangle me if ~ knew ~~ paid|spent|cost|costs|ate|weigh|telling|shy|broke|scratched|surprise|fan|
        snores|recipe|lost
    kicked|kicks|kicking <us> under the table
    would|could|will|did never|not ~ lay|laid|raise|lift|put a hand|finger on me|her|him|us
    gave|give|donated|took all? my old ~ clothes|things|shoes|books
"""
