from contextlib import suppress
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pairing import (
    CODE_LIFE,
    CROCKFORD,
    LINK_LIFE,
    MAX_TRIES,
    MAX_TRIES_OF_ALL,
    Accepted,
    Pairing,
    PairingState,
    Refused,
    expire,
    invitation,
    judge,
    may_try,
    new_code,
    normal_code,
    normal_token,
    say_no,
    say_yes,
    token,
    unpair,
)
from bot.errors import RuleBroken

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
OPENED = Pairing("i1", "ana", "ben", NOW + LINK_LIFE)


# --- codes and links -------------------------------------------------------------------------------------------


def test_a_code_is_four_signs_and_four():
    assert new_code(bytes(5)) == "0000-0000"
    assert new_code(b"\xff" * 8) == "ZZZZ-ZZZZ"


@given(st.binary(min_size=5, max_size=16))
def test_a_code_carries_forty_bits_in_signs_that_cant_be_confused(chance):
    code = new_code(chance)
    assert len(code) == 9
    assert set(code) <= set(CROCKFORD) | {"-"}
    value = 0
    for sign in code.replace("-", ""):
        value = value * 32 + CROCKFORD.index(sign)
    assert value == int.from_bytes(chance[:5])
    assert normal_code(code) == code


@given(st.binary(min_size=5, max_size=5), st.randoms(use_true_random=False))
def test_a_code_typed_carelessly_is_the_same_code(chance, chances):
    code = new_code(chance)
    sloppy = "".join(
        chances.choice({"1": "1iIlL", "0": "0oO", "-": "- –"}.get(sign, sign + sign.lower())) for sign in code
    )
    assert normal_code(f" {sloppy} ") == code


@pytest.mark.parametrize("text", ["", "1234", "1234-567", "1234-56789", "UUUU-UUUU", "1234_5678", "😀" * 8, "1" * 5000])
def test_what_is_no_code_is_none(text):
    assert normal_code(text) is None


@given(st.text())
def test_any_text_is_a_code_or_none(text):
    code = normal_code(text)
    assert code is None or normal_code(code) == code


@given(st.binary(min_size=10, max_size=48))
def test_a_link_fits_a_telegram_start_parameter(chance):
    link = token(chance)
    assert 14 <= len(link) <= 64
    assert all(sign.isascii() and (sign.isalnum() or sign in "-_") for sign in link)


@given(st.binary(min_size=10, max_size=48))
def test_a_link_typed_with_blanks_around_it_is_the_same_link(chance):
    assert normal_token(f" {token(chance)}\n") == token(chance)


@pytest.mark.parametrize("text", ["", "AAAAAAAAAAAAA", "A" * 65, "AAAAAAAA AAAAAAAA", "A" * 21 + "é", "A" * 21 + "/"])
def test_what_is_no_link_is_none(text):
    assert normal_token(text) is None


@given(st.binary(min_size=10, max_size=48))
def test_hardly_any_link_reads_as_a_code(chance):
    link = token(chance)
    assert normal_code(link) is None or link.count("-") == len(link) - 8


def test_too_little_chance_is_refused():
    for make, chance in ((new_code, bytes(4)), (token, bytes(9)), (token, bytes(49))):
        with pytest.raises(RuleBroken):
            make(chance)


# --- judging a try ---------------------------------------------------------------------------------------------


def test_a_good_invitation_is_used_up_and_opens_a_pairing():
    judged = judge(invitation("i1", "ana", NOW), "ben", NOW)
    assert judged == Accepted(replace(invitation("i1", "ana", NOW), used=True), OPENED)


def test_wrong_used_expired_and_own_look_the_same():
    fresh = invitation("i1", "ana", NOW)
    refused = [
        judge(None, "ben", NOW),
        judge(replace(fresh, used=True), "ben", NOW),
        judge(fresh, "ben", NOW + CODE_LIFE),
        judge(fresh, "ana", NOW),
    ]
    assert refused == [Refused()] * 4
    assert fields(Refused) == ()


