"""What do applications cost that use an installed package? Medians over new processes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from tests import node
from tests.bench.bundle.install import Installed
from tests.bench.bundle.peers import Peer, imported
from tests.bench.spent import Spent, spend

_T = TypeVar("_T")

_ROUNDS = 3

_LOAD = """\
const [wall, cpu] = [performance.now(), process.cpuUsage()];
for (const name of process.argv.slice(1)) await import(name);
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify([performance.now() - wall, (user + system) / 1000]));
"""


@dataclass(frozen=True, slots=True)
class Call:
    """One way to make a call: an application of one file."""

    peer: str
    way: str
    program: str
    entry: Path


@dataclass(frozen=True, slots=True)
class Load:
    """Milliseconds."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Check:
    """Of `tsc --noEmit`: seconds, and megabytes of its largest process."""

    wall: float
    cpu: float
    largest: float
    errors: int


@dataclass(frozen=True, slots=True)
class Costs:
    """`bundle` is in bytes. `full` checks the declarations of libraries as well, `lean` skips them."""

    bundle: int
    load: Load
    lean: Check
    full: Check


def calls(peer: Peer, installed: Installed) -> list[Call]:
    return [
        Call(peer.name, way, program, _write(installed, way, program))
        for way, program in peer.calls.items()
    ]


def bundle(installed: Installed, name: str, program: str) -> int:
    return _bundle(_write(installed, name, program))


def costs(found: Sequence[Call]) -> dict[Call, Costs]:
    """Round by round, so that what is compared is measured side by side."""
    loads = _rounds(found, _load)
    lean = _rounds(found, lambda call: _tsc(call.entry, skip=True))
    full = _rounds(found, lambda call: _tsc(call.entry, skip=False))
    return {
        call: Costs(
            _bundle(call.entry),
            Load(*map(median, zip(*loads[call], strict=True))),
            _check(lean[call]),
            _check(full[call]),
        )
        for call in found
    }


def _rounds(
    found: Sequence[Call], measure: Callable[[Call], _T]
) -> Mapping[Call, list[_T]]:
    rounds: dict[Call, list[_T]] = {call: [] for call in found}
    for _ in range(_ROUNDS):
        for call in found:
            rounds[call].append(measure(call))
    return rounds


def _write(installed: Installed, name: str, program: str) -> Path:
    folder = Path(installed.home) / "programs"
    folder.mkdir(exist_ok=True)
    entry = folder / f"{name}.ts"
    entry.write_text(program)
    return entry


def _bundle(entry: Path) -> int:
    return node.bundle_size(entry, entry.with_suffix(".js"))


def _load(call: Call) -> list[float]:
    command = ["node", "--input-type=module", "-e", _LOAD, *imported(call.program)]
    found: list[float] = json.loads(
        node.run(command, cwd=call.entry.parent).splitlines()[-1]
    )
    return found


def _tsc(entry: Path, *, skip: bool) -> Spent:
    """With the module resolution that the output of every peer can be found by."""
    modules = {"module": "esnext", "moduleResolution": "bundler"}
    options = {**node.COMPILER_OPTIONS, **modules, "noEmit": True, "skipLibCheck": skip}
    config = entry.with_suffix(".json")
    config.write_text(json.dumps({"compilerOptions": options, "files": [entry.name]}))
    compiler = node.MODULES / ".bin" / "tsc"
    return spend([compiler, "-p", config.name], folder=entry.parent)


def _check(runs: Sequence[Spent]) -> Check:
    return Check(
        wall=median(one.wall for one in runs),
        cpu=median(one.cpu for one in runs),
        largest=median(one.largest for one in runs),
        errors=runs[0].output.count(": error TS"),
    )
