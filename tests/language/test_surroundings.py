"""A sign that is there stays there, whatever ordinary words stand around it; one that is not does not come.

A sign missed is the worst fault of all, and what silences one is seldom its own words: it is the "stopped",
"gone", "no", "last week" or "my husband" of something else. So phrases for every urgent sign are put into the
same ordinary surroundings, and none may be lost in any of them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from symptomdesk.language.model import Status
from symptomdesk.language.recognise import Recogniser

ROWS = [
    json.loads(line)
    for line in Path(__file__).with_name("phrases.jsonl").read_text(encoding="utf-8").splitlines()
]
COMMON = {
    "diarrhea", "tiredness", "dry_skin", "constipation", "nausea", "stomach_pain", "vomiting", "dry_mouth",
    "unpleasant_taste", "loss_of_appetite", "headache", "trouble_sleeping",
}  # fmt: skip
EACH = 4
LONGEST = 6
"""Words of a phrase at most: longer ones bring surroundings of their own."""

SURROUNDINGS = [
    # When, and for how long
    "{} since this morning",
    "{} since yesterday",
    "{} since Monday",
    "{} since I finished the antibiotic",
    "{} ever since the last cycle",
    "{} for two days now",
    "{} after lunch",
    "{} when I got up",
    "{} in the night",
    "{} all day",
    "{} in town yesterday evening and again today",
    "{} before breakfast and again now",
    "{}, gone after an hour",
    "{} and then it eased off a bit",
    "{}, it came back after tea",
    "had a quiet day until {}",
    "woke at four: {}",
    "{} (third day)",
    "I read in bed, {}",
    # How much, and against other times
    "{}, worse than yesterday",
    "{}, same as last week",
    "{}, not as bad as last time",
    "{}, unlike last month",
    "{} which I never had before",
    "{} 7/10",
    "still {}",
    "no change: {}",
    # Denials and endings of other things
    "{}, no fever though",
    "{} but no rash",
    "{} and no appetite",
    "no sleep, {}",
    "slept well but {}",
    "I am fine otherwise but {}",
    "not a good day: {}",
    "nothing helps, {}",
    "nothing new except {}",
    "{}. No better.",
    "{}? No better.",
    "{}, sickness none",
    "{}, not gone yet",
    "{}, and it won't go away",
    "{}, and the pills did not help",
    "{} despite the tablet",
    "{}, I stopped the gardening",
    "{}, it stopped me going out",
    "{}, it has not gone",
    "{}, nearly gone",
    "at the end of the day {}",
    "over the weekend {}",
    "{} soon gone",
    "{} this morning, gone by 4",
    # Other people
    "{}, my wife noticed it too",
    "{}, told the nurse about it",
    "rang the doctor because {}",
    "I told Margaret that {}",
    "my husband is well, {}",
    "Margaret came for tea. {}",
    "{}. My daughter drove me home.",
    "{} while I was shopping with Linda",
    "Jim was at work when {}",
    # Questions and reasons
    "{}, should I worry?",
    "{}, no idea why",
    "I don't know why but {}",
    "{} so I lay down",
    "{} even though I rested",
]


def phrases(recogniser: Recogniser) -> list[tuple[str, str]]:
    """Some short phrases for each urgent sign, each understood where it stands alone."""
    chosen: dict[str, list[str]] = {}
    for row in ROWS:
        (sign, *others), text = row["present"] or [""], row["text"].rstrip(".!")
        if row["split"] != "train" or others or not sign or sign in COMMON or sign.startswith("own:"):
            continue
        some = chosen.setdefault(sign, [])
        plain = row["kind"] in {"short", "everyday", "medical"} and "?" not in text and ". " not in text
        if plain and len(text.split()) <= LONGEST and len(some) < EACH and is_there(recogniser, text, sign):
            some.append(text if text.startswith("I") else text[0].lower() + text[1:])
    return [(sign, text) for sign, texts in chosen.items() for text in texts]


def is_there(recogniser: Recogniser, text: str, sign: str) -> bool:
    return any(
        mention.sign == sign and mention.status is Status.PRESENT
        for mention in recogniser.understand(text).mentions
    )


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
def test_no_urgent_sign_is_lost_among_ordinary_words(recogniser: Recogniser, surrounding: str) -> None:
    cases = [(sign, surrounding.format(text)) for sign, text in phrases(recogniser)]
    assert len({sign for sign, _ in cases}) >= 30
    assert [text for sign, text in cases if not is_there(recogniser, text, sign)] == []


NAMES = [
    "chest pain", "fever", "rash", "swollen ankles", "shortness of breath", "blood in my urine", "nosebleed",
    "dizziness", "palpitations", "muscle cramps", "itching", "chills", "nausea", "vomiting", "diarrhea",
    "constipation", "headache", "tremor", "joint pain", "weakness", "double vision", "blisters on my skin",
    "yellow eyes", "lower back pain", "swelling of the face",
]  # fmt: skip
SAID_TO_BE_THERE = [
    "a spell of {}", "worried about my {}", "my wife is worried about my {}", "if I walk I get {}",
    "rang to ask if my {} is serious", "hope the {} goes away", "took paracetamol for the {}",
    "I had to report {} to the nurse", "leaflet says ring, I have {}", "{} could happen again",
    "the nurse asked if I had {} and I said yes", "is this {} from the tablets? No.",
    "meant to ring about the {} but I didn't", "never had {} like this", "never had {} before",
    "no {} until this morning", "no {} at rest, only on stairs", "no tablets for the {}",
    "don't like this {}", "nothing shifts the {}", "instead of sleeping I had {}", "it's not wind it's {}",
    "not a day without {}", "no denying the {}", "I might have {}", "not only {}",
    "the doctor diagnosed {}", "the nurse recorded {}", "my son remarked on the {}", "{} hasn't gone",
    "{} when I was in bed", "{} day 3", "{} better? No.", "without a doubt {}", "I suppose I have {}",
    "it feels as if there is {}",
    "the {} is common with me", "my {} must be reported", "found {} when I looked",
    "looking for help with {}", "leaflet says ring, {}", "the card says ring and I have {}",
    "denies cough, has {}", "I could do without this {}", "ready for bed, {}", "{} the minute I got home",
    "{} within an hour of the capsule", "last week I fell and the {} is still there",
    "the last year I have had {}", "since last month I have had {}", "{} was bad last week and it still is",
    "{} like I had in the winter", "{} from my fall last week", "in the summer heat I had {}",
    "back on the old tablets, {}", "once again {}", "{} once in the night",
    "{} this morning, better since noon", "dizzy this morning, still {}", "my wife had {} and so have I",
    "Bill's {} has cleared but mine hasn't",
]  # fmt: skip
SILENCES = [
    # Denied
    "no {}", "no {} today", "no sign of {}", "haven't had any {} this week", "I don't have {}",
    "I did not have any {} today", "denies {}", "free of {}", "without {}", "never had {}", "{}: none",
    "{}: no", "{}? No.", "{}, no", "negative for {}", "no {} so far", "no cough, no {}", "no cough or {}",
    "neither {} nor cough", "no fever, chills or {}", "all clear: no {}", "touch wood no {}",
    "not a trace of {}", "no {} to speak of", "no real {}", "I have no {}", "{} absent",
    "not been bothered by {}", "slept all night without {}",
    # Over, or before today
    "no more {}", "{} has gone", "{} is over", "{} cleared up", "no longer any {}", "I used to have {}",
    "had {} last month", "I had {} years ago", "{} in 2015", "last year I had {}",
    "in the spring I had {}", "the summer before last I had {}", "I once had {}",
    "in my smoking days I had {}", "when I was young I had {} from penicillin", "when I had covid I had {}",
    "the year Dad died I had {}", "in the old hospital I had {}", "{} until they operated",
    "before the bypass I had {}", "in those days I had {}", "on the old tablets I had {}",
    "when I first took these I had {}", "at first I had {}, none now", "had {} after the operation in 2008",
    "the {} I had in the spring never returned", "over Christmas I had {}",
    "the last time I had {} was in August", "when the children were small I had {}",
    # Somebody else's
    "my husband has {}", "my sister had {} today", "Margaret has {}", "the man next door has {}", "he has {}",
    "my neighbour is in hospital with {}", "my friend Sue got {} from it", "a friend with {}",
    "our dog has {}",
    "a lady in my group has {}", "our lad has {}", "next door's boy has {}",
    # Only possible
    "if I get {} I will ring", "call if you have {}", "the leaflet says it can cause {}", "may cause {}",
    "it might cause {}", "I am worried about getting {}", "tablets to prevent {}", "the nurse asked about {}",
    "the nurse asked if I had {}", "read an article about {}", "what is {}?", "ring the ward in case of {}",
    "told to look out for {}", "side effects include {}", "side effects may include cough and {}",
    "hope I don't get {}", "hoping to avoid {}", "people with {} should ring",
    "anyone can get {}", "{} must be reported, the booklet says", "any {} has to be reported",
    "with {} you must go straight in", "the minute I get {} I am to ring", "you can get {} on these",
    "one in ten gets {}", "look for {} in the mirror", "I wonder whether this medicine will give me {}",
    "will I get {} on the higher dose?", "the cream is for {}", "{} is common, says the leaflet",
    "the talk was about {}", "checking every morning for {}", "does this stuff give you {}?",
    "they asked had I {}", "they gave me a card: {}, ring us",
]  # fmt: skip


@pytest.mark.parametrize("frame", SAID_TO_BE_THERE)
def test_what_only_sounds_like_doubt_or_denial_is_recorded(recogniser: Recogniser, frame: str) -> None:
    lost = []
    for name in NAMES:
        signs = {mention.sign for mention in recogniser.understand(name).mentions}
        if not any(is_there(recogniser, frame.format(name), sign) for sign in signs):
            lost.append(frame.format(name))
    assert lost == []


ORDINARY = [
    "took all my tablets at once this morning", "I never wake up before eight", "I jumped off the bus",
    "went to sleep and did not wake up till 9", "took the lot to the charity shop",
    "I took the whole packet of biscuits", "want out of the phone contract", "temp normal", "took my temp",
    "a bit of wind after lunch", "walked in the wind on the front", "a puff on my inhaler",
    "coffee grounds on the roses", "balloons for the party", "inflated the airbed", "a chilly wind",
    "freezing cold at the bus stop", "could not speak to the doctor, line engaged", "hot and cold taps",
    "can't see well without my glasses", "brown water from the tap", "roasting a chicken",
    "shaking hands at church", "new shoes too tight", "I can't go on the bus", "I can't go on holiday",
    "I do not want to go on the bus", "took a headache tablet", "a sick day", "what a pain it is",
    # Strong feelings and trifles
    "the traffic was dreadful, what a pain", "I was weak with laughter", "dizzy with happiness",
    "we laughed until our sides ached", "my heart skipped a beat of joy", "my heart bleeds for them",
    "the choir gave me goosebumps", "a shiver down my spine at the ghost story", "sick as a parrot",
    "I nearly had a stroke when I saw the bill", "the price of butter gives me palpitations",
    "she gets on my nerves", "jumped out of my skin when the door banged", "run off my feet with the sale",
    "a nervous wait for the raffle", "the signal was weak", "swelled the collection by ten pounds",
    # The words of a sign, said of something else
    "heard the church bells all morning", "the dog left his dinner", "cleaned the loo all morning",
    "a trickle came out of the tap", "brought my breakfast back to bed", "kept all my food down",
    "the draught goes right through me", "a lump of coal under the chair", "paid the window cleaner 38.40",
    "pregnant women must not touch them", "half the page was missing from the book",
    "the fridge is shaking again", "the door has swollen and sticks", "the joke is tired",
    "a weak goalkeeper", "I am itching to travel", "put the wine in the fridge to chill",
    "shook the tablecloth", "a weak cup of tea", "my roses have black spots",
    "double yellow lines outside the bakery", "they dragged their feet over it",
    "the tax form is a proper headache", "a pain au chocolat", "a rash purchase", "a faint smell of roses",
    "cramped seats on the bus", "I pee as often as I always did", "the dough was swollen",
    "the beef was tender", "stroke play in golf", "exhausted all the options", "the accordion wheezed",
    "no appetite for politics", "drained the pond", "the water was red with rust", "expecting visitors",
    "my appetite is back",
    # Long phrases of the lexicon that ordinary words could fill
    "I brought it up at the meeting", "the rent is due on the first", "the parcel came two days late",
    "the heating came on again after lunch", "the idea of taking another course", "began to cut the hedge",
    "I have no idea what I am doing with this phone", "sat for half an hour in the garden",
    "saw three herons on the pond", "I think he is at work", "we lost it at the fair",
    "I could not see the stage", "I can't go to work today", "can't remember if I paid the milkman",
    "it was so much fun", "there was no power after the storm", "wiped out all my photographs",
    "drag and drop the file", "what a gag that was", "the phone kept freezing", "never talked so well",
    "over the span of two weeks", "he vanished into thin air", "the price is hard to beat",
    "my weakness is chocolate", "peed in a cup for the nurse", "hunger pangs before lunch",
    "no time to breathe with all these visitors", "congrats to the bride", "pics of the grandchildren",
    "she stroked the cat", "it melts in your mouth", "I have to go in a bit", "the exam is a pain",
    "exhausted my savings", "everything going on around me at the fair", "I fear my son is late",
    "it's a shame about the weather", "happy tears at the christening", "changed my mind about the trip",
    # What a thing is like
    "such an angry letter", "we watched a sad old film", "a confusing menu", "an emotional goodbye",
    "the most frustrating game of cards", "another violent storm", "a tired joke", "his nervous puppy",
]  # fmt: skip
SUICIDAL = [
    "I want to take all my tablets", "thinking of taking the lot", "I feel like jumping off a bridge",
    "I want to go to sleep and never wake up", "I want to jump in front of a train",
    "I took a whole bottle of pills", "I do not want to go on", "I hope I never wake up",
    "afraid I will kill myself", "if this goes on I will end my life", "I can't go on", "I took an overdose",
    "I'd rather not be here", "they would cope better without me",
]  # fmt: skip


@pytest.mark.parametrize("line", ORDINARY)
def test_an_ordinary_day_raises_no_alarm(recogniser: Recogniser, line: str) -> None:
    understood = recogniser.understand(line)
    assert not understood.temperatures
    assert [one.sign for one in understood.mentions if not one.sign.startswith("own:")] == []


@pytest.mark.parametrize("line", SUICIDAL)
def test_a_wish_to_die_is_heard(recogniser: Recogniser, line: str) -> None:
    assert is_there(recogniser, line, "suicidal_thoughts")


@pytest.mark.parametrize(
    "text",
    [
        "took my temp and it was 38.9",
        "temp 38.9 at 1930",
        "yesterday 37, today 38.9",
        "shivering and hot, 38.9",
        "38.9 at midnight, sweating buckets",
    ],
)
def test_a_reading_is_found_where_it_is_told(recogniser: Recogniser, text: str) -> None:
    assert [one.value for one in recogniser.understand(text).temperatures] == ["38.9"]


@pytest.mark.parametrize("silence", SILENCES)
def test_what_is_not_there_is_not_recorded(recogniser: Recogniser, silence: str) -> None:
    texts = [silence.format(name) for name in NAMES]
    alarms = {
        text: mention.sign
        for text in texts
        for mention in recogniser.understand(text).mentions
        if mention.status is Status.PRESENT and not mention.sign.startswith("own:")
    }
    assert alarms == {}
