"""What people say who live with a child that is in danger, or are afraid of what they could do to it."""

CHILD = """
    # blows
    <bije> ~ <mój>? <dziecko4>|małą|małego
    <okładam>|<biłem> ~ <mój>? <dziecko4>|małą|małego
    <dziecko4> ~ <bije>|<biłem>|<okładam> .|i|a|po|pasem|kiedy|gdy|jak|za|bo|w
    <bić> ~ <mój>? <dziecko>
    <uderzę>|<uderzy> ~ <mój>? <dziecko>
    <dziecko> ~~ że je|go|ją ~ <uderzę>|<uderzy>
    dostał|dostaje|dostają|dostała|dałem|dałam|daje|dał|dała ~~ pasem|klapsa|klapsy|lanie|kablem
    potrząsnął|potrząsnęła|potrząsnąłem|potrząsnęłam|potrząsa|potrząsam|potrząsać|potrząsał ~ <dziecko>
    <rzucił>|rzuciłem|rzuciłam|rzucić|rzucam|szarpnęłam ~ dzieckiem|synem|córką|niemowlakiem
    <rzucił>|rzuciłem|rzuciłam|rzucić|rzucam|szarpnęłam ~ niemowlęciem|synkiem|małym|małą
    <tata>|<on> ~ <go>|nas ~ <bije>|dotyka|dotykał|krzywdzi .|i|a|kiedy|gdy|jak|pasem|po|bo|od
    <tata> ~ mnie|nas ~ <bije>
    <tata> <bije> mnie|nas
    mówi|powiedział|powiedziała|opowiada|opowiadał ~~ <tata>|pan|ktoś ~ <go> ~ <bije>|dotyka|dotykał|krzywdzi

    # fearing and threatening
    krzywdę ~ <mój>? <dziecko>
    <dziecko> ~ krzywdę
    zrobię|zrobi|zrobić ~ coś ~ <dziecko>
    coś ~ zrobię|zrobi|zrobić ~ <dziecko>
    skrzywdzę|skrzywdzi|krzywdzi|krzywdzę|krzywdzą|skrzywdzić|krzywdził|krzywdziła ~ <mój>? <dziecko>
    <grozi> ~~ zabije|skrzywdzi|zrobi ~ <dziecko>
    zabije ~ <dziecko>
    <chcę>|<mogę>|ochotę ~ <bić> ~ <dziecko>
    <lęk> ~ o ~ <dziecko>
    <lęk> ~ zostawić|zostawiać ~~ <dziecko>
    <dziecko> ~ coś ~ grozi
    <dziecko> ~ grozi ~ niebezpieczeństwo
    <dziecko> ~ w niebezpieczeństwie
    <dziecko> ~ nie jest|są ~~ bezpieczne|bezpieczny|bezpieczna|bezpieczni

    # touched, neglected, shut in
    trzęsłam|trzęsłem|trzęsie|trząsł|trzęsła|trzęsę ~ <dziecko>
    wyrzucę|wyrzucić|wyrzuci|utopię|utopi ~~ <dziecko>
    <dziecko> ~ głodują|głoduje|głodny|głodne
    dotyka|dotykał|dotykała|obmacuje|obmacywał|<zgwałcił>|zgwałciłem|rozbiera|podgląda ~ <mój>? <dziecko>
    <dziecko4> ~ dotyka|dotykał|dotykała|obmacuje|molestuje|molestował
    molestowane|molestowana|molestowany|molestowanie ~ <dziecko>
    <dziecko> ~~ molestowane|molestowana|molestowany|bite|bita|bity|katowane|głodzone
    <zamknął>|zamykam|zamknąłem|zamknęłam ~ <dziecko> ~ w|na
    nie daje|dają|dał|dała|dawał ~ <dziecko> ~ jeść|jedzenia|pić
    nie karmi|karmią|karmię ~ <dziecko>
    głodzi|głodził|głodziła|zaniedbuje|zaniedbuję ~ <dziecko>
    zostawia|zostawił|zostawiła ~ małe? ~ <dziecko> ~ samo|same|samego|samą|auto|aucie|samochodzie
    zostawiam|zostawiłem|zostawiłam ~ małe? ~ <dziecko> ~ samo|same|samego|samą|auto|aucie|samochodzie
    <pijany> ~~ z? <dziecko> .|w|i|autem|samochodem
    prowadzi|wozi|jeździ|prowadził|woził|jechał|jechała|prowadziła ~~ <pijany> ~~ <dziecko>
    prowadzi|wozi|jeździ|prowadził|woził|jechał|jechała|prowadziła ~~ <dziecko> ~~ <pijany>
    znęca|znęcam|znęcał|znęcała|znęcałem|znęcałam|wyżywa|wyżywam ~ się ~ nad ~ <dziecko>
    przemoc|przemocy ~ wobec ~ <dziecko>

    # how the child is
    <dziecko> ~~ boi|boją|bało|bała|bał ~ się ~ ojca|taty|tatusia|mamy|matki|go|jej
    <dziecko> ~~ boi|boją|bało|bała|bał ~ się ~ jego|niego|wracać|ojczyma|mnie|partnera|męża
    <dziecko> ~~ się ~ go|jej|ojca|taty|mnie|nas|mamy ~ boi|boją
    <dziecko> ~~ siniaki|siniaka|siniakami|sińce|ślady|podbite|podbitym|podbitą|poparzenia|oparzenia
    siniaki|ślady|sińce ~ na|u ~ <dziecko>
    <dziecko> ~ widział|widziały|widziała|widziało|widzą|widzi|patrzyły|patrzył|patrzą|słyszą|słyszały ~~ <bije>
    <bije> ~~ przy ~ dzieciach|dziecku|synu|córce|małym|małej
"""
