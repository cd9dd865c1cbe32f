"""What people say who are beaten, or threatened with it."""

HURT_BY_PARTNER = """
    # blows
    <bije> ~ mnie|nas
    mnie|nas ~ <bije>
    rzucił|rzuciła|rzuca|cisnął|cisnęła ~ mnie ~ na|o ~ podłogę|ścianę|łóżko|ziemię|schody|meble
    rozciętą|pękniętą|spuchniętą|rozcięty|rozbity|rozbitą ~ wargę|głowę|nos|brew|twarz|łuk
    nigdy wcześniej|przedtem|dotąd mnie? nie <bije> mnie?
    mnie ~~ <bije> pięścią|pięściami|pasem|kablem|kijem|ręką|butem|patelnią
    <przyłożył> ~ mi
    mi ~ <przyłożył>
    dał|dała|daje|strzelił|strzeliła|walnął|trzasnął ~ mi|mnie ~ w|po <twarz>
    trzasnęła|przyłożył|uderzył|uderzyła|wali|bije ~ mi|mnie ~ w|po <twarz>
    dał|dała mi z liścia|pięści|plaskacza|kopa
    dostałem|dostałam|dostaję|oberwałam|oberwałem ~~ w|po <twarz>
    dostałem|dostałam|dostaję|oberwałam|oberwałem lanie|wpierdol|łomot
    dostałem|dostałam|dostaję|oberwałam|oberwałem od niego|niej|<męża> ~ w|po|pięścią|pasem|ręką
    spuścił|spuściła|sprawił|sprawiła ~ mi łomot|lanie|manto|wpierdol
    pobita|pobity|bita|bity|duszona|duszony|skopana|skopany|maltretowana|maltretowany ~ przez
    jestem|zostałam|zostałem|byłam|byłem|bywam ~ pobita|pobity|bita|bity|duszona
    jestem|zostałam|zostałem|byłam|byłem|bywam ~ duszony|maltretowana|maltretowany|katowana
    <złapał> ~ mnie ~ za <gardło>
    <złapał> ~ mi ~ <gardło>
    mnie ~ za <gardło> ~ <złapał>
    ciągnie|ciągnął|ciągnęła|wlókł|wlokła|szarpie ~ mnie ~ za|po
    ręce|dłonie|palce ~ na moim|mojej|mojemu gardle|szyi
    wykręcił|wykręciła|wykręca|złamał|złamała|łamie|rozbił ~ mi ~ <ciało>
    rozbiła|rozciął|podbił|podbiła|wybił|wybiła|wyłamał ~ mi ~ <ciało>
    wyrwał|wyrwała|wyrywa ~ mi ~ włosy
    <rzucił> ~ we? mnie ~~ talerzem|szklanką|butelką|krzesłem|telefonem|kubkiem|pilotem|nożem|popadnie|czymś|wszystkim
    <rzucił> we mnie
    <rzucił> mną
    <rzucił> się na mnie
    <rzucił> się ~ z pięściami|nożem|łapami
    podniósł|podniosła|podnosi|podnosił|podnosiła ~ na mnie ~ rękę|ręce|łapę|łapy
    podniósł|podniosła|podnosi|podnosił|podnosiła ~ rękę|ręce ~ na mnie
    zamachnął|zamachnęła|zamierzył|zamierzyła|zamachuje się ~ na mnie
    <próbował> ~ mnie ~ <bić>
    <próbował> ~ <bić> mnie
    przyparł|przyparła|przygniótł|przygniotła|przycisnął|przycisnęła ~ mnie ~ do ~ ściany|podłogi|łóżka|drzwi

    # what is left of it
    oblał|oblała|polał|polała ~ mnie ~ wrzątkiem|kwasem|benzyną|gorącą|gorącym
    zaciskał|zaciskała|zacisnął|zacisnęła ~ mi ~ poduszkę|ręce|dłonie|palce|szyję|gardło
    przycisnął|przycisnęła|przyciska|zaciska ~ mi ~ poduszkę|ręce|dłonie|palce|szyję|gardło
    ręce|dłonie ~ na szyi|gardle
    celował|celowała|mierzył|mierzyła|celuje|mierzy ~~ mnie
    goni|gonił|goniła|lata|latał|latała|biega|biegał|biegała|ruszył|ruszyła ~~ z <nóż>
    mam|miałam|miałem ~ złamany|złamane|pęknięte|połamane|złamaną|pękniętą|wybity ~ nos|żebra|żebro|szczękę|ząb|palce
    poderżnie|poderżnę ~ mi|gardło ~ gardło|mi
    ciężką|ciężka rękę|ręka
    rękoczyny|rękoczynów|rękoczynach|rękoczynami
    <mąż> ~~ bije .
    mam|miałem|miałam|ukrywam|chowam|maskuję ~~ siniaki|siniaka|sińce|siniaków|siniec
    siniaki|sińce|siniak ~~ po|od|przez ~ nim|niego|niej|niej|<męża>|wczoraj
    jestem|byłam|byłem|cała|cały ~ w siniakach
    podbite|podbił|podbiła|limo ~ oko|okiem|oka
    ślady ~~ na mojej|mojej|mojego|na szyi|gardle

    # weapons and threats to life
    <grozi> ~ mi|mnie ~ <nóż>
    <grozi> <nóż>
    przystawił|przystawiła|przyłożył|przyłożyła|wyciągnął|wyciągnęła|przystawia ~~ <nóż>
    <on> ~~ z nożem|siekierą|bronią|pistoletem|tasakiem
    <nóż> ~ przy ~ gardle|szyi
    <nóż> ~ do ~ gardła|szyi
    <grozi> ~~ że? ~ mnie ~ <uderzy>
    mnie ~ <uderzy>
    <uderzy> ~ mnie
    mi ~ coś ~ zrobi
    coś ~ mi ~ zrobi
    zrobi|robi|zrobił|zrobiła ~ mi ~ krzywdę
    mi ~ zrobi ~ krzywdę
    <lęk> ~~ mnie ~ <uderzy>

    # said in general
    <lęk> się ~ o ~ swoje|własne|moje życie
    zrobi mi coś
    uciekam|uciekłam|uciekłem|schowałam|schowałem|zamknęłam|zamknąłem ~ się? ~~ przed nim|nią|<męża>
    <on> ~ jest|bywa|był|była|staje|robi|stał|stała ~ <agresywny>
    <agresywny> ~ wobec|do|dla|stosunku mnie
    wobec mnie ~ <agresywny>
    <on> ~~ stosuje|stosował|stosowała ~ przemoc
    stosuje|stosował|stosowała ~~ przemoc ~~ mnie
    stosuje|stosował|stosowała ~ wobec mnie
    przemoc|przemocy domowa|domowej|fizyczna|fizycznej|domową|fizyczną
    przemoc|przemocy ~ w domu|związku|małżeństwie
    ofiara|ofiarą przemocy
    doświadczam|doznaję|doświadczyłam|doświadczyłem ~ przemocy
    <on> ~ jest|był|była ~ przemocowy|przemocowa|przemocowcem|damskim
    przemocowy|przemocowa|przemocowym ~ mąż|związek|związku|partner|partnera|domu|męża|dom
    przemocowego|przemocowca|przemocowiec ~ mąż|związek|związku|partner|partnera|domu|męża|dom
    znęca|znęcał|znęcała|pastwi ~ się ~ nade|nademną mną
    się ~ nade mną ~ znęca|znęcał|znęcała
    znęca|znęcał|znęcała ~ się ~ nademną
    ukrywam się ~ przed nim|nią|<męża>
"""
