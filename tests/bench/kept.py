"""What is made once for all benchmarks to come: `.cache/peers/<name>`. Delete a folder to have it newer.

Whatever it comes from may be out of reach, so a reason may stand in its place.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tests.fetch_stripe import ROOT, FetchError

_PEERS = ROOT / ".cache" / "peers"

Facts: TypeAlias = dict[str, Any]
"""What is known of a thing that was made, as JSON."""


@dataclass(frozen=True, slots=True)
class Missing:
    reason: str


def kept(
    name: str, make: Callable[[Path], Facts], *, anew: bool = False
) -> Facts | Missing:
    home = _PEERS / name
    done = home / "done.json"
    if done.is_file() and not anew:
        found: Facts = json.loads(done.read_text())
        return found
    home.mkdir(parents=True, exist_ok=True)
    print(f"making {name}", file=sys.stderr, flush=True)
    try:
        made = make(home)
    except FetchError as error:
        return Missing(str(error))
    except (subprocess.CalledProcessError, OSError) as error:
        return Missing(reason(error))
    done.write_text(json.dumps(made))
    return made


def is_made(home: Path) -> bool:
    return (home / "done.json").is_file()


def reason(error: subprocess.CalledProcessError | OSError) -> str:
    """The last line that says what is wrong."""
    if isinstance(error, OSError):
        return str(error)
    said = f"{error.stdout or ''}\n{error.stderr or ''}"
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or [f"it ended with {error.returncode}"])[-1][:120]
