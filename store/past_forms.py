"""Swedish verb forms that tell what has been, told by their endings: for words no vocabulary holds.

==============  =====================================================================
participle      inlämnad, utskickat, avhjälpta, omhändertagen, överlämnade
supine          inlämnat, utskickats, tagit, gjorts, besökt (after *har*)
==============  =====================================================================

Nouns and adjectives with the same endings (*mandat*, *bostad*, *begränsat*) are left out by name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(
        r"\w{3,}[bdfgklmnprstvxj](?:ad|at|ats|ade)|"
        r"\w*(?:sänt|sänd|sända|köpt|köpts|köpta|sökt|sökta|byggt|byggd|byggda|ställt|ställd|ställda|ställts|lyst|lysta|"
        r"fört|förd|förda|förts|ringt|tryckt|tryckta|spritt|spridd|spridda|skrivet|skriven|skrivna|skrivits|"
        r"hjälpt|hjälpta|bytt|bytta|tagen|taget|tagna|givna|given|givet|lagd|lagt|lagda|tillsatt|satta|löst|lösta|fyllt|fylld|fyllda|invigd|invigt|invigda|"
        r"hållen|hållet|hållna|delgiven|stängd|stängt|stängda|sagd|sagda|dragen|draget|dragna|bruten|brutet|brutna)"
    )


@cache
def _no_participle() -> re.Pattern[str]:
    return re.compile(
        r"\w*(?:insats|ansats|plats|resultat|mandat|format|plakat|konsulat|citat|referat|stad|bostad|byggnad|skillnad|kostnad|månad|marknad|"
        r"ansvarad|advokat|kandidat|apparat|certifikat|privat|separat|samarbetat|internat|planerad|planerat|planerade|"
        r"beräknad|beräknat|prioriterad|prioriterat|önskad|önskat|avsedd|preliminärt|förväntad|uppskattad|uppskattat|"
        r"oförändrad|oförändrat|samlad|samlat|fortsatt|begränsat|begränsad|begränsade|digitaliserad|relaterad|relaterat|"
        r"ansträngd|utsatta|berättigad|skyldigad|komplicerad|komplicerat|engagerad|engagerade|belastad|belastat|"
        r"motiverad|motiverade|drabbad|drabbade|erfaren|känt|okänt|försvårat|försvårad|svagt|befogad|omfattande|"
        r"uppdelad|uppdelat|baserad|baserat|kopplad|kopplat|integrerad|anpassad|anpassat|splittrad|eftersatt|eftersatta)"
    )


@cache
def _supine() -> re.Pattern[str]:
    return re.compile(
        r"\w{2,}(?:ats|its|tts|rts|nts|lts|fts|at|it)|"
        r"\w*(?:fått|gått|nått|stått|sett|gett|lett|mött|stött|rett|bett|skett|bytt|satt|spritt|gjort|fört|hört|lärt|kört|"
        r"stört|haft|lyft|lagt|sagt|byggt|tryggt|höjt|följt|känt|vänt|hänt|sänt|nämnt|tänkt|sänkt|stärkt|märkt|sökt|tryckt|"
        r"täckt|räckt|väckt|läst|löst|köpt|ställt|fyllt|valt|delt|dömt|glömt|drivit)s?"
    )


@lru_cache(maxsize=4096)
def is_participle(word: str) -> bool:
    """Whether a word tells what was done to something: *inlämnad*, *utskickat*, *avhjälpta*."""
    return _participle().fullmatch(word) is not None and _no_participle().fullmatch(word) is None


@lru_cache(maxsize=4096)
def is_supine(word: str) -> bool:
    """Whether a word tells, after *har*, what somebody did: *beslutat*, *gjorts*, *besökt*."""
    return _supine().fullmatch(word) is not None
