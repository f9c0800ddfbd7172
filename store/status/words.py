"""The words that tell how far something has come, as data: each word and its class.

As in the schedule reader a text becomes a string with one letter for each word, and the grammar
(`store.status.patterns`) is written over it.

= ==========================================================================================
K klart, färdig · R slutförd, uppfylld · D genomförd, införd, framtagen · P genomfördes
B påbörjad, igång · b påbörjas, startar · g genomföras, göras · f slutföras, färdigställas
G pågår, fortlöper · l löper, arbetar · ñ noun of work in progress (under *arbete*)
Š broken (a plan) · N not · I none, without · n filler (ännu, nu, längre) · h helt, fullt · w delvis, nästan
H har · A är, blev · V vara, bli, ha · r blir · X ska, bör · C kommer · E beräknas, väntas
e enligt · p plan · F fas · T tid · ƒ följer, håller · j ligger · ô planenligt
L försenat · ŕ drar (ut) · ŝ skjuts (upp) · ħ hinner · é efter · τ tar (längre tid) · ! risk
Z pausad · Ż återupptas · z avvaktar · ż planerad · k kvarstår · c symbols of not begun
U utgår · y läggs (ner) · ä aktuell · v ner, in, bort · Ṿ upp, fram · ö förrän · < från
Q avslutad · q avslutas · Å anses · Ä kan, föreslås · ú övergått · ó ordinarie · d verksamhet, drift
o when, after, until · σ a subject or label · å av · # number · % per cent · t senast, till
a att · m med · i i · u under · & och · M men · ✓ symbols of done · ⏳ symbols of under way
¤ som · ¦ löpande · ß spår, väg · ĝ gång · Π har …ats, any other deed
ṡ så · ƭ fort · Ŝ skulle · ƨ senaste · ŏ first, second … · ɖ a part or a step
ẽ målet (är att) · ḃ bedöms · ʠ some of them · ᵽ (på) plats, (i) drift
ṥ senare · ł avvikelse · ɦ made up for · ḅ beslutat · ʉ all but (utom) · ϖ antalet · ķ kvar · ĥ hänt ·
ʂ faster · ť for the time being · ṽ vann · ļ laga (kraft) · ṯ ute (på remiss) · ģ pågå ·
ḟ förlängs · ş (i ett tidigt) skede ·
ῥ gicks (igenom) · ŷ lades, togs (fram) · ũ igenom, över
. end of a statement · , comma · - dash · x any other word
= =====================================================================================
"""

from __future__ import annotations

