from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.language.model import Course, Mention, Status, TemperatureMention, Writer
from symptomdesk.language.recognise import Recogniser
from symptomdesk.language.word_list import WordList

P, D, PAST = Status.PRESENT, Status.DENIED, Status.PAST
OTHER, POSSIBLE = Status.OTHER_PERSON, Status.HYPOTHETICAL


def statuses(recogniser: Recogniser, text: str) -> dict[str, Status]:
    return {mention.sign: mention.status for mention in recogniser.understand(text).mentions}


def only(recogniser: Recogniser, text: str, sign: str) -> Mention:
    (mention,) = (found for found in recogniser.understand(text).mentions if found.sign == sign)
    return mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("threw up twice, no fever, ankles puffy", {"vomiting": P, "fever": D, "swollen_limbs": P}),
        ("my tongue is swelling and I can't breathe", {"swelling": P, "trouble_breathing": P}),
        ("had chest pain this morning, gone now", {"chest_pain": P}),
        ("my wife says I look yellow", {"yellow_skin_or_eyes": P}),
        ("pain all over", {"pain": P}),
        ("my ankles are puffy", {"swollen_limbs": P}),
        ("burning when I pee", {"painful_urination": P}),
        ("can't catch my breath", {"trouble_breathing": P}),
        ("no appetite", {"loss_of_appetite": P}),
        ("can't sleep", {"trouble_sleeping": P}),
        ("can't breathe", {"trouble_breathing": P}),
        ("fever gone", {"fever": PAST}),
        ("no trouble breathing", {"trouble_breathing": D}),
    ],
)
def test_the_sentences_the_product_promises(
    recogniser: Recogniser, text: str, expected: dict[str, Status]
) -> None:
    assert statuses(recogniser, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no fever, chills or rash", {"fever": D, "chills": D, "rash": D}),
        ("no fever, nausea and tired", {"fever": D, "nausea": P, "tiredness": P}),
        ("denies nausea, vomiting and diarrhoea", {"nausea": D, "vomiting": D, "diarrhea": D}),
        ("neither nausea nor vomiting", {"nausea": D, "vomiting": D}),
        ("not nauseous today but tired", {"nausea": D, "tiredness": P}),
        ("I don't have a fever however I feel dizzy", {"fever": D, "dizziness": P}),
        ("nausea-free", {"nausea": D}),
        ("my head doesn't hurt", {"headache": D}),
        ("no fever and my ankles are puffy", {"fever": D, "swollen_limbs": P}),
        ("no rash and itching", {"rash": D, "itching": D}),
        ("can't stop vomiting", {"vomiting": P}),
        ("no relief from the nausea", {"nausea": P}),
        ("not only dizzy but sick", {"dizziness": P, "nausea": P}),
        ("the headache doesn't go away", {"headache": P}),
        ("couldn't go to work with this headache", {"headache": P}),
        ("no appetite and no energy", {"loss_of_appetite": P, "tiredness": P}),
    ],
)
def test_what_is_denied_and_what_only_sounds_so(
    recogniser: Recogniser, text: str, expected: dict[str, Status]
) -> None:
    assert statuses(recogniser, text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("last month I had a rash", PAST),
        ("a rash two years ago", PAST),
        ("I used to get rashes", PAST),
        ("the rash has gone", PAST),
        ("rash cleared up", PAST),
        ("had a rash last week", PAST),
        ("woke up with a rash", P),
        ("rash for five days", P),
        ("rash since last week", P),
        ("the rash started two days ago", P),
        ("had a rash last night, gone now", P),
        ("rash came up earlier", P),
        ("my husband has a rash", OTHER),
        ("the dog has a rash", OTHER),
        ("she has a rash", OTHER),
        ("my husband says I have a rash", P),
        ("my husband found a rash on my back", P),
        ("my husband has a cold but I have a rash", P),
        ("if I get a rash I will ring", POSSIBLE),
        ("it could cause a rash", POSSIBLE),
        ("worried about getting a rash", POSSIBLE),
        ("a cream to prevent a rash", POSSIBLE),
        ("the leaflet says it may cause headache, nausea and rash", POSSIBLE),
    ],
)
def test_when_and_whose(recogniser: Recogniser, text: str, status: Status) -> None:
    assert only(recogniser, text, "rash").status is status


def test_context_never_crosses_a_line(recogniser: Recogniser) -> None:
    assert statuses(recogniser, "no fever or\nrash") == {"fever": D, "rash": P}
    assert statuses(recogniser, "my husband\nis dizzy\r\nlast week\nnausea") == {"dizziness": P, "nausea": P}


