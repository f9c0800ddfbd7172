"""The words that tell what is promised, as data: the kind of a promise, its tense and what it hangs on.

Each word has a class, one letter of the grammar, and a form that says how it is used:

``verb`` present or infinitive (*utvärderas*) · ``noun`` (*utvärdering*) · ``past`` preterite (*utvärderades*) ·
``done`` participle or supine (*utvärderad*, *utvärderats*) · ``klar`` the adjective (*klart*, *färdig*) · ``weak`` a
verb that only carries a noun (*sker*, *genomförs*) · ``paper`` a document that is itself to be made (*slutrapport*).

κ klart · σ start · υ utvärdering · ρ återrapport · φ uppföljning · π pågår · λ löpande · ω vague · α recurring by
itself (value: the frequency) · β recurring without saying how often · μ varje, var, varannan (value: the interval) ·
τ times and occasions · η har · χ will, must · ψ expected · ξ a condition · ν moved (value: old, new, now or None) ·
∂ any other verb in the past · ¬ not · é a finite verb · Ǝ what is needed · ₀ words that say it will not be done ·
ε perhaps · Ł tills · ℞ a reason, whose times are its own · ŋ an occasion of what comes back.
"""

from __future__ import annotations

from store.schedule.phrases import PHRASES

KINDS: dict[str, dict[str, str]] = {
    "κ": {
        "klar": "klart klar klara färdig färdigt färdiga klarställt klargjort helt-klart",
        "verb": (
            "färdigställs färdigställas färdigställa färdigställer slutförs slutföras slutföra slutför implementeras "
            "implementera implementerar införs införas införa avslutas avsluta åtgärdas åtgärda levereras leverera "
            "lanseras lansera antas antagas fastställs fastställas fastställa beslutas verkställs verkställas "
            "klarställs klarställas uppfylls uppfyllas uppnås realiseras etableras driftsätts driftsättas klaras "
            "avvecklas ersätts beslutar fattas godkänns nås"
        ),
        "weak": (
            "genomförs genomföras genomföra genomför sker ske görs göras hålls hållas utförs utföras blir bli lämnas "
            "lämna ges arrangeras anordnas"
        ),
        "done": (
            "gjord gjort gjorda gjorts färdigställd färdigställt färdigställda färdigställts slutförd slutfört "
            "slutförda slutförts genomförd genomfört genomförda genomförts implementerad implementerat implementerade "
            "implementerats införd infört införda införts avslutad avslutat avslutade avslutats åtgärdad åtgärdat "
            "åtgärdade åtgärdats levererad levererat levererats levererade lanserad lanserat lanserats antagen "
            "antaget antagits antagna fastställd fastställt fastställts fastställda beslutad beslutat beslutats "
            "verkställd verkställt verkställts utförd utfört utförts uppfylld uppfyllt uppfyllts uppnått uppnåtts "
            "etablerad etablerat driftsatt driftsatts uppdaterad uppdaterat uppdaterades reviderad reviderat daterad "
            "daterat upprättad upprättat publicerad publicerat"
        ),
        "past": (
            "färdigställdes slutfördes genomfördes genomförde implementerades infördes införde avslutades åtgärdades "
            "levererades lanserades antogs fastställdes beslutades verkställdes utfördes gjordes hölls skedde blev "
            "uppnåddes"
        ),
        "noun": (
            "deadline klardatum slutdatum slutdag sluttid klartidpunkt leverans leveransdatum måldatum "
            "färdigställande färdigställandet slutförande genomförande genomförandet implementering implementeringen "
            "införande införandet lansering beslut avslut målbild sluttidpunkt klardag driftsättning"
        ),
    },
    "σ": {
        "verb": (
            "startar starta startas påbörjas påbörja påbörjar inleds inledas inleda inleder börjar börja igångsätts "
            "igångsättas uppstartas sjösätts initieras initiera återupptas återupptar återstartas"
        ),
        "done": (
            "påbörjad påbörjat påbörjade påbörjats startat startad startats inlett inletts inledd börjat initierat "
            "initierats"
        ),
        "past": "startade startades påbörjades inleddes inledde började initierades",
        "noun": (
            "start starten uppstart uppstarten startdatum startdag starttid igångsättning projektstart byggstart "
            "kursstart utbildningsstart pilotstart kickoff startskott ikraftträdande"
        ),
    },
    "υ": {
        "verb": "utvärderas utvärdera utvärderar effektutvärderas",
        "done": "utvärderad utvärderat utvärderats",
        "past": "utvärderades utvärderade",
        "noun": "utvärdering utvärderingen utvärderingar slututvärdering effektutvärdering",
    },
    "ρ": {
        "verb": (
            "återrapporteras återrapportera återrapporterar redovisas redovisa redovisar rapporteras rapportera "
            "rapporterar presenteras presentera presenterar delredovisas slutredovisas avrapporteras avrapportera "
            "slutrapporteras delrapporteras återredovisas återkopplas återkoppla avrapporterar inrapporteras delges"
        ),
        "done": (
            "återrapporterad återrapporterat återrapporterats redovisad redovisat redovisats rapporterat rapporterats "
            "rapporterad presenterat presenterats presenterad delredovisat delredovisats slutredovisat slutredovisats "
            "avrapporterad avrapporterat avrapporterats"
        ),
        "past": (
            "återrapporterades redovisades redovisade rapporterades rapporterade presenterades presenterade "
            "delredovisades slutredovisades avrapporterades slutrapporterades delrapporterades"
        ),
        "noun": (
            "återrapport återrapporten återrapportering återrapporteringen redovisning redovisningen delredovisning "
            "slutredovisning avrapportering presentation lägesrapport lägesrapportering lägesredovisning återkoppling "
            "återredovisning statusrapport rapportering nämndrapport avrapporteringen slutredovisningen"
        ),
        "paper": "rapport rapporten slutrapport slutrapporten delrapport delrapporten",
    },
    "φ": {
        "verb": "följs-upp stäms-av",
        "done": "uppföljd uppföljt uppföljts",
        "past": "avstämdes",
        "noun": (
            "uppf uppföljning uppföljningen uppföljningar avstämning avstämningen avstämningar avstäms avstämmas "
            "statusavstämning delavstämning lägesavstämning checkpunkt delavstämningar "
            "halvtidsavstämning"
        ),
    },
    "π": {
        "verb": (
            "fortsätter fortsätta fortgår "
            "pågår pågå pågående löper löpa varar gälla sträcker prövas testas provas pilottestas projekttid gäller "
            "giltig giltigt giltiga"
        ),
        "past": "pågick",
        "done": "pågått",
    },
}

