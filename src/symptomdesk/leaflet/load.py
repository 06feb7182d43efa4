"""Reads a leaflet file: TOML in, a :class:`Leaflet` or a list of problems out.

The format is described by the comments of ``resources/leaflets/lenalidomide.toml``. Nothing is known here of
any particular drug. A file with any problem gives no leaflet at all: half of a document that decides how
urgent things are would be worse than none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from symptomdesk import toml_files
from symptomdesk.leaflet.model import (
    WORD_PLACES,
    ClusterAdvice,
    ContactKind,
    Fever,
    Indication,
    LateDose,
    Leaflet,
    Line,
    ListedSign,
    Precaution,
    Rule,
    Section,
    Sign,
    Source,
    Thresholds,
    Urgency,
    UsualLab,
    WarningList,
    When,
)
from symptomdesk.leaflet.tables import Problem, Table, shown
from symptomdesk.toml_files import TooMuchError

__all__ = ["Problem", "load", "parse"]

_FORMAT = 1
_ID = re.compile(r"[a-z][a-z0-9_]*")
_SYNTAX_FAULT = re.compile(
    r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.S
)
_QUOTATION_MARKS = frozenset('"“”„«»')
_LIST_URGENCIES = tuple(urgency.id for urgency in Urgency if urgency > Urgency.NONE)
_CLUSTER_URGENCIES = tuple(urgency.id for urgency in Urgency if urgency >= Urgency.PROMPTLY)
_LONGEST_DAYS = 365
_LOWEST_CELSIUS, _HIGHEST_CELSIUS = Decimal(34), Decimal(43)  # beyond these it is no body temperature


def load(path: Path) -> tuple[Leaflet | None, tuple[Problem, ...]]:
    """The leaflet in a file, or ``None`` and what is wrong with it; never raises because of the file."""
    try:
        content = toml_files.content_of(path)
    except TooMuchError as fault:
        return None, (Problem(path.name, str(fault)),)
    except OSError as fault:
        return None, (Problem(path.name, f"cannot be read: {fault.strerror or fault}"),)
    except ValueError:  # a NUL in the name
        return None, (Problem(shown(path.name), "is not the name of a file"),)
    try:
        text = content.decode("utf-8-sig")  # some editors put a byte order mark first
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return None, (Problem(f"line {line}", "holds characters that are not UTF-8 text"),)
    return parse(text)


def parse(text: str) -> tuple[Leaflet | None, tuple[Problem, ...]]:
    """The leaflet written in a TOML text, or ``None`` and all that is wrong with it; never raises."""
    try:
        document = toml_files.parsed(text, _exact)
    except tomllib.TOMLDecodeError as fault:
        return None, (_syntax_problem(fault),)
    except TooMuchError as fault:
        return None, (Problem("the file", str(fault)),)
    except RecursionError:
        return None, (Problem("the file", "is nested too deeply"),)
    except ValueError:
        return None, (Problem("the file", "holds a number that is far too long"),)
    problems: list[Problem] = []
    leaflet = _Reader(Table(document, "the file", problems)).leaflet()
    return (None if problems else leaflet), tuple(problems)


def _exact(figure: str) -> Decimal:
    try:
        return Decimal(figure)
    except InvalidOperation:
        raise ValueError(figure) from None


def _syntax_problem(fault: tomllib.TOMLDecodeError) -> Problem:
    found = _SYNTAX_FAULT.fullmatch(str(fault))
    if found is None:
        return Problem("the file", f"is not TOML: {fault}")
    line, column = found["line"], found["column"]
    place = f"line {line}, column {column}" if line else "the end of the file"
    return Problem(place, f"is not TOML: {found['what']}")


class _Reader:
    """Turns the tables of one file into values, noting each problem in the table where it is."""

    def __init__(self, top: Table) -> None:
        self._top = top
        self._title = ""
        self._date = ""
        self._signs: dict[str, Sign] = {}

    def leaflet(self) -> Leaflet | None:
        top = self._top
        written_in = top.whole("format", 1, 1_000_000)
        if written_in != _FORMAT:
            top.note(f"is written in format {written_in}; this program reads format {_FORMAT}")
            return None
        identity = top.table("leaflet", "[leaflet]")
        id_, drug = _id(identity), identity.name("drug")
        self._title, self._date = identity.name("title"), identity.text("date", default="", may_be_empty=True)
        language = identity.text("language")
        identity.close()
        self._signs = dict(self._read_signs())
        lists = tuple(self._list(table) for table in _with_own_ids(top.tables("lists", "list")))
        unlisted = top.table("unlisted", "[unlisted]")
        unlisted_advice, unlisted_source = unlisted.text("advice"), self._source(unlisted)
        _check_advice(unlisted, "advice", unlisted_advice, unlisted_source)
        unlisted.close()
        leaflet = Leaflet(
            id=id_,
            drug=drug,
            title=self._title,
            language=language,
            date=self._date,
            signs=MappingProxyType(self._signs),
            lists=lists,
            sections=tuple(
                _section(table) for table in _with_own_ids(top.tables("sections", "section", required=False))
            ),
            unlisted_advice=unlisted_advice,
            unlisted_source=unlisted_source,
            thresholds=_thresholds(top.table("thresholds", "[thresholds]")),
            cluster=self._cluster(top.table("cluster", "[cluster]")),
            fever=self._fever(top.table("fever", "[fever]")),
            words=MappingProxyType(dict(_words(top.table("words", "[words]")))),
            late_dose=self._late_dose(top.table("late_dose", "[late_dose]")) if "late_dose" in top else None,
            precautions=tuple(
                self._precaution(table) for table in top.tables("precautions", "precaution", required=False)
            ),
            usual_labs=tuple(
                _usual_lab(table) for table in top.tables("usual_labs", "usual lab", required=False)
            ),
        )
        self._check_every_sign_has_a_reason(leaflet)
        self._check_precautions_are_quoted(leaflet)
        top.close()
        return leaflet

    def _read_signs(self) -> Iterator[tuple[str, Sign]]:
        signs = self._top.table("signs", "[signs]")
        if not list(signs):
            signs.note("must name at least one sign")
        for id_ in signs:
            if not _ID.fullmatch(id_):
                signs.note(
                    f"{shown(id_)} is no id: lower-case letters, digits and _, beginning with a letter"
                )
            if isinstance(signs.anything(id_), str):
                yield id_, Sign(id_, signs.name(id_))
                continue
            table = signs.table(id_, f"sign {shown(id_)}")
            name = table.name("name")
            precaution = table.text("precaution", default="", may_be_empty=True)
            yield id_, Sign(id_, name, precaution, table.flag("ask_severity"))
            table.close()

    def _list(self, table: Table) -> WarningList:
        source = self._source(table)
        warning_list = WarningList(
            id=_id(table),
            title=table.name("title"),
            urgency=Urgency.from_id(table.choice("urgency", _LIST_URGENCIES)),
            rule=Rule(table.choice("rule", list(Rule))),
            headline=table.text("headline"),
            advice=table.text("advice"),
            lines=tuple(self._lines(table)),
            source=source,
            contact=ContactKind(table.choice("contact", list(ContactKind), default=ContactKind.CLINIC)),
            not_for=frozenset(map(Indication, table.choices("not_for", list(Indication)))),
            condition_for=frozenset(map(Indication, table.choices("condition_for", list(Indication)))),
            conditional_advice=table.text("conditional_advice", default=""),
            cluster=table.flag("cluster"),
        )
        _check_advice(table, "advice", warning_list.advice, source)
        _check_advice(table, "conditional_advice", warning_list.conditional_advice, source)
        _check_indications(table, warning_list)
        table.close()
        return warning_list

    def _lines(self, table: Table) -> Iterator[Line]:
        first_line_of: dict[str, int] = {}
        for number, line in enumerate(table.tables("lines", f"{table.place}, line"), start=1):
            text = line.text("text")
            signs = tuple(self._listed_sign(line, value) for value in line.array("signs"))
            for listed in signs:
                if listed.sign in first_line_of:
                    line.note(
                        f"names {shown(listed.sign)}, which line {first_line_of[listed.sign]} names already"
                    )
                first_line_of.setdefault(listed.sign, number)
            line.close()
            yield Line(text, signs)

    def _listed_sign(self, line: Table, value: object) -> ListedSign:
        listed = line.inner({"sign": value} if isinstance(value, str) else value)
        sign = listed.text("sign")
        self._check_known(listed, sign)
        from_severity = listed.whole("from_severity", 1, 4) if "from_severity" in listed else None
        or_sudden = listed.flag("or_sudden")
        if or_sudden and from_severity is None:
            listed.note("has or_sudden without from_severity, so any present sign counts already")
        listed.close()
        return ListedSign(sign, from_severity, or_sudden)

    def _source(self, table: Table) -> Source:
        source = table.table("source", f"{table.place}, source")
        beyond = source.flag("beyond_leaflet")
        document = source.text("document", default=None if beyond else self._title)
        section = source.text("section")
        quote = source.text("quote", default="", may_be_empty=True)
        date = source.text("date", default="" if beyond else self._date, may_be_empty=True)
        if beyond and quote:
            source.note("quotes a sentence although it is beyond the leaflet; name the reference instead")
        elif not beyond and not quote.strip():
            source.note('must quote the leaflet\'s sentence, or say "beyond_leaflet = true"')
        source.close()
        return Source(document, section, quote, date, beyond)

    def _cluster(self, table: Table) -> ClusterAdvice:
        advice, source = table.text("advice"), self._source(table)
        _check_advice(table, "advice", advice, source)
        cluster = ClusterAdvice(
            within_days=table.whole("within_days", 0, _LONGEST_DAYS),
            urgency=Urgency.from_id(table.choice("urgency", _CLUSTER_URGENCIES)),
            headline=table.text("headline"),
            advice=advice,
            source=source,
        )
        table.close()
        return cluster

    def _fever(self, table: Table) -> Fever:
        keys = ("lowest", "threshold", "highest")
        lowest, threshold, highest = (table.decimal(key, _LOWEST_CELSIUS, _HIGHEST_CELSIUS) for key in keys)
        if all(key in table for key in keys) and not lowest <= threshold <= highest:
            table.note(f"threshold {threshold} must lie between lowest {lowest} and highest {highest}")
        fever = Fever(table.text("sign"), threshold, lowest, highest, self._source(table))
        self._check_known(table, fever.sign)
        table.close()
        return fever

    def _late_dose(self, table: Table) -> LateDose:
        late_dose = LateDose(table.texts("advice"), self._source(table))
        for sentence in late_dose.advice:
            _check_advice(table, "advice", sentence, late_dose.source)
        table.close()
        return late_dose

    def _precaution(self, table: Table) -> Precaution:
        when = When(table.choice("when", list(When)))
        signs = frozenset(table.texts("signs")) if "signs" in table else frozenset[str]()
        for sign in sorted(signs):
            self._check_known(table, sign)
        if bool(signs) is not (when is When.SIGN):
            table.note('must name signs if, and only if, it says when = "sign"')
        if "days_after" in table and when is not When.TREATMENT:
            table.note('has days_after, which goes with when = "treatment" only')
        days_after = table.whole("days_after", 0, _LONGEST_DAYS) if "days_after" in table else 0
        precaution = Precaution(table.text("text"), table.text("section"), when, signs, days_after)
        table.close()
        return precaution

    def _check_known(self, table: Table, sign: str) -> None:
        if sign and sign not in self._signs:
            table.note(f"names {shown(sign)}, which is not among the signs")

    def _check_every_sign_has_a_reason(self, leaflet: Leaflet) -> None:
        """A sign on no list would be told as an effect which the leaflet does not name: surely a slip."""
        listed = {one.sign for entry in leaflet.lists for line in entry.lines for one in line.signs}
        for sign in leaflet.signs.values():
            if sign.id not in listed and not sign.precaution and sign.id != leaflet.fever.sign:
                self._top.note(f"sign {shown(sign.id)} stands on no list and has no precaution")

    def _check_precautions_are_quoted(self, leaflet: Leaflet) -> None:
        """A reminder is a sentence of the document, and leads to the place where it stands."""
        paragraphs = {section.id: section.paragraphs for section in leaflet.sections}
        for one in leaflet.precautions:
            if not any(one.text in paragraph for paragraph in paragraphs.get(one.section, ())):
                self._top.note(f"precaution {shown(one.text)} is not in the section {shown(one.section)}")


def _id(table: Table) -> str:
    id_ = table.text("id")
    if id_ and not _ID.fullmatch(id_):
        table.note(f"{shown(id_)} is no id: lower-case letters, digits and _, beginning with a letter")
    return id_


def _with_own_ids(tables: list[Table]) -> Iterator[Table]:
    """The tables, noting each whose id an earlier one bears."""
    seen: set[object] = set()
    for table in tables:
        id_ = table.anything("id")
        if isinstance(id_, str):
            if id_ in seen:
                table.note("bears an id that an earlier one bears")
            seen.add(id_)
        yield table


def _section(table: Table) -> Section:
    section = Section(_id(table), table.text("title"), table.texts("paragraphs"))
    table.close()
    return section


def _usual_lab(table: Table) -> UsualLab:
    lab = UsualLab(table.text("name"), table.text("unit"))
    table.close()
    return lab


def _thresholds(table: Table) -> Thresholds:
    thresholds = Thresholds(
        persist_episode_days=table.whole("persist_episode_days", 1, _LONGEST_DAYS),
        persist_window_present=table.whole("persist_window_present", 1, _LONGEST_DAYS),
        persist_window_days=table.whole("persist_window_days", 1, _LONGEST_DAYS),
        severe_from=table.whole("severe_from", 1, 4),
        unlogged_days_close=table.whole("unlogged_days_close", 1, _LONGEST_DAYS),
        acknowledged_days=table.whole("acknowledged_days", 0, _LONGEST_DAYS),
        said_days=table.whole("said_days", 1, _LONGEST_DAYS),
    )
    if thresholds.persist_window_present > thresholds.persist_window_days:
        table.note("persist_window_present must not be more than persist_window_days")
    table.close()
    return thresholds


def _words(table: Table) -> Iterator[tuple[str, str]]:
    for key, places in WORD_PLACES.items():
        sentence = table.text(key)
        for message in _faults_of(sentence, places):
            table.note(message, key=key)
        yield key, sentence
    table.close()


def _faults_of(sentence: str, places: frozenset[str]) -> Iterator[str]:
    """What keeps a sentence from being filled with just these places."""
    try:
        fields = [field for field in Formatter().parse(sentence) if field[1] is not None]
    except ValueError:
        yield "has a { or } without its counterpart"
        return
    for _, name, form, conversion in fields:
        if name not in places or form or conversion:
            allowed = " ".join(f"{{{place}}}" for place in sorted(places)) or "none"
            yield f"has the place {shown(f'{{{name}}}')}; places allowed here: {allowed}"


def _check_advice(table: Table, key: str, advice: str, source: Source) -> None:
    """Advice in the leaflet's name is in its words; advice of our own does not look like a quotation."""
    if source.beyond_leaflet:
        if _QUOTATION_MARKS & set(advice):
            table.note("is not the leaflet's, so it must stand without quotation marks", key=key)
    elif source.quote and " ".join(advice.split()) not in " ".join(source.quote.split()):
        table.note("must be found word for word in the quote of its source", key=key)


def _check_indications(table: Table, warning_list: WarningList) -> None:
    if warning_list.not_for & warning_list.condition_for:
        table.note("names the same indication in not_for and in condition_for")
    if len(warning_list.not_for) == len(Indication):
        table.note("applies to nobody: not_for names every indication")
    if bool(warning_list.condition_for) != bool(warning_list.conditional_advice):
        table.note("must have condition_for and conditional_advice together, or neither")
