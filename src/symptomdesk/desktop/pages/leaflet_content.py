"""The leaflet as the page shows it: chapters, parts and lines, with the days on which each sign was recorded.

Everything clinical comes from the leaflet; what is written here only says where words come from and whom they
concern.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.desktop.dates import short_day
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.contents_list import ContentsEntry
from symptomdesk.desktop.widgets.leaflet_card import (
    LineContent,
    PartContent,
    PassageContent,
    Place,
    RecordContent,
    ReferenceContent,
    StandingContent,
)
from symptomdesk.leaflet.model import (
    OWN_PREFIX,
    Indication,
    Leaflet,
    Line,
    ListedSign,
    Section,
    Source,
    Urgency,
    WarningList,
)

if TYPE_CHECKING:
    from symptomdesk.desk import Desk, SignDays

UNLISTED, CLUSTER, FEVER, SIGNS = "unlisted", "cluster", "fever", "signs"
"""Ids of the parts that are neither a list nor a section."""

OWN_TAG = marked("Not in the leaflet: SymptomDesk’s own words")
APPLIES = marked("Applies to this diary")
_NOT_APPLYING = marked("does not apply to this diary")
OWN_SYMPTOMS = marked("This diary has on none of the lists:")
EFFECTS = marked(
    "What has a line at its side is the leaflet, word for word, misprints included. Around it SymptomDesk"
    " says how urgent it is, and when it was recorded."
)
SECTIONS = marked("Word for word, too.")
BEYOND = marked(
    "The leaflet names some dangers without saying how one notices them. The following is not in it: the"
    " words are SymptomDesk’s own, and each names its reference."
)
FIND = marked(
    "Each name leads to the line on which it stands, and to the newest day on which it was recorded."
)


class ChapterContent(Struct, frozen=True):
    """Parts under one heading, with a sentence that says what they are."""

    id: str
    title: PassageContent
    intro: PassageContent
    parts: tuple[PartContent, ...]


class LeafletContent(Struct, frozen=True):
    """The whole page: its title, and chapters in the order of reading."""

    title: PassageContent
    chapters: tuple[ChapterContent, ...]

    @property
    def parts(self) -> tuple[PartContent, ...]:
        """All parts in the order of reading."""
        return tuple(part for chapter in self.chapters for part in chapter.parts)

    @property
    def passages(self) -> tuple[PassageContent, ...]:
        """All texts in the order of reading."""
        return (
            self.title,
            *(
                passage
                for chapter in self.chapters
                for passage in (
                    chapter.title,
                    chapter.intro,
                    *(one for part in chapter.parts for one in part.passages),
                )
            ),
        )

    @property
    def entries(self) -> tuple[ContentsEntry, ...]:
        """The table of contents."""
        entries = []
        for chapter in self.chapters:
            entries.append(ContentsEntry(chapter.id, chapter.title.text, chapter=True))
            for part in chapter.parts:
                applies = part.standing is None or part.standing.applies
                entries.append(
                    ContentsEntry(part.id, part.title.text, remark="" if applies else tr(_NOT_APPLYING))
                )
        return tuple(entries)

    @property
    def text(self) -> str:
        """All of it as plain text, to be pasted elsewhere."""
        return "\n\n".join(_plain_text(self))

    def place_of(self, part_id: str, sign: str = "") -> Place | None:
        """Where a list or section stands, or its line that names the sign; ``None`` if it is not there."""
        part = next((part for part in self.parts if part.id == part_id), None)
        if part is None:
            return None
        named = next((line.passage for line in part.lines if sign in line.signs), part.title)
        return Place(named.key, 0, len(named.text))


def leaflet_content(desk: Desk) -> LeafletContent:
    """The page for a diary as it is now; raises what the desk raises."""
    reference = desk.reference
    writer = LeafletWriter(
        reference.leaflet,
        desk.clinic.treatment().indication,
        desk.recorded_days(),
        desk.today(),
        reference.fever_threshold,
    )
    return writer.content()


class LeafletWriter:
    """Writes the page of a leaflet for an indication; ``recorded`` are the days of each sign so far."""

    def __init__(
        self,
        leaflet: Leaflet,
        indication: Indication,
        recorded: Mapping[ListedSign, SignDays],
        today: date,
        fever_threshold: Decimal,
    ) -> None:
        self._leaflet, self._indication = leaflet, indication
        self._recorded, self._today = recorded, today
        self._fever_threshold = fever_threshold

    def content(self) -> LeafletContent:
        """All of it."""
        leaflet = self._leaflet
        printed = tuple(self._list(one) for one in leaflet.lists if not one.beyond_leaflet)
        own = tuple(self._list(one) for one in leaflet.lists if one.beyond_leaflet)
        chapters = (
            _chapter(
                "effects", tr("Side effects, and when to call"), tr(EFFECTS), (*printed, self._unlisted())
            ),
            _chapter(
                "sections", tr("The rest of the leaflet"), tr(SECTIONS), map(_section, leaflet.sections)
            ),
            _chapter("beyond", tr("Not in the leaflet"), tr(BEYOND), (*own, self._cluster(), self._fever())),
            _chapter("find", tr("Find a symptom"), tr(FIND), (self._signs(),)),
        )
        return LeafletContent(
            PassageContent("title", leaflet.title, "title"),
            tuple(chapter for chapter in chapters if chapter.parts),
        )

    def _list(self, one: WarningList) -> PartContent:
        quoted = not one.beyond_leaflet
        opening = (
            (PassageContent(f"{one.id}.quote", f"“{one.source.quote}”", quoted=True),)
            if quoted
            else _own_advice(one.id, one.headline, one.advice)
        )
        return PartContent(
            id=one.id,
            title=PassageContent(f"{one.id}.title", one.title, "section"),
            opening=opening,
            lines=tuple(self._line(one, index, line, quoted=quoted) for index, line in enumerate(one.lines)),
            closing=() if quoted else (_reference(one.id, one.source),),
            urgency=one.urgency.id,
            urgency_text=self._leaflet.words[f"urgency_{one.urgency.id}"],
            own="" if quoted else tr(OWN_TAG),
            standing=self._standing(one),
        )

    def _line(self, one: WarningList, index: int, line: Line, *, quoted: bool) -> LineContent:
        return LineContent(
            PassageContent(_line_key(one.id, index), line.text, quoted=quoted),
            tuple(listed.sign for listed in line.signs),
            records=tuple(
                record
                for listed in line.signs
                if (record := self._record(listed, named=len(line.signs) > 1)) is not None
            ),
        )

    def _unlisted(self) -> PartContent:
        """What the leaflet says of all other effects, with those that the diary knows."""
        source = self._leaflet.unlisted_source
        own = sorted(listed.sign for listed in self._recorded if listed.sign.startswith(OWN_PREFIX))
        lines = tuple(
            LineContent(
                PassageContent(f"{UNLISTED}.{sign}", self._leaflet.sign_name(sign)),
                (sign,),
                records=tuple(filter(None, (self._record(ListedSign(sign), named=False),))),
            )
            for sign in own
        )
        opening = [PassageContent(f"{UNLISTED}.quote", f"“{source.quote}”", quoted=True)]
        if lines:
            opening.append(PassageContent(f"{UNLISTED}.own", tr(OWN_SYMPTOMS), "small"))
        urgency = Urgency.MENTION.id
        return PartContent(
            id=UNLISTED,
            title=PassageContent(f"{UNLISTED}.title", tr("Other effects"), "section"),
            opening=tuple(opening),
            lines=lines,
            urgency=urgency,
            urgency_text=self._leaflet.words[f"urgency_{urgency}"],
        )

    def _cluster(self) -> PartContent:
        cluster = self._leaflet.cluster
        titles = [one.title for one in self._leaflet.lists if one.cluster]
        when = plural(
            "When two different lines of {lists} are recorded no more than %n day apart:",
            "When two different lines of {lists} are recorded no more than %n days apart:",
            cluster.within_days,
            lists=_any_of([f"“{title}”" for title in titles]),
        )
        return PartContent(
            id=CLUSTER,
            title=PassageContent(f"{CLUSTER}.title", tr("Two warning signs close together"), "section"),
            opening=(
                PassageContent(f"{CLUSTER}.when", when),
                *_own_advice(CLUSTER, cluster.headline, cluster.advice),
            ),
            closing=(_reference(CLUSTER, cluster.source),),
            urgency=cluster.urgency.id,
            urgency_text=self._leaflet.words[f"urgency_{cluster.urgency.id}"],
            own=tr(OWN_TAG),
        )

    def _fever(self) -> PartContent:
        fever = self._leaflet.fever
        name = self._leaflet.sign_name(fever.sign)
        text = tr(
            "From {threshold} °C on, a temperature is recorded as {sign}.",
            threshold=fever.threshold,
            sign=_lowered(name),
        )
        if self._fever_threshold != fever.threshold:
            own = tr(
                "In this diary it is from {threshold} °C on, as its settings say.",
                threshold=self._fever_threshold,
            )
            text = f"{text} {own}"
        return PartContent(
            id=FEVER,
            title=PassageContent(f"{FEVER}.title", tr("{sign}, by the thermometer", sign=name), "section"),
            opening=(PassageContent(f"{FEVER}.text", text),),
            closing=(_reference(FEVER, fever.source),),
            own=tr(OWN_TAG),
        )

    def _signs(self) -> PartContent:
        """Every sign by its name, with the places where it stands."""
        signs = sorted(self._leaflet.signs.values(), key=lambda sign: sign.name.casefold())
        return PartContent(
            id=SIGNS,
            title=PassageContent(f"{SIGNS}.title", tr("Symptoms from A to Z"), "section"),
            lines=tuple(
                LineContent(
                    PassageContent(f"{SIGNS}.{sign.id}", sign.name, "strong"),
                    (sign.id,),
                    tuple(self._references(sign.id, sign.name)),
                    tuple(filter(None, (self._record(ListedSign(sign.id), named=False),))),
                )
                for sign in signs
            ),
            bullets=False,
        )

    def _references(self, sign: str, name: str) -> Iterator[ReferenceContent]:
        """Where a sign stands: what applies before what does not, and the most urgent first."""
        lists = sorted(
            self._leaflet.lists, key=lambda one: (not one.applies_to(self._indication), -one.urgency)
        )
        for one in lists:
            for index, line in enumerate(one.lines):
                if any(listed.sign == sign for listed in line.signs):
                    applies = one.applies_to(self._indication)
                    text = one.title if applies else f"{one.title} ({tr(_NOT_APPLYING)})"
                    place = Place(_line_key(one.id, index), 0, len(line.text))
                    yield ReferenceContent(
                        text, tr("{name}: read it under {text}", name=name, text=text), place
                    )
        precaution = self._leaflet.signs[sign].precaution
        for section in self._leaflet.sections:
            start = _section_text(section).find(precaution) if precaution else -1
            if start >= 0:
                place = Place(_section_key(section), start, len(precaution))
                yield ReferenceContent(
                    section.title, tr("{name}: read it under {title}", name=name, title=section.title), place
                )

    def _record(self, listed: ListedSign, *, named: bool) -> RecordContent | None:
        found = self._recorded.get(listed)
        if found is None:
            return None
        name = self._leaflet.sign_name(listed.sign)
        told = recorded_text(found, self._today)
        return RecordContent(
            f"{name}: {_lowered(told)}" if named else told,
            tr("{name}: {what}. Open that day.", name=name, what=_lowered(told)),
            found.last,
        )

    def _standing(self, one: WarningList) -> StandingContent:
        taken_for = self._leaflet.words[f"indication_{self._indication}"]
        drug = self._leaflet.drug
        if not one.applies_to(self._indication):
            text = tr(
                "Does not apply to this diary, which says that {drug} is taken for: {taken_for}.",
                drug=drug,
                taken_for=taken_for,
            )
            return StandingContent(applies=False, text=text)
        if self._indication not in one.condition_for:
            return StandingContent(applies=True, text=tr(APPLIES))
        if self._indication is Indication.UNKNOWN:
            text = tr(
                "Whether this list applies depends on what {drug} is taken for. This diary does not say what "
                "{drug} is taken for, so SymptomDesk watches this list too.",
                drug=drug,
            )
        else:
            text = tr(
                "Whether this list applies depends on what {drug} is taken for. This diary says that {drug} "
                "is taken for: {taken_for}, so SymptomDesk watches this list too.",
                drug=drug,
                taken_for=taken_for,
            )
        return StandingContent(applies=True, text=text)


def recorded_text(found: SignDays, today: date) -> str:
    """On how many days something was recorded, and when last."""
    newest = short_day(found.last, today)
    if (today - found.last).days <= 1:
        return plural("Recorded on %n day, {day}", "Recorded on %n days, last {day}", found.days, day=newest)
    if found.days == 1:
        return tr("Recorded on 1 day, {day}", day=newest)
    return plural(
        "Recorded on %n day, last on {day}", "Recorded on %n days, last on {day}", found.days, day=newest
    )


def _chapter(id_: str, title: str, intro: str, parts: Iterable[PartContent]) -> ChapterContent:
    return ChapterContent(
        id_,
        PassageContent(f"{id_}.chapter", title, "chapter"),
        PassageContent(f"{id_}.intro", intro, "small"),
        tuple(parts),
    )


def _own_advice(part: str, headline: str, advice: str) -> tuple[PassageContent, ...]:
    """Headline and advice, without saying the same thing twice."""
    told = PassageContent(f"{part}.advice", advice)
    if advice.startswith(headline):
        return (told,)
    return (PassageContent(f"{part}.headline", headline, "strong"), told)


def _section(section: Section) -> PartContent:
    return PartContent(
        id=_section_id(section),
        title=PassageContent(f"{_section_id(section)}.title", section.title, "section"),
        opening=(PassageContent(_section_key(section), _section_text(section), quoted=True),),
    )


def _section_id(section: Section) -> str:
    """Lists and sections may bear the same id."""
    return f"section_{section.id}"


def _section_key(section: Section) -> str:
    return f"{_section_id(section)}.text"


def _section_text(section: Section) -> str:
    return "\n".join(" ".join(paragraph.splitlines()) for paragraph in section.paragraphs)


def _line_key(list_id: str, index: int) -> str:
    return f"{list_id}.line_{index}"


def _reference(part: str, source: Source) -> PassageContent:
    return PassageContent(
        f"{part}.source",
        tr(
            "Reference: {document} ({date}). {section}.",
            document=source.document,
            date=source.date,
            section=source.section,
        )
        if source.date
        else tr("Reference: {document}. {section}.", document=source.document, section=source.section),
        "small",
    )


def _any_of(names: Sequence[str]) -> str:
    """ "this, that or the other"."""
    if len(names) == 1:
        return names[0]
    return tr("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _plain_text(content: LeafletContent) -> Iterator[str]:
    yield content.title.text
    for chapter in content.chapters:
        yield f"{chapter.title.text.upper()}\n{chapter.intro.text}"
        for part in chapter.parts:
            yield "\n".join(_part_text(part))


def _part_text(part: PartContent) -> Iterator[str]:
    yield part.title.text
    yield from (text for text in (part.own, part.urgency_text) if text)
    yield from (passage.text for passage in part.opening)
    for line in part.lines:
        leads = "; ".join(one.text for one in line.leads)
        yield f"  • {line.passage.text} ({leads})" if leads else f"  • {line.passage.text}"
    if part.standing is not None:
        yield part.standing.text
    yield from (passage.text for passage in part.closing)
