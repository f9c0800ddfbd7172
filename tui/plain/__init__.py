"""The plain mode (``--enkel``): everything the app does, as questions and answers, one line at a time.

It is made for screen readers and braille displays, and works as well through a pipe. Nothing is drawn over anything
else, no key is special, and each thing that is said is a whole line: also the question, so that what is read aloud ends
where the answer begins, and a program that writes the answers knows when to. A sitting, with what the person writes
after ``»``::

    Nämndkoll, enkelt läge: Barn- och utbildningsnämnden.
    I dag 2018-02-01 · nästa nämnd 21 feb.
    9 områden: 4 försenade, 2 snart, 2 utan datum, 1 avslutad.
    Huvudmeny
    1. Lista områden
    2. Sök upp ett område
    …
    Skriv ett nummer eller början av ordet. Tom rad: hör valen. ? ger hjälp.
    » lista
    9 områden: alla, ordnade efter plan.
    Plan Åtgärdsplan ledningsfunktion, Rekommendationer
    1. ! försenad 32 dagar: Klargöra ansvar i lokalfrågor. klart senast 2017-12-31. ej påbörjat.
    …
    Områdets nummer, eller urval, sök, ordning, filter. Tom rad: tillbaka. ? ger hjälp.
    » 1
    Klargöra ansvar i lokalfrågor
    ! försenad 32 dagar
    …
    Skriv ett nummer eller början av ordet. Tom rad: tillbaka. ? ger hjälp.
    » återrapportera
    Nu står det:
    - Ny återrapport juni 2018.
    Nytt processläge, ett stycke per rad. En tom rad avslutar; tom rad genast: det gamla står kvar. ? ger hjälp.
    » Ansvaret är klarlagt.
    »
    läses: status klart
    …
    Spara? 1 ja, 2 nej. Tom rad: tillbaka. ? ger hjälp.
    » ja
    Sparat.

A whole one, word for word, is ``tests/golden/plain/sitting.txt``.

Three answers mean the same everywhere: an empty line keeps what stands or goes back, ``?`` explains the question, and
``avbryt`` leaves what one is in the middle of. What has been said to be saved is saved, however the sitting ends; words
that were not are kept as a draft, the same one the full screen would bring back.
"""
