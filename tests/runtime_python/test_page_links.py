"""Is the header Link read as RFC 8288 says?"""

from __future__ import annotations

import pytest
from sdk._runtime.links import target

CASES = [
    ("", ""),
    ("nonsense", ""),
    ('<https://a/?p=2>; rel="next"', "https://a/?p=2"),
    ("<https://a/?p=2>;rel=next", "https://a/?p=2"),
    ("<https://a/?p=2> ; REL = next", "https://a/?p=2"),
    ('<https://a/?p=2>; rel="last next"', "https://a/?p=2"),
    ("<https://a/?p=2>; rel=NEXT", "https://a/?p=2"),
    ('</a>; rel="prev", </b>; rel="next"', "/b"),
    ('</a>; rel="prev",</b>; rel="next",</c>; rel="next"', "/b"),
    ('</a,b;c>; title="x, </y>; rel=next"; rel=last, </d>; rel=next', "/d"),
    ('</a>; title="quote \\", </y>; rel=next"; rel=last, </d>; rel=next', "/d"),
    ("</a>; title*=UTF-8''n%c3%a4chste; rel=next", "/a"),
    ("</a>; crossorigin; rel=next", "/a"),
    ("</a>; rel=last; rel=next, </b>; rel=next", "/b"),
    ("</a>; rel=nextish, </b>", ""),
    ('</a>; rel=next; anchor="#part", </b>; rel=next', "/b"),
    ("<>; rel=next", ""),
    ("< /a >; rel=next", "/a"),
]


@pytest.mark.parametrize(("header", "expected"), CASES)
def test_next(header: str, expected: str) -> None:
    assert target(header, "next") == expected


def test_a_long_header_is_read_in_no_time() -> None:
    """No backtracking over what a hostile server writes."""
    for hostile in ("<a>" + "; a=b" * 5000, '<a>; a="' + "\\" * 20000, "<" * 20000):
        assert target(hostile, "next") == ""
