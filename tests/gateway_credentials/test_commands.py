"""`gen gateway credentials` from outside: what it reads, keeps, shows and refuses."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from generator import cli
from tests.gateway_credentials.parts import SECRET
from tests.gateway_credentials.test_keyring import MemoryKeyring

ROOT = Path(__file__).parents[2]

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://api.shop.example}]
paths:
  /pets: {get: {security: [{bearer: []}, {login: []}], responses: {'204': {description: x}}}}
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
    login: {type: http, scheme: basic}
    mutual: {type: mutualTLS}
"""
FACTS = """\
credentials:
  bearer: {keys: {test: [sk_test_], live: [sk_live_]}}
"""

Answer = tuple[int, str, str]
Gen = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GEN_GATEWAY_PASSPHRASE", "SHOP_BEARER", "SHOP_LOGIN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "shop.yaml").write_text(SPEC)
    (tmp_path / "shop.sdk.yaml").write_text(FACTS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def gen(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Gen:
    def call(*words: str, piped: str = "", passphrase: str = "long enough") -> Answer:
        given = io.TextIOWrapper(io.BytesIO(piped.encode()))
        monkeypatch.setattr("sys.stdin", given)
        monkeypatch.setattr("getpass.getpass", no_terminal)
        if passphrase:
            monkeypatch.setenv("GEN_GATEWAY_PASSPHRASE", passphrase)
        else:
            monkeypatch.delenv("GEN_GATEWAY_PASSPHRASE", raising=False)
        try:
            status = cli.run(["gateway", "credentials", *words])
        except SystemExit as ended:
            assert isinstance(ended.code, int)
            status = ended.code
        said = capfd.readouterr()
        return status, said.out, said.err

    return call


def no_terminal(*_: object) -> str:
    raise EOFError


LISTED = "bearer  file     test\nlogin   missing  unknown\n"


def test_set_list_remove(gen: Gen, folder: Path) -> None:
    key = f"sk_test_{SECRET}"
    assert gen("list", "shop.yaml") == (
        0,
        "bearer  missing  unknown\nlogin   missing  unknown\n",
        "",
    )
    assert gen("set", "shop.yaml", "bearer", piped=f"{key}\n")[:2] == (
        0,
        "bearer is kept: file (test key)\n",
    )
    file = folder / "data" / "gen" / "credentials.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert gen("list", "shop.yaml")[:2] == (0, LISTED)
    assert gen("remove", "shop.yaml", "bearer")[:2] == (0, "bearer is removed: file\n")
    assert "bearer  missing" in gen("list", "shop.yaml")[1]
    status, out, err = gen("remove", "shop.yaml", "bearer")
    assert (status, out) == (2, "")
    assert "error[U935]: nothing is kept for bearer" in err


def test_the_first_place_that_holds_one_is_listed(
    gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    gen("set", "shop.yaml", "bearer", piped="sk_test_1")
    monkeypatch.setenv("SHOP_BEARER", "sk_live_1")
    monkeypatch.setenv("MINE", "user:password")
    status, out, _ = gen("list", "shop.yaml", "--credential", "login=env:MINE")
    assert status == 0
    assert out == "bearer  env SHOP_BEARER  live\nlogin   env MINE         unknown\n"
    _, out, _ = gen("list", "shop.yaml", "--credential", "bearer=command:echo sk_live_")
    assert out.splitlines()[0].split() == ["bearer", "command", "live"]
    _, _, err = gen("set", "shop.yaml", "bearer", piped="sk_test_2")
    assert "env SHOP_BEARER holds one too, which comes first.\n" in err


def test_a_keyring_comes_before_the_file(gen: Gen) -> None:
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    _, out, _ = gen("set", "shop.yaml", "bearer", piped="sk_test_1")
    assert out == "bearer is kept: keyring (test key)\n"
    assert backend.held == {("gen gateway shop", "bearer"): "sk_test_1"}
    _, out, err = gen("set", "shop.yaml", "bearer", "--to", "file", piped="sk_live_1")
    assert out == "bearer is kept: file (live key)\n"
    assert "keyring holds one too, which comes first.\n" in err
    assert "bearer  keyring  test" in gen("list", "shop.yaml")[1]
    _, out, _ = gen("remove", "shop.yaml", "bearer")
    assert out == "bearer is removed: keyring\nbearer is removed: file\n"


def test_a_file_that_is_named(gen: Gen, folder: Path) -> None:
    keyring.set_keyring(MemoryKeyring())
    named = ("--credentials-file", "mine.json")
    _, out, _ = gen("set", "shop.yaml", "login", *named, piped="me:pass")
    assert out == "login is kept: file (unknown key)\n"
    assert (folder / "mine.json").stat().st_mode & 0o777 == 0o600
    assert not (folder / "data").exists()
    assert "login   file" in gen("list", "shop.yaml", *named)[1]
    assert gen("remove", "shop.yaml", "login", *named)[0] == 0


def test_what_went_out_of_the_document_can_be_removed(gen: Gen, folder: Path) -> None:
    gen("set", "shop.yaml", "login", piped="me:pass")
    (folder / "shop.yaml").write_text(SPEC.replace("login", "signin"))
    assert "login   file     not in the document\n" in gen("list", "shop.yaml")[1]
    assert gen("remove", "shop.yaml", "login")[:2] == (0, "login is removed: file\n")


REFUSED = [
    (("set", "shop.yaml", "bearer"), "", "U932", "it is empty"),
    (("set", "shop.yaml", "bearer"), "\n", "U932", "it is empty"),
    (("set", "shop.yaml", "bearer"), f"{SECRET}\n\n", "U932", "a line break"),
    (("set", "shop.yaml", "bearer"), f"a\r\n{SECRET}: 1", "U932", "a line break"),
    (("set", "shop.yaml", "bearer"), f"Bearer {SECRET}", "U932", "without the word"),
    (("set", "shop.yaml", "bearer"), f"{SECRET}\x07", "U932", "control character"),
    (("set", "shop.yaml", "bearer"), SECRET * 10_000, "U932", "more than 16,384"),
    (("set", "shop.yaml", "bearer", SECRET), "x", "U932", "it is on the command line"),
    (("set", "shop.yaml", "bearer", SECRET), "x", "U932", "Leave it out of the line"),
    (("set", "shop.yaml", "beerer"), SECRET, "U931", "Did you mean bearer?"),
    (("set", "shop.yaml", "mutual"), SECRET, "U931", "Choose one of: bearer, login."),
    (("remove", "shop.yaml", "mutual"), "", "U931", "Choose one of: bearer, login."),
    (("set", "shop.yaml", "bearer", "--to", "keyring"), SECRET, "U934", "no keyring"),
    (("list", "shop.yaml", "--credential", SECRET), "", "U933", "no equals sign"),
    (
        ("list", "shop.yaml", "--credential", f"bearer={SECRET}"),
        "",
        "U933",
        "it does not say where bearer is",
    ),
]


@pytest.mark.parametrize(("words", "piped", "code", "says"), REFUSED)
def test_what_is_refused(
    gen: Gen, folder: Path, words: tuple[str, ...], piped: str, code: str, says: str
) -> None:
    status, out, err = gen(*words, piped=piped)
    assert status == 2
    assert f"[{code}]" in err and says in err
    assert SECRET not in out + err
    assert not (folder / "data").exists()


def test_troubles_of_the_file(gen: Gen, folder: Path) -> None:
    words = ("set", "shop.yaml", "bearer")
    status, _, err = gen(*words, piped=SECRET, passphrase="")
    assert status == 2 and "no passphrase is known for" in err
    assert "Set GEN_GATEWAY_PASSPHRASE" in err
    gen(*words, piped=SECRET)
    status, out, err = gen("list", "shop.yaml", passphrase="another one")
    path = folder / "data" / "gen" / "credentials.json"
    assert status == 2
    assert f"bearer, login: {path}: the passphrase does not open it" in err
    assert out == "bearer  unreadable  unknown\nlogin   unreadable  unknown\n"
    path.write_bytes(path.read_bytes().replace(b'"n": ', b'"n": 1'))
    status, _, err = gen(*words, piped=SECRET)
    assert status == 2 and f"{path}: what it says of its key is out of bounds" in err


def test_a_file_that_is_not_needed_is_no_trouble(
    gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    gen("set", "shop.yaml", "bearer", piped=SECRET)
    monkeypatch.setenv("SHOP_BEARER", "sk_test_1")
    monkeypatch.setenv("SHOP_LOGIN", "me:pass")
    assert gen("list", "shop.yaml", passphrase="")[0] == 0


@pytest.mark.parametrize(
    "words", [(), ("set",), ("set", "shop.yaml"), ("show", "shop.yaml"), ("list",)]
)
def test_wrong_usage(gen: Gen, words: tuple[str, ...]) -> None:
    status, _, err = gen(*words)
    assert status == 2 and "gen gateway credentials" in err


def test_help(gen: Gen) -> None:
    status, out, _ = gen("set", "-h")
    assert status == 0 and "SCHEME" in out and "--to" in out


def test_nothing_is_shown_of_what_is_typed(folder: Path) -> None:
    """On a terminal: the secret, then the passphrase twice, in one go through a pseudo-terminal."""
    here, there = pty.openpty()
    environment = {
        **{k: v for k, v in os.environ.items() if k != "GEN_GATEWAY_PASSPHRASE"},
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "PYTHONPATH": str(ROOT),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "gateway", "credentials"]
        + ["set", "shop.yaml", "bearer"],
        stdin=there,
        stdout=there,
        stderr=there,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: own_terminal(there),
    )
    os.close(there)
    seen = b""
    for wait, answer in (
        (b"bearer: ", SECRET),
        (b"a new one: ", "my passphrase"),
        (b"Once more: ", "my passphrase"),
    ):
        seen = until(here, seen, wait)
        time.sleep(0.1)  # echo is switched off after the words are written
        os.write(here, f"{answer}\n".encode())
    seen = until(here, seen, b"is kept: file")
    assert process.wait(30) == 0
    assert SECRET.encode() not in seen and b"my passphrase" not in seen
    assert (folder / "data" / "gen" / "credentials.json").exists()


def own_terminal(descriptor: int) -> None:
    import fcntl
    import termios

    fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)


def until(descriptor: int, seen: bytes, wait: bytes) -> bytes:
    deadline = time.monotonic() + 60
    while wait not in seen:
        ready, _, _ = select.select([descriptor], [], [], deadline - time.monotonic())
        assert ready, seen
        seen += os.read(descriptor, 4096)
    return seen


def test_interrupted_at_the_prompt(
    gen: Gen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(io.BytesIO()))
    monkeypatch.setattr("getpass.getpass", interrupted)
    assert cli.run(["gateway", "credentials", "set", "shop.yaml", "bearer"]) == 130
    assert not (folder / "data").exists()
