"""How does an answer get to the caller, the first time and once more?"""

from __future__ import annotations

from generator.gateway.asked import Asked, Cut
from generator.gateway.echo import Strike, is_compressed
from generator.gateway.guard import Guard, kept
from generator.gateway.ledger import Fresh, Kept
from generator.gateway.problem import Pairs
from generator.gateway.upstream import Answer, Broken


class Memory:
    """What becomes of an answer that may be asked for again; told once. `most` are the bytes of a body that
    are remembered, -1 where nothing is.
    """

    def __init__(self, guard: Guard, begun: Fresh | None, most: int) -> None:
        self.most = most if begun else -1
        self._guard = guard
        self._begun = begun

    async def end(self, answer: Kept | None) -> None:
        """None where there is no answer, or not the whole of it."""
        begun, self._begun = self._begun, None
        if begun is not None:
            await self._guard.end(begun, answer)


async def stream(
    asked: Asked,
    answer: Answer,
    headers: Pairs,
    wanted: tuple[bytes, ...],
    memory: Memory,
) -> None:
    """Passes the body on. What is remembered of it is so before the caller has the whole."""
    stated = dict(headers)
    encoding = stated.get(b"content-encoding", b"")
    strike = Strike(() if is_compressed(encoding) else wanted)
    most = memory.most
    seen: list[bytes] | None = [] if most >= 0 else None
    left = int(stated.get(b"content-length", b"-1"))
    is_ended = False
    try:
        async for data in answer.pieces():
            piece = strike.piece(data)
            left -= len(data)
            is_ended = left == 0
            if is_ended:
                piece += strike.rest()
            if seen is not None:
                most -= len(piece)
                seen.append(piece)
                seen = seen if most >= 0 else None
            if is_ended:
                await memory.end(_whole(answer, headers, seen))
            if piece:
                await asked.piece(piece, more=not is_ended)
    except Broken:
        asked.line.broken = "upstream"
        raise Cut from None
    if not is_ended:
        rest = strike.rest()
        if seen is not None:
            seen.append(rest)
        await memory.end(_whole(answer, headers, seen))
        await asked.piece(rest, more=False)


def _whole(answer: Answer, headers: Pairs, seen: list[bytes] | None) -> Kept | None:
    return None if seen is None else kept(answer.status, headers, seen)


async def replay(asked: Asked, answer: Kept) -> None:
    asked.line.replay = True
    headers = [
        (name.encode("latin-1"), value.encode("latin-1"))
        for name, value in answer.headers
        if name != "content-length"
    ]
    headers.append((b"gateway-idempotent-replay", b"true"))
    if answer.status not in (204, 304):
        headers.append((b"content-length", b"%d" % len(answer.body)))
    await asked.start(answer.status, headers)
    await asked.piece(answer.body, more=False)
