"""Texts that would do something if anybody took them for more than texts."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from symptomdesk.desk import Desk, Entry, own_sign
from symptomdesk.paths import resources

MARKUP = (
    "<b>bold</b><img src='file:///etc/passwd'>",
    "<script>alert(1)</script> & <a href='http://x'>y</a>",
    '#panic("typst") $ 1/0 $ *b* `raw` #read("/etc/passwd") <label> @ref \\',
    "'); DROP TABLE day; --",
    '=HYPERLINK("http://x","y")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3+cmd",
    "../../../etc/passwd",
    "a & b && c &d",
    "{gap} {0} {day} %n %1 %s {name!r}",
    "\\u0041 \\n \\x00 &amp; &#65;",
    "[link](javascript:x) **b** _i_",
)
"""On one line, of letters that can be seen: they can be names, too."""

UNSEEN = (
    "bell\x07 escape\x1b[2J nul\x00 c1\x9b2J",
    "\u202eesrever\u2066 isolated",
    "line\u2028paragraph\u2029 next\x85",
    "half\ufffe non\uffff private\ue000",
    "z\u0300\u0301\u0302\u0303" * 20,
)
"""Only texts and notes hold such."""

TEXTS = (*MARKUP, *UNSEEN)

TODAY = date(2026, 3, 2)


def day_of(number: int) -> date:
    """The day on which the text of that number is written."""
    return TODAY - timedelta(days=number)


def write_all(desk: Desk) -> None:
    """Write a diary in which every word that a person can write is a hostile one."""
    desk.change_settings(patient_name=MARKUP[0], clinic_phone=MARKUP[1], relation_words=(MARKUP[2],))
    for number, text in enumerate(TEXTS):
        name = MARKUP[number % len(MARKUP)]
        desk.log(Entry(day_of(number), text=f"chest pain {text}", note=text, signs=((own_sign(name), 2),)))
        for seen in desk.page(day_of(number)).observations:
            desk.edit(seen.id, note=text)
        desk.clinic.add_visit(day_of(number), text)
        desk.clinic.ask(text)
        desk.clinic.add_medicine(name, name)
        desk.clinic.add_lab(name, f"1.5 {name}", day_of(number))
        desk.acknowledge(("blood_clot",), day_of(number), text)


def write_leaflet(folder: Path) -> None:
    """Put a leaflet of the owner's own there, whose title, names of signs and lines are hostile words."""
    text = (resources() / "leaflets" / "lenalidomide.toml").read_text(encoding="utf-8")
    for said, instead in (
        ('title = "Lenalidomide: patient information"', f"title = {json.dumps(MARKUP[0])}"),
        ('nausea = "Nausea (feeling sick)"', f"nausea = {json.dumps(MARKUP[2])}"),
        ('diarrhea = "Diarrhea"', f"diarrhea = {json.dumps(MARKUP[1])}"),
        ('tiredness = "Tiredness"', f"tiredness = {json.dumps(MARKUP[8])}"),
        ('{ text = "nausea", ', f"{{ text = {json.dumps(MARKUP[0])}, "),
    ):
        assert said in text
        text = text.replace(said, instead)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mine.toml").write_text(text, encoding="utf-8")