def test_a_code_works_for_a_quarter_of_an_hour_and_a_link_for_a_day():
    assert isinstance(judge(invitation("i1", "ana", NOW), "ben", NOW + timedelta(minutes=14)), Accepted)
    linked = invitation("i1", "ana", NOW, LINK_LIFE)
    assert isinstance(judge(linked, "ben", NOW + timedelta(hours=23)), Accepted)
    assert judge(linked, "ben", NOW + timedelta(hours=24)) == Refused()


def test_five_wrong_tries_an_hour_are_enough():
    tries = [NOW - timedelta(minutes=n) for n in range(MAX_TRIES)]
    assert may_try(tries[:-1], NOW)
    assert not may_try(tries, NOW)
    assert may_try(tries, NOW + timedelta(hours=1))
    assert not may_try([NOW + timedelta(days=1)] * MAX_TRIES, NOW)


def test_many_wrong_tries_of_everybody_stop_everybody_for_an_hour():
    tries = [NOW - timedelta(seconds=n) for n in range(MAX_TRIES_OF_ALL)]
    assert may_try(tries[1:], NOW, MAX_TRIES_OF_ALL)
    assert not may_try(tries, NOW, MAX_TRIES_OF_ALL)
    assert may_try(tries, NOW + timedelta(hours=1), MAX_TRIES_OF_ALL)


# --- both say yes ----------------------------------------------------------------------------------------------


def test_two_yeses_in_turn_make_a_pair():
    accepted = say_yes(OPENED, "ben", NOW)
    assert accepted.state is PairingState.ACCEPTED
    assert say_yes(accepted, "ana", NOW).state is PairingState.PAIRED


def test_the_invited_one_speaks_first_and_nobody_twice():
    with pytest.raises(RuleBroken):
        say_yes(OPENED, "ana", NOW)
    with pytest.raises(RuleBroken):
        say_yes(say_yes(OPENED, "ben", NOW), "ben", NOW)


def test_a_no_and_a_long_silence_end_alike():
    accepted = say_yes(OPENED, "ben", NOW)
    endings = [
        say_no(OPENED, "ben"),
        say_no(OPENED, "ana"),
        say_no(accepted, "ana"),
        say_no(say_no(OPENED, "ben"), "ana"),
        expire(OPENED, NOW + LINK_LIFE),
        expire(accepted, NOW + LINK_LIFE),
        say_yes(OPENED, "ben", NOW + LINK_LIFE),
        say_yes(say_no(OPENED, "ben"), "ana", NOW),
        unpair(accepted, "ben"),
    ]
    assert endings == [replace(OPENED, state=PairingState.ENDED)] * len(endings)


def test_a_standing_pair_does_not_expire_and_is_ended_by_either_alone():
    paired = say_yes(say_yes(OPENED, "ben", NOW), "ana", NOW)
    assert expire(paired, NOW + timedelta(days=999)) == paired
    with pytest.raises(RuleBroken):
        say_no(paired, "ben")
    for member in paired.members:
        ended = unpair(paired, member)
        assert ended.state is PairingState.ENDED
        assert unpair(ended, member) == ended


people = st.sampled_from(["ana", "ben", "eve"])
hours = st.integers(0, 30).map(lambda n: NOW + timedelta(hours=n))
deeds = st.one_of(
    st.tuples(st.just("yes"), people, hours),
    st.tuples(st.just("no"), people, hours),
    st.tuples(st.just("unpair"), people, hours),
    st.tuples(st.just("expire"), people, hours),
)


@given(st.lists(deeds, max_size=12))
def test_nobody_is_paired_without_two_yeses_nor_by_a_third(tried):
    pairing, yeses = OPENED, set()
    for deed, by, at in tried:
        before = pairing
        with suppress(RuleBroken):
            match deed:
                case "yes":
                    pairing = say_yes(pairing, by, at)
                    yeses.add(by)
                case "no":
                    pairing = say_no(pairing, by)
                case "unpair":
                    pairing = unpair(pairing, by)
                case _:
                    pairing = expire(pairing, at)
        if by == "eve" and deed != "expire":
            assert pairing == before
        if before.state is PairingState.ENDED:
            assert pairing == before
    if pairing.state is PairingState.PAIRED:
        assert yeses == {"ana", "ben"}
