"""Which of the changes that Stripe published are found between two of its documents?

`pytest -s` prints how many.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from generator.changes.compare import compare
from generator.inputs import find
from generator.pipeline import understand
from generator.run import Run
from generator.sdk.model import Sdk
from generator.targets.base import typed
from tests.e2e.command import ROOT

OLD = ROOT.parent / "shared" / "corpus" / "stripe-2023-09-12.yaml"
NEW = ROOT / ".cache" / "stripe" / "stripe.yaml"
LIST = ROOT / "tests" / "changes" / "published.txt"
SECONDS = 15
"""Of CPU time, for reading both and comparing them: a build of the newer one takes some sixty."""


def sdk_of(path: Path) -> Sdk:
    return understand(Run(find(str(path)), lambda *_: None)).sdk


def test_what_was_published_is_found() -> None:
    if not (OLD.is_file() and NEW.is_file()):
        pytest.skip("the two documents are not there")
    began = process_time()
    found = compare(sdk_of(OLD), sdk_of(NEW), typed())
    spent = process_time() - began
    told = {(one.rule.kind, one.subject) for one in found.changes}
    lines = [x.partition("  ")[0].split() for x in LIST.read_text().splitlines()]
    listed = [x for x in lines if x and x[0] not in ("#", "absent")]
    missing = [x for x in listed if (x[1], x[2]) not in told]
    absent = [x[1:] for x in lines if x and x[0] == "absent"]
    print(f"{len(listed) - len(missing)} of {len(listed)} published changes are found,")
    print(
        f"{len(absent)} more are none between these documents; {spent:.1f} CPU seconds"
    )
    assert not missing
    assert not [x for x in absent if (x[1], x[2]) in told], "no longer absent"
    assert spent < SECONDS
