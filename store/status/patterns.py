"""What statuses look like, as data: patterns over the classes of words (`store.status.words`), each with its example.

The patterns are tried in this order at each place of a text; the first that fits takes its words. One without a status
takes words that only look like one.
"""

from __future__ import annotations

from typing import NamedTuple

from store.model import Status


class Pattern(NamedTuple):
    """One way to tell a status."""

    status: Status | None
    letters: str
    """A regular expression over the class letters."""
    example: str
    """Words that are told by this pattern and no earlier one; a test holds that they are."""


PATTERNS = (
    # Taken up again, whatever stood still before.
    Pattern(Status.ONGOING, "(?:Z[^.MZ]{0,6}M?[^.Z]{0,5})?ʁ(?:[^.,]{0,5}Z)?", "Återupptaget efter uppehåll"),
    Pattern(Status.ONGOING, "U[&M][nσ]{0,2}gɵ", "Upphandlingen har avbrutits och görs om."),
    Pattern(Status.ONGOING, "gɵ", "Introduktionen görs om"),
    Pattern(Status.ONGOING, "Z[^.MZ]{0,6}M[AHσ]?n{0,2}[BG]", "Pausades men är nu igång"),
    # Decided to be over.
    Pattern(Status.CLOSED, "[βḅD][^.,KRG]{0,8}aɋ", "Nämnden beslutade att avsluta ärendet"),
    Pattern(Status.CANCELLED, "[βḅD][^.,KRG]{0,8}ayv", "Nämnden beslutade att lägga ner projektet"),
    Pattern(Status.CANCELLED, "[βḅD][^.,KRG]{0,8}aN[nh]?(?:[gfb]|xn)", "Nämnden beslutade att inte genomföra åtgärden"),
    # Words that only look like a status.
    Pattern(None, "(?<![^.,-])ϖ[^.,&M#]{1,9}", "Antalet avvikelser har minskat"),
    Pattern(None, "U[i]?<(?!&m)", "Utgår ifrån behoven"),
    Pattern(None, "[NI][nxA]{0,2}[Lł](?:H[nx]?[DΠ])?", "Ej försenad"),
    Pattern(None, "L[AH]ɦ", "Förseningen är inhämtad"),
    Pattern(None, "pHΠ", "Tidplanen har justerats"),
    Pattern(None, "![xnrmVa]{0,3}[Lł]", "Risk för försening"),
    Pattern(None, "I[xnσ]{0,2}ż", "Inget planerat 2024"),
    Pattern(None, "(?:o|ö|éa)[^.,&M]{1,6}?(?:[KRDBQ]|iᵽ)", "När nya lokalen är klar"),
    Pattern(None, "ṡ[ƭw][^.,&M]{1,6}?[KRDBQ]", "Så fort rekryteringen är klar"),
    Pattern(None, "ƨ[xσ]{0,3}[PDRKB]", "Senaste mötet hölls i januari"),
    Pattern(None, "Dp", "Reviderad tidplan: december 2024"),
    Pattern(None, "X[nxσ]{0,2}V{0,2}[nxh]{0,3}?[KRDQ]", "ska vara klart."),
    Pattern(None, "K[åa](?!$)", "Klart att rutinen behöver ses över"),
    Pattern(None, "AKmat?", "Skolorna är klara med att planera"),
    Pattern(None, "Km[xa]", "Klar med kartläggningen"),
    # Will not be done.
    Pattern(Status.CANCELLED, "[CXl][nxσ]{0,3}N[nh]{0,4}a?n{0,4}[gbfq](?!ö)", "Kommer ej genomföras"),
    Pattern(Status.CANCELLED, "[CX]N[nh]{0,4}aV?[vå]", "Kommer inte att bli av"),
    Pattern(Status.CANCELLED, "g[σ]?N(?!ö)", "Görs inte"),
    Pattern(Status.CANCELLED, "rN[vå]", "Blir inte av"),
    Pattern(Status.CANCELLED, "ANå(?=$|[.,])", "Blev inte av"),
    Pattern(Status.CANCELLED, "Nn{0,4}[AV]?n{0,4}ä", "Ej aktuell"),
    Pattern(Status.CANCELLED, "[yŷ]v", "Tas bort"),
    Pattern(Status.CANCELLED, "HDv", "Åtgärden har tagits bort"),
    Pattern(Status.CANCELLED, "yN(?=$|[.,])", "Prioriteras inte"),
    Pattern(Status.CANCELLED, "U", "Utgår"),
    # Closed, although something may go on elsewhere.
    Pattern(Status.CLOSED, "[Åḃ][nxσVa¤]{0,5}?Q", "Anses avslutad"),
    Pattern(Status.CLOSED, "Ä[nx]{0,3}q", "Föreslås avslutas"),
    Pattern(Status.CLOSED, "ú[i tnũ]{1,3}x{0,2}ó?x?[dñᵽ]", "Överfört till linjen"),
    Pattern(Status.CLOSED, "ó[xn]?[dñ]", "Ingår i ordinarie arbete"),
    Pattern(Status.CLOSED, "ƾn?id", "Ingår nu i linjen"),
    Pattern(Status.CLOSED, "gn{1,2}id", "Hanteras numera i linjen"),
    Pattern(Status.CLOSED, "[AH]?n{0,4}Q(?:em?[xσ]{0,2}p)?", "Avslutat"),
    Pattern(Status.CLOSED, "qn{0,4}(?=[.,&]|$|i&)", "Avslutas"),
    # Something is done and something is not.
    Pattern(Status.ONGOING, "ŏ[ɖwF][nhA]{0,3}[KRDQ]", "Första delen klar"),
    Pattern(Status.ONGOING, "ŏxH[nh]{0,2}[RD]", "Ett första möte har hållits"),
    Pattern(Status.ONGOING, "ẟ[xnA]{0,2}[ƪKRD]", "Utkast finns"),
    Pattern(Status.ONGOING, "ƒi(?=[.,m]|$)", "Håller på"),
    Pattern(Status.ONGOING, "ƒia[xgbfy]?Ṿ?", "Håller på att tas fram"),
    Pattern(
        Status.ONGOING, "(?:[AH][nxhσ]{0,3}?)?[BKRDGΠ],?M[AHσ]{0,2}N[nh]{0,4}x?[KRDQBi]", "Påbörjat men inte klart"
    ),
    Pattern(Status.ONGOING, "(?:[AH][nxhσ]{0,3}?)?[BKRDGΠ],?M[AHσ]{0,2}N", "Klart men ej beslutat"),
    Pattern(Status.ONGOING, "[KRDQB][ti]x?[wʠ]", "Klart till stora delar"),
    Pattern(Status.ONGOING, "i?wxi?h?[KRDQB]", "I stort sett klart"),
    Pattern(Status.ONGOING, "w[nA]?Π", "Rekommendationen är delvis omhändertagen"),
    Pattern(Status.ONGOING, "k[xσ]?[wʠ]", "Kvarstår vissa delar"),
    Pattern(Status.ONGOING, "i?wi?[KRDQBᵽ]", "Snart klart"),
    Pattern(Status.ONGOING, "wå[xσ]{1,2}A?[KRDQ]", "Hälften av åtgärderna är genomförda"),
    Pattern(Status.ONGOING, "(?<![^.,])x?w(?=$|[.,])", "Delvis"),
    Pattern(Status.ONGOING, "ħx?w", "Har hunnit halvvägs"),
    Pattern(Status.ONGOING, "wɖ[nhA]{0,2}[KRDQΠ]", "Till största delen genomfört"),
    Pattern(Status.ONGOING, "[HA]?N[nh]{0,4}[KRDB]ih", "Ännu inte infört i alla verksamheter"),
    Pattern(Status.ONGOING, "A?N[nh]{0,4}iᵽ", "Inte i mål"),
    Pattern(Status.ONGOING, "ṡx¤[KRD]", "Så gott som klart"),
    Pattern(Status.ONGOING, "Nn{0,4}h{1,4}[nA]?[KRDQ]", "Inte helt klart"),
    Pattern(Status.ONGOING, "#[vå]x?#[xw]{0,2}A?[KRDQ]", "3 av 5 klara"),
    Pattern(Status.ONGOING, "#%[nxA]{0,3}[KRD]", "80 % genomfört"),
    Pattern(Status.ONGOING, "[KRDB]t?#%", "Klar till 90 %"),
    Pattern(Status.ONGOING, "#%", "80 %"),
    # Not on time.
    Pattern(
        Status.DELAYED,
        "[CX][nσ]{0,2}N[nh]{0,3}a?[Vr][nh]{0,2}[KRD][^.]{0,6}?¤ż",
        "Kommer inte att bli klart som planerat",
    ),
    Pattern(Status.DELAYED, "[CX][nσ]{0,2}N[nh]{0,3}a?[Vr][nh]{0,2}[KR](?=t)", "Kommer inte att bli klart till hösten"),
    Pattern(
        Status.DELAYED, "[Eḃ][nσ]{0,2}N[nh]{0,3}a?[VrÄ]?[nh]{0,2}(?:[KRDgf]|iᵽ)", "Bedöms inte bli genomfört under året"
    ),
    Pattern(Status.DELAYED, "[CX][nσ]{0,2}N[nh]{0,3}a?[Vr][nh]{0,2}D(?=[uti])", "Kommer inte att bli infört i år"),
    Pattern(Status.DELAYED, "[HA]?Nn{0,4}[ÄA]?V?[xKRDgf](?:ix|xi)T", "Har ej kunnat slutföras i utsatt tid"),
    Pattern(Status.DELAYED, "[HA]?Nn{0,4}Ä?V?[xgKRDfA]{0,2}¤ż", "Har inte genomförts som planerat"),
    Pattern(Status.DELAYED, "Ŝ[HnxσV]{0,3}A?[nhV]{0,4}[KRD]", "Skulle varit klart december 2023"),
    Pattern(Status.DELAYED, "Nn{0,4}[xgKRDfA]{0,2}em?x{0,2}p", "Ej enligt plan"),
    Pattern(Status.DELAYED, "Nn{0,4}i?(?:m?p|[FT])", "Ej i tid"),
    Pattern(Status.DELAYED, "ƒN[xD]{0,2}p", "Följer inte planen"),
    Pattern(Status.DELAYED, "pƒN", "Tidplanen håller inte"),
    Pattern(Status.DELAYED, "pNƒ", "Det betyder att tidplanen inte håller"),
    Pattern(Status.DELAYED, "pÄN(?:ƒ|)", "Tidplanen kan inte hållas"),
    Pattern(Status.DELAYED, "p[HA]?n{0,4}Š", "Deadline passerad"),
    Pattern(Status.DELAYED, "p[HA]?N[xÄ]{0,2}ƒ", "Tidplanen har inte kunnat hållas"),
    Pattern(Status.DELAYED, "[jA]?é[x]{0,2}p", "Efter plan"),
    Pattern(Status.DELAYED, "jé", "Ligger efter"),
    Pattern(Status.DELAYED, "ŧ(?=,)", "Sen, leverantören saknas"),
    Pattern(Status.DELAYED, "[HA]?NKiT", "Ej klart i tid"),
    Pattern(Status.DELAYED, "[rC]?[nxh]{0,2}[KRDg]?ṥn[żE]", "Blir klart senare än planerat"),
    Pattern(Status.DELAYED, "[CXE][nσ]{0,2}N[^.,&MT]{1,5}iT", "Målet kommer inte att nås i tid"),
    Pattern(Status.DELAYED, "L", "Försenat"),
    Pattern(Status.DELAYED, "łƪ?[<xm]?x?[pT]", "Avvikelse mot tidplanen"),
    Pattern(Status.DELAYED, "(?<![^.,-])x?ł(?=[.,]|$)", "Mindre avvikelse"),
    Pattern(Status.DELAYED, "ŕ(?:h|ũT)", "Har dragit ut på tiden"),
    Pattern(Status.DELAYED, "τ[nx]{1,2}T", "Tar längre tid än beräknat"),
    Pattern(Status.DELAYED, "ŝṾ", "Skjuts upp"),
    Pattern(Status.DELAYED, "ŝi", "Skjuts på framtiden"),
    Pattern(Status.DELAYED, "ħx?N[nV]{0,4}[KRm]?", "Hann inte"),
    Pattern(Status.DELAYED, "Nn{0,4}a?ħ[KRDf]?", "Ej hunnits med"),
    Pattern(Status.DELAYED, "ŝσ?n{0,4}t", "Flyttas till 2025"),
    # Not begun.
    Pattern(Status.NOT_STARTED, "[HA]?N[nh]{0,4}[nxVÄ]?[Bb]", "Inte påbörjat"),
    Pattern(Status.NOT_STARTED, "I(?:å[#x]{0,2}[xñσ]|[xñσ]{0,3})[HA]n{0,4}[DRBΠ]", "Inget har gjorts"),
    Pattern(Status.ONGOING, "I[xñσå#]{0,3}A[nh]{0,2}K", "Ingen enhet är klar"),
    Pattern(Status.NOT_STARTED, "ÄN[nh]{0,2}b", "Kan inte påbörjas"),
    Pattern(Status.NOT_STARTED, "I[HnA]{1,3}ĥ", "Inget har hänt"),
    Pattern(Status.NOT_STARTED, "I[xñσ]?[DB]", "Inget gjort"),
    Pattern(Status.ONGOING, "[HA]?NA?[nh]{0,4}A?[KRQ]", "Ej klart"),
    Pattern(Status.ONGOING, "[HA]?N[nh]{0,4}Ä[nh]{0,3}[Vr]?[KRf]|ÄN[nh]{0,3}[Vr]?[KRf]", "Har inte kunnat slutföras"),
    Pattern(Status.NOT_STARTED, "[HA]?NA?[nh]{0,4}[xÄ]?[AH]?[Dg]", "Ej gjort"),
    Pattern(Status.NOT_STARTED, "[AH]NA?[nh]{0,4}Π", "Uppgifterna har inte redigerats"),
    Pattern(Status.NOT_STARTED, "[XCEż][nxaσ]{0,3}b", "Ska påbörjas"),
    Pattern(Status.NOT_STARTED, "[CEXż][nxaσ]{0,3}g", "Ska göras"),
    Pattern(Status.NOT_STARTED, "b(?![&M])", "Påbörjas"),
    Pattern(Status.NOT_STARTED, "[Cŕ][nσ]?B", "Kommer igång i höst"),
    Pattern(Status.NOT_STARTED, "(?<![^.,])ag", "Att göra"),
    Pattern(Status.ONGOING, "(?<=[xñ#!L])k", "Bristen kvarstår"),
    Pattern(Status.ONGOING, "ķA?a", "En tredjedel kvar att göra"),
    Pattern(Status.NOT_STARTED, "k", "Kvarstår"),
    Pattern(Status.NOT_STARTED, "c", "⬜"),
    # Done, in words that hold others.
    Pattern(Status.DONE, "[AH]?[nh]{0,4}[KRD]em?[xσ]{0,2}p", "Klart enligt plan"),
    Pattern(Status.DONE, "Å[nxσVa¤]{0,5}?[KRD]", "Anses klart"),
    Pattern(Status.DONE, "ḃ[n¤]{0,4}V?[nh]{0,4}[KRD](?=$|[.,&-])", "Bedöms klart"),
    # As planned.
    Pattern(Status.ON_SCHEDULE, "^tp", "Före tidplanen"),
    Pattern(Status.ON_SCHEDULE, "(?<![^.,-])iT(?=[.,]|$)", "I tid"),
    Pattern(Status.ON_SCHEDULE, "(?:[Glgj][vin]?x{0,2})?i?em?[xσDR]{0,3}p", "Enligt plan"),
    Pattern(Status.ON_SCHEDULE, "ƒ[xD]{0,2}p", "Följer plan"),
    Pattern(Status.ON_SCHEDULE, "p(?:[Eḃ]?Ä|[Eḃ]|xha)?ƒ(?!Ṿ)", "Tidplanen följs"),
    Pattern(Status.ON_SCHEDULE, "[GAjl]?iF(?:mp)?", "I fas"),
    Pattern(Status.ON_SCHEDULE, "[Aj]iT", "Ligger i tid"),
    Pattern(Status.ON_SCHEDULE, "[Gl]?ô", "Planenligt"),
    Pattern(Status.ON_SCHEDULE, "[Gljb]?v?¤ż", "Som planerat"),
    Pattern(Status.ON_SCHEDULE, "ixß", "På rätt spår"),
    Pattern(Status.ON_SCHEDULE, "[jA](?:ö|t)p", "Ligger före tidplanen"),
    # Standing still.
    Pattern(Status.PAUSED, "i?Z", "⏸"),
    Pattern(Status.PAUSED, "i?zi?", "Avvakta"),
    Pattern(Status.PAUSED, "j[xn]{0,3}ų", "Arbetet ligger nere"),
    # Will be done, so it is not done.
    Pattern(Status.ONGOING, "(?:[ECżḃ]|ẽAaσ?X?)[nxahσm]{0,6}?V?[nxh]{0,3}?[KRQ]", "Beräknas klart i maj"),
    Pattern(Status.ONGOING, "(?:[ECżX]|ẽAa)[^.,]{0,5}?i[ᵽ]", "Ska vara i drift 1 januari 2025"),
    Pattern(Status.ONGOING, "[ECż][nxamσ]{0,5}?V[nxh]{0,2}D", "Beräknas vara genomförd i maj"),
    Pattern(Status.ONGOING, "[ECż][nxamσ]{0,5}?[fq]", "Beräknas färdigställas Q3"),
    Pattern(Status.ONGOING, "r[nxσ]{0,3}[KRQ]", "Blir klart under våren"),
    Pattern(Status.ONGOING, "f", "Slutförs i juni"),
    # Done.
    Pattern(Status.DONE, "[AHr][nxhσ]{0,3}?[KRD]", "Är klart"),
    Pattern(Status.DONE, "P", "Genomfördes i maj"),
    Pattern(Status.DONE, "ῥ[Ṿvũɵ]", "Rutinen sågs över i maj"),
    Pattern(Status.DONE, "ŷ(?:[Ṿũ]|iᵽ)", "Planen togs fram i maj"),
    Pattern(Status.DONE, "R", "Slutfört"),
    Pattern(Status.DONE, "D", "Åtgärdat"),
    Pattern(Status.DONE, "✓", "✅"),
    Pattern(Status.DONE, "(?<![^.])Π(?=[.,&MtuI]|i(?!Z)|$)", "Avhjälpta"),
    Pattern(Status.DONE, "(?<![^.])ḅ(?=[.,tiå]|$)", "Beslutat av nämnden"),
    Pattern(Status.DONE, "[AHn]{0,4}iᵽ", "I drift"),
    Pattern(Status.DONE, "H[nxσ]{0,2}Π", "Personalen har kontaktats"),
    Pattern(Status.DONE, "A[nh]{0,4}Π(?=[.,&]|$|å|[tio])", "Bristerna är avhjälpta"),
    Pattern(Status.DONE, "K", "Klart"),
    # Planned.
    Pattern(Status.NOT_STARTED, "A?ż(?=$|[.,tui-])", "Planerad"),
    Pattern(Status.NOT_STARTED, "(?<![^.])żx(?=x|$)", "Planerad åtgärd"),
    # Begun.
    Pattern(Status.ONGOING, "g¦", "Genomförs löpande"),
    Pattern(Status.ONGOING, "¦ñ", "Löpande arbete"),
    Pattern(Status.ONGOING, "G", "Pågår"),
    Pattern(Status.ONGOING, "ix?ĝ", "I gång"),
    Pattern(Status.ONGOING, "iß", "Har kommit en bit på väg"),
    Pattern(Status.ONGOING, "lx?Ṿ", "Arbetet går framåt"),
    Pattern(Status.ONGOING, "ln{0,2}h(?![ep])", "Rullas nu ut"),
    Pattern(Status.ONGOING, "(?<![^.])nñ", "Fortsatt arbete"),
    Pattern(Status.ONGOING, "[HA]?n?B", "Påbörjat"),
    Pattern(Status.ONGOING, "[ui]ñ", "På remiss"),
    Pattern(Status.ONGOING, "up", "Under planering"),
    Pattern(Status.ONGOING, "l[n¦]{0,4}[mi](?!x?[epß])", "Löper på"),
    Pattern(Status.ONGOING, "⏳", "⏳"),
)
