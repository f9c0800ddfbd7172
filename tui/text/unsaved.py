"""What is said of words that are not saved yet, here or in another window."""

DRAFT_FOUND = "Här fanns text som inte hann sparas förra gången; den är framplockad. Esc och Släng tar bort den."
BOTH_CHANGED = (
    "Sedan texten skrevs har någon annan sparat något i samma fält. När du sparar får du välja vad som gäller."
)
BOTH_CHANGED_IN_BOX = "Sedan texten skrevs har någon annan sparat något här, som ersätts när du sparar."
STANDS = "Det som står nu: {}"
NOTHING_STANDS = "(inget)"
WRITTEN_ELSEWHERE = (
    "Just nu skrivs det här i ett annat fönster också, och är inte sparat där. Den texten rörs inte härifrån; "
    "ändrar båda samma fält får du välja."
)
UNSURE = (
    "Här finns osparad text, men det går inte att avgöra om den skrivs i ett annat fönster just nu: låset till den "
    "svarar inte. Den lämnas som den är, i filen {}."
)
"""Said with the file's path."""
DRAFTS_WAITING = "Osparad text finns kvar från förra gången i"
DRAFTS_WHERE = "Öppna formuläret igen (e eller r) så kommer den fram."
DRAFTS_WHERE_BOX = "Öppna samma ruta igen så kommer den fram; tangenten står inom parentes."
DRAFTS_OF = {
    "": "{}",
    "återrapport": "{}",
    "nytt": "ett nytt område (n)",
    "fråga": "en fråga om {} (g)",
    "svar": "ett svar om {} (a)",
    "avsluta": "avslutet av {} (d)",
    "områdets beslut": "beslutet om {} (m, d)",
    "beslut": "nämndens beslut {} (m, p)",
    "uppdrag": "ett nytt uppdrag från nämnden {} (m, n)",
}
"""What was being written, by its name in ``tui.draft_names``, and the key that opens it."""
