"""How long does a call take, at 64 connections? Every answer is looked at, so that none is lost unseen.

`flat_out`: each connection calls again as soon as it has its answer, by `wrk`. `paced`: so many calls a
second, each at its time, whether or not the one before is answered; what waits for its turn has waited.
`counted`: exactly so many calls, as fast as they go.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from tests.bench.gateway.servers import ANSWER, Target
from tests.debian.commands import environment, found

CONNECTIONS = 64


@dataclass(frozen=True, slots=True)
class Load:
    """Milliseconds, and calls a second. `lost`: calls without the answer that they should have had."""

    middle: float
    last: float
    each_second: float
    calls: int
    lost: int


def flat_out(target: Target, seconds: int) -> Load | None:
    """None where there is no wrk."""
    command = found("wrk")
    if command is None:
        return None
    headers = (
        part for name, text in target.headers for part in ("-H", f"{name}: {text}")
    )
    shape = ("-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency")
    said = subprocess.run(
        (str(command), *shape, *headers, target.url),
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lost = re.findall(r"(?:connect|read|write|timeout|responses:) (\d+)", said)
    rate = re.search(r"Requests/sec: +([\d.]+)", said)
    calls = re.search(r"(\d+) requests in", said)
    assert rate is not None and calls is not None, said
    return Load(
        middle=_percentile(said, "50%"),
        last=_percentile(said, "99%"),
        each_second=float(rate[1]),
        calls=int(calls[1]),
        lost=sum(map(int, lost)),
    )


def _percentile(said: str, name: str) -> float:
    written = re.search(rf"{name} +([\d.]+)(us|ms|s)\b", said)
    assert written is not None, said
    return float(written[1]) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[written[2]]


class _Connection(asyncio.Protocol):
    """One call at a time over one connection."""

    def __init__(self, target: Target) -> None:
        lines = [f"GET {target.path} HTTP/1.1", f"Host: 127.0.0.1:{target.port}"]
        lines += [f"{name}: {text}" for name, text in target.headers]
        self._request = "\r\n".join([*lines, "", ""]).encode()
        self._body = ANSWER.encode()
        self._transport: asyncio.WriteTransport | None = None
        self._got = bytearray()
        self._answered: asyncio.Future[bool] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._end(is_right=False)

    def data_received(self, data: bytes) -> None:
        self._got += data
        head, blank, body = bytes(self._got).partition(b"\r\n\r\n")
        if not blank:
            return
        length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.I)
        if length is None or len(body) >= int(length[1]):
            is_right = head.startswith(b"HTTP/1.1 200 ") and body == self._body
            self._got.clear()
            self._end(is_right=is_right)

    def _end(self, *, is_right: bool) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_result(is_right)

    async def call(self) -> bool:
        """Whether the answer was the API's."""
        if self._transport is None:
            return False
        self._answered = asyncio.get_running_loop().create_future()
        self._transport.write(self._request)
        return await self._answered

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


async def _connected(target: Target) -> list[_Connection]:
    loop = asyncio.get_running_loop()
    made = [
        loop.create_connection(lambda: _Connection(target), "127.0.0.1", target.port)
        for _ in range(CONNECTIONS)
    ]
    return [connection for _, connection in await asyncio.gather(*made)]


def paced(target: Target, each_second: int, seconds: float) -> Load:
    return asyncio.run(_paced(target, each_second, seconds))


async def _paced(target: Target, each_second: int, seconds: float) -> Load:
    spent: list[float] = []
    lost = 0
    connections = await _connected(target)
    begin = perf_counter() + 0.1
    step = CONNECTIONS / each_second

    async def turn(number: int, connection: _Connection) -> None:
        nonlocal lost
        at = begin + number / each_second
        while at < begin + seconds:
            await asyncio.sleep(max(0.0, at - perf_counter()))
            is_right = await connection.call()
            lost += not is_right
            spent.append((perf_counter() - at) * 1000)
            at += step

    await asyncio.gather(*(turn(n, one) for n, one in enumerate(connections)))
    took = perf_counter() - begin
    for connection in connections:
        connection.close()
    spent.sort()
    calls = len(spent)
    return Load(spent[calls // 2], spent[calls * 99 // 100], calls / took, calls, lost)


def counted(target: Target, calls: int, look: Callable[[int], None]) -> Load:
    """`look` is called ten times on the way, with how many are done."""
    return asyncio.run(_counted(target, calls, look))


async def _counted(target: Target, calls: int, look: Callable[[int], None]) -> Load:
    spent: list[float] = []
    lost = begun = 0
    connections = await _connected(target)
    start = perf_counter()

    async def turns(connection: _Connection) -> None:
        nonlocal lost, begun
        while begun < calls:
            begun += 1
            before = perf_counter()
            is_right = await connection.call()
            lost += not is_right
            spent.append((perf_counter() - before) * 1000)
            if len(spent) % (calls // 10) == 0:
                look(len(spent))

    await asyncio.gather(*map(turns, connections))
    took = perf_counter() - start
    for connection in connections:
        connection.close()
    spent.sort()
    return Load(spent[calls // 2], spent[calls * 99 // 100], calls / took, calls, lost)
