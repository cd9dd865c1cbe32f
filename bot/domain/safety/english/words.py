"""Words that mean the same here, as `plain` leaves them: "don't" is "dont", "he'll" is "hell", "I'd" is "id"."""

GROUPS = {
    # who
    "i": "i im ive id ill iam",
    "mate": "husband wife boyfriend girlfriend bf gf partner fiance fiancee ex spouse hubby",
    "they": "he she they hes shes theyre theyve hed shed theyd hell shell theyll <mate>",
    "them": "him her them",
    "us": "me us him her them",
    "their": "his her their",
    "themself": "himself herself themselves themself",
    "det": "a an the my that this his her our",
    "who": "<them> someone somebody anyone people everyone <mate> mum mom mother dad father brother sister woman guy"
    " man bitch bastard cow pig girl dude lover mistress homewrecker boss dog cat both",
    "kids": "kid kids child children son sons daughter daughters baby babies toddler newborn stepson stepdaughter"
    " stepkids infant twins",
    "family": "family friends friend parents mother father mum mom sister brother anyone anybody people",
    # no, want, must
    "not": "not dont doesnt didnt wont wouldnt isnt arent wasnt never no cannot cant couldnt",
    "denial": "not never didnt doesnt dont hasnt havent hadnt wont wouldnt isnt wasnt",
    "dont": "dont dnt not never no cant",
    "cant": "cant cannot cnt couldnt",
    "want": "want wants wanted wanting wanna wana wnt wan wnat wish wishing wished hope hoping",
    "will": "will ill gonna going about might ready planning plan tempted feel like thinking think imagine imagining"
    " fantasise fantasize dream <want>",
    "really": "just really finally suddenly only still has have also then always all had so did nearly almost me",
    "adv": "ever even once actually really physically been be",
    "after": ". or nor just only though in he she its that ever",
    "stop": ". when if and because now since but he she so i ive im tonight anymore temper fists anger rage violence",
    "then": ". by again at and every in when since for daily regularly last yesterday today tonight this",
    # bodies and blows
    "die": "die dead dying d*e",
    "kill": "kill killed killing kil kll klil k*ll k**l unalive unaliving end ending",
    "pills": "pills pill tablets paracetamol tylenol meds medication antidepressants xanax painkillers",
    "knife": "knife knives gun blade razor weapon axe hammer pistol rifle bat scissors",
    "hit": "hit hits hitting hti hist punch punches punched punching slap slaps slapped slapping slaped kick kicks"
    " kicked kicking choke chokes choked choking strangle strangles strangled strangling strangeled beat beats beating"
    " beaten smack smacks smacked smacking headbutt headbutts headbutted bashes bashed stab stabs stabbed batters"
    " battered assaults assaulted attack attacks attacked attacking abuse abuses abused throttled throttles suffocated"
    " smothered smothers whips whipped clobbers clobbered thumps thumped wallops walloped knock knocks knocked"
    " whack whacks whacked",
    "struck": "attacked beaten slapped punched kicked stabbed choked strangled smothered suffocated assaulted abused"
    " battered",
    "harm": "kill kil k*ll hurt harm stab strangle choke punch hit slap smack beat murder shoot poison hitting hurting"
    " killing stabbing strangling choking punching beating murdering shooting poisoning slapping smother drown",
    "shove": "push pushes pushed pushing shove shoves shoved shoving throw throws threw thrown throwing drag drags"
    " dragged dragging slam slams slammed slamming fling flings flung chuck chucked",
    "grab": "grab grabs grabbed grabbing shove shoves shoved shook shakes shaken push pushes pushed drag drags"
    " dragged pinned pins slam slammed",
    "blow": "grab grabs grabbed drag drags dragged pull pulls pulled pulling yank yanked twist twisted twists break"
    " broke breaks broken fractured smash smashed smashes squeezed squeezes bang banged bangs slam slammed slams"
    " scratch scratched scratches burn burned burnt burns bit bites kick kicked kicks hit hits punch punched punches"
    " shove shoved shoves crush crushed stomped stamped slap slapped bruised bruises bent bends knock knocked knocks"
    " dug",
    "neck": "arm arms wrist wrists throat neck hair collar leg legs shoulder shoulders",
    "body": "<neck> face head jaw nose rib ribs finger fingers hand hands back stomach belly eye eyes ear ears lip lips"
    " mouth tooth teeth knee knees ankle foot feet breast chest skin body glasses",
    "rape": "rape rapes raped raping r*pe r*ped molest molests molested molesting",
    # fear and power
    "scared": "scared afraid terrified frightened terrifies petrified fear frightens scares",
    "threaten": "threaten threatens threatened threatening treatens",
    "let": "let lets letting allow allows allowed allowing lte",
    "make": "make makes made making",
    "force": "force forces forced forcing pressure pressures pressured coerce coerces coerced",
    "papers": "phone keys passport documents money card cards wages salary meds papers id",
    "lock": "lock locks locked locking",
    # what is no danger, and what is asked of the program
    "news": "it that this what which news reality realisation realization truth guilt wave grief thought memory"
    " message panic shame lie lies silence betrayal words telling leaving divorce",
    "words": "words accusations insults shade blame questions excuses promises past",
    "story": "film films movie movies series show episode book novel podcast documentary song drama play game",
    "verb": "know see meet hear tell try get ask find talk go be read show watch",
    "request": "can could will would show tell how help let give send notify alert warn",
    "things": "messages texts chats chat phone whatsapp instagram dms emails email answers answer notes checkin"
    " location gps calls photos history browser diary",
}

NEGATIONS = (
    "not never dont doesnt didnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt cant couldnt shouldnt"
    " nor neither without"
)

NO_SLIPS = (
    "strange sacred fiend fiends eaten treat bather coked chocked posed slice hating hinting fitting biting stand"
    " motion money mother other father stained through though trough"
)
"""Words that look like one of ours mistyped, and aren't."""
