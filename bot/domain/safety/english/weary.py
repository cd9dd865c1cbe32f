"""What those say who regret that they live, or hold that their death would put things right."""

WEARY = """
    # a death that would put things right
    thing|way|option|solution|answer|punishment|best|justice|choice|fix|left|right|fair|fairer ~ is|was|would|be|left|
        if ~ for|that|if me|i to? ~ die|dead|died|kill .|and|because|so|now|for|too|myself|tonight
    thing|way|option|solution|answer|best|justice|choice|left|right|fair ~ <i>|me ~ can|could|do|deserve|
        left ~ is ~ die|death|kill|suicide
    thing|way|option|solution|answer|right|better|over|sorry ~~ if|when|once i die|died|was|were ~ dead|.
    for|if|that me|i to? ~ die|died .|and|so|for|because|tonight|now|today
    everyone|everybody|world|they|family|kids ~ deserves|deserve|needs|need|want|wants|be|happier|better|is ~ me dead|
        gone
    <i> ~ dont|not|do not deserve ~ live|alive|breathe|exist ^with|in|together

    # not caring to live
    <dont>|not|longer|stopped|doesnt|wouldnt|hardly ~ care|matter|mind|bothered|caring ~ if|whether|that i|im|
        ill ~ die|dying|dead|wake|survive|exist|alive ^alone|single|trying|up|of|happy|old|poor
    <dont>|not|longer|stopped|doesnt|wouldnt ~ care|matter|mind|bothered|caring ~ if|whether ~ i ~ live|die or|.
    <dont>|not|never|no ~ <want> to? ~ liv|liev|lve|livee|exsist|exsit|exits|breath
    <want> to? ~ disappear|vanish|dissapear|disapear|be ~ for good|ever|always|dead ^with|together|him|her
    <want> to? ~ disappear|vanish|dissapear|disapear|gone ~~ be|like dead
    like|rather|just|wanna|better|so be dead ^right|wrong|serious|tired|honest

    # regretting to have lived
    wish|wished|wishing|pity|sorry|hate|regret|hope|shame ~ i|that ~ hadnt|never|not|didnt|havent|wont|
        wouldnt ~ woken|wake|woke|survived|survive|saved|revived|rescued|resuscitated ^alone|next|so|late|early|the|
        him|her
    wish|wished|pity|sorry|hate ~ <they>|nobody|noone|paramedics|doctors|mum ~ hadnt|had|didnt|never|not ~ found|
        saved|revived|rescued|stopped|called me|ambulance
    wish|wished|shouldve|should|pity ~~ pills|attempt|rope|overdose|tablets|it|fall|noose ~ had|have|hadnt ~ worked|
        succeeded|work|killed|finished|fatal|failed
    wish|wished|shouldve|should|pity ~~ pills|attempt|rope|overdose|tablets|fall|noose ~ worked|succeeded|killed|
        finished
    wish|wished|should|shouldve|pity|sorry ~~~ last|previous|first|second|third|my|suicide attempt|overdose ^at|to|
        with|on
    wish|wished|id|shouldve|should ~~ died|dead|succeeded|gone ~~ last|in ~ time|attempt|hospital|crash|overdose|
        accident
    since|after|survived|survive|from|another|second|third|previous my? ~ suicide|last|own attempt|attempts ^at|to|
        with|on

    # wounds and heights, in haste
    hate|hated|loathe|despise|disgusted myself|me|body ~~ cut|burn|cuts|cutting|burning .|again|myself|me|every|deep|
        till|until|at|when
    hate|hated|loathe|despise myself ~~ cut|burn|cutting|burning|scratch|punch|bite|hit|slice my ~ arm|arms|leg|legs|
        thigh|thighs|wrist|wrists|skin|face|stomach
    cant|more|anymore|over|done|enough|bye|sorry|this|fuck|pointless ~ gonna|going|imma|ima|finna|bout|ready to? jump|
        hang|drown|overdose ^in|into|on|to
    gonna|imma|ima|finna jump i|im|cant|bye|sorry|cuz|bc|goodbye|tell|please|dont ^in|into|to
    gonna|going|imma|finna to? jump i cant|dont|hate|love|cannot
    why|shouldnt ~ they|you|he|she|doctors|anyone|paramedics ~ save|saved|revive|rescue|revived|rescued me .|i|in|from
    only|best|one|final|last|right ~ way|solution|answer|option|thing|choice ~ is my own? death|suicide
    dont|wouldnt|not mind|fear dying|death .|tonight|now|anymore
    <dont>|not ~ care if|whether ~ i ~ wake|survive|breathe|exist ~ up? tomorrow|again|morning|.
    enough|bye|over|done|more|goodbye . ~ going|gonna|will|imma|about to? jump .|now|tonight
    i ~ cut|burn|scratch|starve ~ because|cos|cause|since i ~ hate|loathe|deserve me|myself|it|pain
    regret|regretted|hate|sorry|pity surviving|waking|being ~ alive|.|it|up
    regret|regretted|hate ~ surviving|survived .|it|the|my
    <i> ~ almost|nearly ~ hanged|hung|drowned|shot|gassed|killed|stabbed myself ^laughing|falling|with|on|running|
        when|trying
"""
