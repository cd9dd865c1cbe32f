"""What people say who may want to die or to hurt themselves."""

DESPAIR = """
    # named
    <samobójstwo>
    zabić|zabije|zabijam|zabiłbym|zabiłabym|powiesić|powieszę|otruć|otruję|utopić|utopię|zastrzelić|zastrzelę <się>
    <się> ~ zabić|zabije|powiesić|powieszę|otruć|otruję|utopić|utopię|zastrzelić|zastrzelę
    powiesiłem|powiesiłam|zabiłem|zabiłam|otrułem|otrułam się
    podetnę|podciąć|podcięłam|podciąłem|przetnę|przeciąć|podcinam ~ żyły
    żyły ~ podetnę|podciąć|przeciąć
    skończę|skończyć ~ ze sobą
    ze sobą ~ skończę|skończyć
    odebrać|odbiorę|odbierając ~ sobie ~ życie
    sobie ~ odebrać|odbiorę ~ życie
    targnę|targnąć|targnąłem|targnęłam|targnął się na ~ życie
    zakończyć|skończyć|zakończę|skończę ~ swoje|moje|to ~ życie
    <chcę> ~~ to wszystko ~ zakończyć|skończyć
    <chcę> zakończyć|skończyć to? wszystko
    zrobię|zrobić|robię|robiłem|robiłam|zrobiłem|zrobiłam ~ sobie ~ krzywdę
    sobie ~ krzywdę ~ zrobię|zrobić|robię|zrobiłem|zrobiłam
    sobie ~ zrobię|zrobić|robię ~ krzywdę
    zrobię|zrobić|zrobiłem|zrobiłam sobie coś złego|.
    sobie ~ coś złego? zrobię|zrobić|zrobiłem|zrobiłam
    coś sobie złego? zrobię|zrobić|zrobiłem|zrobiłam .|i|bo|ale|jak|jeśli|dzisiaj|dziś
    sobie coś ~ zrobić|zrobię

    # wanting to be dead
    <chcę> ~~ umrzeć|zdechnąć
    umrzeć ~ <chcę>
    lepiej|łatwiej|najlepiej ~ umrzeć|zdechnąć
    powinienem|powinnam ~ zniknąć .|i|z|na
    jak|żeby|chociaż|czemu ~ umrzeć
    <chcę> ~ nie żyć|istnieć|obudzić|urodzić
    lepiej ~~ nie żył|żyła|żyć|istnieć|urodził|urodziła
    żebym|gdybym|jakbym|żeby|gdyby ~ nie żył|żyła|istniał|istniała|żyć|obudził|obudziła
    gdybym|jakbym|żebym|kiedy ~ umarł|umarła|zniknął|zniknęła|zdechł|zdechła
    <chcę> ~ żebym ~ umarł|umarła
    <chcę> ~ śmierci|śmierć
    myślę|myśli|myślałem|myślałam|marzę|myśleć ~ o ~ śmierci
    śmierć|śmierci ~ byłaby|będzie|jest|wydaje ~ ulgą|wyjściem|rozwiązaniem|ulga|wyjście|lepsza|wybawieniem
    niech mnie ~ ktoś? zabije|zabiją
    zabij|zabijcie|zastrzel|dobij mnie
    zabierz ~ mnie ~ boże|panie|stąd
    boże ~ zabierz mnie
    zasnąć ~~ nie ~ obudzić|budzić|wstać
    nie chcę ~ się ~ budzić|obudzić|urodzić
    <się> ~ nie obudzić
    nie chcę|chciałbym|chciałabym ~ istnieć
    zniknąć|zniknę ~ na zawsze
    zniknąć|zniknę|odejść|odchodzę ~ z ~ świata
    żałuję ~ urodziłem|urodziłam|żyję|istnieję
    <się> ~ nigdy? ~ nie urodzić
    po co ~~ urodziłem|urodziłam|żyję

    # not wanting to live
    nie ~ dożyć|dożyję
    czy ~ dożyję|przeżyję
    spać|zasnąć ~ na zawsze
    zmęczona|zmęczony|zmęczenie ~ życiem|życiem
    przestać istnieć|żyć|oddychać
    skończyć|skończę ~ z życiem
    zrobię|zrobić sobie coś ~ dziś|dzisiaj|w|jak|jeśli|teraz|głupiego|strasznego
    <lęk> się ~~ zrobię coś głupiego|strasznego
    czy ~ warto ~ żyć|istnieć
    lepiej|najlepiej|chciałbym|chciałabym|wolałbym ~ mnie ~ nie było ^w|na|u|tam|przy|wtedy|przez|obok
    wolałabym|żeby|gdyby|jakby|wypadek ~ mnie ~ nie było ^w|na|u|tam|przy|wtedy|przez|obok
    nie ma ~ dla mnie ~ miejsca ~ na
    dziś|dzisiaj ~~ skończę|zakończę .
    nie chcę|chce <już>? <już>? żyć ^w|z|obok|osobno|razem|bez|przy|iluzją|nadzieją|przeszłością
    nie chce mi się ~ żyć|rzyć
    odechciało|odechciewa mi się ~ żyć
    żyć mi się ~ nie chce
    nie mam|widzę ~ siły|ochoty|chęci|powodu|powodów|sensu|woli ~ żyć|życia|życie|istnieć
    nie mam|ma ~ po co ~ żyć|wstawać|istnieć
    nie mam|ma ~ dla kogo|czego ~ żyć|wstawać
    nie mam sensu życia
    sensu|sens ~ życia|życie|żyć|istnienia
    życie|życia ~ nie ma ~ sensu
    życie ~ straciło|traci ~ sens
    życie ~ jest ~ bez sensu|bezsensu|nic niewarte
    nie dam|daję rady ~ żyć
    nie potrafię|umiem|mogę <już>? <już>? żyć .|i|bo
    nie wytrzymam|zniosę ~ życia
    nie dotrwam|dożyję|doczekam ~ do? ~ rana|jutra|świtu|poniedziałku
    nie przeżyję ~ nocy|dnia|jutra|tygodnia
    mam|miałam|miałem dość|dosyć ~ życia|żyć|istnienia
    dość|dosyć ~ mam ~ życia|żyć
    życia ~ mam dość|dosyć
    nie zasługuję ~ na życie
    nie zasługuję ~ żyć
    nie powinno mnie ~ być
    nie powinienem|powinnam ~ żyć|istnieć|być|urodzić
    nie chcę ~ tu ~ być ^z|sama|sam
    nie chcę ~~ na tym świecie
    jutro ~ mnie ~ nie będzie ^w|na|u|cały|do|przez|rano
    już mnie nie będzie|ma .|to|i
    moja|to ostatnia noc
    moja|moje|mój|to ostatni|ostatnia|ostatnie dzień|noc|wieczór|godziny

    # better without me
    lepiej|lżej|łatwiej|lepszy|szczęśliwsi|szczęśliwi|spokojniej|lepsze ~~ beze|bezemnie mnie
    lepiej|lżej|łatwiej|lepszy ~~ bezemnie
    beze mnie ~~ lepiej|lżej|łatwiej
    nikt ~ nie zauważy|zauważyłby|zauważył|zatęskni|zapłacze|płakał ~~ zniknę|zniknęłam|umrę|zniknęła|umarła|umarł|mnie
    nikt ~ za mną ~ nie zapłacze|zatęskni
    jestem ~~ ciężarem

    # ways and places
    schowane|uzbierane|zebrane|odłożone ~ <tabletki>
    rozwalę|rozbiję|rozbić|rozwalić się ~ autem|samochodem|drzewie|motorem
    przez|z okno|okna ~ wyskoczyć|wyskoczę
    wyskoczyć|wyskoczę|skoczyć|skoczę ~ przez okno
    mam|kupiłem|kupiłam|wiążę|przygotowałem|przygotowałam|szukam|patrzę ~ na? ~ linę|sznur|pętlę|stryczek
    stryczek|stryczka
    przecinam|nacinam|ranię|rozcinam|tnę|drapię|przypalam ~ sobie
    przypalam|przypalałam|przypalałem|ranię|samookaleczyłam ~ się
    walę|bije|uderzam|tłukę|waliłam|waliłem ~ głową ~ w|o ~ ścianę|mur|podłogę
    popiłam|popiłem|wypiłam|wypiłem ~~ <tabletki>
    tobym|bym|gdybym|żebym ~ się ~ powiesił|powiesiła|zabił|zabiła|utopił|utopiła
    pociąć|tnę|ciąć|cięłam|ciąłem|pocięłam|pociąłem|potnę|tnąc|okaleczam|okaleczyć|kaleczę|samookaleczam ~ <się>
    <się> ~ pociąć|tnę|ciąć|potnę|cięłam|ciąłem|pocięłam|pociąłem|okaleczam|okaleczyć|kaleczę
    okaleczam|okaleczyć|okaleczałam|okaleczałem|samookaleczanie
    samookaleczenie|samookaleczenia|samookaleczam|samookaleczeniu
    <wziąłem> ~~ wszystkie|całe|cały|całą|0|garść|mnóstwo|kilkanaście|kilkadziesiąt|dużo|za ~~ <tabletki>
    nałykałem|nałykałam|nałykam|najadłem|najadłam się ~ <tabletki>
    zbieram|odkładam|gromadzę|chowam ~ <tabletki>
    przed ~ sobą ~ <tabletki>
    <tabletki> ~~ żeby ~ wziąć|połknąć|łyknąć
    <tabletki> ~~ przed|obok|leżą|patrzę ~~ wziąć|połknąć|łyknąć|sobą
    liczę|patrzę ~ na? <tabletki>
    przedawkuję|przedawkować|przedawkowałem|przedawkowałam|przedawkowanie
    skoczę|skoczyć|skakać|wyskoczyć|wyskoczę|rzucić|rzucę ~~ z <most>
    stoję|siedzę|jestem|stanęłam|stanąłem ~ na moście|dachu|krawędzi|torach|parapecie|barierce|wiadukcie|balustradzie
    rzucę|rzucić|skoczę|skoczyć|wejść|wejdę ~ pod ~ pociąg|tramwaj|samochód|auto|metro|tira
    wjadę|wjechać|walnąć|walnę ~ w drzewo|mur|filar|tira|słup|przepaść
    list|listy pożegnalny|pożegnalne
    pożegnałam|pożegnałem|żegnam się ~ ze? wszystkimi|światem|dziećmi
    żegnajcie
"""
