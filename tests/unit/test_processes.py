"""Does a process end when it has used up its time, counted from when that was said?"""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.e2e.command import ROOT

WORK = """
import sys
from time import process_time
from generator.processes import end_after

def work(seconds):
    end = process_time() + seconds
    while process_time() < end:
        pass

work(1.1)
end_after(1)
work(float(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize(("seconds", "status"), [(0.3, 0), (60, -signal.SIGXCPU)])
def test_what_was_used_before_does_not_count(seconds: float, status: int) -> None:
    words = [sys.executable, "-c", WORK, str(seconds)]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == status
