"""The words that tell a time, as data: each word's class in the grammar and what it stands for.

A class is one letter, so that a text becomes a string of classes and the grammar can be written as patterns over it
(`store.schedule.units`). The words that tell what is promised stand in `store.schedule.promise_words`.

Units of time:

= ====================================================================================================
M month (1–12)
S season or term (``vår``, ``sommar``, ``höst``, ``vinter``) · A the word *vår*, which is also a pronoun
Q kvartal · T tertial · H halvår · W vecka · L läsår
Å årsskiftet · V halvårsskiftet · K other turns (månadsskiftet, kvartalsskiftet)
J a feast, as the name of its rule
B an event of the board's year (delårsbokslut, årsredovisning) · N the board or its meeting · I a month's meeting
X weekday (0–6) · U noun of a unit that says which only with other words (året, terminen, månaden, …)
G a part of a unit: its end, start, middle, an early or a late half
R which one: nästa (+1), denna (0), förra (−1) · ś one that has been (i höstas, i fjol)
= ====================================================================================================

Numbers (made by `store.schedule.numbers`): n small number · ñ number in words · O ordinal in words · o ordinal in
digits · Y year · y year of two digits behind a dash · D date · d day and month · E year and month · r range of dates ·
l two years · = two numbers with a dash · : two numbers with a slash · ~ readable in several ways · # anything else.

Small words: i t(ill) b(y, senast) e (före) f(rån) F (från och med) Ŧ (till och med) g (efter) h (inför) j (inom)
k (mellan) m(ed) a(v) v(id) p(å) ÷ (per) ƒ (för) u(nder) z (tidigast) s(edan) ð (den) & (och) c (cirka) ô (om) ø (fram)
Ø (framåt) Û (ut) ƞ (några, flera) Z (what follows is a reference) C (what is counted) q (what never
is counted) ː (a colon).
"""

from __future__ import annotations

MONTHS = {
    1: "januari januaris jan janauri",
    2: "februari februaris feb febr febuari feburari februrari",
    3: "mars mar march",
    4: "april aprils apr",
    5: "maj majs may",
    6: "juni junis jun",
    7: "juli julis",
    8: "augusti augustis aug agusti augsti",
    9: "september septembers sep sept setpember septmber",
    10: "oktober oktobers okt oct oktber",
    11: "november novembers nov novemeber",
    12: "december decembers dec decemeber descember",
}

SEASONS = {
    "vår": "våren vårens vårterminen vårterminens vårtermin vt",
    "sommar": "sommaren sommarens sommar",
    "höst": "hösten höstens höst höstterminen höstterminens hösttermin ht",
    "vinter": "vintern vinterns vinter",
    "senvår": "senvåren senvår",
    "sensommar": "sensommaren sensommar",
    "senhöst": "senhösten senhöst",
    "förvår": "förvåren förvår vårkanten",
    "försommar": "försommaren försommar",
    "högsommar": "högsommaren högsommar",
    "tidig höst": "höstkanten",
}

