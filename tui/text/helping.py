"""The page of help beside the keys, which say for themselves what they do."""

from __future__ import annotations

HELP_TITLE = "Hjälp"
HELP_ELSEWHERE = "På andra skärmar"
HELP_PAGES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Flytta i listan",
        (
            ("↑ ↓  j k", "Förra och nästa område"),
            ("PgUp PgDn", "En sida upp eller ned"),
            ("Home End", "Först och sist"),
            ("Tab", "Nästa fält i ett formulär"),
            ("Skift+mus", "Markera text med musen, på terminalens sätt"),
        ),
    ),
    (
        "Vad tecknen betyder",
        (
            ("! försenad", "En öppen milstolpe har passerat sin sista dag"),
            ("~ snart", "Sista dagen är nära"),
            ("? utan datum", "Inget i texten ger ett datum att vänta på"),
            ("· i fas", "Nästa sista dag är längre bort"),
            ("✓ avslutad", "Avslutat, utgår, eller klart med allt avbockat"),
            ("≠", "Två saker som står skrivna kan inte båda stämma"),
            ("»", "Någon har frågat om området och väntar på svar"),
            ("□ missad", "Något som återkommer skulle ha gjorts, och inget är avbockat eller rapporterat"),
        ),
    ),
)
HELP_WRITING = (
    "I en textruta",
    (
        ("Skift+← → ↑ ↓", "Markera text; det som skrivs sedan ersätter det markerade"),
        ("Ctrl+A", "Markera allt"),
        ("Ctrl+Home, Ctrl+End", "Till början eller slutet av texten"),
        ("Ctrl+C X V", "Kopiera, klipp ut, klistra in det markerade"),
        ("Ctrl+Z, Ctrl+Y", "Ångra det senast skrivna, gör om det"),
    ),
)
"""What a text box does by itself; told where there is one."""
