"""What people say who are controlled, threatened, forced or followed."""

CONTROL = """
    # held and kept from others
    nie pozwala|pozwalał|pozwalała|pozwolił|pozwoliła|pozwalają|daje ~ mi ~~ <wychodzić>
    nie wolno mi ~~ <wychodzić>
    nie mogę ~~ bez ~ pozwolenia|zgody
    nie mogę ~ spotykać|widywać|wychodzić|rozmawiać ~ z nikim
    nie mogę ~ z nikim ~ spotykać|widywać|rozmawiać|wychodzić
    nie mogę ~ nigdzie ~ wychodzić|wyjść|chodzić|jeździć
    nie pozwala|pozwalał|pozwalała|pozwolił ~ mi ~ na leki|lekarza|pracę|wyjścia|wyjście|kontakt|studia|naukę|leczenie
    żebym ~ nie ~ wyszedł|wyszła|wychodził|wychodziła|uciekł|uciekła
    ubezwłasnowolnił|ubezwłasnowolniła
    o niczym nie decyduję
    zabrania|zabronił|zabroniła|zabraniał|zakazuje|zakazał|zakazała|zabroniono ~ mi
    <zamknął> ~ mnie ^w sobie
    <zamknął> ~ mnie
    mnie ~ <zamknął> ~ w|na
    nie wypuszcza|wypuścił|wypuściła|wypuszczał|wypuszczają ~ mnie
    nie chce|chciał|chciała ~ mnie ~ wypuścić|puścić
    jestem|byłam|byłem ~ zamknięta|zamknięty|więziona|więziony|uwięziona|uwięziony|izolowana|izolowany
    jestem|czuję ~~ więźniem
    odciął|odcięła|odcina|odcinał|odseparował|izoluje|odizolował|izolował ~ mnie ~ od
    izoluje|odizolował|izolował ~ mnie

    # controlled
    <kontroluje> ~ mnie|moje|mój|moją|każdy|każdą|każde|każdego|wszystko|mi
    mnie ~ <kontroluje>
    jestem|byłam|byłem ~ kontrolowana|kontrolowany|pilnowana|pilnowany
    sprawdza|przegląda|przeszukuje ~ mi|mój|moje|moją ~ telefon|wiadomości|torebkę|kieszenie|laptop|maile
    sprawdzał|sprawdzała ~ mi|mój|moje|moją ~ telefon|wiadomości|torebkę|kieszenie|laptop|maile
    czyta|czytał|czytała ~ moje|mi ~ wiadomości|smsy|maile|esemesy|listy
    <zabrał> ~ mi ~~ <rzecz>
    mi ~ <zabrał> ~~ <rzecz>
    <zabrał> ~ mój|moje|moją ~ <rzecz>
    wydziela|wydzielał|wydzielała|wylicza ~ mi
    nie daje|dał|dawał|daje ~ mi ~ pieniędzy|kasy|grosza|jeść
    wszystko ~ wydziela
    pilnuje|rozlicza ~ mnie ^żeby
    nie mam ~ własnych|swoich pieniędzy
    widzi ~ moją lokalizację
    nagrywa|nagrywał ~ mnie
    pokazał|wysłał|wrzucił|opublikował|udostępnił ~ moje ~ nagie|intymne
    nie mam ~ dostępu ~ do ~ konta|pieniędzy|kont
    decyduje ~ o wszystkim
    decyduje ~ za mnie
    decyduje ~~ co ~ noszę|robię|ubieram|jem
    mówi mi ~~ jak|co|w mam|wolno ~ się? ~ ubierać|nosić|jeść|myśleć|ubrać
    każe|kazał|kazała ~ mi ~~ wysyłać|wysłać|włączać|włączyć|spowiadać|meldować
    każe|kazał|kazała ~ mi ~~ rozbierać|rozebrać|klęczeć|zerwać|usunąć|pokazywać
    muszę|musiałam|musiałem ~ <go>? ~ prosić|pytać|błagać ~ o pozwolenie|zgodę|pieniądze|wszystko
    muszę ~ się? ~ meldować|tłumaczyć|spowiadać|rozliczać ~~ każd|każdej|każdego|wszystkiego|minuty|grosza
    muszę ~ wysyłać|wysłać|pokazywać|udostępniać ~~ zdjęcia|zdjęcie|lokalizację|telefon|paragony
    muszę ~~ bo|inaczej ~ mnie ~ <uderzy>

    # forced
    <zmusza> ~ mnie
    mnie ~ <zmusza>
    <zgwałcił> ~ mnie
    mnie ~ <zgwałcił>
    zgwałcona|zgwałcony|gwałcona|gwałcony|molestowana|molestowany
    gwałt|gwałtu|gwałcie|gwałtem
    wymusza|wymusił|wymusiła|wymuszał|egzekwuje ~~ <seks>
    wbrew mojej woli
    chociaż|choć|mimo|pomimo ~ mówię|mówiłam|mówiłem|powiedziałam|powiedziałem|krzyczałam|prosiłam ~ nie|żeby|dość|stop
    robi|robił ~ ze mną ~~ płaczę|płakałam|śpię|spałam|mówię|mówiłam
    nie przestał|przestała|przestaje ~~ mówię|mówiłam|mówiłem|prosiłam|prosiłem|płakałam|błagałam|krzyczałam
    dotyka|dotykał|dotykała ~ mnie ~~ śpię|spałam|spałem|wbrew|chcę
    <seks> ~~ śpię|spałam|spałem|płaczę|płakałam|siłą|przymus|zmuszał|strachu
    wchodzi|bierze|brał|wchodził|dobiera|dobierał|wkłada ~~ kiedy|gdy|jak ~ śpię|spałam|spałem
    odmówić|odmawiać|odmówię|odmówiłam ~~ <seks>|bo
    <lęk> się ~ odmówić|odmawiać|sprzeciwić

    # followed and watched
    <śledzi> ~ mnie|moją|mój|moje
    mnie ~ <śledzi>
    śledzona|śledzony|podsłuchiwana|podsłuchiwany|stalkowana|stalkowany
    prześladowana|prześladowany|nękana|nękany|szpiegowana
    stalkera|stalkerem|stalkerka|stalkingu|stalkerką
    mnie|mój|moja|ex|były|byłej|to|przez|o|za|że ~ stalking
    <założył> ~ mi ~~ podsłuch|gps|lokalizator|aplikację|kamerę|kamery|telefonie|szpiegujące|szpiegującą
    <założył> ~ kamery|kamerę|podsłuch|gps|lokalizator
    stoi|wystaje|czeka|stał|stała|czatuje|wyczekuje|przyjeżdża|siedzi|jest|był|była ~ pod ~ moim|moją|moimi
    wystaje|czatuje|wyczekuje ~ pod
    jeździ|chodzi|łazi|idzie|jechał|jechała|szedł|szła|lezie ~ za mną
    ma dostęp ~ do mojego|mojej|moich
    przychodzi|przyjeżdża|przychodził ~ pod ~ mój|moją|moje ~ dom|pracę|mieszkanie|blok
    wydzwania|wydzwaniał|wydzwaniała
    dzwoni ~~ razy dziennie|na
    nie daje|da ~ mi spokoju ~ pisze|dzwoni|przychodzi
"""