UNITS: dict[str, dict[object, str]] = {
    "Q": {
        False: "kvartal kvartalet kvartalets kv q kvart",
        True: "kvartalsrapport kvartalsrapporten kvartalsuppföljning",
    },
    "T": {
        False: "tertial tertialet tertialets t",
        True: "tertialrapport tertialrapporten tertialuppföljning tertialuppföljningen tertialbokslut tertialbokslutet",
    },
    "H": {
        False: "halvår halvåret halvårets h halvan hälften halva hälft",
        "part": "delen",
        True: "halvårsrapport halvårsrapporten halvårsbokslut",
    },
    "W": {False: "vecka veckan veckor veckorna veckans v w"},
    "L": {False: "läsår läsåret läsårets läsåren lå skolår skolåret skolårets"},
    "Å": {None: "årsskifte årsskiftet årsskiftets årskiftet årsskift"},
    "V": {None: "halvårsskifte halvårsskiftet halvårskiftet"},
    "K": {
        "månad": "månadsskifte månadsskiftet månadskiftet",
        "kvartal": "kvartalsskifte kvartalsskiftet kvartalskiftet",
        "termin": "terminsskifte terminsskiftet terminskiftet",
        "tertial": "tertialsskifte tertialsskiftet tertialskifte tertialskiftet",
    },
    "J": {
        "midsommar": "midsommar midsommaren midsommarafton",
        "jul": "jul julen julafton julhelgen jullovet jullov juluppehållet",
        "nyår": "nyår nyåret nyårsafton",
        "påsk": "påsk påsken påsklovet påskhelgen",
        "himmelsfärd": "himmelsfärd himmelsfärdsdag himmelsfärdsdagen kristihimmelsfärd",
        "pingst": "pingst pingsten pingsthelgen pingstdagen",
        "allhelgona": "allhelgona allhelgonahelgen",
        "advent": "advent",
        "valborg": "valborg valborgsmässoafton",
        "nationaldag": "nationaldagen",
        "lucia": "lucia luciadagen",
        "mellandagar": "mellandagarna mellandagar",
        "trettonhelg": "trettonhelgen trettondagen trettondag",
        "juldagen": "juldagen juldag",
        "skärtorsdag": "skärtorsdag skärtorsdagen",
        "långfredag": "långfredag långfredagen",
        "höstlov": "höstlovet höstlov",
        "sportlov": "sportlovet sportlov vinterlovet vinterlov",
        "semester": (
            "semestern semestrarna semesterperioden sommarsemestern sommarlovet sommarlov sommaruppehållet semester "
            "industrisemestern industrisemester"
        ),
        "skolstart": "skolstart skolstarten terminsstart terminsstarten läsårsstart läsårsstarten",
        "skolslut": "skolavslutning skolavslutningen läsårsslut läsårsslutet terminsslut terminsslutet",
        "höststart": "höstterminsstart höstterminsstarten",
        "vårstart": "vårterminsstart vårterminsstarten",
    },
    "B": {
        "delår": (
            "delårsbokslut delårsbokslutet delårsbokslutets delårsrapport delårsrapporten delårsrapportens "
            "delårsrapporteringen delårsrapportering delåret delår delårsuppföljning delårsuppföljningen"
        ),
        "årsbokslut": (
            "årsredovisning årsredovisningen årsbokslut årsbokslutet bokslut bokslutet verksamhetsberättelse "
            "verksamhetsberättelsen årsrapport årsrapporten årsredovisningens bokslutets helårsbokslut helårsrapport"
        ),
    },
    "N": {
        None: (
            "nämnd nämnden nämndens nämnder nämndsmöte nämndmöte nämndsmötet nämndmötet nämndsammanträde "
            "nämndssammanträde nämndssammanträdet nämndsammanträdet sammanträde sammanträdet sammanträden fullmäktige "
            "kommunfullmäktige regionfullmäktige kommunstyrelsen kommunstyrelse regionstyrelsen kf ks ksau au sn vn "
            "tn ifn bmn kfn mbn hsn rf rs bun bin sbn son ubn gvn unk arbetsutskott arbetsutskottet utskottet "
            "styrelsen styrelse direktionen nämndsmöten nämndsmötena presidiet"
        ),
    },
    "X": {
        0: "måndag måndagen måndagar",
        1: "tisdag tisdagen tisdagar",
        2: "onsdag onsdagen onsdagar",
        3: "torsdag torsdagen torsdagar",
        4: "fredag fredagen fredagar",
        5: "lördag lördagen lördagar",
        6: "söndag söndagen söndagar",
    },
    "U": {
        "år": (
            "år året årets års kalenderår kalenderåret kalenderårets verksamhetsår verksamhetsåret budgetår budgetåret"
        ),
        "termin": "termin terminen terminens terminer terminerna",
        "månad": "månad månaden månadens månader månaders månads mån mån.",
        "dag": "dag dagar dagen dygn",
    },
    "G": {
        "end": "slut slutet utgång utgången sista ultimo slutändan sluten",
        "start": "början primo ingången ingång inledningen",
        "opening": "start starten uppstarten",
        "mid": "mitten medio mitt",
        "early": "tidigt tidig första-halvan försvåren",
        "late": "sent sen senare",
    },
    "R": {
        1: "nästa nästkommande kommande följande",
        0: "innevarande nuvarande detta denna",
        -1: "förra föregående förgående",
    },
}