def test_with_a_writer_for_someone_the_relation_is_the_patient(word_list: WordList) -> None:
    keeper = Recogniser(
        word_list, said_days=3, writer=Writer(for_someone=True, relation_words=("my husband", "dad"))
    )
    assert statuses(keeper, "my husband has a fever") == {"fever": P}
    assert statuses(keeper, "dad is dizzy and he threw up") == {"dizziness": P, "vomiting": P}
    assert statuses(keeper, "fever and chills") == {"fever": P, "chills": P}
    assert statuses(keeper, "I have a headache myself") == {"headache": OTHER}
    assert statuses(keeper, "I noticed his ankles are swollen") == {"swollen_limbs": P}
    assert statuses(keeper, "my sister has a fever") == {"fever": OTHER}
    assert statuses(keeper, "Carol has a fever") == {"fever": OTHER}


def test_where_nobody_said_whom_the_diary_is_for_a_name_is_the_patients(word_list: WordList) -> None:
    keeper = Recogniser(word_list, said_days=3, writer=Writer(for_someone=True))
    assert statuses(keeper, "Jim's left leg is swollen") == {"one_sided_leg_swelling": P}
    assert statuses(keeper, "our neighbour has a fever") == {"fever": OTHER}


@pytest.mark.parametrize(
    ("text", "sign", "severity"),
    [
        ("a bit dizzy", "dizziness", 1),
        ("so dizzy I can't stand", "dizziness", 4),
        ("fainted in the kitchen", "dizziness", 4),
        ("passed out", "dizziness", 4),
        ("dizzy", "dizziness", None),
        ("mild headache", "headache", 1),
        ("quite nauseous", "nausea", 2),
        ("terrible itching", "itching", 3),
        ("the pain is unbearable", "pain", 4),
        ("worst headache ever", "headache", 4),
        ("pain 8/10", "pain", 3),
        ("nausea 2 out of 10", "nausea", 1),
        ("pain 10/10 in my knees", "pain", 4),
        ("severe nausea and a headache", "headache", None),
        ("nausea 2 of 10", "nausea", 1),
        ("slept badly", "trouble_sleeping", None),
        ("my head hurts really bad", "headache", 3),
        ("dreadful head, worst I've ever had", "headache", 4),
        ("seven out of ten headache", "headache", 3),
        ("nausea 8/10, headache 3/10", "headache", 1),
        ("on a scale of 1 to 10 my pain is a 6", "pain", 2),
        ("not too bad headache", "headache", 1),
        ("I fainted", "dizziness", 4),
        ("feeling faint", "dizziness", None),
    ],
)
def test_severity_words(recogniser: Recogniser, text: str, sign: str, severity: int | None) -> None:
    assert only(recogniser, text, sign).severity == severity


@pytest.mark.parametrize(
    ("text", "sign", "course"),
    [
        ("rash getting worse", "rash", Course.WORSE),
        ("worsening cough, nausea", "nausea", None),
        ("still constipated", "constipation", Course.PERSISTING),
        ("the diarrhoea won't stop", "diarrhea", Course.PERSISTING),
        ("nausea for five days", "nausea", Course.PERSISTING),
        ("nausea for two days", "nausea", None),
        ("nausea for 2 weeks", "nausea", Course.PERSISTING),
        ("constant headache", "headache", Course.PERSISTING),
        ("nausea", "nausea", None),
        ("still tired, getting worse", "tiredness", Course.WORSE),
        ("itching better but still there", "itching", Course.PERSISTING),
        ("nausea, worse cough", "nausea", None),
    ],
)
def test_course_words(recogniser: Recogniser, text: str, sign: str, course: Course | None) -> None:
    assert only(recogniser, text, sign).course is course


