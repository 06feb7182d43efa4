"""Leaflet files of any drug are read, and whatever is wrong with one is told with its place."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.leaflet.load import Problem, load, parse
from symptomdesk.leaflet.model import (
    WORD_PLACES,
    Indication,
    Leaflet,
    Line,
    ListedSign,
    Rule,
    Sign,
    Source,
    Urgency,
)

HERE = Path(__file__).parent
OTHER_DRUG = (HERE / "other_drug.toml").read_text(encoding="utf-8")
LENALIDOMIDE = (HERE.parents[1] / "resources" / "leaflets" / "lenalidomide.toml").read_text(encoding="utf-8")
DOCUMENTS = [tomllib.loads(OTHER_DRUG), tomllib.loads(LENALIDOMIDE)]


def loaded(text: str) -> Leaflet:
    leaflet, problems = parse(text)
    assert problems == ()
    assert leaflet is not None
    return leaflet


def problems_of(text: str) -> list[str]:
    leaflet, problems = parse(text)
    assert leaflet is None
    return [str(problem) for problem in problems]


def with_(old: str, new: str) -> str:
    """The other drug's file with one passage replaced."""
    assert OTHER_DRUG.count(old) == 1, old
    return OTHER_DRUG.replace(old, new)


class TestAnotherDrug:
    def test_its_lists_and_signs_are_read_as_they_stand_in_its_file(self) -> None:
        leaflet = loaded(OTHER_DRUG)
        assert (leaflet.id, leaflet.drug, leaflet.date) == ("exemplumab", "exemplumab", "2024-05-01")
        assert leaflet.signs["ringing"] == Sign("ringing", "Ringing in the ears", "Your ears may ring", True)
        assert leaflet.signs["hiccups"] == Sign("hiccups", "Hiccups")
        mild, cold = leaflet.lists
        assert (mild.urgency, mild.rule) == (Urgency.MENTION, Rule.PERSISTS_OR_WORSENS)
        assert cold.lines == (
            Line(
                "blue toes or a very cold nose",
                (ListedSign("blue_toes"), ListedSign("cold_nose", from_severity=4, or_sudden=True)),
            ),
        )
        assert not cold.applies_to(Indication.MDS)
        assert cold.cluster
        assert leaflet.cluster.within_days == 1
        assert leaflet.thresholds.persist_window_days == 10
        assert leaflet.words["question_severity"] == "How bad?"

    def test_a_source_names_the_leaflet_itself_unless_it_names_another_document(self) -> None:
        mild, cold = loaded(OTHER_DRUG).lists
        assert mild.source == Source(
            document="Exemplumab: for patients",
            section="What may happen",
            quote="Mention hiccups that last at your next visit.",
            date="2024-05-01",
        )
        assert cold.source == Source("Textbook of invented medicine", "Toes", "", beyond_leaflet=True)

    def test_temperatures_keep_the_figures_of_the_file(self) -> None:
        fever = loaded(OTHER_DRUG).fever
        assert str(fever.threshold) == "38.30"
        assert (fever.lowest_setting, fever.highest_setting) == (Decimal(38), Decimal(39))

    def test_nobody_can_change_a_loaded_leaflet(self) -> None:
        leaflet = loaded(OTHER_DRUG)
        with pytest.raises(TypeError):
            leaflet.signs["new"] = Sign("new", "New")  # type: ignore[index]
        with pytest.raises(TypeError):
            leaflet.words["reason_present"] = ""  # type: ignore[index]

    def test_the_same_file_gives_the_same_leaflet(self) -> None:
        assert parse(LENALIDOMIDE) == parse(LENALIDOMIDE)


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (with_("format = 1", ""), 'the file: "format" is missing'),
        (with_("format = 1", "format = 2"), "the file: is written in format 2; this program reads format 1"),
        (with_("format = 1", 'format = "1"'), 'the file: "format" must be a whole number, not the text "1"'),
        (with_('drug = "exemplumab"', ""), '[leaflet]: "drug" is missing'),
        (with_('drug = "exemplumab"', 'drug = " "'), '[leaflet]: "drug" must not be empty'),
        (
            with_('id = "exemplumab"', 'id = "Ex 1"'),
            '[leaflet]: "Ex 1" is no id: lower-case letters, digits and _, beginning with a letter',
        ),
        (with_('language = "en"', 'langauge = "en"'), '[leaflet]: "language" is missing'),
        (
            with_('language = "en"', 'language = "en"\nlangauge = "en"'),
            '[leaflet]: "langauge" is not a key that is known here',
        ),
        (with_('fever = "Fever"', "fever = 3"), 'sign "fever": must be a table, not the number 3'),
        (
            with_('fever = "Fever"', 'fever = "Fever"\nyawning = "Yawning"'),
            'the file: sign "yawning" stands on no list and has no precaution',
        ),
        (
            with_('cold_nose = "Cold nose"', 'cold_nose = "Cold nose"\nColdNose = "Cold nose"'),
            '[signs]: "ColdNose" is no id: lower-case letters, digits and _, beginning with a letter',
        ),
        (
            with_('urgency = "mention"', 'urgency = "soon"'),
            'list "mild": "urgency" must be one of mention, promptly, right_away, immediately, emergency, '
            'not "soon"',
        ),
        (
            with_('urgency = "mention"', "urgency = 1"),
            'list "mild": "urgency" must be a text, not the number 1',
        ),
        (
            with_('rule = "present"', 'rule = "sometimes"'),
            'list "cold": "rule" must be one of present, persists_or_worsens, not "sometimes"',
        ),
        (
            with_('contact = "emergency"', 'contact = "neighbour"'),
            'list "cold": "contact" must be one of emergency, clinic, not "neighbour"',
        ),
        (with_('id = "cold"', 'id = "mild"'), 'list "mild": bears an id that an earlier one bears'),
        (with_('id = "cold"', ""), 'list 2: "id" is missing'),
        (with_('signs = ["hiccups"]', 'signs = ["hicups"]'), 'names "hicups", which is not among the signs'),
        (with_('signs = ["hiccups"]', "signs = []"), 'list "mild", line 1: "signs" must not be empty'),
        (
            with_('signs = ["hiccups"]', 'signs = ["hiccups", "hiccups"]'),
            'list "mild", line 1: names "hiccups", which line 1 names already',
        ),
        (
            with_('[{ text = "hiccups", signs = ["hiccups"] }]', "[]"),
            'list "mild": "lines" must not be empty',
        ),
        (with_("from_severity = 4", "from_severity = 5"), '"from_severity" must be between 1 and 4, not 5'),
        (with_("from_severity = 4, ", ""), "has or_sudden without from_severity"),
        (with_("or_sudden = true", "or_suden = true"), '"or_suden" is not a key that is known here'),
        (
            with_('not_for = ["mds"]', 'not_for = ["gout"]'),
            'list "cold": "not_for" must name only multiple_myeloma, mantle_cell_lymphoma, mds, other, '
            'unknown, not "gout"',
        ),
        (
            with_(
                'not_for = ["mds"]',
                'not_for = ["mds", "other", "unknown", "multiple_myeloma", "mantle_cell_lymphoma"]',
            ),
            'list "cold": applies to nobody: not_for names every indication',
        ),
        (
            with_('not_for = ["mds"]', 'not_for = ["mds"]\ncondition_for = ["mds"]'),
            'list "cold": names the same indication in not_for and in condition_for',
        ),
        (
            with_('not_for = ["mds"]', 'condition_for = ["mds"]'),
            'list "cold": must have condition_for and conditional_advice together, or neither',
        ),
        (with_("cluster = true", 'cluster = "yes"'), '"cluster" must be true or false, not the text "yes"'),
        (
            with_('advice = "Mention hiccups that last"', 'advice = "Mention hiccups"\nquote = "x"'),
            'list "mild": "quote" is not a key that is known here',
        ),
        (
            with_('advice = "Mention hiccups that last"', 'advice = "Call us"'),
            'list "mild": "advice" must be found word for word in the quote of its source',
        ),
        (
            with_("this is about blood flow", "this is “blood flow”"),
            'list "cold": "advice" is not the leaflet\'s, so it must stand without quotation marks',
        ),
        (
            with_('quote = "Mention hiccups that last at your next visit."', ""),
            'list "mild", source: must quote the leaflet\'s sentence, or say "beyond_leaflet = true"',
        ),
        (
            with_('section = "Toes"', 'section = "Toes"\nquote = "Toes turn blue."'),
            'list "cold", source: quotes a sentence although it is beyond the leaflet; '
            "name the reference instead",
        ),
        (
            with_('document = "Textbook of invented medicine"\nsection = "Toes"\n', 'section = "Toes"\n'),
            'list "cold", source: "document" is missing',
        ),
        (
            with_("severe_from = 2", "severe_from = 0"),
            '[thresholds]: "severe_from" must be between 1 and 4, not 0',
        ),
        (with_("said_days = 2", ""), '[thresholds]: "said_days" is missing'),
        (with_("said_days = 2", "said_days = 2.5"), '"said_days" must be a whole number, not the number 2.5'),
        (with_("said_days = 2", "said_days = true"), '"said_days" must be a whole number, not the word true'),
        (
            with_("persist_window_days = 10", "persist_window_days = 3"),
            "[thresholds]: persist_window_present must not be more than persist_window_days",
        ),
        (with_('sign = "fever"', 'sign = "heat"'), '[fever]: names "heat", which is not among the signs'),
        (
            with_("lowest = 38", "lowest = 38.5"),
            "[fever]: threshold 38.30 must lie between lowest 38.5 and highest 39",
        ),
        (with_("highest = 39", "highest = 101"), '[fever]: "highest" must be between 34 and 43, not 101'),
        (with_("highest = 39", "highest = nan"), '[fever]: "highest" must be between 34 and 43, not NaN'),
        (
            with_('reason_present = "{sign} on {day}"', 'reason_present = "{sign} at {hour}"'),
            '[words]: "reason_present" has the place "{hour}"; places allowed here: {day} {sign}',
        ),
        (
            with_('question_severity = "How bad?"', 'question_severity = "{words.__class__}?"'),
            '[words]: "question_severity" has the place "{words.__class__}"',
        ),
        (with_('severity_1 = "mild"', 'severity_1 = "mild {}"'), "places allowed here: none"),
        (
            with_('question_severity = "How bad?"', 'question_severity = "{words!r}"'),
            '[words]: "question_severity" has the place "{words}"',
        ),
        (
            with_('question_severity = "How bad?"', 'question_severity = "How bad? :{"'),
            '[words]: "question_severity" has a { or } without its counterpart',
        ),
        (with_('severity_1 = "mild"', ""), '[words]: "severity_1" is missing'),
        (
            with_('severity_1 = "mild"', 'severity_1 = "mild"\nseverity_9 = "huge"'),
            '[words]: "severity_9" is not a key that is known here',
        ),
        (
            OTHER_DRUG + '\n[late_dose]\nadvice = ["“Skip it”"]\n[late_dose.source]\n'
            'beyond_leaflet = true\ndocument = "A book"\nsection = "1"\n',
            '[late_dose]: "advice" is not the leaflet\'s, so it must stand without quotation marks',
        ),
        (
            OTHER_DRUG + '\n[[precautions]]\ntext = "Invented"\nsection = "use"\nwhen = "treatment"\n',
            'precaution "Invented" is not in the section "use"',
        ),
        (
            OTHER_DRUG + '\n[[precautions]]\ntext = "a"\nsection = "use"\nwhen = "sign"\n',
            'precaution 1: must name signs if, and only if, it says when = "sign"',
        ),
        (
            OTHER_DRUG
            + '\n[[precautions]]\ntext = "a"\nsection = "use"\nwhen = "capsule_day"\ndays_after = 3\n',
            'precaution 1: has days_after, which goes with when = "treatment" only',
        ),
        (
            OTHER_DRUG + '\n[[usual_labs]]\nname = "platelets"\n',
            'usual lab 1: "unit" is missing',
        ),
        (
            OTHER_DRUG + '\n[[sections]]\nid = "use"\ntitle = "Use"\nparagraphs = []\n',
            'section "use": "paragraphs" must not be empty',
        ),
        (
            OTHER_DRUG + '\n[[sections]]\nid = "use"\ntitle = "Use"\nparagraphs = ["a", 2]\n',
            'section "use": "paragraphs" must hold texts only, but number 2 is the number 2',
        ),
        (OTHER_DRUG + "\n[extra]\n", 'the file: "extra" is not a key that is known here'),
        (
            OTHER_DRUG.replace("[[lists]]", "[[lsits]]").replace("[lists.", "[lsits."),
            'the file: "lists" is missing',
        ),
    ],
)
def test_a_problem_is_told_with_its_place(broken: str, problem: str) -> None:
    assert any(problem in told for told in problems_of(broken)), problems_of(broken)


