"""What is said of ways to die, of places for it, of farewells, and of somebody else who may want to die."""

FAREWELL = """
    # ways and places
    cut|cutting|slit|slitting|slash|slashed|slashing|slice|sliced my ~ wrist|wrists|arm|arms|legs|leg|veins|thigh|
        thighs|throat|skin
    burn|burning|carve|carving|scratch|scratching my ~ arm|arms|wrist|wrists|legs|thighs|skin
    scratch|scratching|scratched|burn|bite|biting|bang|banging|hit|hitting my own? <body> ~~ bleed|bled|bleeding|bleeds|
        blood|wall
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
    drive|driving|crash|crashing|steer|swerve ~ into|off|against ~ tree|wall|bridge|river|cliff|truck|road
    drove ~ off ~ road|bridge|cliff
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
    killed|hanged|shot <themself> .|yesterday|last|today|because|tonight|this|in|over|after|right|and|on|when

    # looking for a way
    google|googled|googling|search|searched|searching|look|looked|looking|research|researching|read|reading ~~ <method>
    <method> ~~ to? die|kill|lethal|fatal|overdose|painless|quick|quickly|painlessly|end
    how|what ~ many|much|quick|quickly|easy|easily|long|high|far ~ it|would|does|do|take|takes|be ~~ die|kill|dead|
        death|fall
    how|what ~ many|much ~ pills|tablets|paracetamol|insulin|morphine|meds|sleeping ~~ take|takes|need|enough|kill|to
    how|what ~ dose|amount|height ~ enough|lethal|kills|fatal
    looking|look|looked ~ up ways|methods|how
    <i> ~ know|figured|worked|decided|chosen|picked|planned ~ how|where|when|exactly ~ do|doing it|.
    <i> ~ know ~ how <i> ~ do it
    <i> ~ have|got|made|has|had ~ plan ~ and ~ date|day|means|place|pills|rope|way|method|time|note
    <i> ~ have|got ~ a? plan ~ to ~ end|die|kill|go
    <i> ~ picked|chosen|chose|booked|set ~ a|the ~ date|day|hotel|place|bridge|spot|tree ~~ do|end|die|check|gone|last|.
    check|checking out early|permanently
    thinking|think|imagine|imagining|dream|dreaming|picture|picturing|fantasise ~~ rope|noose|crashing|jumping ^rope|in|
        into|up
    thinking|think|imagine|imagining|dream|dreaming ~~ hanging ^out|up|around|with|pictures|the|clothes|on
    think|thinking|thoughts|imagine|imagining|picture ~~ driving ~~ into|off|against
    think|thinking|thoughts ~ of|about ~ hanging|drowning|overdosing|death|dying|ending ~ .|when|all|every|a|it|
        everything
    <i> ~ think|thinking ~ of|about ~ death|dying|suicide

    # pills and poison
    <took> ~~ whole|all|entire|full|half|every|rest|0|<tens>|handful|bottle|packet|pack|box|strip|
        blister ~ of? ~ <pills>
    <took> the|a|my|his|her|all|half|two|three|four|five whole|full|entire|of ~ packet|bottle|box|pack|strip|lot|them|
        these
    <took> the lot
    <took> ~ too|so many|much ~ <pills>|insulin|morphine|of|.
    <took> ~~ <pills> ~~ sleep|die|forever|vodka|whisky|whiskey|wine|alcohol|everything|end|gone
    <pills> ~~ <took> ~~ all|them|every|whole
    <pills> ~~ enough|calling|line|lined|rows|row|counted|next|beside|lap|palm
    counted|counting|count ~~ cabinet|pills|tablets|enough
    saved|saving|save|hoard|hoarded|hoarding|stockpiled|stockpiling|kept|collect|collected|collecting ~ up? ~ <pills>|
        insulin|morphine
    drunk|drink|drank|drinking|swallow|swallowed|swallowing ~ bleach|poison|antifreeze|pesticide|something ~ now|by|to|
        kill
    drink|drank|take|took|taken|swallow|swallowed ~ bleach|poison|rat|antifreeze|pesticide|sniper|hypo
    want|wish|thinking|going ~ drink|take ~ something ~ die|forever|end
    injected|inject|take|took|taken ~ all ~ insulin|morphine
    turn|turned|turning on ~ gas
    gas on ~~ windows|door|sealed
    car|engine ~~ running ~~ garage
    hose|pipe ~~ exhaust

    # blades, ropes, heights, roads, water
    <i> ~ have|got|had|hold|holding|bought|took|keep|kept ~~ blade|razor|razors|noose|rope|blades ~ here|in|ready|under|
        hand|.
    blade|razor|knife|scissors ~~ my|the ~ wrist|wrists|thigh|thighs|skin|arm|arms|vein|veins
    bought|buy|got|found|tied|tying|knotted|hang|hung|made ~ a|the|some ~ rope|noose|belt ~ .|and|for|from|tonight|
        around|in
    rope|noose|belt ~~ neck|beam|ceiling|tree|garage|attic|ready|banister|hook|fan ~ .|ready|and|waiting|now|already
    hang|hanging|hung ~ from ~ ceiling|beam|tree|fan|banister|rope
    <i> ~ stand|standing|stood|sit|sitting|sat|at|on|near|by ~ edge|ledge|<jump_from> ~~ jump|easy|fall|over|end|stop|
        gone
    stand|standing|stood|sit|sitting|sat|lean|leaning ~ on|over|at|outside ~ ledge|roof|railing|parapet|cliff|rails|
        tracks
    edge of ~ <jump_from>
    <i>|stand|standing|sat|sit|sitting ~ on|at ~ roof|ledge|tracks|rails|rooftop of|.|now|and|tonight|because|with
    look|looking|lookin|lean|leaning|climbed|climb|climbing ~ over|down|onto ~ edge|railing|ledge|parapet|balcony|roof
    me|us|him|her|it ~ over the edge
    <jump_from>|train|bus|lorry|truck|car|traffic ~~ easy|quick|tempting|inviting|calling|simple|finish|finished|over .|
        to
    drove|drive|driving|went|go|going|walked|walk|walking ~ to|out ~ bridge|cliff|viaduct|tracks|river ~~ sat|stood|hour
    drove|drive|driving|walked|walking|went ~ to ~ bridge|cliff|viaduct|tracks .|last|again|tonight|yesterday|and|
        because
    bridge|cliff|river|tracks ~~ drove|sat|stood|stand ~~ hour|hours|night|looking|thinking
    river|sea|lake|ocean|water|canal ~~ stones|pockets|walk|walking|under ~ in|into|coat|until
    hold|held|holding my breath ~~ water|bath
    jump|jumping|jumped ~ when|before|under|in|infront ~ train|bus|car|truck|lorry|traffic|front
    nearly|almost|want|wanted|going|thinking|could|tempted|urge|about ~ step|stepped|stepping|walk|walked|walking in|
        into|out
    step|stepped|stepping|walk|walked|walking|throw|threw|throwing|jumped ~ in front|into|under ~ of? ~ bus|train|
        traffic|car
    wish|wished|hoping|hope|hoped ~~ car|bus|truck|train|plane|cancer|someone|something ~ had|would|to ~ hit|kill|take|
        crash me
    plane|car|truck|bus|lorry ~ had|would ~ hit|killed|taken me ~ and|instead|.

    # farewell
    by|when the time you ~~ <i> ~~ gone|dead|here|around|alive|.
    <i> ~ wont|not|never be ~ here|around|alive|breathing ~ to|by|much|in|after|anymore|on ~ see|read|long|that|
        christmas|birthday|morning|then
    <i> ~ wont|not|never be alive|breathing
    <i> ~ wont|not|never ~ be|live ~ long|alive|around ~ enough ~ to|.
    wont|not|never be ~ around|here ~ much|any ~ longer|more
    wont|not|never be ~ around|here to read|see
    <i> wont|not|never be ~ around .
    <i> ~ be gone|dead ~ by|before ~ morning|tomorrow|christmas|then|she|he|they|spring|summer
    <i> ~ be gone|dead soon|forever|tonight
    goodbye ~~ love|forgive|sorry|everyone|everybody|all|forever|kinder|world|cruel ~ you|me|.|for|all|than
    . goodbye . forgive|love|sorry
    this|its|it is? ~ goodbye .|from|everyone|all|forever|for
    say|saying|said|write|writing|wrote|written|send|texting|sent|sending ~ my? ~ goodbye|goodbyes|
        farewell ~ to ~ <everyone>|all
    saying|said ~ my goodbyes
    my goodbye|farewell|suicide|final|last note|letter|letters|message|notes|words|text
    a|the suicide|farewell note|letter|message
    my last ~ message|words|letter|post|text|goodbye
    <wrote> ~~ letters|notes|letter|note ~ to|for ~ <everyone>|each|kids|<kids>|him|her ~~ drawer|when|gone|find|after|
        open|read
    <wrote> ~ letters|notes to everyone|everybody|all|each
    giving|give|given|gave|giveing ~~ my ~ stuff|things|belongings|possessions|everything|guitar|jewellery|
        savings ~ away|to|.
    giving|give ~~ away ~ my ~ stuff|things|belongings|possessions|everything
    giving|given|gave|give ~ my ~ dog|cat|pets|pet|dogs|cats ~ away|to
    find|finds|found|finding ~ my body|corpse|note|letter
    <them>|she|he|they ~ find|finds me ~ hanging|dead|cold|tomorrow|in|when|gone|there
    want|wants <them>|my ~ to find me
    look|take|look care|after ~ of? ~ <kids>|dog|cat|<them>|mum|mam|everyone ~~ gone|when|after|for ~ me|gone|dead
    take care of ~~ for me ~ .|when|please
    tell ~ <kids>|<them>|everyone|mum|mam ~~ loved <them>|everyone
    my affairs in order
    planned|planning|paid ~ for? ~ my own? funeral
    play|played|sing|song ~~ my funeral
    forgive me ~~ gone|cant|tonight|all|goodbye

    # somebody else's
    <party>|<kids> ~ cuts|cutting|harms|harming|starves|starving|burning|burns|hurting <themself>|themself
    <they>|<kids> ~~ suicidal|overdosed|overdose
    <they>|<kids> ~~ say|says|said|saying|threatens|threatening|wants|want|texting|texted ~~ die|dead|suicide|goodbye|
        kill .
    <they>|<kids>|<kin> ~~ texting|texted|sent|sending|writing ~ me|us ~ goodbye
    <party>|<kids> ~ wants|want|wanna ~ die
    swallowed|took|taken|swallow ~ half|whole|full|entire|all ~ bottle|packet|pack|box|strip .|of|about|an|with|and|ago|
        in
    already|allready|just|now|ive|i took|taken|swallowed ~ pills|tablets
    took|swallowed|taken the pills|tablets
    google|googled|googling|looked|look|search|searched|searching ~ up? how many|much|long ~ takes|take|pills|tablets
    . got a blade|razor|rope|noose ^for
    <i> ~ loaded it|the ~ gun|.|and|pistol
    gun|it|pistol|barrel in my lap|mouth
    if|when you find|read|see this ~ im|i|phone|letter|note|its|its|sorry|forgive
    tell <name> ~~ loved <them>
    <took> to|too|so many .|pills|tablets|of|meds|painkillers
    easiest|painless|best|quickest|quick way to go .|without|pain|painlessly|peacefully
    <i> ~ keep|kept|been|am|still planning it
    push|turn|twist|jerk|flick|tug ~ steering|wheel ~~ over|end|tree|wall|lorry|all
    walked|stepped|ran|walk|step|run ~ onto|into ~ line|tracks|rails|traffic|motorway
    wish|shouldve|should ~~ let me slip|die|go|away
    <pills> in the ~~ thinking about them|it
    window|balcony|bridge|floor ~ thought|thinking about it ^again
"""
