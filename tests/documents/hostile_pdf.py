"""PDFs made to hurt, put together in code."""

from __future__ import annotations

import random
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.documents.hostile_office import Made

_HEAD = b"%PDF-1.7\n"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf(objects: dict[int, bytes], trailer: bytes = b"", prev: int | None = None) -> bytes:
    """A PDF of these objects, with the table of their places that a reader wants."""
    data, places = bytearray(_HEAD), {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    back = b"/Prev %d" % (start if prev is None else prev) if prev is not None else b""
    return bytes(
        data + b"trailer<</Size %d/Root 1 0 R%s%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, back, trailer, start)
    )


def stream(content: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed), more, packed)


def page(content: bytes, box: bytes = b"[0 0 600 800]", more: bytes = b"", **extra: bytes) -> dict[int, bytes]:
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % more,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
        % box,
        4: stream(content),
        5: _FONT,
        6: extra.get("form", b"null"),
    }


def says(text: str) -> bytes:
    return b"BT /F 10 Tf 20 700 Td (%s) Tj ET" % text.encode("latin-1")


def many_pages(count: int) -> bytes:
    objects = page(says("Planen"))
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, count)
    return pdf(objects)


FORM = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>/ID[(x)(x)]" % (b"o" * 32, b"u" * 32)

PDF: dict[str, Made] = {
    "empty": (lambda: b"", "källan är tom"),
    "text": (lambda: b"Planen", "ingen PDF-fil"),
    "only its first line": (lambda: b"%PDF-1.4", "skadad"),
    "a plain page": (lambda: pdf(page(says("Planen"))), None),
    "cut": (lambda: pdf(page(says("Planen")))[:-200], None),
    "cut in half": (lambda: pdf(page(says("Planen" * 400)))[:350], None),
    "noise": (lambda: _HEAD + random.Random(3).randbytes(100_000), "skadad"),
    "a page that holds itself": (lambda: pdf({**page(b""), 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"}), None),
    "301 pages": (lambda: many_pages(301), None),
    "a stream of 150 MB": (lambda: pdf(page(b" " * 150_000_000)), None),
    "a drawing that draws itself": (lambda: pdf(page(says("Planen") + b" /X Do", form=FORM)), None),
    "a table of places that goes in a circle": (lambda: pdf(page(says("Planen")), prev=0), None),
    "a page as large as a country": (lambda: pdf(page(says("Planen"), b"[0 0 1e12 1e12]")), None),
    "a page of no size": (lambda: pdf(page(says("Planen"), b"[0 0 0 0]")), None),
    "200,000 lines": (lambda: pdf(page(b"".join(b"%d 0 m 9 9 l S " % n for n in range(200_000)))), None),
    "a million brackets": (lambda: pdf(page(b"[" * 1_000_000)), None),
    "a locked file": (lambda: pdf(page(says("Planen")), LOCK), "skyddad med lösenord"),
    "a program that starts itself": (
        lambda: pdf(page(says("Planen"), more=b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
        None,
    ),
    "no text": (lambda: pdf(page(b"0 0 9 9 re f")), "ingen text"),
    "a page with a strange font": (lambda: pdf({**page(says("Planen")), 5: b"<</Type/Font/Subtype/Type0>>"}), None),
}
