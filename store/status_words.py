"""The words that tell how far something has come, as data: patterns over folded text, the most specific first.

A pattern stands for one status, or for none when its words only look like one (*ej försenad*, *utgår från*, *ska vara
klart senast*). At each place of a text they are tried in this order, so a longer expression takes its words before a
shorter one can. Curly names are filled in from `PARTS`.
"""

from __future__ import annotations

from store.model import Status

_FINISHED = "färdig|slutförd|genomförd|utförd|införd|färdigställd|verkställd|uppfylld|fastställd|driftsatt"
_FINISHED_WEAK = (
    "implementera|åtgärda|leverera|lansera|etablera|besvara|infria|realisera|redovisa|återrapportera|avrapportera"
)

PARTS = {
    "not": r"(?:ej|inte|icke|aldrig|ännu ej|ännu inte|inte ännu|ej ännu|inte heller)",
    "adj": r"(?:klar[at]?|färdig[at]?|slutför(?:da?|t)|färdigställ(?:da?|t)|genomför(?:da?|t)|implementera(?:de?|t)|införda?|infört|i mål|i hamn|på plats|i drift|avslutad|avslutat)",
    "done": r"(?:klar[at]?|färdig[at]?|i mål|i hamn|på plats|i drift|(?:slutför|genomför|utför|inför|färdigställ|verkställ|uppfyll|fastställ)(?:da?|t|ts)"
    r"|(?:implementera|åtgärda|leverera|lansera|etablera|besvara|infria|realisera|återrapportera|avrapportera)(?:de?|t|ts)|driftsatta?|antage[nt]|antagna|antagits)",
    "begun": r"(?:(?:påbörja|starta|initiera|igångsatt)(?:de?|t|ts|a)?|börjat|inlett?s?|inledd|inletts|igång|kommit igång|satts igång)",
    "begin": r"(?:påbörjas?|startas?|inledas?|initieras?|börja|dra igång|dras igång|komma igång|starta upp|startas upp|sättas igång)",
    "do": r"(?:genomföras?|utföras?|införas?|implementeras?|tas fram|göras|åtgärdas?|ske|hållas)",
    "expect": r"(?:beräknas|väntas|förväntas|planeras|uppskattas|bedöms|räknar med|räknas|förhoppningsvis|siktar på|hoppas|prognosen är|prognos|"
    r"preliminärt|beräknat|beräknad|kommer|målet är|ambitionen är|målsättningen är)",
    "plan": r"(?:(?:den )?(?:uppsatta|fastställda|beslutade|lagda|ursprungliga|satta) )?(?:tids?plan|plan|planering|tidtabell|tidschema)(?:en)?",
    "w": r"(?: [\w-]+)",
}

