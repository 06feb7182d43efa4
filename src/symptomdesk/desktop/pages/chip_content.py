"""What was understood of a text as chips: recorded, withdrawn, denied, or waiting for an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from symptomdesk.desk import Chip, DayView, TextKey, Understood
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.chip import ChipContent, ChipState
from symptomdesk.desktop.widgets.severity_picker import severity_name
from symptomdesk.language.model import Mention, Status
from symptomdesk.leaflet.model import Leaflet, Rule, Urgency

if TYPE_CHECKING:
    from symptomdesk.diary.model import Observation
    from symptomdesk.triage.model import Question

LOUD_FROM = Urgency.IMMEDIATELY
"""From this urgency on a recognised word is shown in the colour of alarm, and at once."""


def chip_key(mention: Mention) -> str:
    """What names the chip of a mention: the key under which its withdrawal is kept."""
    return TextKey.of_mention(mention).withdrawal


def observation_of(view: DayView, key: str) -> Observation | None:
    """What is recorded of a chip's words: recognised at once, or after the person said yes to a question."""
    for chip in view.chips:
        if chip_key(chip.mention) == key and (found := _observation(view, chip)) is not None:
            return found
    return None


def recorded_chips(view: DayView, leaflet: Leaflet) -> tuple[ChipContent, ...]:
    """The chips of a day's text as it is kept."""
    asked = _asked(view.questions)

    def contents() -> Iterator[ChipContent]:
        for chip in view.chips:
            observation = _observation(view, chip)
            state = _recorded_state(chip, observation, asked)
            severity = observation.severity if observation else chip.mention.severity
            yield _content(chip.mention, severity, state, leaflet)

    return _without_doubles(contents())


def preview_chips(understood: Understood, view: DayView, leaflet: Leaflet) -> tuple[ChipContent, ...]:
    """The chips of a text that is being typed; what was withdrawn stays so."""
    asked = _asked(understood.questions)
    withdrawn = {chip_key(chip.mention) for chip in view.chips if chip.withdrawn}
    return _without_doubles(
        _content(mention, mention.severity, _typed_state(mention, withdrawn, asked), leaflet)
        for mention in understood.understanding.mentions
    )


def _recorded_state(chip: Chip, observation: Observation | None, asked: Collection[TextKey]) -> ChipState:
    mention = chip.mention
    if chip.withdrawn:
        return ChipState.WITHDRAWN
    if observation is not None:
        return ChipState.KEPT
    if TextKey.of_mention(mention) in asked:
        return ChipState.ASK
    missing = mention.status is Status.PRESENT and not mention.uncertain
    return ChipState.WITHDRAWN if missing else ChipState.DENIED


def _typed_state(mention: Mention, withdrawn: Collection[str], asked: Collection[TextKey]) -> ChipState:
    if mention.status is Status.PRESENT and chip_key(mention) in withdrawn:
        return ChipState.WITHDRAWN
    if mention.status is Status.PRESENT and not mention.uncertain:
        return ChipState.KEPT
    return ChipState.ASK if TextKey.of_mention(mention) in asked else ChipState.DENIED


def _observation(view: DayView, chip: Chip) -> Observation | None:
    if chip.observation is not None:
        return chip.observation
    key = TextKey.of_mention(chip.mention)
    if chip.mention.status is Status.DENIED:
        return None
    answered = (one for one in view.page.observations if one.words and TextKey.of_observation(one) == key)
    return next(answered, None)


def _asked(questions: Iterable[Question]) -> frozenset[TextKey]:
    return frozenset(map(TextKey.of_question, questions))


def _content(mention: Mention, severity: int | None, state: ChipState, leaflet: Leaflet) -> ChipContent:
    name = leaflet.sign_name(mention.sign)
    words = f"“{mention.words}”"
    if mention.spelled:
        words = tr("“{words}”, read as “{spelled}”", words=mention.words, spelled=mention.spelled)
    tip = tr(_TIPS[state], words=words)
    if state is ChipState.DENIED and mention.why:
        tip = f"{tip} {mention.why}"
    return ChipContent(
        key=chip_key(mention),
        text=f"{name} · {severity_name(severity).lower()}" if severity else name,
        state=state,
        tip=tip,
        loud=_highest(mention.sign, leaflet) >= LOUD_FROM,
    )


def _without_doubles(chips: Iterable[ChipContent]) -> tuple[ChipContent, ...]:
    """One chip for each key; a kept one wins over a struck one of the same words."""
    result: dict[str, ChipContent] = {}
    for chip in chips:
        if chip.key not in result or chip.state is ChipState.KEPT:
            result[chip.key] = chip
    return tuple(result.values())


def _highest(sign: str, leaflet: Leaflet) -> Urgency:
    """The highest urgency among the lists on which any present value of the sign counts."""
    urgencies = (
        one.urgency
        for one in leaflet.lists
        for line in one.lines
        for listed in line.signs
        if one.rule is Rule.PRESENT and listed.sign == sign and not listed.conditional
    )
    return max(urgencies, default=Urgency.NONE)


_TIPS = {
    ChipState.KEPT: marked("From {words}. A click takes it back, if that is not what you meant."),
    ChipState.WITHDRAWN: marked("From {words}. Taken back; a click records it again."),
    ChipState.DENIED: marked("From {words}: not recorded."),
    ChipState.ASK: marked("From {words}. The question about it waits for your answer."),
}
