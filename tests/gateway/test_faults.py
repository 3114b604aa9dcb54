"""What becomes of a call where the API or the caller fails? And is anything lost by it?"""

from __future__ import annotations

import json
import signal
import socket
import struct
import threading
import time
from pathlib import Path

import pytest

from tests.e2e.command import gen
from tests.gateway.gateway import SECRETS, Running, document, parsed, running
from tests.gateway.upstream import Act, Talk, Upstream

FIRST = "HTTP/1.1 200 OK\r\n"


def _sends(text: str) -> Act:
    def act(talk: Talk) -> None:
        talk.send(text)
        talk.close()

    return act


def _hang(talk: Talk) -> None:
    talk.wait_for_end()


def _reset(talk: Talk) -> None:
    talk.reset()


@pytest.mark.parametrize(
    ("act", "status", "code"),
    [
        (_reset, 502, "upstream-answer"),
        (Talk.close, 502, "upstream-answer"),
        (_hang, 504, "upstream-timeout"),
        (_sends("this is no HTTP\r\n\r\n"), 502, "upstream-answer"),
        (_sends("HTTP/1.1 999999 Odd\r\n\r\n"), 502, "upstream-answer"),
        (_sends(FIRST + "Content-Length: x\r\n\r\n"), 502, "upstream-answer"),
        (_sends(FIRST + "X-Header: a\x00b\r\n\r\n"), 502, "upstream-answer"),
        (_sends(FIRST + f"X-Header: {'v' * 200_000}\r\n\r\n"), 502, "upstream-answer"),
        (_sends(FIRST + "X-Half: "), 502, "upstream-answer"),
        (_sends("HTTP/1.1 799 Odd\r\n\r\n"), 502, "upstream-answer"),
        (
            _sends(
                "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"
            ),
            502,
            "upstream-answer",
        ),
        (_sends("\x00" * 300_000), 502, "upstream-answer"),
    ],
)
def test_no_answer(
    gateway: Running, upstream: Upstream, act: Act, status: int, code: str
) -> None:
    upstream.tell(act)
    answer = gateway.call(
        "POST", "/shop/things", b"{}", {"Content-Type": "application/json"}
    )
    assert (answer.status, answer.code) == (status, code)
    upstream.tell(lambda talk: talk.say())
    assert gateway.call("GET", "/shop/things").status == 200


def _short(talk: Talk) -> None:
    talk.send(FIRST + "Content-Length: 1000\r\n\r\nhalf")
    time.sleep(0.1)
    talk.close()


def _short_reset(talk: Talk) -> None:
    talk.send(FIRST + "Content-Length: 1000\r\n\r\nhalf")
    time.sleep(0.1)
    talk.reset()


def _short_hang(talk: Talk) -> None:
    talk.send(FIRST + "Content-Length: 1000\r\n\r\nhalf")
    talk.wait_for_end()


