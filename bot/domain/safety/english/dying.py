"""What is said of dying, of ways to it and of wounds one gives oneself, in the words of those who write it in haste."""

DYING = """
    # killing "me"
    <i> am|was|just|keep|really|now|have|even? will|wanna|gonna|want|going|thinking|think|plan|planning|must|should|
        decided to|of|about? kill|killing|hang|hanging|shoot|drown|end|ending|stab me
    ill|imma|ima kill|hang|shoot|drown|end|stab|gas me .|and|if|when|tonight|because|i|soon|without|now
    offing|topping|hanging|shooting|drowning|gassing|suffocating|strangling|electrocuting|deleting|cutting|
        necking myself|meself
    end|finish to|with|of me|myself|meself
    finish|end ~ with|to|of|for my life
    kill me pls|plz|already|somebody|someone
    someone|somebody|god|please|just end|finish|kill|shoot|strangle me .|please|already|now|because
    sewer slide
    suicidial|sucidal|sucide|suicde|suicidality|suacide

    # wanting it
    <want> to? dei|dieing|dyin|diee|deid|doe
    <want> to? dye .|im|i|now|tonight|because|so|and|today|without|since
    let me ~ die .|already|now|please|i|in|tonight|here|finally|and|because|so
    so|then|that i can|could ~ die|be
    <i> ~ deserve|deserved|deserves to? ~ die|dead|death
    die|death|dying|dead is what|all|everything|the ~ <i>|only|thing|way|option|answer
    happier|better|easier|safer|nicer|simpler|calmer dead
    rather|prefer|sooner ~ dead|death ~ than ~ live|living|this|tell|face|alive
    <want>|wish|rather|soon|better ~ six feet under
    thought|idea|prospect|image of|about ~ dead|death|dying|grave ~~ relief|comfort|comforting|comforts|calm|calms|
        peace|peaceful|nice|beautiful|appealing|soothing|better|tempting
    dream|dreaming|dreamt|imagine|imagining|picture|picturing|think|thinking|<want> ~~ my own? coffin|grave|funeral|
        burial|tombstone|death
    wish|want|hope|wished|hoped|wishing|hoping <i> ~ didnt|dont|wasnt|werent|wouldnt|never|not ~ exist|existed|born|
        alive|live|lived|breathe|breathing
    stop|stopped|cease|quit|stopping being alive|here|born
    wish|wished|hope|hoped|pity|better ~~ he|she|they|it|you|accident|crash|fall|overdose|attack|fire|bullet|doctors|
        cancer ~ had|have|would|could|will|hadnt ~ killed|kill|finished|finish|drowned|murdered|strangled me
    hope|hoping|hopes|wish|pray ~~ cancer|tumour|tumor|illness|covid|virus|disease ~~ back|kills|kill|takes|take ~ me|
        can|so|i
    <want> to? ~ starve|rot|fade|waste|bleed|freeze ~~ disappear|die|vanish|death|nothing|away|out|dead .|and|die|alone
    starve|starving|bleed|bleeding|freeze ~~ to death on|so|because|i ~ purpose
    stopped|stop|stopping|quit|not eating ~~~ <want> ~~ die|dead|disappear|vanish
    permanent solution
    <want>|wish|need|way out of life|living|existence|existing
    <want> ~ go|leave ~ to|into ~ death|grave|heaven
    last ~ night|day|hours ~ on|this earth|planet
    cry|crying|beg|begging|pray|praying|prayed ~ to|for ~ death|die

    # no life left
    no|any|much|not|what ~ point|sense|use|reason ~ being|staying|keeping ~ alive
    no|any|much|what ~ point|sense|use|reason living|existing|breathing .|if|without|anymore|when|for|now|any|i|like
    no|any|much|what ~ point|sense|use|reason carrying|going|continuing|keeping on|living|going .|anymore|any|without|
        living|if
    cant|cannot|cnt|cant|couldnt ~ live any? more|anymore|longer .|with this|myself|the|what|and|i|so|because|it|my ~ .|
        guilt|shame|pain|myself|i|want|did
    cant|cannot|cnt|couldnt ~ live any? more|anymore|longer with this|myself|pain|shame|guilt|what
    <cant>|not|dont|couldnt ~ bear|live|survive|endure|manage|breathe|want|stand to? live|through|survive|do|face|
        be? another day|night|week|hour|minute ^together|apart|in|with|under|here|at
    <cant>|not|dont|never|couldnt ~ see|imagine|picture|expect ~ myself|me|be|being ~ alive|existing|old|thirty|
        forty ~ next|in|by|at|.|year|after|anymore|past
    without <them>|<mate>|<name> ~ <i> ~ will|would|gonna|going? not|wont|wouldnt ~ live|survive|exist|be
    <i> ~ not|dont ~ <want> ~ that|to? <i> ~ live|exist|breathe|alive
    do|doing life without <them>|<mate>|<name>
    my own? life ~ means|mean|worth|meant nothing|zero|shit
    my own? life is|be|must|has|should|will ~ ended|end|stop|done .|i|and|now|today|soon|tonight|here
    my own? life ~~~ <want> it ~ finished|over|ended|stop|stopped|done|gone|end
    my own? life|existence|breathing|heart ~ to? ~ just stop|end .|i|now|forever
    never|not|dont|wont ~ open my eyes ~ again|ever|anymore|tomorrow|.
    close|closing|shut my eyes ~ forever|never|permanently
    close|closing|shut my eyes ~~ never|not ~ open|wake|come
    <scared>|know|think|thinking i|ill|im wont|not ~ live|survive|make ~ through|past|until|till|to ~ night|week|
        morning|weekend|christmas
    if|when|once <they>|<mate>|<name> ~ goes|go|leaves|leave|dies|gone|left|walks ~ me? i|ill|id|im ~ die|dying|hang|
        jump|follow|overdose|dead
    time|when ~~ read|reads|find|finds|see|sees|get|gets|hear|hears|wake|wakes ~~ ill|i|im|id ~ be? dead|gone|cold|away
    feel|feeling|thinking|think|want|plan|like|about|of ~ ending|end|finish|finishing everything .|tonight|today|now|
        forever|and
    ending|end|finish|finishing it|everything|this|things ~ with ~ <means>|<pills>
    do it tonight|tomorrow|today|sunday ~~ sleep|sleeps|asleep|alone|nobody|pills|rope|bridge|goodbye|brave|finally
    <i> ~ going|gonna|will|shall|want|decided|must|plan|planning to? ~ die on|next|this ~ sunday|monday|tuesday|
        wednesday|thursday|friday|saturday|weekend|birthday|week|anniversary

    <cant> ~ take|stand|bear|handle|do|endure ~ being ~ alive|me
    less|no|more ~ trouble|problem|problems|pain|worth|use|useful|cheaper dead
    worth more dead
    life is|isnt|aint|not ~ for me .
    no way <i> ~ living|surviving|survive|live through
    no|dont|not|without|lost|any|have ~ strength|energy|will|desire|power|courage|force for|to ~ living|live|life .|
        anymore|any|no|and
    tired|sick|weary|exhausted|fed to live|exist|breathe
    god|lord|jesus|allah|angels ~ take|takes|taking|took me .|home|away|now|please|soon|already|tonight|and
    end|ending|stop|stopping|finish my|the|this|all ~ pain|suffering|agony|misery|torment ~ once|forever|permanently|
        tonight|good|now|myself
    finding|find|found|finds me ~ hanging|dead|cold|lifeless

    better die
    <dont>|didnt|doesnt <want> that i ~ wake|live|exist|breathe
    hit|slap|punch|beat|hitting|slapping|punching|beating myself ~ until|till|in|over ~ bruised|bruises|face|head|stars|
        bleed|raw|black
    easy|tempting|simple to ~~~ die
    let|letting go of ~ wheel ~~ die|over|end|crash|tree
    survive|survived|surviving|survives ~ attempt|overdose
    <want>|tried|try|going|trying to? drown .|in|yesterday|tonight|last|today
    life has|had|got|holds ~ no|zero ~ point|meaning|purpose|sense
    sleep|asleep ~ for ever|eternity|always
    not ~~ keep|keeping myself safe
    sleep|asleep ~~ not|never|dont come|coming|return ~ back|.

    # ways
    use|using|used it|one|that|this|knife|blade|gun|razor ~ on myself|meself
    bleed|bleeding out
    would|will|could|does|can|enough|if ~ <pills>|insulin ~ kill|fatal|lethal
    bridge|building|roof|cliff|balcony|floor ~ high|tall enough
    swallow|swallowing|take|taking|swallowed everything|anything|all|whole ~ medicine|medicines|cupboard|cabinet|drugs
    drown|drowning|drowned myself .|in the|a|in ~ lake|river|sea|bath|bathtub|tub|pond|pool|canal|ocean
    steer|steering|swerve|swerving|veer|veering|ram|ramming|plough|smash|smashing|drive|driving|crash|crashing ~ into|
        in|off|against|through|onto ~ tree|wall|bridge|river|cliff|truck|road|lorry|barrier|oncoming|guardrail|pole|
        canal|lake|quarry
    crash|crashing|wreck|wrecking|smash|wrap ~ car|bike|van|motorbike ~~ die|dead|purpose|over|gone|myself
    <i> ~ drove|crashed ~~ on purpose
    <i> ~ put|putting|held|hold|holding|point|pointed|pointing|press|pressed|had|have ~ gun|pistol|rifle|barrel|bullet|
        shotgun|revolver ~ to|in|at|through|against|on|into ~ my own? ~ head|temple|mouth|skull|brain|chest|heart|chin
    thinking|think|thought|urge|dream|dreaming|imagine of|about|to? putting|put|holding|pointing ~ gun|pistol|bullet|it|
        one|rifle ~ to|in|through|at|into|against my own? ~ head|temple|mouth|skull|brain|chest|heart
    <i> ~~ blow|blowing|blew my own? ~ brains|head|brain|face ~ out|off
    throw|throwing|threw|chuck|chucking|hurl|hurling|launch|launching|fling|flinging|toss myself ~ in|under|off|out|
        from|down|onto|before ~ front|train|bridge|roof|window|balcony|cliff|stairs|building|car|bus|tracks|truck|
        traffic|lorry|tube|metro
    jump|jumping|jumped|step|stepping|leap|leaping|walk|walking|run|running|lie|lying|lay|laying|myself ~ in|under|
        before|on front|of|the|a ~ train|tube|metro|underground|subway|tram|lorry|van|rails
    tried|trying|try|attempted hanging|overdosing|drowning|suffocating|jumping|poisoning|bleeding .|but|once|again|last|
        yesterday|twice|when|myself
    belt|rope|branch|beam|noose|hook|cord ~ broke|snapped|gave
    almost|nearly jumped .|from|last|tonight|but|yesterday
    roof|bridge|balcony|window|ledge|platform|tracks|cliff|edge ~~~ almost|nearly ~ jumped|fell|did|went
    bought|buy|buying|ordered|stocked|hid|hiding|stole|stolen ~ extra|enough|more|up|some|all ~ <pills>|sleeping
    know|knew|counted|worked|calculated ~ how many|much i|id|it|you ~ need|takes|take|have ~ .|to|for|die|kill
    keep|have|got|hide|kept|hid ~ bottle|box|stash|packet|jar|pack of ~ <pills>
    <pills>|rope|razor|blade|knife|poison for the|that day|night|moment|end
    said|say|saying|say ~ goodbye|goodbyes ~~~ they|he|she|nobody|noone|yet ~ dont|doesnt|didnt|not|knows know|realise|
        notice|understand|.

    vodka|whisky|whiskey|wine|drank|drunk|gin|rum|alcohol|beers ~~~ <took> ~ <pills>
    <pills> ~ in my|the? hand|hands|lap|palm|mouth|fist
    # wounds
    cut|sliced|slashed|slit|stabbed too|so|really|very deep|deeply ^into|it|hurts
    cutting too|so|really|deeper|deep
    made|make|making|new|fresh|more cut|cuts|slashes|burns ~ on|in|into|up|across my ~ arm|arms|leg|legs|thigh|thighs|
        wrist|wrists|skin|body|belly|stomach|hip|hips
    <i>|to|by|started ~ burn|burned|burnt|burning|cut|cutting|scratch|scratched|scratching|stab|stabbed|bite|bit|biting|
        scald|scalded|sliced|slice|carve|carved|hit|hitting|punch|punched|punching|bruise|pierce ~ my own? ~ <body>|
        arms|thigh|thighs|skin|wrists ~~ purpose|lighter|cigarette|cigarettes|razor|blade|calm|relief|punish|control|
        helps|bled|bleeds|blood|raw|bleeding|glass|deliberately
    <i> ~ bang|banged|banging|smash|smashed|slam|slammed|hitting|punch|punched|punching|beat my own? ~ head|face|
        forehead ~~ wall|floor|mirror|concrete|bled|blood|fist|fists|unconscious|bleeds|until
    bleeding|blood ~~ <i> ~ cut|sliced|slit ~ deep|too|wrist|wrists|arm|vein|again|.
    feel|calm|calms|relief|relieves|numb|helps|only|something ~~ hurting|cutting|burning|harming myself
    <i> ~ need|needed|want|wanted|wanna|urge|deserve|deserved to? ~ feel|see ~ blade|razor|blood|bleed|bleeding
    <party>|<kids>|he|she ~ slit|slits|slashed|slashes <their> ~ arm|arms|thighs|legs
    plan|wish|idea is to jump|die|hang|overdose|drown .|from|off|tonight|when|today|under|in|myself
    strangle|strangling|strangled|suffocate|choke|electrocute|throttle|suffocated myself ^on|laughing
    <party>|<kids> ~ slit|slits|cut|cuts|slash|slashed <their> ~ wrist|wrists|veins
    nearly|almost|just ~ killed|hanged|shot|drowned|gassed <themself> ^laughing|falling|with|on|running|trying
    <they>|<party>|<kids> ~ tried|attempted|trying|wants|going|gonna|planning ~ kill|hang|shoot|drown|end|hurt|off|
        gas <themself> ^if|when|unless|or
    <they>|<party>|<kids> ~ says|said|will|gonna|going|wants|threatens ~~ jump .|off|from|out
    <they>|<party>|<kids> ~ doesnt|didnt|dosent <want> to? live|exist|wake .|any|anymore|longer|because|and|up
    lock|locked|locks|barricaded <themself>|myself ~~ razor|blade|knife|pills|rope|gun|noose
"""
