"""What is said where brothers, sisters and the very young are struck, and what the young say themselves."""

SMALL = """
    # thrown at, shut in
    threw|throws|throwing|thrown|chucked|hurled|flung ~~ at ~ <our> ~ year|yr|month old
    <lock>|shut|shuts|shutting|tie|ties|tied|left|leaves|lockd ~ <our> ~ year|yr|month|months old ~~ in|outside|up|to|
        on ~~ cupboard|closet|wardrobe|room|cellar|basement|shed|garage|cold|dark|bed|chair|garden|balcony|attic|car|
        alone|bathroom|rain|yard|hours|night
    <our> ~ year|yr|month old ~~ <lock> ~ in|outside|up|inside
    threw|throws|thrown|hurled|chucked ~~ hit|hits|cut|caught|struck ~ <our> ~ <young>|old
    threw|throws|hurled|chucked ~~ at ~ <young>|<kids>|<them> ~~ cut|split|hit|gashed|bruised|broke|
        bled <their> ~ head|face|lip|eye|forehead|cheek|nose|brow
    <they>|<party>|dad|mum ~ shut|shuts|shutting ~ <our>|<their> ~ <young>|<kids> ~ in|inside|into ~ wardrobe|
        cupboard|closet|cellar|shed|room|basement|attic|bathroom|dark

    # brothers and sisters
    they|theyre|parents|dad|daddy|father|mum|mummy|mommy|mom|mother|mam|stepdad|stepmum|stepmom|stepfather|stepmother|
        uncle|aunt|grandpa|grandma|grandad|nan|he|she|boyfriend|girlfriend|bf|man|guy ~ <hit>|<shove>|hurts|hurting|
        burns|burned|touches|touched|beat my little|baby|younger|youngest|older|big|small|kid|wee|twin? sister|
        brother|sis|bro|sisters|brothers|siblings|sibling ^up|at|with|to|away|out
    they|parents|dad|daddy|father|mum|mummy|mom|mother|stepdad|stepmum|stepfather|stepmother|uncle|boyfriend|he|
        she ~ <hit>|hurts|touches|touched my little|baby|younger|youngest|small|kid|wee|twin? sister|brother|sis|bro|
        siblings at home|night|school|times
    my little|baby|younger|youngest|small|wee|twin sister|brother|sis|bro ~~ <hit>|beaten|<struck>|hurt by
    my little|baby|younger|youngest|small|wee|twin sister|brother|sis|bro ~ gets|got|is|being|was ~ hit|beaten|beat|
        <struck>|hurt|touched
    mums|moms|mothers|mams|dads|fathers|her|their|his new|latest? boyfriend|bf|partner|girlfriend|gf|husband|wife|man|
        fella|bloke|fiance ~ <hit>|<shove>|hurts|hurt|touches|touched|touch|beat|kisses|grabs ~ my|our|me|us|them|
        <kids> ^with|deeply
    <hit>|hurts|touches|touched|beat|beats|hurt my little|baby|younger|youngest|wee sister|brother|sis|bro ^at|with|
        up|to

    # grown people who touch
    teacher|coach|priest|uncle|stepdad|stepfather|imam|tutor|trainer|pastor|grandpa|grandad|grandfather|babysitter|
        scoutmaster|stepbrother|vicar|instructor|headmaster|deacon ~ touched|touches|touching|touch|kissed|kisses|
        groped|gropes|fondled|fondles|rubbed|rubs|undressed me|us|<them> ^deeply|with|by|goodbye|hello|on
    teacher|coach|priest|uncle|stepdad|stepfather|imam|tutor|trainer|pastor|grandpa|grandad|grandfather|babysitter|
        scoutmaster|stepbrother|vicar|instructor|headmaster|deacon ~ touched|touches|touching|touch|kissed|kisses|
        groped|gropes|fondled|rubbed|rubs ~ <our>|<their> ~ <young>|<kids>|leg|thigh|bum|bottom|chest|breast|breasts|
        body|privates|sister|brother|knee ^deeply|heart
    teacher|coach|priest|uncle|stepdad|tutor|trainer|pastor|grandpa|grandad|babysitter ~ put|puts|
        putting <their> ~ hand|hands|finger|fingers ~ on|up|under|in|inside|down|between my ~ leg|legs|thigh|thighs|
        skirt|shirt|pants|bum|chest|bottom|knee|top|bra|dress
    touched|touches|kissed|hand|touching me ~~ told me not to tell
    touched|touches|kissed|hand|touching me ~~ our secret
    puts|put|putting|shoved|shoves ~ <our> ~ year|yr|month old ~~ cupboard|closet|wardrobe|cellar|basement|shed|
        garage|cold|dark|balcony|attic|rain|yard
    teacher|coach|priest|uncle|stepdad|stepfather|tutor|trainer|pastor|grandpa|grandad|babysitter ~ kissed|kisses|
        touched|touches me on my? lips|mouth|neck|chest|bum|leg|thigh|breast
    they|parents|dad|father|mum|mother|uncle|aunt|he|she|stepdad ~ <hit>|burns|burned|touches|touched ~ my ~ cousin|
        friend|sister|brother|neighbour ~ she|he|shes|hes is? ~ only|just|five|six|seven|eight|nine|ten|eleven|twelve|
        thirteen|fourteen|0
    teacher|coach|priest|tutor|trainer|pastor|uncle|stepdad ~ sends|sent|sending|asks|asked|wants ~ us|me|for ~ naked|
        nude|nudes|topless|dirty|sexy|sexual
"""
