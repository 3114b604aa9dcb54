"""What does each stage of a build cost?

In: the folder of a Place. Out: a JSON list of stages on standard output. The same functions as
in `generator/pipeline.py` and `generator/commands/build.py`, but one after the other: in a build
the validator runs beside the rest.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter, process_time

from generator import __version__, stamp
from generator.account import account
from generator.inputs import find, formatter
from generator.output.cache import Cache
from generator.output.manifest import Origin, digest, to_bytes
from generator.run import Run, read_one
from generator.stamp import Stamp
from generator.targets.base import Package, load, names
from tests.bench.memory import forget_peak, own_peak
from tests.bench.place import Place


@dataclass(frozen=True, slots=True)
class Stage:
    """Seconds, and megabytes of the main process. CPU includes that of other processes."""

    name: str
    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Clock:
    stages: list[Stage] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        forget_peak()
        wall, cpu = perf_counter(), _cpu()
        yield
        wall, cpu = perf_counter() - wall, _cpu() - cpu
        self.stages.append(Stage(name, wall, cpu, own_peak()))


def run(place: Place) -> list[Stage]:
    clock = Clock()
    cache = Cache(place.cache)
    with clock.stage("look for changes"):
        going = Run(find(str(place.document)), lambda *_: None)
        key = stamp.key(going.inputs, names(), ())
        before = stamp.load(cache, key, place.out / going.inputs.stem)
    if before is None:
        _build(place, going, clock=clock, cache=cache, key=key)
    return clock.stages


def _build(place: Place, going: Run, *, clock: Clock, cache: Cache, key: str) -> None:
    with clock.stage("import"):
        from generator.checking import Checking
        from generator.document.model import ALONE
        from generator.document.version import version
        from generator.openapi.resolve import resolve
        from generator.output.cache import keep_texts, read_texts
        from generator.output.format import make
        from generator.output.write import tree, write
        from generator.sdk.design import design
        from generator.sdk.read_facts import read_facts
        from generator.sdk.write_names import text as names_text
        from generator.targets.settled import settled
    with clock.stage("read"):
        document = read_one(going, going.inputs.document)
    wording = version(document, going.diagnostics)
    assert wording is not None
    with clock.stage("validate"), Checking(cache) as checking:
        checking.begin(document, wording)
        checking.report(going.progress, going.diagnostics)
    with clock.stage("resolve"):
        api = resolve(document, wording, going.diagnostics)
    with clock.stage("design"):
        facts = read_one(going, going.inputs.facts) if going.inputs.facts else None
        sdk = design(api, read_facts(facts, going.diagnostics), going.diagnostics)
    packages: list[Package] = []
    for name in names():
        with clock.stage(f"spell {name}"):
            packages.append(load(name).spell(sdk, going.diagnostics))
    with clock.stage("names"):
        names_text(settled(sdk))
    with clock.stage("render and format"):
        known = read_texts(cache, going.inputs.stem, names())
        formatters = {name: formatter(name) for name in names()}
        made = make(packages, going.progress, formatters=formatters, known=known)
        keep_texts(cache, going.inputs.stem, made.texts)
    with clock.stage("write"):
        origin = Origin(__version__, document.digest, going.inputs.facts_digest, ())
        trees = [tree(n, origin, files=files) for n, files in made.by_target.items()]
        home = place.out / going.inputs.stem
        assert write(home, trees, force=False, diagnostics=going.diagnostics)
    manifests = {one.target: digest(to_bytes(one.manifest)) for one in trees}
    count = sum(len(one.files) for one in trees)
    stamp.store(
        cache, key, Stamp(manifests, account(document, ALONE, api, sdk), count, [])
    )


def _cpu() -> float:
    """Of this process, and of those that it has waited for."""
    times = os.times()
    return process_time() + times.children_user + times.children_system


if __name__ == "__main__":
    print(json.dumps([asdict(stage) for stage in run(Place(Path(sys.argv[1])))]))
