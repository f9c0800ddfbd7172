"""Damaged registers, one way at a time, and what a person must be told about each."""

from __future__ import annotations

from typing import NamedTuple

SOUND = """\
{
  "register": {
    "register": {
      "format": 1,
      "nämnd": "Barn- och utbildningsnämnden"
    }
  },
  "planer": {
    "granskning-ledning-7k3q": {
      "namn": "Åtgärdsplan ledningsfunktion",
      "källa": "Revisionens granskning våren 2017",
      "daterad": "2018-01-10"
    }
  },
  "områden": {
    "likvardig-skola-p4d2": {
      "plan": "granskning-ledning-7k3q",
      "ordning": 20,
      "utvecklingsområde": "Likvärdig skola",
      "åtgärd": [
        "Resurserna fördelas efter behov."
      ],
      "tidsplan": [
        "Löpande."
      ]
    },
    "stod-i-ekonomi-m9tx": {
      "plan": "granskning-ledning-7k3q",
      "ordning": 10,
      "grupp": "Rekommendationer",
      "utvecklingsområde": "Rektor får stöd i ekonomi",
      "åtgärd": [
        "Förvaltningens stöd görs tydligare.",
        "Utbildning i systemen erbjuds."
      ],
      "ansvarig": "Ekonomichef",
      "tidsplan": [
        "Klart till mars 2018.",
        "Utvärderas oktober 2018."
      ],
      "status": "pågår enligt tidsplan",
      "processläge": [
        "Upplägget prövas med två skolor.",
        "Ny återrapport juni 2018."
      ],
      "rapporterad": "2018-01-10",
      "milstolpar": {
        "klart": {
          "senast": "2018-03-31",
          "ur": "Klart till mars 2018.",
          "ursprungligen": "2018-01-31",
          "framflyttad": [
            {
              "från": "2018-01-31",
              "till": "2018-03-31",
              "den": "2017-12-20",
              "orsak": "Upphandlingen drog ut."
            }
          ]
        },
        "utvärdering": {
          "senast": "2018-10-31",
          "ur": "Utvärderas oktober 2018."
        }
      }
    }
  }
}
"""
"""A whole register in canonical bytes."""


def line_of(part: str, text: str = SOUND) -> int:
    """The line on which a part of a text stands."""
    return text.count("\n", 0, text.index(part)) + 1


def changed(before: str, after: str) -> bytes:
    """The register with one part exchanged."""
    assert before in SOUND
    return SOUND.replace(before, after, 1).encode()


class Case(NamedTuple):
    """One damaged register."""

    data: bytes
    words: str
    """Part of what must be said."""
    line: int | None = None
    """The line that must be named."""
    field: str = ""
    """The field that must be named."""


_AREA = "områden → stod-m9tx"
_E = "områden → stod-i-ekonomi-m9tx"
_MERGE = SOUND.replace(
    '      "status": "pågår enligt tidsplan",\n',
    '<<<<<<< HEAD\n      "status": "klart",\n=======\n      "status": "försenat",\n>>>>>>> topic\n',
)
_DIFF3 = SOUND.replace(
    '      "status": "pågår enligt tidsplan",\n',
    '<<<<<<< HEAD\n      "status": "klart",\n||||||| 0a1b2c3\n      "status": "pågår enligt tidsplan",\n=======\n'
    '      "status": "försenat",\n>>>>>>> topic\n',
)
_DATA = SOUND.encode()
_STATUS_LINE = line_of('"status"')
_AAO = _DATA.index("å".encode())
_DEEP = 100_000

