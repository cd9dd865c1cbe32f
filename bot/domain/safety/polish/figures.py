"""What only sounds like danger. Words that belong to such a phrase are passed over, the rest is read on.

The line is drawn as in English: "mógłbym go zabić" is how angry people talk, "chcę go zabić" is asked about.
"Skrzywdził mnie" and "zranił mnie" are what everybody says of a lie. "Nie mogę tak dalej żyć" is about the two of them.
"""

FIGURES = """
    # killing and dying that hurt nobody
    umrzeć|umrę|umieram|umarłam|umarłem ze|z śmiechu|wstydu|nudów|ciekawości|strachu
    umrzeć|umrę|umieram|umarłam|umarłem ze|z głodu|zazdrości|tęsknoty|upału|zimna
    zabiłbym|zabiłabym się za
    traktuje|zachowuje|udaje|patrzy|żyje|robi|czuję ~~ jakby mnie ~ nie było
    zabić|zabije|zabijemy|zabijam trochę? czas|nudę|czasu
    zabił|zabiła|zabije|zabić ~ moje|moją|naszą|nasze|we|całą ~ zaufanie|miłość|nadzieję|radość|mnie
    mama|matka|szef|szefowa|mamusia|siostra ~ mnie ~ zabije
    zabije mnie|ją|go za ten|tę|to|te|ta|tamten|spóźnienie|bałagan|rachunek
    mnie zabije ~ jak|jeśli|gdy|kiedy ~ zobaczy|zapomnę|wydam|spóźnię|kupię|zepsuję
    zabije mnie ~ jak|jeśli|gdy|kiedy ~ zapomnę|wydam|spóźnię|kupię|zepsuję
    wykończy|dobije|zabije mnie ta|to|ten|ciągłe|wieczne
    to|ta|cisza|czekanie|niepewność|milczenie ~ mnie ~ zabije|wykończy|dobije
    lepiej mu|jej|jemu ~ beze mnie
    śmierci mamy|taty|ojca|matki|brata|siostry|dziadka|babci|męża|żony|syna|córki|przyjaciela|psa|kota
    <film> ~~ <samobójstwo>|przemocy|morderstwie|bije|zabija|zabił|gwałcie
    <film> ~~ stalkerze|stalkera|stalker|umiera|stalkingu|zgwałcił
    <film> ~ o ~~ domowej|śmierci|molestowaniu
    nie mam ~ myśli samobójczych
    samobójcza|samobójczy misja|misję|gol|bramka

    # endings, lives and pills
    skończyć|skończę z nim|nią|tym|tobą|nimi
    skończyć ~ ten|tę|to|naszą|nasz związek|relację|rozmowę|małżeństwo|kłótnię
    dość|dosyć ~ naszego|takiego|wspólnego życia
    życia w kłamstwie|niepewności|biegu|strachu
    życie ~ razem nie ma sensu
    zabrał|zabrała|zmarnował|zmarnowała mi ~ lata|rok|miesiąc|nadzieję|kubek|czas|życia
    zniknąć|zniknę na weekend|parę|kilka|chwilę|tydzień|godzinę|dzień
    na moście między
    ostatni|ostatnia|ostatnie dzień|noc|godziny w|na|u|przed|urlopu
    skoczyć|skoczę na|do|po|w
    odejść z pracy|firmy

    # blows that are none
    zrobię|zrobić|robię sobie coś dobrego|miłego|ciepłego|do|na|pysznego
    uderzyłam|uderzyłem ~ <go> ~ słowem|słowami|kłamstwem|prawdą
    rzuciłem|rzuciłam|rzucałem|rzucam ~ w ~ <go> ~ oskarżeniem|oskarżeniami|słowami|wyzwiskami|pretensjami
    dostałem|dostałam|dostać po głowie|tyłku|uszach|kieszeni od
    bije od|ode niego|niej|mnie|nas|nich
    <bije> mnie do ^ściany|ziemi|podłogi|drzwi|szafy|kuchni|łóżka|krwi|nieprzytomności|utraty
    dusi|ściska|skręca|pali mnie ~ środku|gardle|żal|smutek|płacz|żołądku
    serce ~ krwawi
    siniaka|siniaki|siniak ~ bo|po|jak ~ spadła|spadł|przewrócił|przewróciła|upadła|upadł|upadku
    uderzył|uderzyła|uderzyło mnie jej|jego|ich? ton|fakt|chłód|widok|myśl|że|to|ta
    uderzył|uderzyła|uderzyło mnie jej|jego|ich? obojętność|spokój|szczerość|głos|brak|cisza|słowa|słowo
    ton|wiadomość|słowa|słowo|prawda|myśl|fakt|wieść|strata ~ mnie ~ uderzył|uderzyła|uderzyły|dobiła|zabiła
    prawda|wiadomość|słowa|słowo|myśl ~ uderzyła|uderzył|uderzyły ~ we? mnie ~ w? ~ twarz|serce|prosto
    uderzył|uderzyła mnie prosto? w serce|plecy
    uderzył|uderzyła|uderzyło|uderzyły we mnie
    jak|jakby policzek|cios|kopniak|obuchem
    pobił|pobiła|pobić|bije mnie w|na szachy|szachach|karty|głowę|rekord|wyścigu
    pobił|pobiła|pobić|pobije rekord|życiówkę
    zbił|zbiła|zbiło mnie z tropu|pantałyku
    bije mnie po oczach|kieszeni
    bije mi|mu|jej ~ serce
    serce mi|mu|jej ~ bije|wali
    bije się z|w
    biję|bije się z myślami
    bije od niego|niej
    wali mnie to|wszystko
    gryzie|gryzło|gryzła mnie ~ to|sumienie|poczucie|myśl|wstyd|coś|że
    sumienie|to|coś mnie ~ gryzie|dręczy|dusi
    dostałem|dostałam|dostać ~ kopa|kosza|szału|zawału|w kość
    kopnął|kopnęła mnie ~ zaszczyt|los|prąd
    kopie|kopnął|kopnęła|kopać ~ w ~ brzuchu|kalendarz
    dziecko|maleństwo|mała|mały|maluch kopie
    kopie|kopać pod nim|nią|mną|sobą
    popchnął|popchnęła|popchnęło|pchnął mnie ~ do|ku|w ~ decyzji|tego|przodu|rozmowy|terapii|ramiona|działania
    pchnęła|popycha|pcha mnie ~ do|ku|w ~ decyzji|tego|przodu|rozmowy|terapii|ramiona|działania
    uderzyłem|uderzyłam|walnąłem|walnęłam|skaleczyłem|skaleczyłam|podrapałam|podrapałem się
    uderzył|uderzyła|uderzyłem|uderzyłam w stół|ton|gaz
    rzucił|rzuciła|rzucał|rzucała|rzuca ~ we? mnie ~ oskarżeniami|oskarżeniem|wyzwiskami|słowami|obelgami|pretensjami
    rzucił|rzuciła|rzucał|rzucała|rzuca ~ we? mnie ~ kłamstwem|kłamstwami|tekstem|fochem|przekleństwami
    rzucił|rzuciła|rzuca się na mnie z pretensjami|krzykiem|wyrzutami|oskarżeniami|pytaniami|wyzwiskami
    rzuciłem|rzuciłam się w wir
    nóż|noża|cios w|prosto plecy|serce|brzuch
    pasem|pasy bezpieczeństwa
    złapał|złapała|złapałem|złapałam|trzyma|trzymał|trzymam ~ mnie|go|ją ~ za rękę|słowo|dłoń
    trzyma|trzymam|trzymał mnie w|na
    duszę|dusi|dusiłem|dusiłam|dusił|dusiła to|się|w
    tnę|ciąć|tniemy koszty|wydatki|warzywa
    tnę się w|przy
    atakuje|atakował|atakowała|zaatakował|zaatakowała mnie ~ słowami|pytaniami|o|za|słownie|pretensjami
    wyrwał|wyrwała mnie ze|z

    # it did not happen, and is not so
    nigdy <on>? mnie? nie <bije>|<przyłożył> mnie?|mi? ^aż|dopóki|póki|wcześniej|przedtem|dotąd|do|tak
    ^wcześniej|przedtem|dotąd|dopóki nie <bije> mnie <ani>
    ^wcześniej|przedtem|dotąd|dopóki mnie nie <bije> <ani>
    nie <biłem>|<okładam> ~ <go>|<kogo>|<dziecko4> <ani>
    <go>|<dziecko4> nie <biłem>|<okładam> <ani>
    nigdy <go>? nie <biłem>
    nigdy <go>? nie <uderzę>|<uderzy>
    nie <uderzę> <go>|<kogo>
    nie <lęk> się ~ <gen>
    nie <lęk> się
    nie jestem|jest|bywam|był|była <agresywny>
    nie <kontroluje>|<śledzi>|<zmusza>|<grozi>|<straszy> ~ mnie|mi

    # fear, watching and control that are not meant here
    <lęk> się ~ mu|jej|go|ich ~ powiedzieć|pytać|zapytać|spytać|prosić|stracić|zranić|przyznać|spojrzeć|zaufać|wybaczyć
    nie pozwala|daje ~ mi ~ zapomnieć|zasnąć|spać|myśleć|odpocząć
    <zmusza>|zmusiło|zmuszają ~ mnie ~ do ~ myślenia|refleksji|zastanowienia|przemyślenia|decyzji
    <zmusza>|zmusiło|zmuszają ~ mnie ~ do ~ wysiłku|rozmowy|wyboru|uśmiechu
    grozi|groziło|grożą mi|nam ~ zwolnienie|eksmisja|rozwód|utrata|kara|bankructwo|więzienie|komornik|operacja|mandat
    grozi|groził|groziła|straszy|straszył|straszyła ~ mi|mnie ~ rozwodem|rozstaniem|wyprowadzką|odejściem
    grozi|groził|groziła|straszy|straszyła rozwodem|rozstaniem|wyprowadzką|odejściem
    <zmusza> mnie ~ sytuacja|życie|los|praca|choroba|okoliczności
    nie zmuszam|zmuszałem|zmuszałam
    <grozi> ~ że ~ odejdzie|wyjdzie|wyprowadzi|rozwiedzie|zerwie|złoży
    <straszy> ~ że ~ odejdzie|wyjdzie|wyprowadzi|rozwiedzie|zerwie
    strachu|lęku przed jutrem|przyszłością|samotnością|odrzuceniem|tym
    chodzi|łazi za mną ~ myśl|to|piosenka|pytanie|wspomnienie|zdanie
    prześladuje|prześladował|prześladowała|nęka ~ mnie ~ myśl|wspomnienie|poczucie|obraz|pytanie|to|wizja|pech
    myśl|wspomnienie|obraz|to|pytanie ~ mnie ~ prześladuje|nęka|śledzi|straszy|zmusza
    więźniem własnych|swoich|przeszłości|myśli
    nie czuję|czuje się ~ bezpiecznie|bezpieczna|bezpieczny ~ w ~ związku|małżeństwie|relacji
    kontroluje wszystko ~ bo? ~ boję
    zamknął|zamknęła|zamyka|zamykam się w|na
"""