SIGNS = {
    "λ": (
        "löpande tillsvidare kontinuerligt kontinuerlig kontinuerliga fortlöpande fortgående ständigt permanent "
        "årslångt"
    ),
    "ω": (
        "åren genast asap mandatperiod mandatperioden mandatperiodens planperiod planperioden planperiodens "
        "avtalsperioden strategiperioden programperioden snarast omgående skyndsamt snart framöver sikt framtid "
        "framtiden oklart oklar oklara okänt obestämt tba tbd ospecificerat därefter därpå omedelbart snarligen "
        "successivt efterhand allteftersom"
    ),
    "β": "återkommande regelbundet regelbunden regelbundna rullande intervaller periodvis",
    "η": "har haft",
    "χ": "ska skall kommer måste bör avser ämnar tänkt önskas vill",
    "ψ": (
        "väntas förväntas beräknas uppskattas bedöms räknar räknas planeras planerar planerad planerat planerade "
        "planerats förhoppningsvis förhoppningen målsättning målsättningen målet ambitionen ambition tanken "
        "preliminärt preliminär prel troligen troligtvis sannolikt hoppas siktar tror prognos prognosen "
        "prognostiseras prognosticeras tentativt bedömning bedömningen sikte beräknad beräknat förväntad "
        "förväntat uppskattad"
    ),
    "ξ": (
        "när förutsatt förutsätter villkorat villkorad såvida ifall inväntar avvaktar avvaktas beroende beror "
        "förbehåll förutsättning inväntan avvaktan medan"
    ),
    "ν": (
        "flyttas flyttats flyttad flyttat flyttade framflyttat framflyttad framflyttas framflyttats senarelagt "
        "senarelagd senareläggs senarelagts tidigareläggs tidigarelagt tidigarelagd istället skjuts skjutits "
        "förskjuts förskjutits förskjuten förskjutet ändrad ändrat ändras ändrats förlängs förlängts förlängd "
        "förlängt förlängas uppskjuten uppskjutet uppskjuts framskjuten framskjutet skjuter skjuta skjutas sköt "
        "senareläggas senarelägger senarelägga förskjuter"
    ),
    "¬": "inte ej icke aldrig",
    "₀": (
        "ingen inget inga ingenting kvarstår återstår "
        "saknas saknades uteblir utgår utgått utgick slopas slopad slopat inställd inställt "
        "pausad pausat pausas pausade osäkert osäker ovisst "
        "vilande vilar stryks struken struket strukits avbruten avbrutet avbryts"
    ),
    "ε": "kanske möjligen möjligtvis ev eventuell eventuella eventuellt",
    "Ł": "tills",
    "Ǝ": "krävs behövs erfordras",
    "é": "är finns kan får medges tillåter beviljas godkänner räcker utses anställs tillsätts",
    "∂": (
        "senaste var fick tog togs kom höll hölls gav gavs skrev skrevs såg sågs stod anlitade ställdes gick blev lade "
        "lades satte sattes drog drogs bröts bjöds förde fördes hade körde kördes ledde leddes skedde mötte möttes "
        "byggde byggdes köpte köptes sökte söktes läste lästes löste löstes valde valdes sände sändes utsåg utsågs "
        "beslöt deltog fanns gjorde lyftes antog gicks inkom framkom återkom tillkom avslog avslogs föreslog föreslogs "
        "anslog anslogs revs drev drevs bedrev bedrevs slöt slöts bröt avbröt ströks bestod bjöd vann vanns fann slog "
        "slogs erhöll erhölls innehöll hann genomgick undergick övergick uppgick uppstod uppkom avgick trädde "
        "tillträdde godkände erkände hände vände nåddes överlät utföll inföll"
    ),
}