CASES = {
    # the whole file
    "empty": Case(b"", "filen är tom"),
    "blank": Case(b" \n\r\n\t \n", "bara tomma rader"),
    "only zeros": Case(bytes(4096), "bara tomma byte"),
    "git-lfs pointer": Case(
        b"version https://git-lfs.github.com/spec/v1\noid sha256:00ff\nsize 12345\n", "pekare från Git LFS"
    ),
    "utf-16": Case(SOUND.encode("utf-16"), "UTF-16"),
    "utf-32": Case(SOUND.encode("utf-32"), "UTF-32"),
    "utf-32 without its mark": Case(SOUND.encode("utf-32-le"), "UTF-32"),
    "utf-32 big end first": Case(SOUND.encode("utf-32-be"), "UTF-32"),
    "utf-16 without its mark": Case(SOUND.encode("utf-16-le"), "UTF-16"),
    "utf-16 big end first": Case(SOUND.encode("utf-16-be"), "UTF-16"),
    "a word document": Case(b"PK\x03\x04\x14\x00\x06\x00\x08", "ett Word- eller Excel-dokument och inget register"),
    "a pdf": Case(b"%PDF-1.7\n%\xe2\xe3", "en PDF och inget register"),
    "a list": Case(b"[]", "filen är inget register utan en lista"),
    "a text": Case(b'"register"', "inget register utan ”register”"),
    "a number": Case(b"42", "inget register utan talet 42"),
    "null": Case(b"null", "inget register utan null"),
    "no tables": Case(b"{}", "tabellen ”register” saknas"),
    "another tinydb": Case(b'{"_default": {"1": {"namn": "x"}}}', "tabellen ”register” saknas"),
    # half a file
    "cut in half": Case(_DATA[: len(_DATA) // 2], "avklippt"),
    "cut before its last bracket": Case(_DATA[:-3], "avklippt"),
    "cut in a character": Case(_DATA[: _AAO + 1], "slutar mitt i ett tecken"),
    "cut in a text": Case(_DATA[: _DATA.index(b"Utbildning")], "avklippt", line_of("Utbildning")),
    "a tail of zeros": Case(_DATA[:1500] + bytes(len(_DATA) - 1500), "tomma byte: den skrevs aldrig färdigt"),
    "a tail of zeros after the end": Case(_DATA + bytes(512), "slutar med 512 tomma byte"),
    "written twice": Case(_DATA + _DATA, "något mer efter registrets slut", SOUND.count("\n") + 1),
    "the end of a longer version": Case(
        _DATA + b'ur": "x" }\n', "något mer efter registrets slut", SOUND.count("\n") + 1
    ),
    # git
    "conflict markers": Case(
        _MERGE.encode(), f"rad {_STATUS_LINE}, {_STATUS_LINE + 2}, {_STATUS_LINE + 4}", _STATUS_LINE
    ),
    "conflict markers of diff3": Case(
        _DIFF3.encode(),
        f"rad {_STATUS_LINE}, {_STATUS_LINE + 2}, {_STATUS_LINE + 4}, {_STATUS_LINE + 6}",
        _STATUS_LINE,
    ),
    "conflict markers with crlf": Case(_MERGE.replace("\n", "\r\n").encode(), f"rad {_STATUS_LINE}", _STATUS_LINE),
    "one forgotten marker": Case(
        SOUND.replace('  "områden"', '>>>>>>> topic\n  "områden"').encode(), "konfliktmarkör", 15
    ),
    "a marker on the first line": Case(b"<<<<<<< HEAD\n" + _DATA, "konfliktmarkör", 1),
    # characters
    "windows-1252": Case(SOUND.encode("cp1252"), "0xE4, troligen ”ä” i Windows-1252", line_of("nämnd")),
    "one byte of windows-1252": Case(
        changed("Löpande", "L\ue000pande").replace("\ue000".encode(), b"\xf6"),
        "0xF6, troligen ”ö”",
        line_of("Löpande"),
    ),
    "a byte that is no character": Case(
        changed("Löpande", "L\ue000pande").replace("\ue000".encode(), b"\xff"), "är inte UTF-8", line_of("Löpande")
    ),
    "a zero in a text": Case(changed("Löpande", "L\0pande"), "styrtecken", line_of("Löpande")),
    "a control character in a text": Case(changed("Löpande", "L\x1bpande"), "styrtecken", line_of("Löpande")),
    "half a character": Case(
        changed("Löpande", "L\\ud83dpande"),
        "ett halvt tecken",
        line_of("Löpande"),
        "områden → likvardig-skola-p4d2 → tidsplan → nr 1",
    ),
    # syntax
    "a comma missing": Case(
        changed('"ordning": 20,', '"ordning": 20'),
        "ska ett komma stå",
        line_of('"utvecklingsområde": "Lik'),
        "områden → likvardig-skola-p4d2 → ordning",
    ),
    "a comma too many": Case(changed('"Löpande."\n', '"Löpande.",\n'), "", line_of('"Löpande."') + 1),
    "a colon missing": Case(changed('"ordning": 20', '"ordning" 20'), "ska ett kolon stå", line_of('"ordning": 20')),
    "a quote missing": Case(changed('"Löpande."', '"Löpande.'), "radbrytning mitt i en text", line_of('"Löpande."')),
    "single quotes": Case(changed('"Löpande."', "'Löpande.'"), "ska ett värde stå", line_of('"Löpande."')),
    "a comment": Case(changed('  "planer"', '  // våra planer\n  "planer"'), "fältnamn", line_of('"planer"')),
    "an unknown escape": Case(changed("Löpande", "L\\öpande"), "omvänt snedstreck", line_of("Löpande")),
    "a broken escape": Case(changed("Löpande", "L\\u00gpande"), "omvänt snedstreck", line_of("Löpande")),
    # numbers
    "NaN": Case(changed("20,", "NaN,"), "NaN är inget tal", line_of("20,"), "områden → likvardig-skola-p4d2 → ordning"),
    "Infinity": Case(changed("20,", "-Infinity,"), "-Infinity är inget tal", line_of('"ordning": 20')),
    "1e999": Case(changed('"ordning": 20', '"nytt": 1e999'), "för stort tal", line_of('"ordning": 20')),
    "a number of 5,000 digits": Case(
        changed('"ordning": 20', '"nytt": ' + "9" * 5000), "för stort", line_of('"ordning": 20')
    ),
    # the same name twice
    "a table twice": Case(
        changed('  "områden"', '  "planer": {},\n  "områden"'), "två gånger", line_of('  "områden"'), "planer"
    ),
    "a record twice": Case(
        changed('    "stod-i-ekonomi', '    "likvardig-skola-p4d2": {"utvecklingsområde": "x"},\n    "stod-i-ekonomi'),
        "två gånger",
        line_of('    "stod-i-ekonomi'),
        "områden → likvardig-skola-p4d2",
    ),
    "a field twice": Case(
        changed('"rapporterad": "2018-01-10",', '"rapporterad": "2018-01-10",\n      "status": "klart",'),
        "två gånger",
        line_of("rapporterad") + 1,
        f"{_E} → status",
    ),
    "a field twice, once with a composed letter": Case(
        changed('"tidsplan": [\n        "Löp', '"a\u030atga\u0308rd": [],\n      "tidsplan": [\n        "Löp'),
        "två gånger",
        line_of('"tidsplan"'),
        "områden → likvardig-skola-p4d2 → åtgärd",
    ),
    "a field twice, once as an escape": Case(
        changed('"ordning": 20', '"ordning": 20, "\\u006frdning": 30'), "två gånger", line_of('"ordning": 20')
    ),
    "a field twice in a milstolpe": Case(
        changed('"senast": "2018-03-31"', '"senast": "2018-03-31", "senast": "2019-03-31"'),
        "två gånger",
        line_of('"senast"'),
        f"{_E} → milstolpar → klart → senast",
    ),
    # names
    "an empty id": Case(changed("likvardig-skola-p4d2", ""), "tomt", line_of("likvardig")),
    "a direction override in an id": Case(
        changed("likvardig-skola-p4d2", "likvardig\u202e-skola"), "osynliga tecken", line_of("likvardig"), "<U+202E>"
    ),
    "a zero-width space in an id": Case(
        changed("likvardig-skola-p4d2", "likvardig\u200b"), "osynliga", line_of("likvardig")
    ),
    "an escape sequence in an id": Case(
        changed("likvardig-skola-p4d2", "x\\u001b[31m"), "osynliga", line_of("likvardig")
    ),
    "an empty field name": Case(changed('"ordning": 20', '"": {"status": "klart"}'), "tomt", line_of('"ordning": 20')),
    # wrong types
    "areas as a list": Case(
        b'{"register": {"register": {"format": 1}},\n"omr\xc3\xa5den": []}',
        "står en lista men det ska vara en tabell",
        2,
        "områden",
    ),
    "plans as a text": Case(
        b'{"register": {"register": {"format": 1}},\n\n"planer": "x"}', "ska vara en tabell", 3, "planer"
    ),
    "an area as a text": Case(
        changed('"områden": {', '"områden": {"x-0000": "text",'),
        "ett objekt med fält",
        line_of('"områden"'),
        "områden → x-0000",
    ),
    "no title": Case(
        changed('"utvecklingsområde": "Likvärdig skola"', '"titel": "Likvärdig skola"'),
        "fältet ”utvecklingsområde” saknas",
        line_of("likvardig"),
        "områden → likvardig-skola-p4d2",
    ),
    "a number as title": Case(
        changed('"Likvärdig skola"', "7"),
        "står talet 7 men det ska vara en text",
        line_of('"Likvärdig'),
        "områden → likvardig-skola-p4d2 → utvecklingsområde",
    ),
    "a text as paragraphs": Case(
        changed('[\n        "Löpande."\n      ]', '"Löpande."'),
        "står ”Löpande.” men det ska vara en lista",
        line_of('"Löpande."') - 1,
    ),
    "a number as paragraph": Case(
        changed('"Löpande."', "7"), "en text", line_of('"Löpande."'), "områden → likvardig-skola-p4d2 → tidsplan → nr 1"
    ),
    "a text as order": Case(changed("20,", '"20",'), "står ”20” men det ska vara ett heltal", line_of('"ordning": 20')),
    "a truth as order": Case(
        changed("20,", "true,"), "står true men det ska vara ett heltal", line_of('"ordning": 20')
    ),
    "a fraction as order": Case(
        changed("20,", "20.5,"), "står talet 20.5 men det ska vara ett heltal", line_of('"ordning": 20')
    ),
    "an unknown status": Case(
        changed("pågår enligt tidsplan", "nästan klart"),
        "står ”nästan klart” men det ska vara ett av orden ej påbörjat, pågår, ",
        _STATUS_LINE,
        f"{_E} → status",
    ),
    "null as status": Case(changed('"pågår enligt tidsplan"', "null"), "här står null", _STATUS_LINE, f"{_E} → status"),
    "30 February": Case(
        changed('"rapporterad": "2018-01-10"', '"rapporterad": "2018-02-30"'),
        "datumet 2018-02-30 finns inte",
        line_of("rapporterad"),
        f"{_E} → rapporterad",
    ),
    "30 February in a milstolpe": Case(
        changed('"senast": "2018-10-31"', '"senast": "2018-02-30"'),
        "datumet 2018-02-30 finns inte",
        line_of('"senast": "2018-10-31"'),
        f"{_E} → milstolpar → utvärdering → senast",
    ),
    "a date in words": Case(
        changed('"daterad": "2018-01-10"', '"daterad": "10 jan 2018"'), "ett datum som", line_of("daterad")
    ),
    "a time as date": Case(changed('"2018-01-10"\n', '"2018-01-10T12:00"\n'), "ett datum som", line_of("daterad")),
    "a year as date": Case(changed('"daterad": "2018-01-10"', '"daterad": 2018'), "ett datum som", line_of("daterad")),
    "a move without its date": Case(
        changed('              "den": "2017-12-20",\n', ""),
        "fältet ”den” saknas",
        line_of('"framflyttad"') + 1,
        f"{_E} → milstolpar → klart → framflyttad → nr 1",
    ),
    "milstolpar as a list": Case(
        changed('"ordning": 20', '"milstolpar": []'), "ett objekt med fält", line_of('"ordning": 20'), "milstolpar"
    ),
    "an unknown reason": Case(
        changed('"ordning": 20', '"avslut": {"orsak": "glömd", "den": "2018-01-01"}'),
        "ett av orden genomförd",
        line_of('"ordning": 20'),
        "avslut → orsak",
    ),
    # the heading
    "no heading": Case(
        b'{"register": {},\n "planer": {}}', "här står null men det ska vara registrets format och nämnd", 1, "register"
    ),
    "no format": Case(changed('"format": 1,\n      ', ""), "ska vara ett heltal från 1", line_of('"register": {') + 1),
    "a text as format": Case(
        changed('"format": 1', '"format": "1"'), "här står ”1”", line_of("format"), "register → format"
    ),
    "format 0": Case(changed('"format": 1', '"format": 0'), "här står talet 0", line_of("format")),
    "true as format": Case(changed('"format": 1', '"format": true'), "här står true", line_of("format")),
    "a second heading": Case(
        changed('    }\n  },\n  "planer"', '    },\n    "annat": {}\n  },\n  "planer"'),
        "bara registrets format",
        line_of('"planer"') - 1,
    ),
    # size
    "100,000 levels of objects": Case(b'{"a":' * _DEEP + b"1" + b"}" * _DEEP, "nivåer", 1),
    "100,000 levels of lists": Case(b"[" * _DEEP + b"]" * _DEEP, "nivåer", 1),
    "100,000 open brackets": Case(b"[" * _DEEP, "", 1),
    "70 levels in an unknown field": Case(
        changed('"ordning": 20', '"nytt": ' + "[" * 70 + "]" * 70), "nivåer", line_of('"ordning": 20')
    ),
    "900 levels in an unknown table": Case(
        changed('  "områden"', '  "nytt": ' + "[" * 900 + "]" * 900 + ',\n  "områden"'),
        "nivåer",
        line_of('  "områden"'),
    ),
}
"""Name → damaged register; none of them may open."""

SOUND_ALL_THE_SAME = {
    "canonical": _DATA,
    "crlf": SOUND.replace("\n", "\r\n").encode(),
    "a byte order mark": b"\xef\xbb\xbf" + _DATA,
    "no final newline": _DATA[:-1],
    "no indent": SOUND.replace("\n", "").replace("  ", "").encode(),
    "å as a and ring": SOUND.replace("å", "a\u030a").encode(),
    "å as an escape": SOUND.replace("å", "\\u00e5").encode(),
    "an id of digits": changed("likvardig-skola-p4d2", "7"),
    "an id of digits with zeros": changed("likvardig-skola-p4d2", "007"),
    "an unknown field": changed('"ordning": 20', '"ordning": 20, "nytt": {"a": [1, null, 2.5]}'),
    "an unknown field in a milstolpe": changed('"senast": "2018-03-31"', '"nytt": true, "senast": "2018-03-31"'),
    "an unknown field in a move": changed('"orsak": "Upp', '"vem": "x", "orsak": "Upp'),
    "an unknown field in the heading": changed('"format": 1', '"format": 1, "nytt": []'),
    "an unknown field in a plan": changed('"namn"', '"nytt": "x", "namn"'),
    "an unknown table": changed('  "områden"', '  "frågor": {"x": [1]},\n  "områden"'),
    "an unknown kind of milstolpe": changed('"utvärdering": {', '"beslut": {'),
    "an empty date": changed('"daterad": "2018-01-10"', '"daterad": null'),
    "words that look like markers": changed("Löpande.", "<<<<<<< HEAD ======= >>>>>>>"),
    "a number of 65 bits": changed('"ordning": 20', f'"nytt": {2**64}, "ordning": 20'),
    "30 levels in an unknown field": changed('"ordning": 20', '"nytt": ' + "[" * 30 + "]" * 30),
    "two ids that differ in case": changed(
        '    "stod-i', '    "Likvardig-skola-p4d2": {"utvecklingsområde": "x"},\n    "stod-i'
    ),
}
"""Name → register that looks strange and holds everything it should."""
