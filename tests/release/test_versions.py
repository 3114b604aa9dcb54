"""Which version is the next, and in which order are they?"""

from __future__ import annotations

import pytest

from generator.sdk.versions import Verdict, Version, following, parse_version
from generator.targets.python.version import spelt

NEXT: list[tuple[str, Verdict, str, str]] = [
    # What was released, the newest first; the verdict; what it is before it is final; the next.
    ("", "first", "", "0.1.0"),
    ("", "first", "rc", "0.1.0-rc.1"),
    ("0.1.0 first", "major", "", "0.2.0"),
    ("0.1.0 first", "minor", "", "0.1.1"),
    ("0.1.0 first", "patch", "", "0.1.1"),
    ("1.2.3 patch", "major", "", "2.0.0"),
    ("1.2.3 patch", "minor", "", "1.3.0"),
    ("1.2.3 patch", "patch", "", "1.2.4"),
    ("1.2.3 patch", "minor", "rc", "1.3.0-rc.1"),
    ("1.3.0-rc.1 minor, 1.2.3 patch", "patch", "rc", "1.3.0-rc.2"),
    ("1.3.0-rc.1 minor, 1.2.3 patch", "major", "rc", "2.0.0-rc.1"),
    ("1.3.0-beta.4 minor, 1.2.3 patch", "minor", "rc", "1.3.0-rc.1"),
    ("1.3.0-rc.2 patch, 1.3.0-rc.1 minor, 1.2.3 patch", "none", "", "1.3.0"),
    ("2.0.0-rc.1 minor, 1.2.3 patch", "patch", "", "2.0.0"),
    ("0.1.0-rc.1 first", "major", "", "0.1.0"),
]


@pytest.mark.parametrize("before, verdict, stage, wanted", NEXT)
def test_next(before: str, verdict: Verdict, stage: str, wanted: str) -> None:
    history = []
    for one in before.split(", ") if before else ():
        number, said = one.split()
        version = parse_version(number)
        assert version is not None
        history.append((version, said))
    assert str(following(history, verdict, stage)) == wanted  # type: ignore[arg-type]  # words of the list above


def test_order() -> None:
    texts = (
        "0.9.9 1.0.0-alpha.2 1.0.0-alpha.10 1.0.0-beta.1 1.0.0-rc.1 1.0.0 1.0.1 1.10.0"
    )
    versions = [parse_version(one) for one in texts.split()]
    orders = [one.order for one in versions if one]
    assert len(orders) == 8 and orders == sorted(orders)
    assert [str(one) for one in versions] == texts.split()


@pytest.mark.parametrize(
    "text", ("", "1", "1.2", "v1.2.3", "1.2.3.4", "01.2.3", "1.2.3-rc", "1.2.3-rc1", "1.2.3-x.1", "1.2.٣", "1.2.3\n", "9999999999.0.0")
)  # fmt: skip
def test_what_is_no_version(text: str) -> None:
    assert parse_version(text) is None


def test_as_the_python_package_index_has_it() -> None:
    assert spelt(Version(1, 2, 0, "rc", 1)) == "1.2.0rc1"
    assert spelt(Version(1, 2, 0, "alpha", 3)) == "1.2.0a3"
    assert spelt(Version(1, 2, 0)) == "1.2.0"
