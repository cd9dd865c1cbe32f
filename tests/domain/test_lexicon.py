import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.lexicon import LOOKED_AT, MOST_PRESSING_FIRST, fitting

SAID = {
    "sos": """
        sos
        SOS!
        emergency
        this is an emergency
        I need help now
        i need help right now please
        help me now
        I need someone right now
        I'm in crisis
        give me a helpline
        who can I call right now?
    """,
    "body": """
        can't breathe
        I cant breath... I mean I can't breathe
        I can not breathe
        I can barely breathe
        shaking
        my hands are shaking
        I'm shaking all over and it's 3am
        i cant stop crying
        I think this is a panic attack
        my heart is racing
        heart won't stop pounding
        I can't calm down
        help me calm down
        I'm freaking out
        sick to my stomach
        I can't sleep since I know
    """,
    "balcony": """
        I want to scream at him
        i wanna scream
        I want revenge
        I just want to get even
        about to send her something nasty
        I'm about to text him something really mean
        I'm going to tell everyone
        I want to make him feel what I felt
        I want to make her regret it
        writing an angry text
        I'm so furious
        I'm fuming
        so angry at her
        I'm about to lose it
        before I say something I regret
        want to get back at him
        Ｉ ｗａｎｔ ｒｅｖｅｎｇｅ
    """,
    "apology": """
        I don't know how to say sorry
        I need to apologise
        i need to apologize to my wife
        I owe her an apology
        how do I apologise
        how can I say sorry so that it counts
        help me write an apology
        I want to say sorry to him properly
        I want to make amends
        how do i make it up to her
        I have to apologies? no, to apologise
        I'd like to apologise
    """,
    "i_statement": """
        how do I tell him how I feel
        I want to tell her it hurt
        I don't know how to tell my husband that I'm lonely
        I can't tell him what I feel
        how do I explain how I feel
        how do I talk to her without fighting
        I want him to understand how it was for me
        how do I bring it up with him
        how do I get my wife to listen
        what do I say to him
        I need to tell my partner I'm hurt
        how do i say that it hurts
    """,
    "boundaries": """
        I want to set a boundary
        I need boundaries
        how do I set a limit
        what is my boundary
        i have to draw a line
    """,
    "transparency": """
        I want to be transparent with her
        I'll be open with him from now on
        tell her before she asks
        transparency
    """,
    "report": """
        weekly report
        I want to report on the week
        tell her how my week went
    """,
    "make_promise": """
        I promised to
        I promised to be home by six
        I've promised her to stop
        I want to promise
        I want to make a promise
        I'd like to promise him something
        new promise
        promise
        I gave her my word
        I won't do it again
        I will never lie to her again
        i swore to myself i'd stop
    """,
    "relapse": """
        it happened again
        It has happened again...
        he did it again
        HE DID IT AGAIN!!!
        She did that to me again
        my husband did it to me again
        he's done it again
        I did it again
        I've done it again
        I did this to her again
        I relapsed last night
        she relapsed
        I slipped again
        i slipped up
        I had a relapse
        relapse
    """,
    "now": """
        found messages on his phone
        I found texts
        just found nudes on my husband's laptop
        hes lying again
        he lied to me
        my wife cheated
        she slept with him
        he's having an affair
        I keep checking her phone
        I can't stop checking his instagram
        I can't stop picturing them
        caught him texting his ex
        I found out he was there
        there is someone else
        I lied again
        I broke my promise
        he isn't answering
        he won't talk to me
        we had a huge fight
        we're not okay, we keep fighting
        I feel betrayed
        I got triggered
        it hurts so much
        I don't trust him
        she wants a divorce
        it's happening again
        f o u n d messages on his phone
        he liiiied to me
    """,
    "talk": """
        we need to talk
        We have to talk.
        We really need to talk about this
        we want to talk about us
        can we talk?
        let's talk
        I want us to talk
        my wife and I need to talk
        talk
    """,
    "checkin": """
        how am I today
        how am I doing?
        checkin
        check-in
        Check in
        daily checkin
        do my check-in
        I want to do the checkin
        today was hard
        Today was a bit better
        it was a rough day
        had a good day
    """,
    "menu": """
        what can you do
        what can you do?
        hi
        Hello!
        hey there
        hi, how are you?
        good morning
        who are you
        what is this
        how does this work
        help
        help me please
        menu
        what now
        what are my options
        show me the menu
        is anyone there
    """,
}
"""What may be typed outside a dialogue, by the flow it is to open the door to."""

