"""Words that mean the same here, as `plain` leaves them: "don't" is "dont", "he'll" is "hell", "I'd" is "id"."""

from bot.domain.safety.english.names import NAMES, OWNERS
from bot.domain.safety.english.verbs import forms, ongoing, past

GROUPS = {
    # who
    "i": "i im ive id ill iam",
    "name": "@ " + NAMES,
    "owner": "@s " + OWNERS,
    "mate": "husband wife boyfriend girlfriend bf gf partner fiance fiancee ex spouse hubby hubs missus wifey bloke"
    " fella"
    "  exhusband exwife exboyfriend exgirlfriend stbx",
    "mates": "husbands wifes boyfriends girlfriends bfs gfs partners fiances exs spouses",
    "kin": "sister brother mum mom mother dad father mam mammy mummy mommy daddy cousin neighbour neighbor friend mate"
    " bestie colleague nan gran auntie aunt uncle grandma grandpa granddad grandad stepdad stepmum stepmom stepfather"
    " stepmother",
    "they": "he she they hes shes theyre theyve hed shed theyd hell shell theyll <mate> <name>",
    "them": "him her them em",
    "kins": "sisters brothers mums moms mothers dads fathers friends cousins daughters sons neighbours",
    "party": "<they> <mate> <kin> inlaws family man guy dude somebody someone",
    "us": "me us him her them",
    "their": "his her their <owner> wifes husbands girlfriends boyfriends partners exs",
    "themself": "himself herself themselves themself",
    "det": "a an the my that this his her our",
    "who": "<them> someone somebody anyone people everyone <mate> mum mom mother dad father brother sister woman guy"
    " man bitch bastard cow pig girl dude lover mistress homewrecker boss dog cat both bloke lad lads <name>",
    "kids": "kid kids child children childs childrens son sons daughter daughters baby babies babys toddler toddlers"
    " newborn stepson stepdaughter stepkids stepchild stepchildren infant twins grandson granddaughter grandchild"
    " grandchildren grandkids nephew niece nephews nieces bairn bairns youngest eldest oldest doughter dauter"
    " dougther doughters chidren childern kidz kidd kidds chlid chlidren chilren childrens dauther daugther dawter",
    "young": "<kids> boy girl boys girls lad lads lass little teenager teen",
    "youngs": "daughters sons childs childrens boys girls babys kids babies toddlers stepdaughters stepsons nieces"
    " nephews",
    "our": "my our the his her their this that these",
    "family": "family friends friend parents mother father mum mom sister brother anyone anybody people",
    # no, want, must
    "not": "not dont doesnt didnt wont wouldnt isnt arent wasnt never no cannot cant couldnt wnt dnt dosent dosnt"
    " wonot",
    "denial": "not never didnt doesnt dont hasnt havent hadnt wont wouldnt isnt wasnt",
    "dont": "dont dnt not never no cant",
    "cant": "cant cannot cnt couldnt",
    "want": "want wants wanted wanting wanna wana wnt wan wnat wish wishing wished hope hoping",
    "will": "will ill gonna going about might ready planning plan tempted feel like thinking think imagine imagining"
    " fantasise fantasize dream <want>",
    "really": "just really finally suddenly only still has have also then always all had so did nearly almost me",
    "adv": "has had have ever even once actually really physically been be",
    "after": ". or nor just only though in he she its ever",
    "stop": ". when if and because now since but he she so i ive im tonight anymore temper fists anger rage violence",
    "then": ". by again at and every in when since for daily regularly last yesterday today tonight this",
    # bodies and blows
    "die": "die dead dying d*e",
    "kill": "kill killed killing kil kll klil k*ll k**l unalive unaliving end ending",
    "pills": "pills pill tablets tablet paracetamol tylenol meds medication antidepressants xanax painkillers ibuprofen"
    " morphine oxycodone codeine opioids benzos valium diazepam aspirin sedatives zopiclone ambien lithium",
    "knife": "knife knives gun blade razor weapon axe hammer pistol rifle bat scissors",
    "hit": "hit hits hitting hitted hti hist beaten strangeled slaped hitt "
    + forms(
        "hitt punch slap kick choke strangle beat smack headbutt bash stab batter assault attack abuse throttle"
        " suffocate"
        " smother whip clobber thump wallop knock whack backhand pummel bludgeon cane flog spank thrash bitchslap"
        " rough manhandle molest grope torture maul strike belt elbow"
    )
    + " struck kneed stabed punchd slapt kickt kickd chockes chocked stragled strangl manhandled",
    "hitting": ongoing("hit punch slap kick choke strangle beat smack shove push stab bash") + " hitting",
    "struck": "attacked beaten slapped punched kicked stabbed choked strangled smothered suffocated assaulted abused"
    " battered thumped backhanded whipped flogged caned strangled groped raped",
    "harm": "kill kil k*ll hurt harm stab strangle choke punch hit slap smack beat murder shoot poison hitting hurting"
    " killing stabbing strangling choking punching beating murdering shooting poisoning slapping smother drown"
    " suffocate"
    " bash batter thrash slaughter behead throttle torture kick kicking attack attacking burn burning maim slit"
    " drowning suffocating smothering stabing poisen slaughtering attack push shove shake cripple",
    "slay": "kill kil klll k*ll stab strangle murder shoot poison slaughter behead drown strangel throttle burn stabb"
    " finish bury",
    "shove": forms("push shove drag slam chuck hurl") + " throw throws threw thrown throwing fling flings flung"
    " flinging",
    "grab": forms("grab shove push drag slam pin") + " shook shake shakes shaken shaking",
    "blow": forms(
        "grab drag pull yank twist break smash squeeze bang slam scratch burn bite kick hit punch shove crush stomp"
        " stamp"
        " slap bruise bend knock fracture crack bounce"
    )
    + " broke broken burnt bit bitten bent dug hitting",
    "neck": "arm arms wrist wrists throat neck hair collar leg legs shoulder shoulders",
    "body": "<neck> face head jaw nose rib ribs finger fingers hand hands back stomach belly eye eyes ear ears lip"
    " lips"
    " mouth tooth teeth cheek cheeks thigh thighs forehead scalp skull chin knee knees ankle foot feet breast chest"
    " skin body glasses",
    "rape": "rape rapes raped raping r*pe r*ped molest molests molested molesting",
    "hurts": past(
        "slap punch kick choke strangle smack headbutt bash stab batter assault attack backhand whip"
        " clobber thump"
        " wallop whack push shove grab drag slam throttle spank drown scald pummel kneel trip"
    )
    + " hit beat shook threw bit burned burnt strangled kickd punchd slapt pushd",
    "blows": "fist fists slap slaps punch punches kick kicks backhand smack smacks beating beatings belt hiding"
    " thrashing"
    " whipping wallop clout whack blows blow elbow headbutt pasting battering lashes",
    "arms": "knife knives gun blade razor axe hammer pistol rifle bat scissors machete shotgun revolver weapon sword"
    " screwdriver crowbar cleaver dagger",
    "shake": "shake shakes shaking shook shaked shaken",
    # life and leaving it
    "alive": "live living alive life exist existing existence breathe breathing wake waking",
    "tens": "ten twelve fifteen sixteen eighteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
    " dozens twentyfive",
    "killing": "kill killing hurt hurting harm harming cut cutting end ending",
    "no": "no not aint isnt without cant never nothing",
    "living": "live living alive life exist existing existence breathe breathing be being stay staying wake waking"
    " go going"
    " carry continue keep here",
    "vanish": "died die dead gone go went vanished vanish disappeared disappear stopped wasnt werent left killed"
    " jumped"
    " didnt",
    "everyone": "everyone everybody kids family world life people they shell hell he she mum mom parents him her them"
    " theyd hed shed children wife husband friends",
    "well": "well better fine happier ok okay good best relieved easier free",
    "method": "ways way methods method lethal painless dose overdose overdosing hanging drowning noose knots bridges"
    " suicide fatal poisons poison heights",
    "took": "took take taken taking takes swallow swallowed swallowing swalowed downed necked popped drank",
    "wrote": "write writing wrote written",
    "say": "sez say says said saying tells told telling tell swore swears swear promises promised vows vowed warns"
    " warned"
    " threatens threatened threatening threaten threats joked jokes screams screamed shouts",
    "hitwhat": "the a an it his her my our on refresh send snooze like different rock home hard above his its off"
    " back up out"
    " through over at in every with to for",
    "newsy": "news truth reality realisation realization guilt grief wave thought memory panic shame idea smell"
    " song scene"
    " sentence fact",
    "sear": forms("burn scald bite scorch") + " burnt bit bitten",
    "thing": "pillow ball door branch wave book box frisbee cupboard snowball car bike suitcase trolley window"
    " cushion gate",
    "animal": "dog cat wasp snake horse goose bird mosquito bee spider insect tick hamster parrot puppy kitten rabbit",
    "pressing": "work boss tie job collar mortgage debt debts rent dress heat suspense boredom guilt shame anxiety"
    " panic fear"
    " grief silence deadlines stress jealousy loneliness traffic",
    "unless": "before until till like except unless so today tonight yesterday yet this that again as hard in where"
    " with"
    " when if but since often much very only any anymore every usually always badly too really",
    # fear and power
    "scared": "scared afraid terrified frightened terrifies petrified fear frightens scares afraided scard scred"
    " fearing"
    " fears feared affraid worried",
    "threaten": "threaten threatens threatened threatening treatens threat threats threating thretening",
    "let": "let lets letting allow allows allowed allowing lte alow alows alowed permit permits",
    "make": "make makes made making",
    "force": "force forces forced forcing pressure pressures pressured coerce coerces coerced",
    "papers": "phone keys passport documents money card cards wages salary meds papers id",
    "lock": "lock locks locked locking lockin bolts bolted padlocks padlocked",
    "leave": "leave left leaving go went going move moved run ran split divorce break dump dumped quit walk report"
    " tell"
    " told refuse back leve disobey cheat speak talk",
    "secret": "photos pictures videos pics video photo picture nudes recordings footage tape clips film nude",
    "circle": "parents family boss work friends everyone mum mom dad father mother police court church colleagues"
    " school"
    " immigration employer job online internet facebook husband wife village community neighbours judge everybody"
    " people"
    " landlord",
    "belongings": "phone phones keys key passport documents money card cards wages wage salary meds papers id"
    " medication"
    " tablets insulin inhaler glasses shoes clothes laptop sim bankcard visa car licence license pension benefits"
    " birth certificate certificates crutches wheelchair hearing pay paycheck purse wallet handbag",
    "gone": "dead gone",
    "jump_from": "bridge roof balcony ledge cliff tracks rails platform window railing viaduct pier rooftop overpass",
    "means": "pills tablets rope noose razor blade gun knife petrol bleach paracetamol",
    "freedom": "leave go out work sleep eat drive call contact meet visit wear study see talk speak have use touch"
    " spend"
    " open own keep learn shower wash drink close lock cook phone text answer write read earn shop travel buy walk sit"
    " pray breathe rest vote leaving going working sleeping eating driving calling contacting meeting visiting wearing"
    " studying seeing talking speaking having using touching spending owning learning buying phoning texting",
    "deny": "refuse refuses refused deny denies denied denying withhold withholds withheld withholding deprive deprives"
    " deprived depriving starve starves starved starving",
    "staple": "food money sleep water medicine medication meds heating treatment access shower insulin tablets meals"
    " meal"
    " dinner breakfast",
    # what is no danger, and what is asked of the program
    "games": "kart chess scrabble monopoly cards game games race sprint quiz fifa tetris tennis golf darts pool bowling"
    " running marathon swimming karaoke catan uno poker checkers badminton squash pingpong ping pong minecraft fortnite"
    " playstation xbox wii trivia backgammon final finals semifinal tournament wrestling rummy dominoes rounders",
    "sport": "handball football rugby hockey skiing skating gym training practice climbing gymnastics volleyball"
    " basketball snowboarding cycling match tournament trampoline judo karate boxing kickboxing yoga sparring netball"
    " cricket lacrosse soccer derby bouldering parkour cheerleading dodgeball paintball motocross riding baseball",
    "news": "it that this what which news reality realisation realization truth guilt wave grief thought memory"
    " message panic shame lie lies silence betrayal words telling leaving divorce confession apology email remark"
    " comment"
    " announcement diagnosis heartbreak breakup honesty letter answer sadness exhaustion loneliness tiredness",
    "words": "words accusations insults shade blame questions excuses promises past",
    "story": "film films movie movies series show episode book novel podcast documentary song drama play game"
    " thriller soap sitcom telly comic manga opera musical",
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
    " motion money mother treats beta beast dairy crave silt pots lisp spilt hopping latter starring planned canned"
    " quite tablet squad"
    " sued angel trial bets threes other father stained through though trough"
)
"""Words that look like one of ours mistyped, and aren't."""

STARTS = "i im ive he she hes shes want wanna kill hit hurt dont cant my please help"
"""Words a run of words begins with when the spaces are missing: "iwanttodie"."""
