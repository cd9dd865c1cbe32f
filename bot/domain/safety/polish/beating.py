"""What people say who beat, or are afraid that they will."""

HURTING = """
    # blows
    <biłem> ~ <mój>? <kogo>
    <go> ~ <biłem>
    <okładam> ~ <mój>? <kogo>
    <go> ~ <okładam> .|i|a|kiedy|jak|bo|gdy
    <przestać> ~ <go> ~ bić
    <przestać> ~ bić
    dałem|dałam|strzeliłem|strzeliłam|przyłożyłem|przyłożyłam|walnąłem|trzasnąłem|trzasnęłam ~ <mu> ~ w|po <twarz>
    dałem|dałam <mu> z liścia|plaskacza|kopa
    dałem|dałam ~ w twarz|pysk|mordę ~ <mu>
    przywaliłem|przywaliłam|przyłożyłem|przyłożyłam|przylałem|przylałam|dowaliłem|wpierdoliłem|przypierdoliłem ~ <mu>
    <złapałem> ~ <kogo> ~ za <gardło>|ręce|nadgarstki|ubranie
    rzuciłem|rzuciłam|rzucałem|rzucałam|rzucam|cisnąłem|cisnęłam ~ w <kogo>
    rzuciłem|rzuciłam|rzucałem|rzucałam|rzucam|cisnąłem ~ krzesłem|krzesłami|talerzem|talerzami|szklanką|nożem|meblami
    rzuciłem|rzuciłam się na <kogo> ^z
    rzuciłem|rzuciłam się na <kogo> z pięściami|nożem
    podniosłem|podniosłam|podnoszę|podnosiłem|podnosiłam ~~ rękę|ręce
    uderzyłem|uderzyłam|walnąłem|walnęłam|walę|waliłem|waliłam|uderzam ~ pięścią|pięściami|głową
    uderzyłem|uderzyłam|walnąłem|walnęłam|walę|waliłem|waliłam ~ w ścianę|drzwi|mur|lustro|szafę
    rozbiłem|rozbiłam|rozwaliłem|rozwaliłam ~ telefon|drzwi|telewizor|lustro|szybę
    roztrzaskałem|roztrzaskałam|wyłamałem|wyważyłem ~ telefon|drzwi|telewizor|lustro|szybę
    zamknąłem|zamknęłam|zamykam|uwięziłem ~ <kogo> ~ w|na
    nie wypuściłem|wypuściłam|wypuszczam ~ <kogo>
    zmusiłem|zmusiłam|zmuszam|zmuszałem|zmuszałam ~ <kogo>
    zgwałciłem|zgwałciłam|gwałciłem|wykorzystałem ~ <kogo>
    zgwałciłem|zgwałciłam
    krwawi ~~ <biłem>
    <biłem> ~~ krwawi|nieprzytomna|nieprzytomny|krew
    znęcam|znęcałem|znęcałam|wyżywam|wyżywałem ~ się ~ nad <nim>
    poniosło mnie i ~ <biłem>

    # wanting or fearing to
    zdarzyło|zdarza|zdarzało mi się ~ <go> ~ <bić>
    zdarzyło|zdarza|zdarzało mi się ~ <bić> ~ <kogo>
    zrobię|zrobić coś ~ <mu>
    przycisnąłem|przycisnęłam|przyparłem|przyparłam|przygniotłem ~ <kogo> ~ do ściany|podłogi|drzwi|łóżka|ziemi
    dostał|dostała|oberwał|oberwała ~ ode mnie ~ w|po <twarz>
    dostał|dostała|oberwał|oberwała ~ w|po <twarz> ~ ode mnie
    zacisnąłem|zacisnęłam|zaciskam|zaciskałem|miałem ~ ręce|dłonie ~ szyi|gardle
    ręce|dłonie ~ na jej|jego ~ szyi|gardle
    wziąłem|wzięłam|zmusiłem|brałem ~~ siłą
    on|ona|już|teraz ~ krwawi|krwawią
    wpadam w szał|furię
    robię|staję się ~ <agresywny>
    bywam ~ <agresywny>
    <lęk> się ~ swojej|własnej|mojej agresji|złości|furii
    rozwalę|rozwalić|rozbiję|rozbić|połamię ~ <mu>|jego ~ łeb|mordę|ryj|twarz|nogi|ręce|głowę|gębę|szczękę
    połamać|obiję|obić|przetrącę|rozkwaszę ~ <mu>|jego ~ łeb|mordę|ryj|twarz|nogi|ręce|głowę|gębę|szczękę
    <mu> ~ przypierdolę|przywalę|przyłożę|wpierdolę|dowalę|wleję|przyleję|przyjebię|przyjebać
    przypierdolę|przywalę|przyłożę|wpierdolę|dowalę|wleję|przyleję|przyjebię ~ <mu>
    <nóż> ~ nie wiem ~ co ~ zrobię
    <uderzę> ~ <mój>? <kogo>
    <go> ~ <uderzę>
    <mogę> ~~ <go> ~ <bić>
    <mogę> ~~ <bić> ~ <mój>? <kogo>
    <mogę> ~~ <mu> ~ <bić>
    zrobię|zrobić|robię ~ <mu> ~ krzywdę
    <mu> ~ krzywdę ~ zrobię|zrobić
    <mu> ~ zrobię|zrobić ~ krzywdę
    zrobię|zrobić krzywdę <mu>
    coś <mu> ~ zrobię|zrobić .|i|jak|w|kiedy|gdy
    <mu> coś ~ zrobię|zrobić .|i|jak|w|kiedy|gdy
    <lęk> ~~ coś ~ <mu> ~ zrobię|zrobić
    <lęk> ~~ co ~ mogę ~ <mu>? ~ zrobić
    <chcę> ~ żeby ~ umarł|umarła|zdechł|zdechła|zdychał|cierpiała
    życzę ~ śmierci
    nie panuję nad sobą ~~ <lęk>|biję|zrobię
    nie panuję nad agresją
    nie kontroluję ~ agresji
    podpalę|spalę|podpalić|spalić ~ <mu>? ~ dom|auto|mieszkanie|samochód|chatę
    <nóż> ~~ zabije|czekam|go|niego|nią|ją
    jadę|idę|czekam|stoję|przyjdę|pojadę|wpadnę ~~ z <nóż>
    wezmę|biorę|wziąłem|wzięłam|chwyciłem|chwyciłam|mam|kupiłem ~ <nóż> ~~ <kogo>|<nim>
    grożę|groziłem|groziłam|zagroziłem|zagroziłam ~ <mu>
    grożę|groziłem|groziłam|zagroziłem|zagroziłam ~~ <nóż>|zabije

    # said in general
    stosowałem|stosowałam ~ przemoc|przemocy
    stosuje|używam ~ przemoc|przemocy ~ wobec <kogo>
    jestem|byłem|byłam|bywam|robię|stałem|stałam ~ <agresywny> ~ wobec|w|do|kiedy|gdy|jak|dla
    jestem|byłem|byłam ~ sprawcą
    jestem|byłem|byłam ~ przemocowcem|przemocowy|przemocowa|oprawcą|katem
    damskim|damski bokserem|bokser
"""