ORDINALS = {
    1: "första förste",
    2: "andra andre",
    3: "tredje",
    4: "fjärde",
    5: "femte",
    6: "sjätte",
    7: "sjunde",
    8: "åttonde",
    9: "nionde",
    10: "tionde",
    -1: "sista",
}

NUMBER_WORDS = {
    1: "en ett",
    2: "två ii",
    3: "tre iii",
    4: "fyra iv",
    5: "fem",
    6: "sex",
    7: "sju",
    8: "åtta",
    9: "nio",
    10: "tio",
    11: "elva",
    12: "tolv",
    18: "arton",
}

SMALL_WORDS = {
    "i": "i",
    "t": "till",
    "b": "senast",
    "e": "före innan",
    "f": "från fr",
    "F": "fom from",
    "Ŧ": "tom",
    "g": "efter bortom",
    "h": "inför",
    "j": "inom",
    "k": "mellan",
    "m": "med",
    "a": "av",
    "v": "vid",
    "p": "på",
    "÷": "per",
    "ƒ": "för",
    "u": "under hela",
    "z": "tidigast förrän",
    "s": "sedan",
    "ð": "den det",
    "&": "och samt eller alternativt alt resp respektive o",
    ",": "men dock",
    "ø": "fram",
    "Ø": "framåt ff",
    "Û": "ut",
    "ƞ": "några flera antal fåtal flertal",
    "c": "ca cirka omkring runt kring c:a circa omkr ungefär",
    "ô": "om",
    "Z": (
        "dnr diarienr diarienummer diarie nr nummer sfs skolfs prop sou tel telefon tfn sid sida sidan s kap kapitel "
        "åk åk. årskurs årskurser årskurserna klass klasser kl klockan rum bilaga punkt ärende ärendenr id steg fas "
        "etapp etappen del delprojekt omgång delleverans kontrollpunkt "
        "version paragraf lgr gy lpfö agenda vision iso mål delmål fråga ref art artikel lag lagen förordning "
        "förordningen "
        "nuläge status öp översiktsplan översiktsplanen pwc kpmg ey deloitte val valet kommunvalet riksdagsvalet "
        "postnr orgnr lokal nivå grupp budget budgeten budgetunderlag budgetunderlaget internbudget "
        "utfall prognosår §"
    ),
    "q": "genom via hos gällande avseende som att tillsammans utav ansvarig",
    "℞": "enligt utifrån",
    "C": (
        "kr kronor tkr mnkr mkr mdkr sek procent procentenheter personer elever barn st stycken timmar tim platser "
        "medarbetare anställda deltagare svar enheter kvm invånare minuter min poäng hp öre meter km rader ord "
        "bostäder lägenheter tal talet"
    ),
}


ABBREVIATIONS = (
    "jan feb febr mar apr jun jul aug sep sept okt nov dec v kv vt ht lå ca prel resp kl nr s sid st tel kap åk q fr "
    "inkl exkl tfn tert ev mån omkr t h bl dvs mm mfl bla tex osv enl jfr max min alt avs m d s k f o g preliminärt "
    "uppf"
)
"""Words whose full stop ends no sentence when more of it follows."""
EITHER = frozenset({"eller", "alternativt", "alt"})
"""Words between two times of which one will do."""


def time_words() -> dict[str, tuple[str, object]]:
    """Every word of this module with its class and its value."""
    words: dict[str, tuple[str, object]] = {}

    def add(letter: str, value: object, spelled: str) -> None:
        for word in spelled.split():
            words[word] = (letter, value)

    for letter, spelled in SMALL_WORDS.items():
        add(letter, None, spelled)
    for number, spelled in NUMBER_WORDS.items():
        add("ñ", number, spelled)
    for letter, meanings in UNITS.items():
        for value, spelled in meanings.items():
            add(letter, value, spelled)
    for season, spelled in SEASONS.items():
        add("S", season, spelled)
    for month, spelled in MONTHS.items():
        add("M", month, spelled)
    for number, spelled in ORDINALS.items():
        add("O", number, spelled)
    words["vår"] = ("A", "vår")
    return words
