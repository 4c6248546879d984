"""Documents as JSON: what is read, what is refused, and what refusing costs."""

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vault.strict_json import FEW, from_json, to_json
from core.vault.value_format import read_document
from tests.core.vault.contract import document_vectors

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(1 - 2**53, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("name", document_vectors())
def test_what_is_sealed_is_the_document_that_the_vector_says_or_damaged(name):
    case = document_vectors()[name]
    assert read_document(bytes.fromhex(case["padded"])) == case["document"]


@given(st.dictionaries(st.text(), values, max_size=6))
def test_a_document_is_read_as_it_was_written(document):
    assert from_json(to_json(document)) == document


@pytest.mark.parametrize("mark", [",", "{", "[", '\\"', "\\\\"])
def test_a_long_text_may_hold_any_signs(mark):
    data = ('{"text":"' + mark * 100_000 + '","more":["a",{}]}').encode()
    assert from_json(data) == json.loads(data)


def test_a_large_copy_of_short_records_is_read():
    records = [["routes", {"id": f"{at:032x}", "day": "2026-11-21", "stops": []}] for at in range(50_000)]
    assert from_json(to_json({"records": records})) == {"records": records}


def test_a_document_may_have_some_thousands_of_values_however_short():
    assert len(from_json(b'{"a":[' + b"0," * (FEW - 1) + b"0]}")["a"]) == FEW


@pytest.mark.parametrize("bomb", [b"{}", b"[]", b'{"":{}}', b"0", b'""', b"0.5", b"[[]]"])
def test_more_values_than_a_document_of_its_size_can_have_are_refused_before_they_are_made(bomb):
    data = b'{"a":[' + b",".join([bomb] * 500_000) + b"]}"
    tracemalloc.start()
    try:
        with pytest.raises(ValueError, match=str(len(data))):
            from_json(data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < len(data) / 20