THREATS = """
    <grozi> ~ mi
    mi ~ <grozi>
    <grozi> ~~ że|śmiercią|sądem|policją|zdjęciami|samobójstwem
    <straszy> ~ mnie
    mnie ~ <straszy>
    szantażuje|szantażował|szantażowała|szantażują|szantażowana|szantażowany|szantażem
    zastrasza|zastraszana|zastraszany|zastraszał|zastraszała
    zniszczy|wykończy|załatwi|zniszczą|dojedzie ~ mnie
    mnie ~ zniszczy|wykończy|załatwi|dojedzie
    zniszczy ~ mi ~ życie
    zabierze|odbierze ~ mi ~ <dziecko>
    mi ~ zabierze|odbierze ~ <dziecko>
    nie zobaczę|zobaczysz ~ więcej|już? ~ dzieci|dziecka|syna|córki
    jak|jeśli|jeżeli ~ odejdę|odejdziesz|powiem|zostawię ~~ pożałuję|pożałujesz|zabije|zniszczy|zobaczę
    pożałuję|pożałujesz ~~ odejdę|powiem|zostawię
    opublikuje|wrzuci|wstawi|roześle|pokaże|udostępni|wyśle ~~ moje|nagie|intymne ~ zdjęcia|nagrania|filmy|nagie|foty
    nagie|intymne zdjęcia ~~ wszystkim|sieci|internetu|znajomym|grozi
    <lęk> się <mój>? <gen> <stop>
    <lęk> się <mój>? męża|żony|chłopaka|dziewczyny|partnera|partnerki|narzeczonego|narzeczonej|byłego|byłej
    się <gen> ~ <lęk>
    <lęk> się ~ co ~ mi? zrobi
    <lęk> się ~~ wracać|wrócić|wejść|iść ~ do ~ domu|mieszkania
    <lęk> się ~~ być ~ we? własnym? domu
    <lęk> się ~~ odejść ^na
    <lęk> się ~ <gen>? ~ zostawić ^same|samego|samą|dzieci|telefon|pracę|pracy
    nie czuję|czuje się ~ bezpiecznie|bezpieczna|bezpieczny ~ w? ~ domu|nim|niej|nią
    nie czuję|czuje się ~ przy|z|u nim|niej|nią ~ bezpiecznie|bezpieczna|bezpieczny
    nie czuję|czuje się <już>? bezpiecznie|bezpieczna|bezpieczny .
    nie jestem ~ bezpieczna|bezpieczny
    w domu ~ nie jest|jestem ~ bezpiecznie|bezpieczna|bezpieczny
    żyję|żyjemy|mieszkam|żyłam|żyłem ~ w ~ strachu|lęku|terrorze
    <lęk> się ~~ z nim|nią|<męża> ~ mieszkać|zostać|zostawać|sam|sama
    <lęk> się ~ jego|jej ~ gniewu|furii|agresji|wściekłości
    zostawię|odejdę|zerwę|zostawiłabym ~~ się ~ zabije|powiesi
"""
