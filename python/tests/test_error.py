# SPDX-License-Identifier: Apache-2.0
"""Where an error says that something is wrong."""
import pickle

import pytest

import onoma


@pytest.mark.parametrize("message, place, reason", [
    ("a.tsv:3: expected a name, found none", "a.tsv:3", "expected a name, found none"),
    ("my names.tsv: cannot read the lexicon: no", "my names.tsv", "cannot read the lexicon: no"),
    ("/a b/c.onoma: the disk is full", "/a b/c.onoma", "the disk is full"),
    ("a.gz: the gzip data is damaged: x", "a.gz", "the gzip data is damaged: x"),
    ("expected a whole document, found damage: x", None, "expected a whole document, found damage: x"),
    ("nobody writes to this pipe", None, "nobody writes to this pipe")])
def test_an_error_has_place_and_reason(message, place, reason):
    error = pickle.loads(pickle.dumps(onoma.Error(message)))
    assert (error.place, error.reason, str(error)) == (place, reason, message)
    assert isinstance(error, ValueError)
