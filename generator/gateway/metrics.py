"""How many calls were there, how did they end, and how long did they take? As Prometheus reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Labels are names of the document and codes of ours: nothing that a caller can make up."""

    def __init__(self) -> None:
        self.under_way = 0
        self._calls: Counter[tuple[str, str, int]] = Counter()
        self._refused: Counter[str] = Counter()
        self._took: dict[str, list[float]] = {}
        self.replays = 0
        self.unwritten = 0

    def count(
        self, api: str, operation: str, status: int, *, refused: str, seconds: float
    ) -> None:
        if refused:
            self._refused[refused] += 1
        if operation:
            self._calls[(api, operation, status)] += 1
            took = self._took.setdefault(api, [0.0] * (len(_BOUNDS) + 2))
            at = next((n for n, one in enumerate(_BOUNDS) if seconds <= one), -2)
            took[at] += 1
            took[-1] += seconds

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        yield "# TYPE gen_gateway_under_way gauge"
        yield f"gen_gateway_under_way {self.under_way}"
        yield "# TYPE gen_gateway_calls_total counter"
        for (api, operation, status), count in sorted(self._calls.items()):
            labels = f'api="{_quoted(api)}",operation="{_quoted(operation)}",status="{status}"'
            yield f"gen_gateway_calls_total{{{labels}}} {count}"
        yield "# TYPE gen_gateway_refused_total counter"
        for code, count in sorted(self._refused.items()):
            yield f'gen_gateway_refused_total{{code="{code}"}} {count}'
        yield "# TYPE gen_gateway_replays_total counter"
        yield f"gen_gateway_replays_total {self.replays}"
        yield "# TYPE gen_gateway_audit_lost_total counter"
        yield f"gen_gateway_audit_lost_total {self.unwritten}"
        yield from self._durations()

    def _durations(self) -> Iterator[str]:
        yield "# TYPE gen_gateway_seconds histogram"
        for api, took in sorted(self._took.items()):
            name = f'api="{_quoted(api)}"'
            below = 0.0
            for bound, count in zip(_BOUNDS, took, strict=False):
                below += count
                yield f'gen_gateway_seconds_bucket{{{name},le="{bound}"}} {below:.0f}'
            below += took[-2]
            yield f'gen_gateway_seconds_bucket{{{name},le="+Inf"}} {below:.0f}'
            yield f"gen_gateway_seconds_sum{{{name}}} {took[-1]:.6f}"
            yield f"gen_gateway_seconds_count{{{name}}} {below:.0f}"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