def test_the_third_line_of_a_list_is_called_the_third() -> None:
    broken = LENALIDOMIDE.replace('signs = ["dry_skin"]', 'signs = ["dry_skn"]')
    assert 'list "common", line 3: names "dry_skn", which is not among the signs' in problems_of(broken)


def test_all_problems_are_told_at_once() -> None:
    broken = with_("said_days = 2", "").replace('rule = "present"', "").replace("threshold = 38.30", "")
    assert problems_of(broken) == [
        'list "cold": "rule" is missing',
        '[thresholds]: "said_days" is missing',
        '[fever]: "threshold" is missing',
    ]


def test_a_missing_table_is_one_problem_not_one_for_each_of_its_keys() -> None:
    start = OTHER_DRUG.index("[thresholds]")
    broken = OTHER_DRUG[:start] + OTHER_DRUG[OTHER_DRUG.index("[cluster]") :]
    assert problems_of(broken) == ['the file: "thresholds" is missing']


class TestFilesThatAreNoLeaflet:
    def test_a_slip_in_the_syntax_is_told_with_line_and_column(self) -> None:
        (problem,) = parse('format = 1\ntitle = "open\n')[1]
        assert problem.place == "line 2, column 14"
        assert str(problem).startswith("line 2, column 14: is not TOML: ")

    def test_an_unfinished_file_is_told_with_its_end(self) -> None:
        (problem,) = parse("format = ")[1]
        assert problem.place == "the end of the file"

    @pytest.mark.parametrize(
        "text",
        [
            "a = " + "[" * 100_000,
            "format = " + "9" * 10_000,
            "format = 0x" + "f" * 10_000,
            "[thresholds]\nsaid_days = 0x" + "f" * 10_000,
            "format = 1\n[fever]\nlowest = 1e99999999999999999999999",
            "format = 1979-05-27",
            "",
            "\0",
        ],
    )
    def test_odd_texts_are_refused_in_one_short_line_each(self, text: str) -> None:
        for told in problems_of(text):
            assert "\n" not in told
            assert len(told) < 200

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        leaflet, problems = load(tmp_path / "gone.toml")
        assert leaflet is None
        assert problems == (Problem("gone.toml", "cannot be read: No such file or directory"),)

    def test_a_folder(self, tmp_path: Path) -> None:
        leaflet, (problem,) = load(tmp_path)
        assert leaflet is None
        assert "cannot be read" in str(problem)

    def test_a_name_that_no_file_can_have(self) -> None:
        leaflet, (problem,) = load(Path("bad\0name"))
        assert leaflet is None
        assert "is not the name of a file" in str(problem)

    def test_a_file_in_another_encoding_is_told_with_its_line(self, tmp_path: Path) -> None:
        file = tmp_path / "latin.toml"
        file.write_bytes(with_("Cold nose", "Kälte").encode("latin-1"))
        leaflet, (problem,) = load(file)
        assert leaflet is None
        assert problem == Problem("line 14", "holds characters that are not UTF-8 text")

    def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(self, tmp_path: Path) -> None:
        file = tmp_path / "notepad.toml"
        file.write_bytes(b"\xef\xbb\xbf" + OTHER_DRUG.replace("\n", "\r\n").encode())
        assert load(file) == parse(OTHER_DRUG)