def _chunks(talk: Talk) -> None:
    talk.send(FIRST + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
    time.sleep(0.1)
    talk.close()


def _bad_chunk(talk: Talk) -> None:
    talk.send(FIRST + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nxx\r\n")
    time.sleep(0.1)
    talk.close()


def _drip(talk: Talk) -> None:
    """Never longer silent than is allowed, and never done."""
    talk.send(FIRST + "Transfer-Encoding: chunked\r\n\r\n")
    for _ in range(100):
        talk.chunk(b"x")
        time.sleep(0.3)


@pytest.mark.parametrize(
    "act", [_short, _short_reset, _short_hang, _chunks, _bad_chunk, _drip]
)
def test_an_answer_that_breaks_off_does_not_look_whole(
    gateway: Running, upstream: Upstream, act: Act
) -> None:
    upstream.tell(act)
    answer = gateway.call("GET", "/shop/things")
    assert answer.status == 200
    assert not answer.is_whole
    assert gateway.logged()["broken"] in ("upstream", "time")


def test_nothing_answers_there(gateway: Running) -> None:
    answer = gateway.call("GET", "/shop/closed")
    assert (answer.status, answer.code) == (502, "upstream-connect")


def test_a_caller_who_hangs_up_ends_the_call(
    gateway: Running, upstream: Upstream
) -> None:
    upstream.tell(_hang)
    with gateway.connect() as connection:
        connection.sendall(gateway.request("GET", "/shop/things"))
        while not upstream.got:
            time.sleep(0.02)
    assert upstream.talks[-1].hung_up.wait(1.0)


def test_a_caller_who_hangs_up_while_reading_ends_the_call(
    gateway: Running, upstream: Upstream
) -> None:
    def act(talk: Talk) -> None:
        talk.send(FIRST + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
        talk.wait_for_end()

    upstream.tell(act)
    with gateway.connect() as connection:
        connection.sendall(gateway.request("GET", "/shop/things"))
        assert connection.recv(100)
    assert upstream.talks[-1].hung_up.wait(1.0)


def test_a_caller_who_hangs_up_while_sending_ends_the_call(
    gateway: Running, upstream: Upstream
) -> None:
    stated = {"Content-Type": "application/octet-stream", "Content-Length": "200000"}
    with gateway.connect() as connection:
        connection.sendall(gateway.request("PUT", "/shop/things/1", None, stated))
        connection.sendall(b"x" * 100_000)
        time.sleep(0.3)
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    time.sleep(0.3)
    assert upstream.got == []
    assert gateway.call("GET", "/shop/things").status == 200


def test_an_answer_before_the_body_was_read(
    gateway: Running, upstream: Upstream
) -> None:
    def early(talk: Talk) -> None:
        talk.say("no", status="413 Content Too Large")
        talk.close()

    upstream.tell(Talk.say, early=early)
    stated = {"Content-Type": "application/octet-stream"}
    answer = gateway.call("PUT", "/shop/things/1", b"x" * 900_000, stated)
    assert answer.status in (413, 502)


def test_an_idle_connection_that_has_ended_is_not_used(
    gateway: Running, upstream: Upstream
) -> None:
    def act(talk: Talk) -> None:
        talk.say()
        talk.close()

    upstream.tell(act)
    stated = {"Content-Type": "application/json"}
    for n in range(5):
        body = json.dumps({"n": n}).encode()
        assert gateway.call("POST", "/shop/things", body, stated).status == 200
        time.sleep(0.05)


def test_connections_to_the_api_are_used_again(
    gateway: Running, upstream: Upstream
) -> None:
    gateway.call("GET", "/shop/things")
    before = upstream.connections
    for _ in range(20):
        gateway.call("GET", "/shop/things")
    assert upstream.connections == before


def test_a_large_answer_takes_no_memory(gateway: Running, upstream: Upstream) -> None:
    size = 1024 * 1024 * 1024
    piece = b"x" * (1024 * 1024)

    def act(talk: Talk) -> None:
        talk.send(FIRST + f"Content-Length: {size}\r\n\r\n")
        for _ in range(size // len(piece)):
            talk.connection.sendall(piece)

    upstream.tell(act)
    before = _memory(gateway)
    came = 0
    buffer = bytearray(1024 * 1024)
    with gateway.connect() as connection:
        connection.sendall(gateway.request("GET", "/shop/things"))
        # As long as the limit for the whole of a call lets it.
        try:
            while count := connection.recv_into(buffer):
                came += count
        except OSError:
            pass
    assert came > 100_000_000
    assert _memory(gateway) - before < 20_000


def _memory(gateway: Running) -> int:
    """Kilobytes, as Linux counts them."""
    status = Path(f"/proc/{gateway.process.pid}/status")
    if not status.exists():
        pytest.skip("only Linux says how much memory a process has")
    line = next(one for one in status.read_text().splitlines() if "VmRSS" in one)
    return int(line.split()[1])


def test_nothing_stays_open(gateway: Running, upstream: Upstream) -> None:
    """After all that went wrong above."""
    folder = Path(f"/proc/{gateway.process.pid}/fd")
    if not folder.exists():
        pytest.skip("only Linux lists what a process has open")

    def burst() -> None:
        threads = [
            threading.Thread(target=gateway.call, args=("GET", "/shop/things"))
            for _ in range(20)
        ]
        for one in threads:
            one.start()
        for one in threads:
            one.join()

    upstream.tell(_short_reset)
    burst()
    time.sleep(0.5)
    before = len(list(folder.iterdir()))
    for act in (_short_reset, _reset, _hang):
        upstream.tell(act)
        burst()
    upstream.tell(lambda talk: talk.say())
    time.sleep(0.5)
    assert len(list(folder.iterdir())) <= before + 2
    said = gateway.call("GET", "/.gateway/metrics").body.decode()
    assert "gen_gateway_under_way 1\n" in said


def test_what_is_under_way_is_finished(upstream: Upstream, tmp_path: Path) -> None:
    def act(talk: Talk) -> None:
        talk.send(FIRST + "Content-Length: 4\r\n\r\n")
        time.sleep(1.0)
        talk.send("done")

    upstream.tell(act)
    with running(document(tmp_path, upstream.port), "--allow-private") as gateway:
        with gateway.connect() as connection:
            connection.sendall(gateway.request("GET", "/shop/things"))
            while not upstream.got:
                time.sleep(0.02)
            gateway.process.terminate()
            found = b""
            while piece := connection.recv(65536):
                found += piece
        assert parsed(found).body == b"done"
        assert gateway.process.wait(10) == 0
        assert "Traceback" not in gateway.said()


def test_control_c_ends_it(upstream: Upstream, tmp_path: Path) -> None:
    with running(document(tmp_path, upstream.port), "--allow-private") as gateway:
        gateway.process.send_signal(signal.SIGINT)
        assert gateway.process.wait(10) == 0
        assert "Traceback" not in gateway.said()


@pytest.mark.parametrize("held", [True, False])
def test_a_start_without_a_credential_says_so(
    upstream: Upstream, tmp_path: Path, held: bool
) -> None:
    spec = document(tmp_path, upstream.port)
    none = {} if held else dict.fromkeys(SECRETS, "")
    data = {"XDG_DATA_HOME": str(tmp_path)}
    with running(spec, "--allow-private", environment={**none, **data}) as gateway:
        line = f"without a credential as yet: gen gateway credentials set {spec} "
        assert (line in gateway.said()) is not held


def test_a_port_that_is_taken(
    gateway: Running, upstream: Upstream, tmp_path: Path
) -> None:
    spec = document(tmp_path, upstream.port)
    ended = gen("gateway", spec, "--allow-private", "--port", str(gateway.port))
    assert ended.status == 2
    assert "[U941]" in ended.errors and "Traceback" not in ended.errors


def test_what_takes_too_long_at_the_end_is_cut(
    upstream: Upstream, tmp_path: Path
) -> None:
    upstream.tell(_short_hang)
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", "--grace", "1") as gateway:
        with gateway.connect() as connection:
            connection.sendall(gateway.request("GET", "/shop/things"))
            connection.recv(10)
            gateway.process.terminate()
            assert gateway.process.wait(10) == 0


def _silent(talk: Talk) -> None:
    talk.wait_for_end()


@pytest.mark.parametrize("signals", [1, 2])
def test_who_waits_while_the_gateway_ends_is_told(
    upstream: Upstream, tmp_path: Path, signals: int
) -> None:
    """By the end of --grace, or by a second Ctrl-C."""
    upstream.tell(_silent)
    spec = document(tmp_path, upstream.port)
    grace = "1" if signals == 1 else "60"
    with running(spec, "--allow-private", "--grace", grace) as gateway:
        with gateway.connect() as connection:
            connection.sendall(gateway.request("GET", "/shop/things"))
            while not upstream.got:
                time.sleep(0.02)
            gateway.process.send_signal(signal.SIGINT)
            while "Ends when 1 call is answered" not in gateway.said():
                time.sleep(0.02)
            if signals == 2:
                gateway.process.send_signal(signal.SIGINT)
            found = b""
            while piece := connection.recv(65536):
                found += piece
        assert gateway.process.wait(10) == 0
        answer = parsed(found)
        assert (answer.status, answer.code) == (503, "end")
        assert '"status":503' in gateway.said()
        assert '"refused":"end"' in gateway.said()


def test_only_so_many_at_a_time(upstream: Upstream, tmp_path: Path) -> None:
    def act(talk: Talk) -> None:
        time.sleep(1)
        talk.say()

    upstream.tell(act)
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", "--concurrency", "2") as gateway:
        statuses: list[int] = []

        def call() -> None:
            statuses.append(gateway.call("GET", "/shop/things").status)

        threads = [threading.Thread(target=call) for _ in range(5)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert sorted(statuses) == [200, 200, 503, 503, 503]


def test_who_has_no_session_keeps_nobody_out(
    upstream: Upstream, tmp_path: Path
) -> None:
    spec = document(tmp_path, upstream.port)
    with running(spec, "--allow-private", "--concurrency", "2") as gateway:
        asked = {"Content-Type": "application/json", "Content-Length": "9"}
        half = gateway.request("POST", "/.gateway/session", b"", asked)
        strangers = [gateway.connect() for _ in range(4)]
        for one in strangers:
            one.sendall(half)
        time.sleep(0.3)
        assert gateway.call("GET", "/shop/things").status == 200
        for one in strangers:
            one.close()