CLASSES = {
    "K": "klar klart klara färdig färdigt färdiga klarmarkerad klarmarkerat",
    "R": (
        "slutförd slutfört slutförda slutförts färdigställd färdigställt färdigställda färdigställts uppfylld "
        "uppfyllt uppfyllda uppfyllts uppnådd uppnått uppnådda uppnåtts fullgjord fullgjort fullbordad fullbordat"
    ),
    "D": (
        "vidtagits vidtaget vidtagna vidtagen fattat fattats tagits kommunicerad kommunicerats förankrad förankrats "
        "dokumenterad dokumenterats utvärderad utvärderats uppföljd presenterad presenterats behandlats distribuerad "
        "spridd signerad beställd beställt beställts beställda undertecknad slutrapporterad slutrapporterat "
        "slutrapporterats genomförd genomfört genomförda genomförts utförd utfört utförda utförts införd infört "
        "införda införts implementerad implementerat implementerade implementerats åtgärdad åtgärdat åtgärdade "
        "åtgärdats verkställd verkställt verkställda verkställts levererad levererat levererats lanserad lanserat "
        "lanserats etablerad etablerat etablerats besvarad besvarat besvarats infriad infriat fastställd fastställt "
        "fastställda fastställts antagen antaget antagna antagits driftsatt driftsatta driftsatts framtagen framtaget "
        "framtagna upprättad upprättat upprättats uppdaterad uppdaterat uppdaterats reviderad reviderat reviderats "
        "inrättad inrättats rekryterad rekryterats anställts publicerad publicerat publicerats beslutad beslutats "
        "godkänd godkänt godkänts utsedd utsetts tillsatt tillsatts inköpt inköpts upphandlad sjösatt sjösatta "
        "utrullad utrullat utrullats taget upphandlat upphandlats kartlagd kartlagt kartlagda kartlagts inventerad "
        "inventerats redovisad redovisat redovisats återrapporterad återrapporterat återrapporterats avrapporterad "
        "avrapporterats gjort gjord gjorda gjorts hållits skett skapats säkerställd säkerställts förtydligats "
        "installerad installerats utbildats inlämnad inlämnats överlämnad överlämnats hanterats hanterad fullgjorts "
        "fixat fixad fixade avklarat avklarad avklarade ordnat ordnad löst lösts löstes färdigbehandlat "
        "färdigbehandlad slutbehandlat slutbehandlad genomf. åtg. slutredovisad slutredovisat slutredovisats tecknad "
        "tecknat tecknats tecknade undertecknat undertecknats signerat signerats inskickad inskickat inskickats "
        "utskickad utskickat utskickats inlämnat monterad monterat monterats nådd "
        "bifallen bifallet bifallits återbesatt uppsatt uppsatta sammanställd sammanställt sammanställts genomgånget "
        "genomgångna genomgången begärd begärt begärda sökt sökta sökts"
    ),
    "P": (
        "genomfördes slutfördes infördes färdigställdes utfördes antogs fastställdes implementerades lanserades "
        "beslutades åtgärdades verkställdes hölls slutredovisades redovisades rapporterades slutrapporterades "
        "levererades uppfylldes besvarades publicerades inrättades installerades rekryterades tillsattes upphandlades "
        "överlämnades avhjälptes lämnades inlämnades tecknades undertecknades presenterades uppdaterades reviderades "
        "sammanställdes skickades sändes utsågs beställdes färdigbehandlades driftsattes invigdes gjordes byggdes "
        "byttes köptes renoverades utbildades öppnades skedde bifölls godkändes"
    ),
    "B": (
        "uppstartade inledda initierade igångsatta utlysta påbörjad påbörjat påbörjade påbörjats startad startat "
        "startade startats startades börjat inlett inletts inledd initierad initierat initierats igångsatt igångsatts "
        "påb. påb halvfärdigt halvfärdig halvklart halvklar nystartat nystartad igång delredovisat delredovisad "
        "delredovisats delrapporterat delrapporterad annonserad annonserat annonserats utannonserad utannonserat "
        "utannonserats utlyst utlysts uppstartad uppstartat påbörjades inleddes utvecklats fördjupats intensifierats "
        "delrapporterades delredovisades återremitterad återremitterat återremitterats återremitterades återremittera "
        "remitterad remitterat remitterats"
    ),
    "b": "påbörjas påbörja påbörjar startas starta startar inledas inleds inleda börja börjar initieras igångsätts",
    "g": (
        "göra genomföras utföras införas implementeras göras åtgärdas ske verkställas genomföra utföra införa hållas "
        "genomförs införs utförs görs sker hanteras fullföljas drivas prioriteras vidtas"
    ),
    "f": "slutföras färdigställas slutföra färdigställa slutförs färdigställs klarställas",
    "ʁ": "återupptaget återupptagen återupptagna återupptagits återupptogs återstartad återstartat omstartad omstartat",
    "ɵ": "om",
    "β": "beslutade beslöt beslut valde valt",
    "ḅ": "beslutat",
    "ɋ": "avsluta avskriva avföra",
    "G": "utreds bereds handläggs fortsätter pågår pågående fortlöper fortgår fortskrider framskrider pågått",
    "l": "löper går rullar flyter arbetar arbetas jobbar drivs rullas utvecklas förs",
    "ñ": (
        "uppstarten planeringsfas planeringsfasen upphandling framtagning revidering uppbyggnad översyn remiss "
        "införande utarbetande granskning inventering rekrytering behandling slutfasen slutskedet startfasen arbete "
        "genomförande framtagande utveckling process uppstart bearbetning beredning utredning implementering slutfas "
        "samråd yttrande synpunkter uppstartsfasen uppstartsfas inledningsfasen genomförandefasen genomförandefas "
        "utredningsfasen"
    ),
    "N": "ej inte icke aldrig",
    "I": "inga ingen inget utan ingenting varken",
    "n": (
        "vidare fortsatt ännu än nu längre numera redan därmed därför härmed fortfarande också även just ytterligare "
        "heller"
    ),
    "h": "helt fullt ut riktigt helt-och-hållet samtliga alla",
    "w": (
        "delvis nästan näst stora största större snart halvvägs huvudsak princip huvudsakligen stort delar del "
        "omfattning utsträckning mån hälften tredjedel tredjedelar fjärdedel fjärdedelar femtedel femtedelar"
    ),
    "H": "har hade",
    "A": "är var blev blivit varit",
    "V": "vara bli ha stå ligga",
    "r": "blir",
    "X": "ska skall bör måste",
    "C": "kommer",
    "E": (
        "beräknas väntas förväntas uppskattas räknar räknas förhoppningsvis siktar hoppas prognos prognosen "
        "preliminärt beräknat beräknad beräknade avser tänkt"
    ),
    "e": "enligt enlighet linje enl enl.",
    "p": (
        "slutdatum slutdatumet klardatum måldatum tidsfrist tidsfristen fristen deadline deadlinen tidsramen plan "
        "planen tidsplan tidsplanen tidplan tidplanen planering planeringen tidtabell tidtabellen schemat schema"
    ),
    "F": "fas",
    "T": "tid tiden",
    "ƒ": "följer håller hålls följs hålla hållas följas",
    "j": "ligger legat släpar släpat halkar halkat",
    "ô": "planenligt",
    "L": (
        "försenad försenat försenade försenas försenats försening förseningar förseningen förseningarna avviker "
        "fördröjd fördröjt fördröjda fördröjts fördröjning dröjer förskjuten förskjutet försenar förskjutits "
        "förskjuts uppskjuten uppskjutet framskjuten framskjutet framflyttad framflyttat framflyttas framflyttats "
        "senarelagd senarelagt senareläggs senarelagts senareläggas senarelägga senarelägger försenades fördröjdes "
        "senarelades ⏰"
    ),
    "Š": (
        "spruckit spricker sprack rubbad rubbats rubbas överskriden överskrids överskridits överskridit passerad "
        "passerats passerat tappats"
    ),
    "ŕ": "drar dra dragit drog",
    "ŝ": (
        "skjuts skjuter skjuta skjutas skjutits skjutit flyttas flyttar flyttats flyttad flyttat flyttades sköts "
        "överflyttas överflyttad överflyttat överflyttats"
    ),
    "ħ": "hinner hinna hinns hanns hunnit hunnits hinnas hann",
    "é": "efter bakom",
    "τ": "tar tagit tog",
    "!": "risk risken riskerar risker",
    "Z": (
        "pausad pausat pausade pausas pausats vilande vilar vilandeförklarad vilandeförklarat stopp stoppad stoppat "
        "stoppats avstannat stannat avstannad bordlagd bordlagt bordlagts paus is uppehåll uppehållet still stilla "
        "stillastående malpåse stannar parkerad parkerat parkeras pausades stoppades bordlades stannade avstannade ⏸"
    ),
    "Ż": "återupptas återupptar återstartas",
    "z": "vänteläge vänt avvakta avvaktar avvaktas inväntar inväntas väntan avvaktan inväntan väntar",
    "ż": (
        "planerad planerat planerade planeras planerar inplanerad inplanerat inplanerade inbokad inbokat inbokade "
        "schemalagd"
    ),
    "k": "kvarstår återstår",
    "c": "ogjort ogjord oåtgärdat oåtgärdad ⬜ ☐ ◻ □ ▢ ○ ◽",
    "U": (
        "strykes skrotat skrotad skrotas skippas skippat indraget indragen indragna återkallad återkallat återkallats "
        "återkallas upphävd upphävt upphävts annullerad slopad slopat slopas borttagen borttaget ersätts ersatt utgår "
        "upphävda utgått utgick struken strukits struket strukna stryks avskrivs avskriven avskrivet avskrivits "
        "nedlagd nedlagt nedlagda inställd inställt inställda avbruten avbrutet avbrutna avbrutits avbryts avbröts "
        "nedprioriterad nedprioriterat nedprioriterats nedprioriteras bortprioriterad bortprioriterat "
        "bortprioriterats avskrevs ströks slopades skrotades återkallades upphävdes makulerad makulerat återtagen "
        "återtaget återtogs upphört upphörde utgå inaktuell inaktuellt"
    ),
    "ų": "nere",
    "ŧ": "sen sent sena",
    "y": (
        "prioriterat prioriterad ställas tas dragits dras läggs lägga lagts läggas ställs ställts ställdes "
        "prioriteras prioriterats"
    ),
    "ŷ": "lades togs drogs",
    "ῥ": "gicks gick sågs såg skrevs sattes byggdes arbetades",
    "ũ": "igenom över",
    "ä": "aktuell aktuellt aktuella relevant relevanta nödvändig nödvändigt nödvändiga",
    "v": "ner ned in bort tillbaka",
    "Ṿ": "upp fram framåt långsamt trögt sakta",
    "ẽ": "målet ambitionen målsättningen tanken",
    "ḃ": "bedöms",
    "ʠ": "flera enstaka några flesta merparten majoriteten vissa halva",
    "ʉ": "utom förutom undantag undantaget bortsett frånsett",
    "ᵽ": "plats drift hamn mål bruk framme",
    "ö": "förrän innan",
    "<": "från ifrån",
    "Q": (
        "avsl. avslutades avslutad avslutat avslutade avslutats stängd stängt stängda stängts avförd avfört avförs "
        "avförts"
    ),
    "q": "avslutas stängas stängs avskrivas avföras",
    "Å": "anses betraktas",
    "Ä": "kan kunde kunnat kunna föreslås",
    "ú": "övergått övergår överförd överfört överförts överförs övergick införlivats inordnats inordnad gått",
    "ẟ": "utkast utkastet",
    "ƪ": "finns föreligger",
    "ƾ": "ingår",
    "¦": "löpande kontinuerligt fortlöpande stegvis successivt etappvis",
    "ó": "ordinarie reguljär reguljära",
    "d": (
        "verksamhet verksamheten verksamheterna driften linjen linjearbete linjeverksamhet förvaltning förvaltningen "
        "arbetet grunduppdrag grunduppdraget"
    ),
    "o": "när dess tills ifall beroende beror",
    "ṡ": "så",
    "ƭ": "fort",
    "Ŝ": "skulle",
    "ƨ": "senaste",
    "ŏ": "första andra tredje fjärde",
    "ɖ": "delen steget etappen fasen omgången etapp steg delmålet delmål",
    "σ": (
        "genomförandegrad genomförandegraden färdigställandegrad uppfyllnadsgrad detta det den arbetet åtgärden "
        "åtgärderna insatsen insatserna uppdraget uppdragen aktiviteten aktiviteterna projektet området status läge "
        "processläge nuläge kommentar allt uppföljning lägesrapport"
    ),
    "å": "av",
    "t": "senast till före",
    "a": "att",
    "m": "med",
    "i": "i på inom",
    "u": "under",
    "&": "och samt",
    "M": "men dock fast",
    "✓": "✅ ✔ ☑ ✓ 👍",
    "⏳": "⏳ 🔄 ▶ ⌛ ◐",
    "#": "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton tjugo",
    "%": "% procent",
    "¤": "som",
    "ß": "spår väg",
    "ĝ": "gång",
    "ĥ": "hänt",
    "ł": "avvikelse avvikelser",
    "ɦ": "inhämtad inhämtat inhämtats hämtats ikapp inarbetad arbetats",
    "ķ": "kvar",
    "ṥ": "senare långsammare trögare",
    "ʂ": "snabbare fortare",
    "ť": "tillfälligt tillfällig",
    "ṽ": "vann vunnit",
    "ļ": "laga",
    "ṯ": "ute",
    "ģ": "pågå fortgå fortsätta fortlöpa",
    "ḟ": "förlängs förlängts förlängd förlängt förlängdes",
    "ş": "linda startgroparna skede stadium",
    "ϖ": "antal antalet andel andelen medelvärdet",
}


def status_words() -> dict[str, str]:
    """Every word of this module with its class."""
    return {word: letter for letter, spelled in CLASSES.items() for word in spelled.split()}