def test_a_sudden_headache_is_said_to_be_sudden(recogniser: Recogniser) -> None:
    assert only(recogniser, "sudden headache", "headache").sudden
    assert only(recogniser, "the headache came out of nowhere", "headache").sudden
    assert not only(recogniser, "slow headache", "headache").sudden


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("swollen left calf", {"one_sided_leg_swelling"}),
        ("both calves are swollen", {"swollen_limbs"}),
        ("swelling", {"swelling"}),
        ("swollen lips", {"swelling"}),
        ("swollen hands", {"swollen_limbs"}),
        ("I want to kill myself", {"suicidal_thoughts", "mood_changes"}),
        ("weak all over", {"muscle_weakness"}),
        ("sudden weakness in my left arm", {"sudden_numbness_or_weakness"}),
        ("my face is drooping", {"sudden_numbness_or_weakness"}),
        ("numb toes", {"own:numbness"}),
        ("low back pain", {"flank_pain"}),
        ("upper back pain", {"pain"}),
        ("tight chest", {"chest_pain"}),
        ("nosebleed", {"unusual_bleeding_or_bruising"}),
        ("nosebleed that won't stop", {"vomiting_blood_or_heavy_bleeding"}),
        ("palpitations", {"pounding_heartbeat"}),
        ("jaundice", {"yellow_skin_or_eyes"}),
        ("pain in my hips, knees and back", {"pain"}),
        ("swollen ankles/feet", {"swollen_limbs"}),
        ("headache,nausea;dizzy", {"headache", "nausea", "dizziness"}),
        ("what a pain in my knee", {"pain"}),
        ("pinprick red dots round my ankles", {"unusual_bleeding_or_bruising", "rash"}),
        ("fingers a funny blue colour", {"own:skin colour change"}),
        ("my left foot is blue and cold", {"one_sided_leg_swelling"}),
        ("legs went from under me", {"muscle_weakness"}),
        ("my heart beats fast and I find it hard to fall asleep", {"pounding_heartbeat", "trouble_sleeping"}),
        ("my arm where the drip was is red and hot", {"one_sided_leg_swelling"}),
        ("dry flaky itchy legs", {"dry_skin", "itching"}),
        ("severe weakness in my leg muscles", {"muscle_weakness"}),
        ("my whole arm went numb", {"sudden_numbness_or_weakness"}),
        ("out of nowhere my legs went numb", {"sudden_numbness_or_weakness"}),
        ("freezing and shaking under the duvet", {"chills"}),
        ("my ring had to come off because my fingers are puffy", {"swollen_limbs"}),
        ("the ending was weak", set()),
        ("the tablets made me weak", {"muscle_weakness"}),
    ],
)
def test_findings_sites_and_sides_decide_the_sign(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    assert set(statuses(recogniser, text)) == signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("DIARRHOEA", "diarrhea"),
        ("diarrhœa", "diarrhea"),
        ("soooo tiiired", "tiredness"),
        ("can’t sleep", "trouble_sleeping"),
        ("cant sleep", "trouble_sleeping"),
        ("light-headed", "dizziness"),
        ("lightheaded", "dizziness"),
        ("head ache", "headache"),
        ("drymouth", "dry_mouth"),
        ("my feet swell in the evening", "swollen_limbs"),
        ("stomach-ache", "stomach_pain"),
    ],
)
def test_ways_of_writing(recogniser: Recogniser, text: str, sign: str) -> None:
    assert statuses(recogniser, text) == {sign: P}


def test_a_slip_is_corrected_and_kept(recogniser: Recogniser) -> None:
    mention = only(recogniser, "bad headaxhe", "headache")
    assert (mention.words, mention.spelled, mention.uncertain) == ("headaxhe", "headache", False)


@pytest.mark.parametrize(
    "text",
    [
        "how much sgar is in it",
        "the price of a bottle of wnie",
        "due in six wekes",
        "ghake the rug",
        "i hads it",
        # Common words, near to words for symptoms.
        "it is important to Tommy",
        "the handshake and the shilling",
        "simply pathetic withdrawal fees, Philly said",
    ],
)
def test_a_slip_of_an_ordinary_word_is_no_sign(recogniser: Recogniser, text: str) -> None:
    assert statuses(recogniser, text) == {}


@pytest.mark.parametrize("text", ["my tose are swollen", "swolen anke"])
def test_a_short_slip_is_believed_beside_what_it_completes(recogniser: Recogniser, text: str) -> None:
    assert set(statuses(recogniser, text)) == {"swollen_limbs"}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("pulse 130", {"pounding_heartbeat"}),
        ("pulse 70", set()),
        ("heart rate of 104.5", {"pounding_heartbeat"}),
        ("130 steps on foot", set()),
    ],
)
def test_a_range_of_numbers_names_a_sign(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    assert set(statuses(recogniser, text)) == signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("it stings when I pee and it came out pink", {"painful_urination", "bloody_urine"}),
        ("I have to wee a lot. There is blood in it", {"urine_amount_change", "bloody_urine"}),
        ("I have to wee a lot.\nThere is blood in it", {"urine_amount_change"}),
        ("my ankles are puffy and it came out pink", {"swollen_limbs"}),
        ("My legs. They just gave out.", {"muscle_weakness"}),
        ("Appetite? None.", {"loss_of_appetite"}),
        ("I looked at my ankles. Swollen again.", {"swollen_limbs"}),
        ("My husband's heart. Racing.", set()),
        ("my pulse, especially after lunch, is jittery", {"pounding_heartbeat"}),
        ("my mouth is wonky", {"sudden_numbness_or_weakness"}),
        ("I feel wonky", {"dizziness"}),
    ],
)
def test_it_can_mean_what_was_named_before(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    assert set(statuses(recogniser, text)) == signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("the gland in my neck is swollen and tender", {"swollen_lymph_nodes"}),
        ("tired and sore", {"tiredness", "pain"}),
        ("swollen ankles and sore knees", {"swollen_limbs", "pain"}),
        ("elbows so painful that I can't lift a cup", {"pain"}),
        ("I can't lift a cup", {"muscle_weakness"}),
        ("my sides hurt under the ribs", {"flank_pain"}),
        ("pain in my stomach and knees", {"stomach_pain", "pain"}),
        ("stabbing pain in the chest", {"chest_pain"}),
        ("pain or burning with urination", {"painful_urination"}),
        ("swelling or puffy ankles", {"swollen_limbs"}),
        ("pain, headache or rash", {"pain", "headache", "rash"}),
        ("pedal oedema, pitting to mid shin", {"swollen_limbs"}),
        ("eyelids so swollen I can barely see out", {"swelling"}),
    ],
)
def test_what_only_says_more_of_a_sign_is_no_second_one(
    recogniser: Recogniser, text: str, signs: set[str]
) -> None:
    assert set(statuses(recogniser, text)) == signs


