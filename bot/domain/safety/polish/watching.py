"""How people ask to have somebody watched."""

WATCHING = """
    . czy <on>? ~ jest|był|była ~ online|dostępny|dostępna|aktywny|aktywna|zalogowany|zalogowana
    kiedy ~ <on>? ~ był|była|jest ~ ostatnio|ostatni ~ online|aktywny|aktywna|dostępny|dostępna
    kiedy ~ <on>? ~ był|była|jest ~ ostatnio|ostatni ~ widziany|widziana|tu|tutaj
    kiedy ~ <on>? ~ ostatnio|ostatni ~ był|była|logował|logowała|online
    ostatnio|ostatni ~ online|widziany|widziana|dostępny|dostępna
    . czy <on>? ~ przeczytał|przeczytała|odczytał|odczytała|otworzył ~ to|moją|mój|już|moje|list
    . czy <on>? ~ otworzyła|zobaczył|widział|widziała ~ to|moją|mój|już|moje|list
    . czy <on>? ~ odpowiedział|odpowiedziała|odpisał|odpisała ~ ci|tobie|na|tu|tutaj
    . czy <on>? ~ zrobił|zrobiła|wypełnił|wypełniła|skończył|skończyła ~ check|checkin|pytanie|to|swój|dzień
    czy <on> ~ pisał|pisała|rozmawiał|rozmawiała|mówił|mówiła ~ z? ~ tobą|ci|tobie|tu|o
    co <on> ~ ci|tobie|tu|tutaj ~ napisał|napisała|powiedział|powiedziała|mówi|pisze|odpowiedział|odpowiedziała
    co ci|tu|tobie <on>? ~ napisał|napisała|powiedział|powiedziała|odpowiedział|odpowiedziała
    co <on> ~ napisał|napisała|powiedział|powiedziała|odpowiedział|odpowiedziała ~ ci|tobie|tu|tutaj
    <pokaż> ~~ <jego> ~ <rzeczy>
    <pokaż> ~~ <rzeczy> <mój>? <męża>
    <pokaż> ~~ <rzeczy> ~ do? jego|jej ~ <rzeczy>
    <pokaż> ~~ kiedy|gdzie|co|kim ~ <on> ~ był|była|jest|pisze|robi|pisał|pisała|spotyka
    <pokaż> ~~ kiedy ~ był|była ~ ostatnio
    <pokaż>|wiedzieć|dowiedz ~~ z kim ~ <on>? ~ pisze|spotyka|rozmawia|jest|śpi|sypia|pisała|pisał
    zobaczyć|wiedzieć ~ co <on> ~ pisze|robi|pisała|pisał
    <pokaż>|wiedzieć|ustal ~~ czy|gdzie <on> ~ jest ~ online|dostępny|dostępna|teraz|.
    . gdzie <on> ~ jest|był|była|jedzie
    gdzie ~ jest|był|była ~ teraz? ~ mój? moja? <on>
    <pokaż> ~ gdzie ~ jest|są ~ mój|moja ~ mąż|żona
    <namierz> ~ <ciebie>
    <namierz> ~ telefon|telefonu|lokalizację ~ <męża>|jego|jej|<ciebie>
    sprawdzić|ustalić ~ lokalizację|położenie ~ <ciebie>|<jego>
    włamać|włam|dostać ~ się ~~ jego|jej|<męża> ~ <rzeczy>
    włamać|włam|dostać ~ się ~~ na|do ~ <jego> ~ <rzeczy>
    hasło ~~ do? ~ jego|jej|<męża> ~ <rzeczy>
    zainstaluj|zainstalować|zamontuj|zamontować|wgrać|wgraj ~~ jego|jej|<męża>|mu ~ <rzeczy>
    schowam|założę|założyć|ukryć|podłożyć ~~ jego|jej|<męża>|mu ~ <rzeczy>
    zainstaluj|zainstalować|zamontować|wgrać|schowam ~ podsłuch|gps|lokalizator|kamerę|szpiega
    założę|założyć|ukryć|podłożyć ~ podsłuch|gps|lokalizator|kamerę|szpiega
    niech <on> ~~ wyśle|pokaże|udostępni|włączy ~~ lokalizację|telefon|gps|położenie|hasło
    każ|zmuś|powiedz|nakłoń|zmusić ~ <mu>|<go> ~~ udostępnić|pokazać|wysłać|włączyć ~ <rzeczy>
    każ|zmuś|powiedz|nakłoń|zmusić ~ <mu>|<go> ~~ pokazał|pokazała|wysłał|wysłała ~ <rzeczy>
    daj ~ mi? znać|znac ~ kiedy|jak|gdy ~~ online|wróci|wyjdzie|przeczyta|odpisze|będzie|napisze|zaloguje
    powiadom|zawiadom|poinformuj ~ mnie ~ kiedy|jak|gdy ~~ online|wróci|wyjdzie|przeczyta|odpisze|będzie|napisze
    obserwuj|pilnuj|szpieguj|śledź <go>|<męża> ~ dla mnie
"""
