"""What is said where a child is beaten, touched, left alone, or afraid."""

CHILD = """
    # blows
    <hit>|burned|burnt|burns|bit|bites|starves|spank|spanks|spanked|spanking|caned ~ <kids>
    <hit>|spank|spanks|spanked my|our|the|his|her|a ~ <kids>
    <hit>|spank|spanks|spanked my|our|the|his|her|a ~~ 0|year|years old
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

    # blows, in any order and tense
    <hit>|<shove>|<grab>|<blow>|burn|burning|bite|biting|spank|spanked|cane|caned|lash|lashed|choked|smack|smacks|
        belts|whips|scald|scalded ~ <our> ~ <young> ^up|off|out|away|to|at|for
    <they>|<i>|<party> ~ <hit>|<shove>|<grab>|burn|burns|burned|hurt|hurts|hurting|spanks ~ <kids> ^up|off|out|away|
        feelings|at
    <hit>|<shove>|<grab>|hurts|hurt|burns|burned|touches|touched|rapes|raped|abuses ~ <our> ~ year old
    <hit>|<shove>|<grab>|hurts|hurting|shake|shaking|shook|kill|smother|slap <them>|it ~~ month|months|year|years|
        old|0|cries|crying|wet|naughty|baby ~ .|old|months|month|year|when|too|too|now
    <kids>|<young> ~ is|are|was|were|gets|get|getting|got|been|being|has|have ~ <struck>|abused|beat|hit|hurt|raped|
        touched|starved|burned|shaken|smacked|molested|groomed ~ .|by|at|with|when|every|for|again|in|and
    <kids> ~~ <hit>|beaten|beat|<struck> ~ by <det>? <party>|him|her|<mate>|dad|mum
    <our> ~ <young> ~ <they>|i|he|she ~ <hit>|<shove>|beat|beats|touches
    <party>|grandpa|grandma|granddad|nanny|teacher|babysitter|sitter|coach|dad|mum|mom|stepdad|his|her ~ <hit>|
        <shove>|<grab>|burns|burned|bites|spanks|hurts|touches ~ <our>|them ~ <young>
    dad|daddy|father|papa|mum|mummy|mommy|mom|mother|mam|mammy|stepdad|stepmum|stepfather|stepmother|uncle|grandpa|
        grandad|dads|mums ~ <hit>|hurts|touches|touched|touch|kicks|burns|burn|burned|bites|hurt|comes|locks|
        throws <us>|us|.|into|at|her|him|them
    <kids>|boy|girl|nephew|niece|<young> ~~ says|said|told|tells|saying|told|cried|begged|begs|text|texted|wrote|
        drew ~~ hurts|hit|hits|touch|touches|touched|touching|beats|kicks|burns|burned|locks|comes|squeezes|squeezed|
        hurting|hurt|slaps|shouts|breaking|scared|throws|threw|bed|secret <them>|me|.|into|us|there|down|his|of|
        stuff|things
    <kids>|boy|girl|<young> ~~ told|says|said|begged|begs|texted|text ~~ <scared>|dont|not|come ~~ go|dad|mum|home|
        back|mom|get
    throw|throws|threw|throwing|hurled|smashed|chucked ~~ at ~ <our>? ~ <young>
    <shake>|shaking|shaken|shook|shakes ~ <our>|the|a ~ baby|<young>|infant
    <shove>|throw|drop|dropped|dropping|dangle|dangles|dangled|held|holds|hold|hang|hung|swung ~ <our>? ~ <young>|
        <them> ~~ over|out|off|from|down|onto|on|against|across|into ~ banister|window|balcony|stairs|wall|bed|floor|
        edge|railing|sofa|cot|crib|bridge|door|room
    pinch|pinches|pinched|pinching|squeezes|squeezed|bites|twist|twists|twisted|drags|dragged|burns|burned|
        crushed ~ <our> ~ <young>|baby ~ until|till|by|.|because|when|to|hard|again
    pull|pulls|pulled|pulling|drag|drags|yank|yanks|grab|grabs|grabbed|squeeze|squeezes|burn|burned|burns|broke|
        broken|twisted ~ <our> ~ <youngs>|daughters|sons|childs|boys|girls|babys|kids ~ hair|arm|ear|hand|neck|wrist|
        leg|head|face
    smack|smacked|slap|slapped|hit|hits|hitting|beat|beats|spank|spanked|lost ~~ <young>|<kids> ~~ hard|mark|
        handprint|bruise|bruises|belt|stick|blood|bleed|red|again|slipper|spoon
    handprint|handprints|welts .|on|there|across
    fag|cigarette|belt burns|marks|burn|mark
    <young>|<kids>|lads|<their> ~~ bum|arm|back|leg|legs|face|bottom|neck|wrist|body ~~ purple|blue|black|bruised|
        burned|bruise|bruises|marks|burns|broken|swollen
    skin and bone
    <kids>|twins|one|<young> ~~ broken|fractured ~ arm|leg|rib|ribs|wrist|skull|collarbone|hand ~~ fell|say|says|
        said|he|she|lie|told
    father|dad|mother|mum|mom|stepdad|boyfriend|girlfriend|man|he|she ~ has? broken|broke|burned|burnt|breaks|
        hurt ~ his|her|their ~ hand|arm|leg|finger|head|wrist|fingers ~~ because|for|to|when|teach|punish|lesson|six|
        five|old
    ^<not> hurt|hurts|hurting|harm|harms|harming|kill|kills|beat|abuse|abuses <our>|his|her ~ <young> ^feelings|by|
        with|more|so|too
    hurt|hurts|hurting|harm|punch|kill|take it ~ our|my|the ~ <kids> ~ to|get ~ punish|hurt|get|at ~ me
    violence|violent|rough|cruel|aggressive|brutal|rage ~ with|to|towards|toward|on|against|at ~ <our> ~ <young>
    takes|took|take|taking it|his|her ~ out|anger|temper ~ out|on ~ <young>|them
    <cant>|not|lose|losing|lost|snap|snapped ~~ screaming|temper|patience|control|it|shouting ~~ at|with|and|
        on ~ <young> ~~ hit|hurt|smack|shake|hard|mark|slapped
    <scared>|worried|afraid|fear|might|could|want|wanted|going|gonna|almost|nearly|urge|thoughts|about|to|
        will ~ <harm>|<hit>|shake|shook|shaking|smother|drop|hurting|hurt|throw|drown ~ <our> ~ <young>
    <scared>|worried|afraid|fear|panic ~~ <they>|<party>|someone|one ~~ <harm>|<hit>|hurts|hits|touch|touches|take|
        does|do|doing|something ~~ <our>|my|our|to|them ~ <young>|<kids>
    <scared>|worried|afraid|fear ~~ what <they> ~ do|does|doing|did ~~ <young>|<kids>|0|them
    <say>|<threaten>|threat|threats ~~ hell|shell|hed|shed|id|ill|i|will|would|to|gonna|going ~ <harm>|kill|drown|
        smother|sell ~ <our>? ~ <young>
    <say>|<threaten> ~~ <kids> ~~ die|dead|kill|killed|hurt|cliff|drown|regret|pay|pieces
    <threaten> ~ <our> ~ <young> ~ with|and|to|.|when
    take|takes|drive|drown|kill|jump ~ <kids> ~~ with me|him|her ~ when|if|die|and|.
    take|taking|with ~ the|our|my <kids> ~~ off|into|jump|river|bridge|cliff|drown|heaven|die|pills

    # touched
    <party>|<they>|he|she|stepdad|uncle|grandpa|coach|teacher|man ~~ touch|touches|touched|touching|grope|gropes|
        groped|fondles|fondled|molests|abuses|abused|kisses|films|filmed ~ <our> ~ <young> ^deeply|heart|hand
    touch|touches|touched|touching ~~ <young>|<youngs>|daughters|girls|boys|sons|childs ~~ private|privates|parts|
        body|there|down|inappropriately|bits|wrong|bum
    touch|touches|touched|touching|kissed|kisses <them>|me ~ down there|between|private|where|wrong|under|
        inappropriately|in ~ my|there|the|his|legs|privates|shouldnt|.
    touches|touched|touching|hurts|touch me ~~ im|i am? 0|twelve|thirteen|fourteen|fifteen|sixteen|ten|eleven|nine|
        eight
    comes|came|goes|went|gets|climbs|crept|sleeps|into|in ~ into|in|to ~ <their>|my ~ <youngs>|bed|room|bedroom ~ at|
        in|night|when|every ~ night|sleeping|bath
    comes|came|goes|went|gets|climbs|crept ~ into|in|to ~ her|my|daughters|sons ~ bed|room ~~ night|touch|touches
    pictures|photos|videos|images|porn|nudes|clips|video|photo|naked ~ of ~ <our>? ~ <young>|stepdaughter|stepson|
        daughter
    pictures|photos|videos|images|naked|nude|undressed ~~ <our>|my|his|her <kids>|stepdaughter|daughter|son|
        <young> ~ on|naked|phone|laptop|bath|to|online|.
    <kids>|<young>|stepdaughter|stepson ~~ naked|nude|sexual|undressed|sexually|porn ~~ phone|photo|photos|video|
        pictures|him|her|computer
    sexual|sexually|inappropriate|inappropriately|indecent|porn|pornography ~~ <young>|stepdaughter|<kids>
    watches|watched|shows|showed|makes|made ~~ porn|naked|sex ~~ <young>|<kids>
    <kids>|<young> ~~ porn
    my|the|his|her secret game
    girl|boy|daughter|son|niece|nephew|child|kid|0 ~~ is|was ~ raped|molested|groomed|assaulted|touched|grooming
    <rape>|grooming|grooms|groomed|molests ~ <our> ~ <young>
    paedophile|pedophile|paedo|pedo
    sleeping|slept|sex with my|our|a|his|her|the ~ <young>|<kids>|stepdaughter|underage|0

    # neglected, left, shut in
    <young>|<kids>|they|theyre|baby ~~ home|house|there|flat|car|park|bath|alone ~ alone|on|by|left|own|unattended|
        . ~ own|themselves|now|.|with|at|all|and ~~ years|0|old|four|five|six|hours|night|now|.
    <kids>|<young>|baby|toddler ~ is|are|was|were|been|home|left ~ alone|unattended|locked ~ there|at|in|now|all|
        with|home|.
    left|leave|leaves|leaving ~ <our>|them|a|0 ~ <young>|kids|twins|0|alone ~~ alone|unattended|own|car|bath|
        drinking|pub|street ^with|nanny|grandparents
    left|leave|leaves|leaving ~ <our>? ~ baby|toddler|newborn|infant ~ in|with|on|by|alone ~ bath|car|floor|stranger|
        sofa|house|home|alone
    passed|pass|passes|blacked|fell|drunk|high|asleep|wasted|stoned|using|needle ~~ with|in|while|looking|minding|
        watching|watches|care|charge|carrying ~ <our>|the|charge|after ~ <young>
    drunk|high|drinking|drink|drugs|wasted|stoned ~~ drove|drive|drives|driving|picked|pick|car|wheel ~~ <young>|
        <kids>|our|school
    <young>|<kids> ~~ drunk|drinking|high ~~ drove|drives|driving|wheel|car
    drives|drove|driving ~ drunk|high|drinking ~~ <young>|<kids>|them
    <young>|<kids>|they|baby ~ havent|hasnt|not|never|without|barely|hardly ~ eaten|fed|food|eat|meal ~ since|for|
        days|yesterday|with|when|her|him|all|there|anything|.
    no|nothing|without|hardly ~ food|milk|formula|nappies|heating|meals|eat ~~ <young>|<kids>|them
    food ~~ <young>|<kids> ~~ no|not|lock|locked|hides|refuse|refuses
    <young>|<kids> ~ hungry|starving|dirty|filthy|barefoot|soiled ~ all|always|because|every|when|at
    wont|doesnt|refuses|forgets|refused|forgot|not ~ feed|feeding|change|wash|bathe|clothe ~ <our> ~ <young> ~ .|for|
        when|because|as|all|since
    <lock>|shut|shuts|tie|ties|tied|chained|keeps|kept|shutting ~ <our>|them ~ <young>|out ~~ in|outside|up|to|under|
        out|inside|on ~~ cellar|room|cupboard|wardrobe|shed|basement|garden|yard|cold|dark|closet|balcony|garage|
        attic|bathroom|snow|rain|cage|barefoot|bed|chair|day|hours
    <lock>|leaves|leave|left|puts|put ~ <our>|them ~ <young> ~~ cellar|cupboard|wardrobe|shed|basement|yard|cold|
        closet|balcony|garage|attic|snow|rain|cage|barefoot
    makes|make|made|making|forces|forced ~ <our> ~ <young> ~~ stand|kneel|sleep|hold|eat|beg|watch|lick|sit|
        drink ~~ cold|hours|outside|night|floor|yard|barefoot|soap|vomit|wet|me|rice|cry
    medicine|inhaler|insulin|doctor|hospital ~~ refuses|wont|refuse|refused|hides ~~ <young>|<kids>

    # what the young see, and how they are
    <young>|<kids> ~~ saw|see|sees|seen|watched|watching|witness|witnessed|hear|heard|hears|there|screaming|crying|
        woke|hid|hides|hide ~~ <hit>|<struck>|beat|beating|choke|choked|strangle|punch|violence|knife|blood|bleeding|
        pushed|police|threw|fight
    <hit>|<shove>|strangled|punched|choked|beat ~ me|her|him|us|mum|mam ~~ in front|while|with|when|and ~~ <young>|
        <kids>
    <hit>|<shove>|choked ~~ front of ~ <our>? ~ <young>|them
    me|mum|us ~ and ~ <our>? <kids>|<young> ~~ <hit>|locked|hiding|hide|scared|afraid|refuge|danger
    <young>|<kids> ~~ flinch|flinches|flinched|cower|cowers|tremble|trembles|shakes|wet|wets|hide|hides|hid|
        terrified|petrified|wont|screams ~ when|from|if|at|of|herself|himself|the|speak|because|whenever ~~ <they>|
        <them>|dad|daddy|mum|home|comes|door|father|mother|bed|key|voice|shouts|.
    <young>|<kids> ~ <scared>|terrified to|of|from <them>|go|his|her|their|dad|mum|father|mother|me|stay|visit ^dark|
        dog|dogs|school
    <young>|<kids> ~~ not|isnt|arent|never|dont|no|wasnt|unsafe ~ be|feel|longer? ~ safe|secure ~ with|at|around|
        there|near|when|home|here|.|in
    <dont>|not|never|unsafe ~ feel|trust|safe|comfortable|want ~ leaving|leave|left|sending|having|letting|
        <them> ~ <our>? ~ <young>|<kids>|him|her ~ alone|with|near|to ~ with|<them>|<mate>|his|him|her
    <dont>|not ~ trust ~~ with|around|near ~ <our>|my|the ~ <young>|<kids>
    worried|afraid|scared|worry|fear|concerned|frightened ~ for|about ~ <our>|my ~ <kids>|<young> ~ safety|when|with|
        at|alone|life|because|around|.|being|over ~ <them>|shes|hes|alone|safety|life|there|with|.|his|her|danger
    worried|afraid|scared ~ for ~ <kids>|<young> ~ .|when|because
    danger|endangered|endangering|unsafe|peril ~~ <our> <young>|<kids>
    <young>|<kids> ~~ danger|endangered|harmed|harm|unsafe|risk ~ .|when|with|at|because|from|of|there|here|by
    <kids> ~~ taken|missing|kidnapped|abducted|disappeared ~~ <they>|him|her|<them>|country|abroad|police|.
    kidnap|kidnapped|abduct|abducted|snatch|snatched ~ <our>? ~ <young>
    <young>|<kids>|shes|hes|0|daughter|son ~~ <mate>|<mates>|bf|boyfriend ~~ <hit>|smacks|hits|beats|
        controls ~ <them>|.
    child|social services ~ protection|protective|abuse
    shouts|screams|yells|screaming|shouting|yelled|screamed ~ at|in|into ~ <our>|their|face ~ newborn|baby|infant|
        toddler|babys ~~ face|hours|ear|drop|shut|until
    dropped him|her|baby|it ~~ newborn|baby
    when|if ~ dad|daddy|mummy|mammy|mum|papa|they|parents ~~ fight|fighting|drunk|shout|angry|hit ~~ <i> ~~ hide|
        hiding|run|under|wardrobe|scared|bed|sister|brother
    stop ~ dad|daddy|mum|him|her|them|mummy|mammy|papa ~ hitting|hurting|beating|shouting|fighting ~ .|me|us|mum|
        mummy|her|him|dad|mam
    baby|newborn|infant|he|she ~ isnt|not|stopped ~ breathing|moving|responding|waking
    since|after|when|because|but <they>|i <shake> <them>|it|the
    <hit> ~~ and|then my|our <young>
    dad|daddy|father|papa|mum|mummy|mommy|mom|mother|stepdad|stepfather|uncle|grandpa|brother ~ is|keeps|s|
        was ~ hurting|hitting|beating|touching|kicking|choking|raping me|us
    my dad|dads|mum|mums|mom|moms|father|mother|stepdad|parents|uncle ~~ <hit>|hurt|hurts|hurting me ^with
    <kids> ~ saw|seen|heard|watched|hear everything|it|all ~ knife|blood|hit|police|bleeding|violence|happen
    caught|hit|hits|landed ~ my|our|the <young> ~ head|face|eye|in|on
    dad|daddy|father|mum|mummy|stepdad ~~ kill|hurt|stab us|mum|mummy|him|her
    if i took|take them|<kids> with me
    doesnt|not|wont|dont|never feed|feeding|feeds them|<kids>
    strapped|strap|tied ~ in|to ~ buggy|pram|chair|highchair|cot|car|bed
    <young>|he|she|son|daughter ~ got|gets|was thrown|knocked|pushed across|against|into|down
    found|laptop|phone|computer ~~~ of kids|children|minors|underage
    <not> <let> <our>|them <young> ~ eat|sleep|drink|out ^sweets|sugar|late|too|before
    give|gives|gave|giving ~ <our>|the <young> ~~ beer|vodka|weed|vape|drugs|wine|alcohol|whisky|pills|sleeping
    left|leaves|leave ~ <our> <young> with drunk|drunks|strangers|addicts|men
    <hit>|<hurts> ~ <our>|his|her|their? <kids> ~ hard|badly|really
    dad|daddy|father|papa|stepdad|mum|mom|mummy|mother|he|she ~ <hit> my? ~ mum|mom|mam|mummy|mother|dad|mama|
        mommy ^up|at
    going|coming|creeping|sneaking ~ into|in|to ~ <their>|my|our ~ bed|room|bedroom ~~ night|nights|asleep
    pillow over|on <our> ~ <young>|sister|brother|face
    took|take|takes|taking ~ belt|stick|cane to <our>|<them> ~ <young>|.
    <our> <kids> sleep|sleeps ~ shoes|clothes|under
    they ~ dont|not|never get food|fed|meals
    <sear> <our> <kids> ^cd
    <sear> <our> ~ year old
    <party>|i ~ <sear> <our> ~ <young> ^cd|dinner|toast
    i ~ <sear> <our> ~ <young>
    killed|murdered my|our <kids>
"""
