"""Countries, cities and the short names of clocks, and the zones they may mean."""

from collections.abc import Mapping

_TABLE = """
Europe/London: uk gb united_kingdom great_britain britain england scotland wales bst manchester liverpool leeds
Europe/London: glasgow edinburgh cardiff bristol birmingham
Europe/Dublin: ireland eire cork galway ist
Europe/Lisbon: portugal porto wet
Europe/Madrid: spain barcelona valencia seville
Europe/Paris: france lyon marseille toulouse nice bordeaux
Europe/Brussels: belgium antwerp ghent
Europe/Amsterdam: netherlands holland the_netherlands rotterdam utrecht the_hague
Europe/Berlin: germany munich munchen hamburg frankfurt cologne koln stuttgart dusseldorf leipzig dresden
Europe/Berlin: cet cest central_european
Europe/Zurich: switzerland geneva basel bern lausanne
Europe/Vienna: austria graz salzburg linz innsbruck
Europe/Rome: italy milan milano naples turin florence bologna
Europe/Warsaw: poland krakow cracow gdansk wroclaw poznan lodz warszawa katowice
Europe/Prague: czechia czech_republic brno
Europe/Bratislava: slovakia
Europe/Budapest: hungary
Europe/Bucharest: romania cluj
Europe/Sofia: bulgaria
Europe/Athens: greece thessaloniki eet eest eastern_european
Europe/Kyiv: ukraine kiev lviv odesa odessa kharkiv
Europe/Copenhagen: denmark aarhus
Europe/Oslo: norway bergen
Europe/Stockholm: sweden gothenburg malmo
Europe/Helsinki: finland tampere
Europe/Istanbul: turkey turkiye istanbul ankara izmir
Europe/Moscow: russia msk st_petersburg saint_petersburg
Asia/Yekaterinburg: russia
Asia/Novosibirsk: russia
Asia/Vladivostok: russia
Asia/Tbilisi: georgia
Asia/Jerusalem: israel tel_aviv haifa ist
Asia/Dubai: uae united_arab_emirates abu_dhabi
Asia/Riyadh: saudi_arabia jeddah
Asia/Karachi: pakistan lahore islamabad
Asia/Kolkata: india delhi new_delhi mumbai bombay bangalore bengaluru chennai hyderabad pune ist
Asia/Dhaka: bangladesh
Asia/Bangkok: thailand
Asia/Ho_Chi_Minh: vietnam hanoi saigon
Asia/Jakarta: indonesia bandung
Asia/Makassar: indonesia bali
Asia/Jayapura: indonesia
Asia/Manila: philippines cebu
Asia/Singapore: singapore sgt
Asia/Kuala_Lumpur: malaysia
Asia/Shanghai: china beijing peking shenzhen guangzhou cst
Asia/Hong_Kong: hong_kong hkt
Asia/Tokyo: japan osaka kyoto jst
Asia/Seoul: korea south_korea busan kst
Australia/Sydney: australia canberra aest aedt
Australia/Brisbane: australia aest
Australia/Adelaide: australia
Australia/Perth: australia
Pacific/Auckland: new_zealand nz wellington christchurch nzst nzdt
Pacific/Apia: samoa
Pacific/Pago_Pago: samoa
America/New_York: usa us united_states america boston washington miami philadelphia atlanta nyc est edt eastern georgia
America/Chicago: usa us united_states america houston dallas austin cst cdt central
America/Denver: usa us united_states america mst mdt mountain salt_lake_city
America/Phoenix: arizona mst
America/Los_Angeles: usa us united_states america california san_francisco seattle san_diego la pst pdt pacific
America/Toronto: canada ottawa montreal
America/Halifax: canada
America/Winnipeg: canada
America/Edmonton: canada calgary
America/Vancouver: canada
America/Mexico_City: mexico guadalajara
America/Cancun: mexico
America/Tijuana: mexico
America/Sao_Paulo: brazil rio rio_de_janeiro brasilia
America/Manaus: brazil
America/Argentina/Buenos_Aires: argentina
America/Argentina/San_Juan: san_juan
America/Puerto_Rico: san_juan
America/Santiago: chile
America/Bogota: colombia
America/Lima: peru
Africa/Johannesburg: south_africa cape_town durban pretoria
Africa/Lagos: nigeria abuja
Africa/Nairobi: kenya
Africa/Cairo: egypt alexandria
Pacific/Honolulu: hawaii hst
"""
"""Places people name that no zone is called after; a place on several lines is asked about."""


def _places() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.strip().splitlines():
        zone, _, names = line.partition(": ")
        for name in names.split():
            place = name.replace("_", " ")
            found[place] = (*found.get(place, ()), zone)
    return found


PLACES = _places()
"""Folded name → the zones it may mean."""
