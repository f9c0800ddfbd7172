"""What invented school leaders say: a beginning for each uppdrag, and some sentences for each tag."""

from __future__ import annotations

OPENINGS = {
    "01. Systematiskt kvalitetsarbete": (
        "Kvalitetsarbetet hos oss följer terminen.",
        "Vi planerar, prövar och ser efter hur det blev.",
        "Vårt årshjul är känt av alla i huset.",
        "Uppföljningen görs, men på olika sätt i olika arbetslag.",
        "Det mesta av kvalitetsarbetet sker i samtal.",
    ),
    "02. Styrning och ledning": (
        "Jag vet vad som förväntas av mig.",
        "Ramarna är tydligare än för några år sedan.",
        "Målen går att förklara för medarbetarna.",
        "Besluten kommer ibland sent.",
        "Ledningsgruppen är ett stöd i vardagen.",
    ),
    "03. Ledning och stimulans": (
        "Barnens behov styr hur vi ordnar dagen.",
        "Extra anpassningar sätts in tidigt hos oss.",
        "Kunskapen om stöd är ojämnt fördelad.",
        "Vi delar erfarenheter om stöd mellan grupperna.",
    ),
    "04. Utvecklingsarbetets fokus": (
        "Vi har hållit fast vid samma fokus i tre år.",
        "Läsningen har varit vår stora satsning.",
        "Arbetslagen har själva fått välja vad de utvecklar.",
        "Trygghet och studiero kom först för oss.",
    ),
    "05a. Analys/reflektion kring slutsatserna": (
        "Slutsatserna liknar det jag själv har tänkt.",
        "Jag känner igen mig i det mesta.",
        "Några av slutsatserna gäller inte min verksamhet.",
        "Det är skönt att se att fler har samma frågor.",
    ),
    "05b. Analys": (
        "Vi samlar mer än vi hinner läsa.",
        "Analysen blir lätt en beskrivning.",
        "I samtal analyserar vi gott, i skrift sämre.",
        "Tiden mellan uppföljningarna är för lång.",
    ),
    "06. Pedagogiskt ledarskap": (
        "Jag vill vara mer i klassrummen.",
        "Enheterna är många och avstånden långa.",
        "Vardagens ärenden tar den tid jag hade tänkt till undervisningen.",
        "Samtalen om undervisning ger mig mest.",
    ),
    "07. Lärmiljöer": (
        "Gården och lokalerna används hela dagen.",
        "Eleverna säger i enkäten att de trivs.",
        "Det främjande arbetet har fått en plan.",
        "Korridorerna är trånga men trygga.",
    ),
    "08. Sammanfattning": (
        "Det var nyttigt att stanna upp och skriva.",
        "Frågorna var öppna, på gott och ont.",
        "Jag hade gärna svarat tillsammans med någon.",
        "Tiden räckte till korta svar.",
    ),
}

SENTENCES = {
    "Inget viktigt område": (
        "För oss avgör det här inte så mycket just nu.",
        "Annat behöver komma före.",
    ),
    "Ganska viktigt område": (
        "Det har betydelse, fast inte mest av allt.",
        "Jag lägger gärna tid på det när det finns tid.",
        "Frågan är värd en plats i planen.",
    ),
    "Mycket viktigt område": (
        "Det här avgör hur det går för eleverna.",
        "Inget annat är viktigare för oss i år.",
        "Här måste vi hålla i.",
        "Allt annat vilar på detta.",
    ),
    "Dåligt fungerande område": (
        "Det fungerar inte som det är nu.",
        "Vi har försökt flera gånger utan att det har hållit.",
        "Rutinen finns men ingen följer den.",
    ),
    "Okej fungerande område": (
        "Det går framåt, om än långsamt.",
        "Det mesta är på plats.",
        "Vi klarar det, men det skulle kunna bli bättre.",
        "Det fungerar olika väl i olika grupper.",
    ),
    "Välfungerande område": (
        "Det här är vi bra på.",
        "Arbetssättet sitter och nya kollegor kommer snabbt in i det.",
        "Vi får gott betyg av både elever och vårdnadshavare.",
    ),
    "Stort behov av kompetensutveckling": (
        "Vi behöver lära oss mer innan vi går vidare.",
        "En gemensam utbildning skulle lyfta alla.",
        "Många är nya i yrket och vill ha stöd.",
    ),
    "Analysförmågan behöver utvecklas": (
        "Vi ser vad som hände men inte varför.",
        "Vi behöver öva oss i att ställa frågor till våra resultat.",
        "Steget från siffror till åtgärd är för kort.",
        "Analyserna ser likadana ut år efter år.",
    ),
    "Analysunderlaget brister": (
        "Uppgifterna kommer för sent för att användas.",
        "Vi vet inte riktigt vad vi ska mäta.",
        "Underlaget är spritt på många ställen.",
    ),
    "Analysunderlaget är gott": (
        "Underlaget är lätt att hitta och lätt att läsa.",
        "Vi har de siffror vi behöver.",
    ),
    "Bra förutsättningar": (
        "Vi har det som behövs: tid, lokaler och folk.",
        "Stödet från ledningen märks.",
        "Mallarna är till verklig hjälp.",
        "Det finns utrymme att pröva.",
    ),
    "Dåliga förutsättningar": (
        "Tiden räcker inte till.",
        "Vi är för få för det som ska göras.",
        "Lokalerna sätter stopp.",
        "Antalet medarbetare per chef är för stort.",
    ),
    "Fått en viktig insikt": (
        "Jag har förstått att vi börjar i fel ände.",
        "Det slog mig hur lika våra frågor är.",
        "Att skriva ned det fick mig att se det tydligare.",
    ),
    "Konkret förslag på åtgärd": (
        "Lägg en gemensam analysdag varje termin.",
        "Ge oss färre mål och längre tid till vart och ett.",
        "Låt någon utifrån läsa våra analyser.",
    ),
    "Litet handlingsutrymme": (
        "Det är lite vi själva kan bestämma om.",
        "Ramarna lämnar inte mycket över.",
    ),
    "Stort handlingsutrymme": (
        "Vi kan själva avgöra hur vi gör.",
        "Jag har mandat att ändra det som inte fungerar.",
        "Beslutet är vårt eget.",
    ),
    "Vi vet vad som behöver göras": (
        "Nästa steg är känt, nu gäller det att ta det.",
        "Planen finns och alla har läst den.",
        "Vi är överens om vad som kommer först.",
        "Det som återstår är att göra det.",
    ),
    "Övrigt": (
        "Jag vill också säga att det har varit ett ovanligt år.",
        "Frågan borde ställas till eleverna också.",
    ),
}
