"""What people say who are told that leaving will cost them, or who give away money, friends and hours by order."""

KEPT = """
    # what leaving will cost
    if <they>|i ~ <cant> have me|you ~ no|noone|nobody|none|then|neither
    hell|shell|theyll|will|would|gonna|to|hed|shed|ill make|makes me|you ~ pay|suffer|sorry .|if|dearly
    hell|shell|theyll|will|would|gonna|to|hed|shed|ill make|makes me|you ~ pay|suffer|sorry for ^dinner|lunch|the|a|
        my|it|our
    hell|shell|theyll|will|would|gonna|hed|shed|ill make me|you ~ regret
    and|or|if youll|you|ill|i ~ be? regret|sorry|pay ~~ <they> ~ says|said|say|told|warned
    <say>|<they> ~~ leave|go|try|tell|talk|call|divorce|report ~~ youll|you|ill|i ~ regret|sorry|pay|suffer ^attention
    make|makes|making sure ~ you|i|im ~ lose|loses|never|dont|wont|cant|get|end ~~ <kids>|children|custody|job|anyone|
        again|house|everything|them|leave|nothing|work|alone|street
    take|takes|taking|keep|keeps|get|gets|have ~~ <kids>|house|everything|custody ~~~ if|unless|
        once i ~ ever? ~ leave|left|leaving|divorce|file|refuse|report|tell|complain|walk|end|split
    take|takes|taking|keep|keeps|get|gets|have ~~ <kids>|house|everything|custody ~~~ if i ~ ever? ~~ lawyer|police|
        court|solicitor|shelter|refuge|judge
    <say> ~~ get|be|have|left|leave ~ with? nothing ~ if|unless|when i ~ leave|go|divorce|file|ever|walk|dare
    noone|nobody|one ~ will|would|could|ever|gonna ~ find me|you|my ~ .|if|when|ever|alive|body|again
    <scared>|dare|dont|cant ~ to? ~ leave|leaving|go|divorce|break|end|tell|run ~~~ find|hunt|follow|track|chase|kill|
        hurt me|us
    <scared>|dare|dont|cant ~ to? ~ leave|leaving|go|divorce|run ~~~ come|comes after me
    they|he|she|<mate> ~ will|would|says|said|hell|shell|hed|shed ~ find|hunt|track me ~ .|wherever|if|down|anywhere
    if i ~ <leave>|divorce|file|call|phone|report|complain ~~~ make|makes me ~ pay|regret|suffer|sorry
    if i ~ <leave>|divorce|file|call|phone|report|complain ~~~ burn|sell|destroy|trash|dump ~ my|the|our ~ things|
        stuff|house|car|clothes|dog|cat
    <scared>|dare ~ to? ~ say|tell|ask|speak|report|complain ~~~ lose ~ <kids>|children|house|visa

    # by permission
    <not> ever|even|just|really|like|fucking|once ever? <let> me|us ~ go|out|leave|see|talk|work|sleep|eat|have|use|
        speak|anywhere|alone|drive|meet|buy|call|study
    <i> ~ <not>|no permit|permited|alow|alowed|permitted|allow to|for ~ <freedom>
    <they>|<mate>|family|parents ~ forbid|forbade|forbidden|forbided|forbade ~ it|me|us|that|my
    <they>|<mate> ~ refuse|refuses|forbid|forbids|forbade that|for i|me ~ <freedom>
    <not> <want>|agree|accept|like that i ~ work|study|see|drive|go|speak|talk|leave|meet|learn
    decides|decide|deciding|decided if|whether|when|what|how|where i|im ~ eat|sleep|wear|see|leave|allowed|may|drive|
        meet|go|get
    <cant>|not|dont|never ~ even? ~ shower|bathe|sleep|pee|toilet|loo|bathroom|eat|sneeze|bath|shop|
        move ~ without <them>|<mate> ~ taking|checking|going|looking|reading|grabbing|watching|standing|screaming|
        accusing|listening|calling|ringing|following|coming|timing|knowing|questioning|demanding|searching
    <they>|<mate> ~ said|says|say|saying no and|then ~ hid|hides|took|takes|locked|locks|burned|burnt|tore|ripped|
        threw|blocked|stood ~ key|keys|passport|phone|door|shoes|car|ticket|tickets|clothes|card|way|gate
    <they>|<mate> ~ took|takes|hid|hides|locked|locks ~ keys|key|passport|shoes|car|ticket|door ~~ so|because ~~ not|
        cant|couldnt|wouldnt ~ go|leave|attend|visit|see|get|make|drive
    <not> <let>|allowed|permitted ~ me? ~ go|attend|visit|fly|travel|come ~~ funeral|burial|wedding|deathbed ^because|
        covid
    <not> <let>|allowed|permitted ~~ alone ~ with ~ my ~ friend|friends|sister|mother|doctor|mum|nurse
    i|im ~ have|must|had|need|has to? ~ ask <them>|<mate> ~ if|before|for|when ~ i|can|every|permission|money ^help
    in front of <them> ~~ weigh|undress|strip|shower|pee
    <make> me weigh|undress|shower|pee|prove
    <they> ~ timed|times|counts|counted how long ~ i

    # money, friends and hours
    must|have|has|had|got|forced|need to? give|hand|transfer|turn|send|pay ~ over? ~ all|every|whole|full|entire ~ my|
        the|i ~ money|salary|wages|wage|pay|earnings|pension|income|penny|cent|paycheck|earn
    all|every|whole ~ my|the ~ money|salary|wages|wage|pay|earnings|pension|income|paycheck ~ i ~ must|have|had|
        need to? give|hand|transfer
    wife|woman|women|girl|husband ~ has|have|had|with|got|not ~ no|have right|rights
    i ~ had|have|must to? ~ unfollow|unfriend|block|delete|drop|remove ~ everyone|all|friends|family|brother|sister|
        men|guys|people|cousins|contacts|males ~~ <they>|<mate> ~ made|makes|make|forced|forces|insisted|demanded|
        demands|wanted|wants|told
    <make>|<force>|had|told me ~ to? ~ unfollow|unfriend|block|delete|remove|drop ~~ <family>|brother|brothers|
        sisters|cousin|cousins|men|male|guys|everyone|colleagues|contacts ^mistress|affair
    <they>|<mate> ~ unfriended|unfollowed|deleted|blocked|removed|unfriends|deletes|blocks ~ everyone|all|my|
        everybody ~~ from|on|off|in ~ my
    <make>|<force>|wants|demands|insists|expects me ~ to? keep|stay|have|leave|sleep|be|answer ~~ call|facetime|video|
        camera|webcam|skype|zoom|speaker|mic|microphone
    <they> ~ has|have|had|got|took|knows|demanded|demands|changed ~ all|every ~ my ~ passwords|logins|pins|
        codes ~ . i ~ <not> ~ given|have|had|got|asked|allowed|agree|get|consent|choose
    <they> ~ has|have|had|got|took|knows|demanded|demands|changed ~ all|every ~ my ~ passwords|logins|pins|
        codes ~~ . i ~ <not> ~ given|have|had|got|asked|allowed|agree|get|consent|choose
    <they> ~ has|have|had|got|took|demanded|demands|changed ~ all|every ~~ passwords|logins|pins ~~~ choice|forced|
        agreed|consented|allowed|consent|agree|asked
    if i ~ leave|left|go|run|move ~ hell|shell|they|he|she|theyll|hed|shed ~ find|finds|hunt|track me
    if i ~ leave|left|run hell|shell|theyll|hed|shed find|hunt|track me
    swore|swears|vowed|vows|promised|promises|says|said ~ hed|shed|hell|shell|theyd|theyll ~ make me ~ pay|suffer|
        sorry
    <not> ever|even|never <let> me|us
    <cant>|not|dont|never ~ even? ~ pee|wee|toilet|loo|shower|sleep|bathe without <them>|<mate> asking|shouting|
        knocking
    <they> ~ has|have|had|took ~ all ~ passwords|logins|pins ~~ i never|didnt agreed|agree|consented
    <they>|<mate>|family ~ banned|bans|barred|prohibited|prohibits me ~ from ~ seeing|leaving|going|talking|calling|
        having|using|work|working|school ^pub|casino
    <make> me ~ turn|switch|keep ~ on? ~ camera|cameras|location|microphone|gps
    <they>|<mate> ~ says|said|say|told i cant|mustnt|couldnt ~ see|call|visit|have|use|go ~ doctor|gp|dentist|police|
        hospital|midwife|therapist|priest|phone|money|car
    father|mother|brother|sister|uncle|aunt|inlaws|family|law|boss|employer|pimp|parents ~ keeps|keep|kept|took|takes|
        has|hid|hides|holds|confiscated my ~ passport|papers|visa|documents|phone|wages|salary|id|residence
    <say>|told ~ i|id|ill|me ~ end|be ~ up? on the street|streets ~ if
    <make>|<force> me ~ break|fall|split up|out with my ~ best|friend|friends|oldest|sister
    <i> ~ forced|ordered|made to ~ stay|remain|sit|hide|live ~ in|inside ~ room|bedroom|house|bathroom|car|basement
    <say> ~~ if|when i ~ scream|shout|tell|call|cry ~~ nobody|noone|one ~ help|hear|hears|come|comes|believe
"""