def test_the_words_of_a_mention_end_where_it_does(recogniser: Recogniser) -> None:
    assert only(recogniser, "feet swollen, better with my feet up", "swollen_limbs").words == "feet swollen"


def test_a_mention_explains_itself(recogniser: Recogniser) -> None:
    mention = only(recogniser, "no puffy ankles", "swollen_limbs")
    assert mention.words == "puffy ankles"
    assert mention.entry == "swelling+ankle"
    assert mention.why == "“no” denies it."


def test_a_count_belongs_to_the_words(recogniser: Recogniser) -> None:
    assert only(recogniser, "threw up twice today", "vomiting").words == "threw up twice"
    assert only(recogniser, "diarrhoea 4 times", "diarrhea").words == "diarrhoea 4 times"
    assert only(recogniser, "diarrhoea x4", "diarrhea").words == "diarrhoea x4"


def test_own_symptoms_are_known_by_their_names(word_list: WordList) -> None:
    own = Recogniser(word_list, said_days=3, own_symptoms=("Brain zaps (left)", "Fever", "  ", "(*)"))
    assert statuses(own, "brain zaps left again") == {"own:Brain zaps (left)": P}
    assert statuses(own, "fever") == {"fever": P}


def test_mentions_come_in_the_order_of_the_text(recogniser: Recogniser) -> None:
    mentions = recogniser.understand("nausea, then my head hurt. Dizzy\nand a rash").mentions
    assert [mention.sign for mention in mentions] == ["nausea", "headache", "dizziness", "rash"]


def test_an_empty_text_means_nothing(recogniser: Recogniser) -> None:
    for text in ("", " ", "\n\n", "\x00", "…"):
        understood = recogniser.understand(text)
        assert (understood.text, understood.mentions, understood.temperatures) == (text, (), ())


PIECES = [
    "headache", "no ", "my ankles", " swollen", "\n", " and ", "threw up ", "can't ", "sleep", ", ",
    "İ", "😢", "\u202e", "\x00", "diarrhœa", "if I get", "’", "-", "8/10", " not", "naussea", "ﬁ", "e\u0301",
    "for 5 days", "\u2028", "my husband", "…", "38.5 °C",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_no_text_raises_and_offsets_are_right(recogniser: Recogniser, text: str) -> None:
    understood = recogniser.understand(text)
    everything: list[Mention | TemperatureMention] = [*understood.mentions, *understood.temperatures]
    for found in everything:
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.words


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_lines_are_understood_each_on_its_own(recogniser: Recogniser, line: str) -> None:
    line = line.replace("\n", " ").replace("\u2028", " ")
    alone = [(m.sign, m.status, m.words) for m in recogniser.understand(line).mentions]
    between = [(m.sign, m.status, m.words) for m in recogniser.understand(f"no\n{line}\nlast year").mentions]
    assert alone == between


@pytest.mark.parametrize(
    "unit", ["headache and no ", "no, ", "a", "pain in my ", "\n", "zqxk ", "(", "😢", "not "]
)
def test_a_very_long_text_is_no_trouble(recogniser: Recogniser, unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert recogniser.understand(text).text == text


@pytest.mark.parametrize(("said_days", "course"), [(5, Course.PERSISTING), (6, None)])
def test_how_long_is_lasting_is_told_by_the_leaflet(
    word_list: WordList, said_days: int, course: Course | None
) -> None:
    recogniser = Recogniser(word_list, said_days=said_days)
    assert recogniser.understand("nausea for five days").mentions[0].course is course