LEFT_ALONE = """
    ok
    thanks
    thank you, that's all
    lol
    yes
    42
    ❤️
    ...
    I love pizza
    what time is it
    what's the weather tomorrow
    my flight is at six and I still have to pack
    the check in desk opens at three
    can you book a table for two
    tell me a joke
    who won the game last night
    he plays the guitar
    she likes her coffee black
    we went to the cinema
    I need to buy milk
    I need help with my homework
    how do I reset my password
    how do I tell the time in Polish
    remind me to call the dentist
    my sister found a new job
    I found my keys
    I found out that the shop closes at five
    I'm shaking hands with the whole board tomorrow
    they did it again, what a goal
    it happened in Rome
    he scored again
    we need to talk to the landlord
    we have to talk about the budget of the club
    I have to talk to my boss
    talk to you later
    we don't need to talk
    we talked about the weather
    sorry, I'm late
    no worries
    he promised to call the plumber
    I want him to apologise
    I don't want revenge
    I'm not angry
    I don't want to scream at him
    he has never lied
    he didn't do it again
    how am I supposed to fix the sink
    another guy at work got promoted
    she doesn't speak French
    the hotline of my bank is always busy
    I lied down for an hour
    he's drinking coffee
    the speed limit on that road is fifty
    I have to hand in a report at work
    the shop is open with a new owner
    qwertyuiop
    dlaczego
    hi my name is on the list at the door of the club
"""


def phrases(text: str) -> list[str]:
    return [phrase for phrase in map(str.strip, text.splitlines()) if phrase]


@pytest.mark.parametrize(("flow", "said"), [(flow, said) for flow in SAID for said in phrases(SAID[flow])])
def test_what_people_say_opens_the_fitting_door(flow, said):
    assert fitting(said) == flow


@pytest.mark.parametrize("said", phrases(LEFT_ALONE))
def test_everyday_words_open_no_door(said):
    assert fitting(said) is None


def test_every_flow_has_phrases_and_the_corpus_is_large_enough():
    assert set(SAID) == set(MOST_PRESSING_FIRST)
    assert sum(len(phrases(said)) for said in SAID.values()) >= 80
    assert len(phrases(LEFT_ALONE)) >= 25


@pytest.mark.parametrize(
    ("said", "flow"),
    [
        ("I need help now, he did it again", "sos"),
        ("I found messages on his phone and I can't breathe", "body"),
        ("he lied again and I want to scream at him", "balcony"),
        ("I lied again and I need to apologise", "apology"),
        ("he lied to me and I don't know how to tell him how I feel", "i_statement"),
        ("hi. he did it again", "relapse"),
        ("Today was hard, he did it again", "relapse"),
        ("he did it again, we need to talk", "relapse"),
        ("we had a huge fight. we need to talk", "now"),
    ],
)
def test_of_several_the_most_pressing_is_taken(said, flow):
    assert fitting(said) == flow


def test_what_somebody_does_not_do_is_not_heard_as_done():
    assert fitting("he has lied") == "now"
    assert fitting("he has not lied") is None


def test_a_slip_of_the_finger_is_forgiven():
    assert fitting("i want to apolgise") == "apology"
    assert fitting("I need to aplogoise") is None
    assert fitting("found mesages on his phone") == "now"


def test_only_the_beginning_of_a_long_text_is_read():
    assert fitting("a " * (LOOKED_AT // 4) + "he did it again") == "relapse"
    assert fitting("a " * (LOOKED_AT // 2) + "he did it again") is None
    assert fitting("he did it again" + " and so on" * 5_000) == "relapse"


@pytest.mark.parametrize("said", ["", " ", "\n\n", "\u200b", ".", "?!", "\ud800", "\x00"])
def test_next_to_nothing_opens_no_door(said):
    assert fitting(said) is None


@given(st.text())
def test_any_text_gets_a_known_flow_or_none(text):
    assert fitting(text) in {None, *MOST_PRESSING_FIRST}


@given(st.lists(st.sampled_from(" ".join(map(" ".join, map(phrases, SAID.values()))).split()), max_size=40))
def test_any_words_of_the_corpus_in_any_order_get_a_known_flow_or_none(words):
    assert fitting(" ".join(words)) in {None, *MOST_PRESSING_FIRST}
