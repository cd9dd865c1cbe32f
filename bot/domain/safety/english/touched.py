"""What is said where a child is touched, shown what no child is shown, burned, starved, or taken."""

TOUCHED = """
    # touched
    <make>|ask|asks|asked|told|tells|telling|force|forces|forced|gets|got|asking ~ <our>? ~ <young>|<kids>|him|her|
        them ~ undress|strip|naked|nude ~ .|and|for|in|to|while|when|at|on
    undress|undresses|undressed|undressing|strips|stripped ~ <our> ~ <young> ~~ photo|photos|pictures|film|films|filmed|
        video|touch|touches|touched|watch|camera
    <rape>|raping|groom|grooming|groomed|grooms|molesting|touching|touches|touched|abusing|abuses|abused|sexting|kissed|
        kissing|groping|groped|seducing|seduced ~ <our>|a|an|her|his ~ 0|eight|nine|ten|eleven|twelve|thirteen|fourteen|
        fifteen|sixteen|seven|six|five|four year|yr|years old
    <they>|<party>|uncle|teacher|coach|man|priest|stepdad|grandpa ~ slept|sleeps|sleeping|sex with ~ my|our|a|her|
        his ~ year old
    <they>|<party>|teacher|coach|man|priest|stepdad|grandpa|stranger|adult ~ slept|sleeps|sleeping|sex|affair with my|
        our|her|his ~ daughter|son|stepdaughter|stepson|niece|nephew|underage
    <party>|man|men|adult|stranger|teacher|coach|priest|tutor|babysitter|nanny|neighbour|uncle|grandpa|cousin|
        stepbrother ~ is|has|was|keeps|been ~ touching|groping|molesting|grooming|abusing|fondling|raping ~ <our>|
        <their> ~ <young>|cousin|sister|brother|grandchild
    <youngs>|<young> ~~ has|have|is|was|keeps|been|started touching|molesting|groping|grooming|abusing|fondling <them>|
        me ^up
    abused|molested|raped|touched|groomed|groped by ~ priest|teacher|coach|uncle|grandpa|grandfather|stepdad|stepfather|
        babysitter|neighbour|cousin|dad|father|scout|tutor
    <young>|<kids> ~~ sexual|nude|naked|explicit|dirty|intimate|sexy messages|message|photo|photos|pics|pictures|texts|
        videos|things|stuff|images|selfies|games
    naked|nude|sexual|dirty|topless|explicit ~ photo|photos|pictures|pics|picture|messages|video|videos|selfies ~ to|
        from|of|with ~ <our>? ~ <young>|<kids>
    nude|nudes|naked|topless|sexual|bra|underwear|sex ~~ im|i|am ~ 0|ten|eleven|twelve|thirteen|fourteen|fifteen|
        sixteen ^years|months
    im|i am? 0|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen ~~~ nude|nudes|naked|touches|touched|touching|bed|
        undress ~ me|photos|pictures|.|with
    man|guy|someone|stranger|adult|teacher|coach|he ~ asks|asked|wants|asking|sending|sent|sends ~ <young>|
        <kids> ~~ nudes|nude|naked|sexual|dirty
    mums|moms|mothers|mams ~ boyfriend|bf|partner|husband|friend ~ comes|came|touches|touched|watches|kisses|kissed|
        grabs|hits|sneaks|climbs|gets|enters|looks ~ me|my|into|in
    stepdad|stepfather|uncle|grandpa|grandad|dad|father|boyfriend|brother|cousin ~ comes|came|sneaks|creeps|gets|climbs|
        watches|enters|lies ~ into|in|to|me|on|my ~ room|bed|bedroom|shower|bath ~~ im|i ~ am|only|0|ten|eleven|twelve|
        thirteen|fourteen|fifteen|sixteen
    caught ~~ in bed with ~ <young>|stepdaughter
    <they>|<mate> ~ naked in ~ bed|bath|shower with ~ <young>
    shower|showers|showering|bathes|bath|baths|bathing|sleeps|bed with ~ <our> ~ <young> ~~ eleven|twelve|thirteen|
        fourteen|fifteen|teenage|wash|touch|naked|locked|locks
    <make> <them>|me wash|touch|kiss|lick|rub|stroke <them>|his|himself|it|there
    <young>|<kids> ~~~ hand|hands|finger|fingers|tongue|mouth in|down|inside|into|up|under|between|on <their> pants|
        knickers|underwear|panties|trousers|skirt|nappy|legs|pyjamas|privates|bottom|vagina|willy|bum|nightie
    <young>|<kids> ~~ private parts|place|places ~ sore|red|hurt|hurts|bleeding|touched
    secret|secrets ~~ grandpa|uncle|stepdad|teacher|coach|daddy ~~ touch|touches|bed|game|tell

    # blows and burns
    hand|hands|arm|belt|cord|fingers|pillow ~ round|around|over|on ~ <our> ~ <youngs>|<young> ~ neck|throat|mouth|
        face ^to|and
    hand|hands over <their> mouth|nose|face ~~~ shes|hes|is only|just? two|three|four|five|six|one|0|baby
    <hit>|<shove>|<shake>|<blow>|burns|burned|bites|locked|burn|starves|starved ~~~ shes|hes|is only|just 0|one|two|
        three|four|five|six|seven|eight|nine|ten|eleven|twelve|small|little|baby
    <hit>|<shake>|burns|burned|burn|scalded|choked|locked ~~~ shes|hes|is|was two|three|four|five|six|seven|eight|nine|
        0 .|years|year|months|yrs|weeks ^ago|now
    held|hold|holds|holding|pushed|pushes|pushing|dunked|dunks|dunking|forced|shoved ~ <our>|his|her ~ <youngs>|
        <young> ~ head|face|under|underwater|down ~ water|toilet|bath|under|pillow|sink|tap
    scalding|boiling|freezing ~ water|bath|shower|oil|tea|soup ~~ <young>|<kids>
    <young>|<kids> ~ in|under|into|with scalding|boiling|freezing
    poured|pours|threw|throws|tipped|pour ~~ hot|boiling|scalding ~ water|tea|coffee|oil|soup ~ on|over|at ~ <young>|
        <kids>|<them>
    pull|pulls|pulled|pinch|pinches|pinched|twist|twists|twisted|drags|dragged|yanks|yanked|burns|
        squeezes <their> ~ ear|ears|hair|arm|cheek|hand|neck ~~~ <young> ^girlfriend
    <our> ~ boy|girl|boys|girls|lad|lass|<kids> ~ has|have|had|got|came|comes|covered|full|with|back ~~ bruise|bruises|
        burns|welts|handprint|bites ~ shaped|like|all|everywhere|again|every|after|that|and|.|he|she
    came|comes|come|back|returns|returned|home ~ from ~ <their>|fathers|dads|mums|moms|mothers|father|dad|mother|
        mum ~~ bruise|bruises|marks|burns|bleeding|welts|bitten
    baby|toddler|infant|newborn|babys|toddlers ~~ broken|fractured|fracture|cracked ~~ arm|leg|rib|ribs|skull|bone|
        think|did|explain|explanation
    <kids>|<young> ~~ broken|bruise|bruises|burn|burns|bleeding|hurt ~~~ did it|this|that
    alone with ~ <our> ~ <young> ~~ bleeds|bleeding|bruises|bruise|bruised|hurts|sore|marks
    whip|whips|whipped|canes|caned|belted|belts|thrashes|thrashed|lashed|kicks|punches ~ <our> ~ <young> ^up|off|out|to|
        the
    <harm>|hits|beats|slaps|burns|kicks|hurts ~ <our> ~ kidd|kidds|chlid|chlidren|chilren|dauther|daugther|dawter|sonn|
        babby|childs

    # killed, starved, taken
    thinking|thought|think|thoughts|plan|planning|<want>|going|imagine|imagining|dream|urge|urges|fantasies|images of|
        about|to killing|kill|drowning|drown|smothering|smother|strangling|poisoning|poison|gassing|hurting|shaking|
        hitting|suffocating|throwing|stabbing ~ <our>? ~ <young>|<kids> ^feelings|with|by
    never|not|wont ~ see ~ <them>|<young>|<kids> ~ alive
    took|takes|taken|stole|steals|kidnapped|grabbed ~ <our> ~ <young>|<kids> ~~~ never ~ see ~ again|alive
    took|takes|put|picked|drove|drives|has|had|with ~ baby|<young>|<kids> ~~ drove|drive|driving|car|wheel|off|
        home ~ drunk|high|drinking|wasted|stoned|drugged
    doesnt|dont|didnt|wont|not|never|refuses|refused|stopped|hasnt|havent ~ give|gives|gave|giving|given ~ <kids>|
        <young> ~ anything|food|any|water|dinner|breakfast|meals|milk ~ .|to|for|all|when|as|if|because|eat|unless
    no ~ food|dinner|supper|water|breakfast|meals ~ for ~ <kids>|<young> ~~ punish|punishment|days|misbehave|cry
    <kids>|<young> ~~ food|meals|eat|dinner|hungry ~~ punishment|punish|punishes|lesson
    sell|sold|selling|trade|traded ~ <our> <young>
    marry|married|marrying|wedding ~ off ~ <our> ~ <young>|<kids>
    <threaten>|<say>|wants ~~ cut|mutilate|circumcise|fgm|marry ~ <our> ~ daughter|girl|daughters|girls
    <kids>|<young> ~~ throw|throws|threw|slams|slammed|chucks <them>|it ~ in|into|on|down|onto|at ~ crib|cot|bed|pram|
        floor|sofa|wall
    <young>|<kids> ~~~ rubs|rubbed|rubbing|grinds|grinding|presses against|on|himself
    brother|stepson|stepbrother|cousin|son ~~~ sister|sisters|brother|brothers|cousin|cousins ~~ touched|touches|
        touching|raped <them>
    <young>|<kids> & penis|dick|genitals|cock|privates|erection|masturbates|masturbating|masturbated
    dad|stepdad|stepfather|uncle|grandpa|grandad|brother|cousin|boyfriend|father ~ comes|came|in|into|crept|
        snuck ~ my ~ room|bed ~~~ im|i ~ 0|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
    grandma|nanny|babysitter|mum|dad|mother|father|granny|teacher|nan|mom|stepmum|stepdad tie|ties|tied|chains|chained|
        straps <them>|<young> ~ to|in ~ bed|chair|cot|radiator|highchair
    doesnt|dont|wont|refuses|refused|not|never|didnt ~ take|takes|taking|bring|brings ~ sick|ill|injured|hurt|
        feverish <kids> ~ doctor|hospital|ambulance|doctors
    <kids>|<young> ~~ sick|ill|fever|injured|broken ~~ refuses|refused|wont|not ~ doctor|hospital|ambulance|doctors
    <young>|<kids>|old ~ says|said|told|tells ~~ licks|licked|rubs|rubbed|fingered|fingers <them>|me
    showed|shows|sent|showing <them>|<kids> ~ <their> penis|dick|genitals|privates|cock
    <kids> ~ nothing but|except ~ water|bread|crisps|scraps
    cellar|basement|cupboard|closet|cage|shed|attic ~~ shes|hes|is ~ only|just|two|three|four|five|six|seven|eight|nine|
        ten
    left|leaves|leave|leaving|lets|let ~ <kids> ~ crying|cry|scream|screaming ~~ hours|dirty|nappy|night|alone|starving
    year old ~ left|was|is|home ~~ alone
    fed|feeds|feeding|gave|gives|giving|slips|slipped ~ <our>? ~ <young>|<kids> ~ beer|vodka|weed|vape|drugs|wine|
        alcohol|whisky|sedatives
    <kin>|parents|dad|stepdad|mum ~ <hit>|<shove>|burned|burnt|burns|locks|starves|touches ~~~ im|i ~ 0|eight|nine|ten|
        eleven|twelve|thirteen|fourteen|fifteen|sixteen ^years|months|weeks
    <make> ~ <our> ~ <young> touch|kiss|wash|lick|rub|stroke ~ him|her|himself|me|his|it
    year old ~ home alone
    hand|hands|finger|fingers down|in|up|inside|under ~ <our> ~ <youngs> ~ pants|knickers|underwear|skirt|trousers|
        shirt|pyjamas|nappy
    stepdad|stepfather|uncle|dad|father|brother|grandpa|grandad|cousin|teacher|coach ~ <make>|forces|forced|force|asks|
        asked me to? ~ touch|kiss|lick|undress|strip|suck
    left|leaves|leave|leaving ~ <kids> ~ no|without food|dinner|heating|water|anyone|anything
"""