PATTERNS: tuple[tuple[Status | None, str], ...] = (
    # Words that only look like a status.
    (None, r"utgår (?:i från|ifrån|från)|utgå (?:i från|ifrån|från)|utgångs\w*"),
    (
        None,
        r"(?:{not}|utan|inga|inget|ingen)(?: (?:längre|större|några|är|blivit|alls|varit))? (?:försena\w*|försening\w*|avvikelse\w*|avviker\w*|dröjsmål)",
    ),
    (None, r"(?:risk|risken|riskerar)(?: (?:för|att|bli|stor|finns)){0,3} försen\w+"),
    (
        None,
        r"(?:när|om|då|efter att|innan|tills|till dess|till dess att|så snart|så fort|förutsatt att){w}{1,5}? (?:är|blir|har) {done}",
    ),
    (
        None,
        r"klar(?:a|t) (?:av|mål|målbild|att|hur|vad|vem|vilk\w+|tydlig\w*|roller\w*)|(?:ska|skall|bör|måste)(?: (?:nu|då|därefter|sedan))?(?: ha| vara| bli| stå){1,2} {done}",
    ),
    (None, r"(?:är|var) (?:klart|klara) med (?:att|hur)|klarat? sig"),
    # Will not be done.
    (
        Status.CANCELLED,
        r"(?:kommer|ska|skall|bör|går){w}{0,2}? (?:ej|inte|icke)(?: längre)?(?: att)?(?: längre)?(?: kunna)? {do}(?! (?:förrän|innan|i tid|enligt))",
    ),
    (
        Status.CANCELLED,
        r"kommer{w}{0,2}? (?:ej|inte)(?: att)? (?:påbörjas|startas|fullföljas|bli av|drivas vidare|prioriteras|verkställas)|blir (?:ej|inte) av|genomförs (?:ej|inte)",
    ),
    (
        Status.CANCELLED,
        r"(?:är |anses )?(?:inte|ej) (?:längre )?(?:aktuell[at]?|relevant[a]?)|saknar aktualitet|inaktuell[at]?|utgår|utgått|utgick",
    ),
    (
        Status.CANCELLED,
        r"struken|strukits|struket|stryks|avskriv(?:s|en|et|its)|lägg(?:s|as) (?:ner|ned)|nedlag(?:d|t|da)|lagts (?:ner|ned)|ställs in|ställts in|inställ(?:d|t|da)",
    ),
    (
        Status.CANCELLED,
        r"avbr(?:uten|utet|utna|utits|yts|öts)|nedprioritera(?:d|t|ts|s)|prioriteras bort|prioriterats bort|bortprioritera\w+|makulera\w+|återtag(?:en|et|its)",
    ),
    # Closed, although something may go on elsewhere.
    (
        Status.CLOSED,
        r"anses{w}{0,4}? (?:avslutad|avslutat|avslutade|slutförd|slutfört|uppfyll[dt]|besvara[dt]|klar|klart|genomför[dt])",
    ),
    (
        Status.CLOSED,
        r"(?:kan|föreslås)(?: (?:nu|därmed|därför|härmed)){0,2} (?:avslutas|avskrivas|stängas|läggas till handlingarna)|avslutas(?! (?:i|under|våren|hösten|senast|till|den|\d))",
    ),
    (
        Status.CLOSED,
        r"avsluta(?:d|t|de|ts)|stäng(?:d|t|da|ts)|avför(?:d|t|s)|avfört|läggs till handlingarna|lagts till handlingarna",
    ),
    (
        Status.CLOSED,
        r"(?:övergått|övergår|överför(?:ts?|d|s)|gått över|införlivats|inordna(?:ts|t|d))(?: (?:i|till)){w}{0,3}? (?:verksamhet\w*|linje\w*|drift\w*|arbete\w*|förvaltning\w*)",
    ),
    (
        Status.CLOSED,
        r"(?:är|ingår|sker|bedrivs) (?:nu |numera )?(?:en del )?(?:i|av|som en del av) (?:den |det )?(?:ordinarie|reguljära) \w+",
    ),
    # Something is done and something is not.
    (Status.ONGOING, r"{begun}(?:,)? men(?: (?:är|har|det är))? {not}(?: helt| fullt ut)? {done}"),
    (Status.ONGOING, r"(?:{done}),? (?:men|dock)(?: (?:är|har|det är))? {not}(?: helt| fullt ut| fullt)? {done}"),
    (
        Status.ONGOING,
        r"(?:delvis|till viss del|till stor del|till största delen|nästan|näst intill|i stort sett|i princip|så gott som|snart|till hälften|halvvägs|i stora delar|{not} helt|{not} fullt ut){w}{0,1}? {done}|delvis|(?:i )?slutfas(?:en)?",
    ),
    (Status.DONE, r"(\d+) av (?:de |totalt )?\1{w}{0,2}? {done}|100 ?(?:%|procent)(?: {done})?"),
    (
        Status.ONGOING,
        r"(?:[1-9]\d?|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio) av (?:de |totalt )?\w+{w}{0,2}? (?:är )?{done}|[1-9]\d? ?(?:%|procent)(?:{w}{0,2}? {done})?",
    ),
    (Status.NOT_STARTED, r"0 ?(?:%|procent)(?: {done})?"),
    # Not on time.
    (
        Status.DELAYED,
        r"{not} (?:enligt|i fas|i tid|följt|följer|hålla|hållit|hålls)(?: med)?(?: {plan})|{not} i (?:fas|tid)|(?:följer|håller|följs) {not} {plan}|{plan} (?:håller|hålls|hölls|följs|kan) {not}(?: hållas| följas)?",
    ),
    (
        Status.DELAYED,
        r"(?:ligger |är )?(?:efter|bakom)(?: i)? (?:tids?plan(?:en)?|planering(?:en)?|schemat?|plan)|ligger efter|släpar efter|avviker(?: från {plan})?|avvikelse från {plan}",
    ),
    (
        Status.DELAYED,
        r"försena(?:d|t|de|s|ts|des)|försening(?:en|ar|arna)?|fördröj\w+|dröjer|drar ut på tiden|dragit ut på tiden|drog ut på tiden|tar längre tid|tagit längre tid",
    ),
    (
        Status.DELAYED,
        r"förskjut(?:en|et|na|its)|förskjuts|skjuts (?:upp|fram)|skjutits (?:upp|fram)|uppskjut(?:en|et)|framskjut(?:en|et)|framflytta(?:d|t|s|ts)|flytta(?:ts|s|d|t) fram|senareläggs|senarelag(?:d|t|ts)",
    ),
    (
        Status.DELAYED,
        r"hinner (?:ej|inte)(?: bli)?(?: {done}| med)?|(?:ej|inte) (?:hunnits?|hunnit med|hinnas|hunnits med)(?: med| att \w+)?|⏰",
    ),
    # Not begun.
    (
        Status.NOT_STARTED,
        r"{not}{w}{0,1}? (?:{begun}|{begin}|startklar\w*)|(?:har|är|kunnat|kunnats) {not}(?: ännu| än| kunnat| kunnats| blivit)?{w}{0,1}? (?:{begun}|genomför\w+|utför\w+|inför\w+|implementera\w+|gjorts?|skett|åtgärda\w+|tagits? \w+)",
    ),
    (
        Status.ONGOING,
        r"{not}(?: är)?(?: ännu| än)?(?: helt| riktigt| blivit)? (?:klar[at]?|färdig[at]?|slutför(?:da?|t|ts)|avsluta(?:d|t|de|ts)|färdigställ(?:da?|t|ts)|i mål|i hamn|uppfyll(?:d|t|da))",
    ),
    (
        Status.NOT_STARTED,
        r"{not}{w}{0,1}? (?:genomför(?:da?|t|ts|as)|utför(?:da?|t|ts)|inför(?:da?|t|ts)|implementera(?:d|t|de|ts)|åtgärda(?:d|t|de|ts)|gjorts?|skett|verkställ(?:d|t|ts)|hanterats?)",
    ),
    (
        Status.NOT_STARTED,
        r"(?:ska|skall|kommer att|kommer|planeras(?: att)?|planeras|beräknas|väntas|förväntas|avser(?: att)?|är tänkt att){w}{0,3}? {begin}|(?:kommer att|planeras(?: att)?|planerar(?: att)?){w}{0,2}? {do}",
    ),
    (
        Status.NOT_STARTED,
        r"(?:påbörjas|startar|inleds|startas)(?! (?:och|men|när))|(?:kvarstår|återstår)(?: att \w+)?|(?:inget|ingenting)(?: har)? (?:gjorts|påbörjats|skett|hänt)|att göra|planera(?:d|t|de)|obegynt",
    ),
    # As planned.
    (
        Status.ON_SCHEDULE,
        r"(?:(?:pågår|pågående|löper|går|fortskrider|fortlöper|framskrider|utvecklas|rullar|flyter|arbetar|jobbar|drivs|genomförs)(?: på| vidare)?{w}{0,2}? )?(?:enligt|i enlighet med|i linje med) {plan}",
    ),
    (
        Status.ON_SCHEDULE,
        r"(?:följer|håller|ligger i) {plan}|(?:pågår |är |ligger )?i fas(?: med {plan})?|(?:ligger |är )(?:i tid|före {plan}|före i {plan})|planenligt|på rätt (?:spår|väg)|{plan} (?:hålls|håller|följs)",
    ),
    # Standing still.
    (
        Status.PAUSED,
        r"pausa(?:d|t|de|ts|s)|på paus|i paus|vilande|vilar|vilandeförklara[dt]|(?:på|lagts på|ligger på|satts på|lagt på) is|(?:tillfälligt )?stoppa(?:d|t|ts)|avstanna(?:d|t)|står still(?:a)?",
    ),
    (
        Status.PAUSED,
        r"avvaktar|avvaktas|inväntar|inväntas|i väntan på|i avvaktan på|i inväntan på|bordlag(?:d|t|ts)|väntar på|⏸",
    ),
    # Will be done, so it is not done.
    (
        Status.ONGOING,
        r"{expect}(?: (?!inte|ej)[\w-]+){0,4}? (?:{adj}|slutföras|färdigställas|avslutas)|blir(?: {w}{0,2}?)? {adj}|(?:slutförs|färdigställs)",
    ),
    # Done.
    (
        Status.DONE,
        r"(?:är|blev|har|nu|redan|finns|står){w}{0,3}? {done}|(?:genomför|slutför|inför|färdigställ|utför)des|antogs|fastställdes|implementerades|har tagits (?:fram|i bruk)|har hållits",
    ),
    (
        Status.DONE,
        r"(?:slutför|genomför|utför|färdigställ|verkställ)(?:da?|t|ts)|(?:implementera|åtgärda)(?:d|t|ts)|{alone}|✅|✔|☑|✓|\[x\]|👍",
    ),
    (Status.NOT_STARTED, r"⬜|☐|◻|□|▢|○|\[ ?\]"),
    # Begun.
    (
        Status.ONGOING,
        r"pågår|pågående|(?:har |är )?{begun}|(?:under|i) (?:arbete|genomförande|framtagande|process|uppstart|utveckling)|arbetas med|arbete pågår|fortlöper|fortskrider|fortgår|har börjat|🔄|⏳|▶|⌛|◐",
    ),
)

ALONE = r"(?:klar|klart|klara|färdig|färdigt|färdiga|ja, klart)"
"""Finished, in words that tell it only when they stand by themselves: *Klart juni 2018* is a promise."""