def places_in(value: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to everything within a document."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places_in(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places_in(inner, (*path, index))


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


any_value = st.recursive(
    st.text(max_size=20)
    | st.integers(-(2**70), 2**70)
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.dates()
    | st.sampled_from(["id", "fever", "emergency", "{sign}", "{", "“a”", "mds"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def mutated_documents(draw: st.DrawFn) -> str:
    """A leaflet with up to three things dropped, replaced, doubled or added."""
    document = copy.deepcopy(draw(st.sampled_from(DOCUMENTS)))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(list(places_in(document))))
        parent, last = at(document, path[:-1]), path[-1]
        change: Callable[[], Any] = draw(
            st.sampled_from(
                [
                    lambda parent=parent, last=last: parent.pop(last),
                    lambda parent=parent, last=last: parent.__setitem__(last, draw(any_value)),
                    lambda parent=parent, last=last: (
                        parent.append(parent[last])
                        if isinstance(parent, list)
                        else parent.__setitem__(draw(st.text(min_size=1, max_size=8)), parent[last])
                    ),
                ]
            )
        )
        change()
        if not document:
            break
    return tomli_w.dumps(document)


def check_parsed(text: str) -> None:
    """The law: a leaflet without problems, or problems of one readable line each without a leaflet."""
    leaflet, problems = parse(text)
    assert (leaflet is None) == bool(problems)
    for problem in problems:
        assert problem.place
        assert problem.message
        assert str(problem).splitlines() == [str(problem)]
    if leaflet is not None:
        for key, places in WORD_PLACES.items():
            assert leaflet.words[key].format(**dict.fromkeys(places, "x"))


@given(mutated_documents())
def test_no_change_to_a_leaflet_can_crash_the_reader(text: str) -> None:
    check_parsed(text)


@given(st.data())
def test_no_cut_or_insertion_in_the_text_can_crash_the_reader(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(OTHER_DRUG)))
    end = data.draw(st.integers(start, min(len(OTHER_DRUG), start + 200)))
    check_parsed(OTHER_DRUG[:start] + data.draw(st.text(max_size=10)) + OTHER_DRUG[end:])


@given(st.text())
def test_no_text_can_crash_the_reader(text: str) -> None:
    check_parsed(text)


@given(st.binary())
def test_no_bytes_can_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "bytes.toml"
    file.write_bytes(content)
    leaflet, problems = load(file)
    assert leaflet is None
    assert problems


@pytest.mark.parametrize("name", ["x" * 201, "a\\u202eb", "a\\nb", "a\\u001b[2Jb"])
def test_a_name_is_short_and_hides_nothing(name: str) -> None:
    text = LENALIDOMIDE.replace('nausea = "Nausea (feeling sick)"', f'nausea = "{name}"')
    assert text != LENALIDOMIDE
    leaflet, (problem,) = parse(text)
    assert leaflet is None
    assert "must be one line of at most 200 characters that can be seen" in problem.message


def test_no_sentence_is_a_book() -> None:
    leaflet, problems = parse(LENALIDOMIDE.replace('{ text = "nausea", ', f'{{ text = "{"x" * 100_001}", '))
    assert leaflet is None
    assert "must have at most 100,000 characters" in str(problems[0])
