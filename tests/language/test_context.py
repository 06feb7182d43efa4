"""To whom and to when a sign belongs, construction by construction."""

from __future__ import annotations

import pytest

from symptomdesk.language.model import Status
from symptomdesk.language.recognise import Recogniser

P, D, PAST = Status.PRESENT, Status.DENIED, Status.PAST
OTHER, POSSIBLE = Status.OTHER_PERSON, Status.HYPOTHETICAL


def statuses(recogniser: Recogniser, text: str) -> dict[str, Status]:
    return {mention.sign: mention.status for mention in recogniser.understand(text).mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can't say I have noticed any swelling or itching", {"swelling": D, "itching": D}),
        ("chest pain, no", {"chest_pain": D}),
        ("nausea, vomiting, rash: none of them", {"nausea": D, "vomiting": D, "rash": D}),
        ("I expected to be dizzy but I wasn't dizzy", {"dizziness": D}),
        ("the itching has not troubled me", {"itching": D}),
        ("chest tightness is denied", {"chest_pain": D}),
        ("no outbursts at the neighbours or random crying", {"mood_changes": D}),
        ("I can't honestly say that I have been anxious", {"mood_changes": D}),
        ("I didn't get any of the usual side effects, nausea or tiredness", {"nausea": D, "tiredness": D}),
        ("no problems peeing", {"urine_amount_change": D}),
        ("the pain wasn't there", {"pain": D}),
        ("help my throat is swelling up", {"swelling": P}),
        ("I was done in before the news had finished", {"tiredness": P}),
        ("a rash that wasn't there yesterday", {"rash": P}),
        ("no fever but today I have a rash", {"fever": D, "rash": P}),
        ("I never get headaches but today it was awful", {"headache": P}),
        ("not short of breath unless I climb the stairs", {"trouble_breathing": P}),
        ("I rarely get headaches", {"headache": D}),
        ("the lack of nausea is a treat", {"nausea": D}),
        ("my rash-free arms", {"rash": D}),
        ("I don't feel so weak", {"muscle_weakness": D}),
        ("I have not been sick, nor have I had the runs", {"nausea": D, "diarrhea": D}),
        ("I expected nausea and itching, neither of which came", {"nausea": D, "itching": D}),
        # A record's list of bare nouns is denied as a whole.
        ("Skin: no rash, itching, blisters", {"rash": D, "itching": D, "skin_blistering": D}),
        (
            "no headache, nausea, cramps, tremor",
            {"headache": D, "nausea": D, "muscle_spasms": D, "tremor": D},
        ),
        ("no fever, headache, sick", {"fever": D, "headache": P, "nausea": P}),
        (
            "no fever, headache, nausea, feel weak",
            {"headache": P, "nausea": P, "muscle_weakness": P, "fever": D},
        ),
        # Two denials are none, and what comes after an exception is there.
        ("not a day goes by without a headache", {"headache": P}),
        ("I can't walk far without getting breathless", {"own:trouble walking": P, "trouble_breathing": P}),
        ("nothing helps the constipation", {"constipation": P}),
        ("my eyelid won't quit twitching", {"muscle_spasms": P}),
        # A grave sign right after a denied one is believed, unless they are a list.
        ("No fever chest pain", {"fever": D, "chest_pain": P}),
        ("no fever no chills chest pain bad", {"fever": D, "chills": D, "chest_pain": P}),
        ("not sick chest pain though", {"nausea": D, "chest_pain": P}),
        ("no temperature chest tight", {"chest_pain": P}),
        ("no fever chest pain or rash", {"fever": D, "chest_pain": D, "rash": D}),
        ("No nausea vomiting diarrhoea", {"nausea": D, "vomiting": D, "diarrhea": D}),
        ("Denies nausea, has chest pain", {"nausea": D, "chest_pain": P}),
        ("No breathing problems on the hill", {"trouble_breathing": D}),
        # What one clause denies of a part, another may say.
        ("my legs are not swollen, they are just weak", {"swollen_limbs": D, "muscle_weakness": P}),
        ("it isn't the headache that worries me", {"headache": P, "mood_changes": D}),
        ("no: fever, rash", {"fever": D, "rash": D}),
        # In a checklist each sign has its answer.
        ("headaches:yes nausea:no rash:yes", {"headache": P, "nausea": D, "rash": P}),
        ("chest pain NO, dizzy NO, swollen legs YES", {"chest_pain": D, "dizziness": D, "swollen_limbs": P}),
        ("tired++, nausea+, rash - none", {"tiredness": P, "nausea": P, "rash": D}),
        ("loose stools (4x), vomiting (no)", {"diarrhea": P, "vomiting": D}),
        ("fatigue+++, cramps in my calves, no rash", {"tiredness": P, "muscle_spasms": P, "rash": D}),
        ("rash?no itching?yes fever?no", {"rash": D, "itching": P, "fever": D}),
        # A denial at the end speaks of what stands before it, and of no more.
        ("dizzy all day, but I didn't throw up", {"dizziness": P, "vomiting": D}),
        # Denials that say something else: what one cannot do without, what is unusual, what no remedy stops.
        ("couldn't sit, stand or lie down without pain", {"pain": P}),
        ("I don't usually get headaches but today I do", {"headache": P}),
        ("I don't usually get headaches", {"headache": D}),
        ("I can live with the nausea but not the rash", {"nausea": P, "rash": P}),
        ("no ointment helps the itch", {"itching": P}),
        ("I have almost no appetite", {"loss_of_appetite": P}),
        ("I can't seem to stop shaking", {"tremor": P}),
        ("not the kind of cramp you walk off", {"muscle_spasms": P}),
    ],
)
def test_denials(recogniser: Recogniser, text: str, expected: dict[str, Status]) -> None:
    assert statuses(recogniser, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my hands shake more than last week", {"tremor": P}),
        ("the rash went down but came back on Tuesday", {"rash": P}),
        ("the rash went down and hasn't come back", {"rash": PAST}),
        ("my right arm has gone numb", {"sudden_numbness_or_weakness": P}),
        ("short of breath, I stopped twice on the way", {"trouble_breathing": P}),
        ("my lips are swelling and I've broken out in hives", {"swelling": P, "rash": P}),
        ("nausea was bad at first, but that is over", {"nausea": PAST}),
        ("I was depressed after he died, that was ten years ago", {"mood_changes": PAST}),
        ("I fainted once, at my sister's wedding in 1974", {"dizziness": PAST}),
        ("I had a rash in 2011", {"rash": PAST}),
        ("cramps in both calves, yesterday they were worse", {"muscle_spasms": P}),
        ("the diarrhoea cleared up, but I am dizzy today", {"diarrhea": PAST, "dizziness": P}),
        ("it helped my back pain", {"pain": PAST}),
        ("No urine since yesterday", {"urine_amount_change": P}),
        ("my right arm has suddenly gone weak", {"sudden_numbness_or_weakness": P}),
        ("threw up this morning, better since noon", {"vomiting": P}),
        ("dizzy this morning, headache is gone", {"dizziness": P, "headache": PAST}),
        ("rash on my leg gone", {"rash": PAST}),
        ("last cycle I was so dizzy I sat down", {"dizziness": PAST}),
        ("I vomited after the operation in 2019", {"vomiting": PAST}),
        ("I am over the worst of the nausea", {"nausea": PAST}),
        ("the dizzy spells left me when I came off the old tablets", {"dizziness": PAST}),
        ("after the funeral I was depressed for a year, that's long behind me", {"mood_changes": PAST}),
        ("the rash is paler but it's still all over my arms", {"rash": P}),
        ("my ankles swelled after the trip in March", {"swollen_limbs": P}),
        ("I cleared my throat and spat blood", {"coughing_blood": P}),
        ("vaginal spotting, long past menopause", {"abnormal_vaginal_bleeding": P}),
        ("my period should have come on nine days ago", {"late_period": P}),
        ("my throat swelled up from a bee sting, Tasmania 1994", {"swelling": PAST}),
        ("I was depressed, years ago after the divorce", {"mood_changes": PAST}),
        ("cramps in both calves, yesterday they were a 7", {"muscle_spasms": P}),
        ("my appetite vanished after the transplant but that's years ago", {"loss_of_appetite": PAST}),
        ("once coughed up blood as a young miner", {"coughing_blood": PAST}),
        ("a rash on my arm that was not there yesterday", {"rash": P}),
        ("after the headache went I slept well", {"headache": PAST}),
        ("now that the cramps have gone I can walk again", {"muscle_spasms": PAST}),
        ("after the headache went bad I lay down", {"headache": P}),
        ("now that the swelling has gone to my face I ring", {"swelling": P}),
        ("once more the rash is back, she said", {"rash": P}),
        ("when the numbness went up my arm I rang", {"sudden_numbness_or_weakness": P}),
        ("no sooner had the itching stopped than the vomiting began", {"itching": PAST, "vomiting": P}),
        ("until the fever comes down I stay in bed", {"fever": P}),
        ("if only this headache would go away", {"headache": P}),
        ("a five day history of fever", {"fever": P}),
        ("a history of fever", {"fever": PAST}),
        ("no lotion helps my dry skin", {"dry_skin": P}),
    ],
)
def test_times(recogniser: Recogniser, text: str, expected: dict[str, Status]) -> None:
    assert statuses(recogniser, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Margaret next door has a rash", {"rash": OTHER}),
        ("my sister in Leeds is always tired", {"tiredness": OTHER}),
        ("Sheila at bingo fainted", {"dizziness": OTHER}),
        ("the man next to me in the waiting room had yellow eyes", {"yellow_skin_or_eyes": OTHER}),
        ("my husband is in bed, running a temperature", {"fever": OTHER}),
        ("I told my sister about the pain", {"pain": P}),
        ("my friend at cards pointed out the bruises on my arms", {"unusual_bleeding_or_bruising": P}),
        ("slept like a baby but I am worn out", {"tiredness": P}),
        (
            "Mrs. Jones across the road had a stroke, her face drooped",
            {"sudden_numbness_or_weakness": OTHER},
        ),
        ("Mr. Jones was out. My chest hurts", {"chest_pain": P}),
        ("rang Mrs. Jones, chest pain", {"chest_pain": P}),
        ("Bill's fever has cleared but mine hasn't", {"fever": P}),
        ("my sister caught a cold and so have I", {"own:a cold": P}),
        ("they would be better off without me", {"suicidal_thoughts": P, "mood_changes": P}),
        # Who ails has what comes after the comma; who is well, or only does something, has not.
        ("my husband is in bed again, shivering and sick", {"chills": OTHER, "nausea": OTHER}),
        ("grandson has chickenpox, spots everywhere", {"rash": OTHER}),
        ("poor Jim, chest pain and off to hospital", {"chest_pain": OTHER}),
        ("my husband drove me to hospital, chest pain", {"chest_pain": P}),
        ("my husband is well, chest pain since noon", {"chest_pain": P}),
        ("he asked whether I was dizzy and I am", {"dizziness": P}),
        ("the grandchildren were here, all coughing and shivering", {"own:cough": OTHER, "chills": OTHER}),
        ("my husband is away, can't sleep", {"trouble_sleeping": P}),
        ("it feels as if someone had packed sand into my mouth", {"dry_mouth": P}),
        ("people can't see how tired I am", {"tiredness": P}),
        ("the patient states that he cannot sleep", {"trouble_sleeping": P}),
        ("the patient in the next bed cannot sleep", {"trouble_sleeping": OTHER}),
        ("His legs. Swollen again.", {"swollen_limbs": OTHER}),
    ],
)
def test_persons(recogniser: Recogniser, text: str, expected: dict[str, Status]) -> None:
    assert statuses(recogniser, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the nurse asked about chest pain", {"chest_pain": POSSIBLE}),
        ("the nurse asked about my chest pain", {"chest_pain": P}),
        ("they say tiredness may come in the second week", {"tiredness": POSSIBLE}),
        ("I have to report any bleeding or bruising", {"unusual_bleeding_or_bruising": POSSIBLE}),
        ("I hope I don't get those cramps", {"muscle_spasms": POSSIBLE}),
        ("do I need an x-ray if my ankle is still sore", {"pain": P}),
        ("should I worry about this rash", {"rash": P}),
        ("what could cause pink urine", {"bloody_urine": P}),
        ("nurse says look for bruises", {"unusual_bleeding_or_bruising": POSSIBLE}),
        ("it will make my ankles swell", {"swollen_limbs": POSSIBLE}),
        ("blood in the urine must be reported", {"bloody_urine": POSSIBLE}),
        ("told that swollen lips must be reported so I rang", {"swelling": P}),
        ("One in ten has trouble sleeping according to the leaflet", {"trouble_sleeping": POSSIBLE}),
        ("I have a rash, the booklet says", {"rash": P}),
        ("I have to phone if my temperature goes over 38", {"fever": POSSIBLE}),
        ("will the new tablets make me dizzy", {"dizziness": POSSIBLE}),
        ("can these capsules cause cramps", {"muscle_spasms": POSSIBLE}),
        ("could the capsules cause my cramps", {"muscle_spasms": P}),
        ("shortness of breath would be a reason to stop, they said", {"trouble_breathing": POSSIBLE}),
        ("must report dark urine if it ever happens", {"dark_urine": POSSIBLE}),
        ("I've a cream ready should my skin get itchy", {"itching": POSSIBLE}),
        ("side effects may be tremor and cramps", {"tremor": POSSIBLE, "muscle_spasms": POSSIBLE}),
        ("they told me to check for swelling, both ankles are swollen", {"swollen_limbs": P}),
        ("the doctor explained that glands could swell", {"swollen_lymph_nodes": POSSIBLE}),
        ("I could hardly breathe", {"trouble_breathing": P}),
        ("Are rashes common?", {"rash": POSSIBLE}),
        ("What would yellow eyes mean?", {"yellow_skin_or_eyes": POSSIBLE}),
        ("Could beetroot turn my urine dark?", {"dark_urine": POSSIBLE}),
        ("Could the tablets give me this headache?", {"headache": P}),
        # A time clause tells a case where somebody else says what to do then.
        ("when the itching starts, she said, take the cream", {"itching": POSSIBLE}),
        ("should a rash come up, the nurse told me, stop the tablets", {"rash": POSSIBLE}),
        ("the leaflet says that when swelling occurs you should ring", {"swelling": POSSIBLE}),
        ("when the shivering starts, ring us", {"chills": POSSIBLE}),
        ("when I get up I go dizzy", {"dizziness": P}),
        ("I told her that when I get up I go dizzy", {"dizziness": P}),
        ("when my heart races, she said, sit down", {"pounding_heartbeat": P}),
        ("If ever I felt like harming myself I'm to ring the team", {"suicidal_thoughts": POSSIBLE}),
        # A habit, an admission, an outcome, and a worry about what is there.
        ("I would get giddy whenever I bent down", {"dizziness": P}),
        ("I would get giddy if I went without", {"dizziness": POSSIBLE}),
        ("fine if a little queasy", {"nausea": P}),
        ("if I walk far my calves cramp", {"muscle_spasms": P}),
        ("if I find my calves swollen I ring", {"swollen_limbs": POSSIBLE}),
        ("I'm worried about the lump in my neck", {"swollen_lymph_nodes": P}),
        ("they said I might itch and sure enough I do", {"itching": P}),
        ("what should I do about the rash?", {"rash": P}),
        ("what should I do if I get a rash?", {"rash": POSSIBLE}),
    ],
)
def test_possibilities(recogniser: Recogniser, text: str, expected: dict[str, Status]) -> None:
    found = statuses(recogniser, text)
    assert {sign: found.get(sign) for sign in expected} == expected


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("such an angry letter", set()),
        ("a very sad old story", set()),
        ("the tired old bus", set()),
        ("a nervous wreck", {"mood_changes"}),
        ("a sad day", {"mood_changes"}),
        ("a bit dizzy upstairs", {"dizziness"}),
        ("I had a scan and tired afterwards", {"tiredness"}),
        ("never been this tired midweek", {"tiredness"}),
        ("a painful lump", {"pain"}),
        ("picked up the itch cream", set()),
        ("the pain clinic rang", set()),
        ("my itch is worse, cream or no cream", {"itching"}),
        ("my weak leg", {"muscle_weakness"}),
    ],
)
def test_how_a_thing_is_says_nothing_of_the_writer(
    recogniser: Recogniser, text: str, signs: set[str]
) -> None:
    found = statuses(recogniser, text)
    assert {sign for sign in found if not sign.startswith("own:")} == signs