FREQUENCIES = {
    "år": "årligen årlig årliga årligt årsvis årsvisa",
    "månad": "månatligen månatlig månatliga månatligt månadsvis månadsvisa",
    "vecka": "veckovis veckovisa veckovist",
    "dag": "dagligen daglig dagliga dagligt",
    "kvartal": "kvartalsvis kvartalsvisa kvartalsvist",
    "termin": "terminsvis terminsvisa terminsvist terminligen",
    "halvår": "halvårsvis halvårsvisa halvårligen halvårlig halvårliga halvårsvist",
    "tertial": "tertialvis tertialvisa tertialsvis",
    "läsår": "läsårsvis läsårsvisa",
}

EVERY = {1: "varje varje-", 2: "varannan vartannat", 0: "var vart"}

OCCASIONS = (
    "gång gånger gången ggr ggn g tillfälle tillfällen tillfället träff träffar möte möten gruppmöten "
    "utbildningstillfällen "
    "workshops workshop samtal tillsyn avrapporteringar dialoger mätningar enkäter seminarier"
)


def promise_words() -> dict[str, tuple[str, object]]:
    """Every word of this module with its class and its form or value."""
    words: dict[str, tuple[str, object]] = {}
    for letter, spelled in SIGNS.items():
        words.update(dict.fromkeys(spelled.split(), (letter, None)))
    for letter, forms in KINDS.items():
        for form, spelled in forms.items():
            words.update(dict.fromkeys(spelled.split(), (letter, form)))
    for frequency, spelled in FREQUENCIES.items():
        words.update(dict.fromkeys(spelled.split(), ("α", frequency)))
    for interval, spelled in EVERY.items():
        words.update(dict.fromkeys(spelled.split(), ("μ", interval)))
    words.update(dict.fromkeys(OCCASIONS.split(), ("τ", None)))
    words.update(PHRASES)
    return words
