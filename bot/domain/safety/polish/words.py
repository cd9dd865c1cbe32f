"""Polish words that mean the same here."""

from bot.domain.safety.polish.forms import folded, i_did, others_did

_BLOWS = (
    "uderzył udeżył uderzał pobił zbił bił obił skopał kopnął kopał dusił poddusił podduszał przydusił szarpał"
    " szarpnął"
    " poszarpał popchnął popychał pchnął spoliczkował policzkował walnął zlał lał sprał stłukł tłukł ugryzł gryzł"
    " podrapał"
    " drapał opluł opluwał przypalił dźgnął dźgał ciachnął pociął skaleczył skatował katował maltretował zmaltretował"
    " przewrócił powalił trzepnął zdzielił rąbnął huknął grzmotnął zaatakował okładał poturbował potrącił przejechał"
    " poparzył"
    " obijał napierdalał napieprzał trzaskał wytargał targał trzasnął szturchnął zepchnął zrzucił ciągał kopnal"
)
_LANDED = "przywalił przyłożył przylał dowalił wlał przypierdolił przypieprzył wpieprzył wpierdolił przyfasolił"
_GRIPS = "złapał łapał chwycił chwytał trzymał ścisnął ściskał przyparł przycisnął"

_GROUPS = {
    # who
    "mąż": "mąż żona chłopak dziewczyna partner partnerka narzeczony narzeczona były była ex facet małżonek małżonka @",
    "on": "on ona oni ten ta <mąż>",
    "męża": "męża mężem mężowi żony żonę żoną żonie chłopaka chłopakiem dziewczyny dziewczynę dziewczyną partnera"
    " partnerem partnerki partnerkę partnerką narzeczonego narzeczonej narzeczoną byłego byłej małżonka faceta eks",
    "mój": "mojego mojej moją swojego swojej swoją swego własnego własnej własną mego naszego naszej naszą moje nasze"
    " swoje własne tego tej tę tą",
    "go": "go ją ich jego jej je niego nią nią niej nich oboje obojga ciebie",
    "kogo": "<go> <męża> matkę matki mamę mamy ojca ojcem tatę brata siostrę siostry teścia teściową szwagra kogoś"
    " kobietę"
    " człowieka gnoja sukę dziwkę zdzirę drania bydlaka gościa kochanka kochankę wszystkich psa kota @",
    "mu": "mu jej im jemu niemu <męża> matce ojcu komuś bratu siostrze gnojowi psu @",
    "nim": "nim nią niego niej niemu nich <męża> @",
    "dziecko": "dziecko dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach dzieciaka dzieciaki dzieciaków"
    " dzieciakami syn syna synowi synem synu synów synek synka synkowi synkiem córka córkę córki córce córką córek"
    " córeczka"
    " córeczkę córeczki córeczce niemowlę niemowlęciem niemowlaka niemowlak niemowlakiem niemowlakowi małego małą"
    " małej małym"
    " maluch malucha maluszka bobas bobasa pasierba pasierbicę pasierb pasierbica bliźniaki bliźniaków wnuka wnuczkę"
    " roczniaka dwulatka dwulatek trzylatka trzylatek czterolatka pięciolatka sześciolatka latka",
    "dziecko4": "dziecko dzieci dzieciaka dzieciaki syna synka córkę córeczkę niemowlę niemowlaka malucha pasierba"
    " pasierbicę",
    "tata": "tata tatuś tato ojciec mama matka wujek dziadek ojczym macocha konkubent brat",
    # blows
    "bije": f"bije bija kopie kopią dusi duszą szarpie szarpią popycha leje leją tłucze wali okłada policzkuje dźga"
    f" poddusza"
    f" gryzie drapie opluwa przypala kaleczy maltretuje katuje targa atakuje obija grzmoci młóci napierdala"
    f" napieprza trzaska uderza uderzają udeza szturcha ciąga spycha {others_did(_BLOWS)}",
    "uderzy": "uderzy pobije zbije skopie kopnie udusi skrzywdzi zabije zatłucze zarąbie zadźga zastrzeli zamorduje"
    " utopi zakopie zarżnie spali potnie zmasakruje połamie",
    "przyłożył": f"{others_did(_LANDED)} przywala przykłada",
    "biłem": f"{i_did(_BLOWS)}",
    "okładam": "bije kopie dusze szarpie popycham leje tłukę walę okładam uderzam policzkuję opluwam gryzę drapię"
    " katuję",
    "uderzę": "uderzę pobiję zbiję skopię kopnę uduszę skrzywdzę zabiję zatłukę zarąbię zadźgam zastrzelę zamorduję"
    " utopię"
    " rozszarpię zabijam",
    "bić": "bić uderzyć udeżyć pobić zbić kopać kopnąć skopać dusić udusić zadusić szarpać skrzywdzić krzywdzić"
    " zabić zamordować"
    " zastrzelić zadźgać otruć utopić zatłuc popchnąć zepchnąć przejechać podpalić zgwałcić wpierdolić przywalić"
    " przyłożyć",
    "złapał": others_did(_GRIPS) + " łapie chwyta trzyma ściska przyciska",
    "złapałem": i_did(_GRIPS) + " łapię chwytam trzymam ściskam",
    "gardło": "gardło gardła gardle szyję szyi szyje kark krtań włosy kudły łeb",
    "ciało": "rękę ręce ręki nadgarstek nadgarstki palec palce ramię nos nosa żebro żebra szczękę wargę ząb zęby"
    " głowę oko nogę",
    "twarz": "twarz twarzy pysk mordę ryj gębę policzek łeb głowę głowie szczękę zęby",
    "nóż": "nóż nożem noża nożyczki pistolet pistoletem broń bronią siekierę siekierą młotek młotkiem maczetę tasak"
    " tasakiem"
    " żyletkę żyletką kij kijem",
    "rzucił": others_did("rzucił rzucał cisnął ciskał") + " rzuca ciska",
    "próbował": others_did("próbował usiłował chciał spróbował") + " próbuje usiłuje chce",
    "zamknął": others_did("zamknął zamykał zamkną uwięził") + " zamyka więzi",
    "zgwałcił": others_did("zgwałcił zgwalcil gwałcił molestował wymolestował wykorzystał wykorzystywał")
    + " gwałci molestuje wykorzystuje",
    "grozi": others_did("groził zagroził odgrażał zastraszał") + " grozi grożą odgraża zastrasza",
    "straszy": others_did("straszył nastraszył") + " straszy straszą",
    "agresywny": "agresywny agresywna agresywni brutalny brutalna",
    "pijany": "pijany pijana pijanemu pijaku naćpany naćpana wypity wypita alkoholu kieliszku",
    # wanting, fearing, not being able
    "chcę": "chcę chce chciałbym chciałabym chciałem chciałam pragnę zamierzam planuję wolę wolałbym wolałabym muszę"
    " marzę"
    " próbuję próbowałem próbowałam spróbuję postanowiłem postanowiłam powinienem powinnam",
    "mogę": "mogę moge potrafię zaraz ochotę ochota boję stanie gotów gotowa myślę myśli myślałem myślałam wyobrażam"
    " korci <chcę>",
    "już": "już juz dłużej dalej więcej tak wcale naprawdę teraz po prostu po_prostu w ogóle wogóle",
    "stop": ". i a bo ale kiedy gdy jak że od coraz panicznie strasznie bardzo cały ciągle gdyż ponieważ potwornie już",
    "ani": ". i a ale ani nigdy",
    "przestać": "przestać przestaję umiem potrafię mogę przestałem przestałam",
    "gen": "go jej jego ich niego niej nich <męża>",
    "założył": others_did("założył zamontował zainstalował włączył ukrył podłożył wgrał")
    + " montuje instaluje zakłada",
    "lęk": "boję bałem bałam lękam obawiam boi",
    # despair
    "się": "się sie siebie",
    "tabletki": "tabletki tabletek tabletkami leki leków lekami prochy prochów pigułki pigułek psychotropy"
    " psychotropów"
    " apap paracetamol xanax opakowanie opakowania blister garść",
    "wziąłem": i_did("wziął połknął łyknął zażył nałykał najadł")
    + " wezmę łyknę połknę zażyję biorę łykam wziąść wziąć połknąć",
    "most": "mostu okna dachu balkonu wieżowca bloku wiaduktu klifu",
    "samobójstwo": "samobójstwo samobójstwa samobójstwie samobójstwem samobójcze samobójczych samobójczy"
    " samobójczymi samobójcza"
    " samobujcze samobujstwo samobujstwie samobojca samobójczyni samobój",
    # control
    "wychodzić": "wychodzić wyjść spotykać spotkać widywać widzieć pracować rozmawiać jechać jeździć chodzić"
    " odwiedzać odwiedzić"
    " dzwonić zadzwonić pisać studiować uczyć ubierać nosić malować prowadzić jeść wyjeżdżać opuszczać odejść"
    " kontaktować"
    " iść pójść mieć korzystać używać leczyć",
    "rzecz": "telefon telefonu telefony klucze kluczyki klucz dokumenty dokumentów paszport paszportu dowód kartę"
    " karty"
    " pieniądze pieniędzy kasę wypłatę wypłaty pensję laptop komputer auto",
    "zabrał": others_did(
        "zabrał zabierał odebrał odbierał schował chował ukrył ukrywał zarekwirował wziął skonfiskował"
    )
    + " zabiera odbiera chowa ukrywa przetrzymuje",
    "rodzina": "rodziny rodziną rodzinę rodzicami rodziców znajomych znajomymi przyjaciół przyjaciółmi przyjaciółką"
    " koleżanek"
    " koleżankami kolegami kolegów ludzi wszystkich matki mamy siostry",
    "kontroluje": others_did("kontrolował") + " kontroluje kontrolują",
    "śledzi": others_did("śledził szpiegował podglądał podsłuchiwał nachodził stalkował prześladował nękał")
    + " śledzi szpieguje podgląda podsłuchuje nachodzi stalkuje prześladuje nęka śledzą",
    "zmusza": others_did("zmusił zmuszał przymusił przymuszał") + " zmusza przymusza zmuszają",
    "seks": "seks seksu seksem sex sexu stosunku stosunek stosunki stosunków zbliżenia współżycia łóżku łóżka loda",
    # what is no danger, and what is asked of the program
    "film": "film filmie filmu filmy serial serialu serialem książka książkę książce książki powieść powieści"
    " odcinek odcinku"
    " reportaż podcast dokument dokumencie piosenka piosenkę bajka grze teatrze",
    "rzeczy": "wiadomość wiadomości smsy sms esemesy telefon telefonu lokalizację położenie odpowiedź odpowiedzi"
    " notatki"
    " maile mail mejle czat czaty rozmowy zdjęcia historię hasło hasła facebooka messengera instagrama whatsappa"
    " konto pin dziennik telefonie komputerze laptopie aucie samochodzie profil",
    "pokaż": "pokaż pokaz podaj prześlij wyślij przeczytaj sprawdź daj zdobądź otwórz przekaż ujawnij udostępnij"
    " zdradź powiedz"
    " zobaczyć przeczytać sprawdzić czytać podejrzeć odczytać",
    "jego": "jego jej ich męża żony chłopaka dziewczyny partnera partnerki mojego mojej mojej cudze byłego byłej",
    "namierz": "namierz śledź zlokalizuj szpieguj podsłuchaj zhakuj obserwuj pilnuj wyśledź namierzyć śledzić"
    " zlokalizować"
    " szpiegować podsłuchać podsłuchiwać zhakować wyśledzić",
    "ciebie": "go ją ich <męża> telefon jego jej mojego moją mojej @",
}
GROUPS = {folded(name): folded(words) for name, words in _GROUPS.items()}

NEGATIONS = "nie nigdy bez ani żaden żadna żadnego wcale"

NO_SLIPS = (
    "bicie bycie kopia dusza dusze wiali zbiera zabiera zabierze zabiorą zbieram zabijak umiera umierać uważać widzę"
    " wiedzieć stalker"
    " widzieć wiedział siedzi siedział śledź siebie sobie wiem wierzę mierzy zmierzył uderzenie zmienił zmienić"
    " zmuszam pisał pisać"
    " pobity pobyt zabity zabrać zabawić zbawić bawić zabawa zostawi zobaczy wyjść wejść przyjść"
)
"""Words that look like one of ours mistyped, and aren't."""

NEGATIONS, NO_SLIPS = folded(NEGATIONS), folded(NO_SLIPS)
