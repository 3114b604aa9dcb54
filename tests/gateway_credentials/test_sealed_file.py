"""Is the encrypted file never half there, never plain, and are its troubles told?"""

from __future__ import annotations

import base64
import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from generator.gateway.credentials import Unreadable, sealed
from generator.gateway.credentials.sealed_file import SealedFile
from tests.gateway_credentials.parts import SECRET

PASSPHRASE = "correct horse battery"
ROOT = Path(__file__).parents[2]


def opened(path: Path, passphrase: str = PASSPHRASE) -> SealedFile:
    return SealedFile(path, lambda *, new: passphrase, lambda: "")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "credentials.json"


def test_what_is_set_is_there_for_others(path: Path) -> None:
    first, second = opened(path), opened(path)
    assert first.get("shop", "key") is None and not path.exists()
    first.set("shop", "key", SECRET)
    assert second.get("shop", "key") == SECRET
    second.set("shop", "other", "ä:\U0001f600")
    first.set("stripe", "key", "2")
    assert opened(path).get("shop", "other") == "ä:\U0001f600"
    assert first.names("shop") == second.names("shop") == ("key", "other")
    assert first.remove("shop", "key") and not second.remove("shop", "key")
    assert second.get("shop", "key") is None
    assert opened(path).names("stripe") == ("key",)


def test_nobody_else_may_read_it_and_nothing_is_plain(path: Path) -> None:
    os.umask(before := os.umask(0))
    os.umask(0)
    try:
        opened(path).set("shop", "key", SECRET)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    content = path.read_bytes()
    for plain in (SECRET, PASSPHRASE, "shop", "key"):
        assert plain.encode() not in content.replace(b"gen gateway", b"")
        assert base64.b64encode(plain.encode()).strip(b"=") not in content


def test_each_writing_has_a_nonce_of_its_own(path: Path) -> None:
    nonces = set()
    for _ in range(5):
        opened(path).set("shop", "key", SECRET)
        nonces.add(json.loads(path.read_bytes())["nonce"])
    assert len(nonces) == 5


def test_another_passphrase(path: Path) -> None:
    opened(path).set("shop", "key", SECRET)
    before = path.read_bytes()
    with pytest.raises(Unreadable, match="the passphrase does not open it") as wrong:
        opened(path, "another one").get("shop", "key")
    assert str(path) in str(wrong.value)
    with pytest.raises(Unreadable, match="the passphrase does not open it"):
        opened(path, "another one").set("shop", "key", "x")
    assert path.read_bytes() == before


def test_a_short_passphrase_is_not_taken_for_a_new_file(path: Path) -> None:
    with pytest.raises(Unreadable, match="fewer than 8 characters"):
        opened(path, "short").set("shop", "key", SECRET)
    assert not path.exists()


def test_every_byte_counts(path: Path) -> None:
    """Whatever is changed, nothing of it is believed."""
    opened(path).set("shop", "key", SECRET)
    whole = path.read_bytes()
    for i in range(0, len(whole), 3):
        path.write_bytes(whole[:i] + bytes([whole[i] ^ 1]) + whole[i + 1 :])
        try:
            found = opened(path).get("shop", "key")
        except Unreadable as error:
            assert str(path) in str(error) and error.help
        else:
            # JSON's own blanks, and letters of Base64 that say nothing.
            assert found == SECRET, whole[i - 20 : i + 20]
            sealed.parse(path.read_bytes())


@pytest.mark.parametrize("cut", [0, 1, 10, 100, -2, -10])
def test_a_file_that_ends_too_early(path: Path, cut: int) -> None:
    opened(path).set("shop", "key", SECRET)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(Unreadable, match="it is not JSON"):
        opened(path).get("shop", "key")


def changed(path: Path, **members: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **members}))


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({"form": "gen gateway credentials 2"}, "or one of a newer gen"),
        ({"n": 2**30}, "out of bounds"),
        ({"n": 2**17 + 1}, "out of bounds"),
        ({"n": 0}, "out of bounds"),
        ({"r": 1000}, "out of bounds"),
        ({"p": 0}, "out of bounds"),
        ({"n": True}, "its `n` is no number"),
        ({"n": "16"}, "its `n` is no number"),
        ({"n": 2**5}, "the passphrase does not open it"),
        ({"salt": "AAAA"}, "its `salt` is broken"),
        ({"salt": base64.b64encode(bytes(16)).decode()}, "does not open it"),
        ({"check": base64.b64encode(bytes(16)).decode()}, "does not open it"),
        ({"nonce": "?"}, "its `nonce` is broken"),
        ({"nonce": base64.b64encode(bytes(12)).decode()}, "it was changed after"),
        ({"sealed": ""}, "its `sealed` is broken"),
        ({"sealed": base64.b64encode(bytes(40)).decode()}, "it was changed after"),
    ],
)
def test_what_was_changed_is_told(
    path: Path, members: dict[str, Any], says: str
) -> None:
    opened(path).set("shop", "key", SECRET)
    changed(path, **members)
    with pytest.raises(Unreadable, match=says):
        opened(path).get("shop", "key")


def test_what_is_no_file_of_ours_is_not_written_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"mine": 1}')
    with pytest.raises(Unreadable, match="it is no file of credentials"):
        opened(path).set("shop", "key", SECRET)
    assert path.read_text() == '{"mine": 1}'


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    inside = tmp_path / "file" / "credentials.json"
    with pytest.raises(Unreadable, match="cannot be"):
        opened(inside).set("shop", "key", SECRET)
    with pytest.raises(Unreadable, match="cannot be read"):
        opened(tmp_path).get("shop", "key")


def test_a_link_to_it_stays_a_link(path: Path, tmp_path: Path) -> None:
    opened(path).set("shop", "key", "1")
    link = tmp_path / "link.json"
    link.symlink_to(path)
    opened(link).set("shop", "key", "2")
    assert link.is_symlink()
    assert opened(path).get("shop", "key") == "2"


@pytest.mark.parametrize("when", ["fsync", "replace"])
def test_a_crash_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    one = opened(path)
    one.set("shop", "key", "old")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, when, crash)
    with pytest.raises(KeyboardInterrupt):
        one.set("shop", "key", "new")
    monkeypatch.undo()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert opened(path).get("shop", "key") == "old"


def test_a_full_disk_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = opened(path)
    one.set("shop", "key", "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unreadable, match="cannot be written: No space left"):
        one.set("shop", "key", "new")
    monkeypatch.undo()
    assert opened(path).get("shop", "key") == "old"


WRITER = """\
import sys
from pathlib import Path
from generator.gateway.credentials import sealed
from generator.gateway.credentials.sealed_file import SealedFile
sealed.USUAL = sealed.Cost(16, 8, 1)
one = SealedFile(Path(sys.argv[1]), lambda *, new: sys.argv[2], lambda: "")
print("ready", flush=True)
sys.stdin.readline()
n = 0
while n < int(sys.argv[4]):
    one.set("shop", f"{sys.argv[3]}{n}", "x" * 1000)
    n += 1
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", WRITER, str(path), PASSPHRASE, name, str(count)]
    started = subprocess.Popen(
        words, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert started.stdout is not None and started.stdout.readline() == "ready\n"
    return started


def begin(*writers: subprocess.Popen[str]) -> None:
    for one in writers:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()


def ended(*writers: subprocess.Popen[str]) -> None:
    for one in writers:
        one.communicate(timeout=60)
        assert one.returncode == 0


def test_two_writers_at_once_lose_nothing(path: Path) -> None:
    both = writer(path, "a", 30), writer(path, "b", 30)
    begin(*both)
    ended(*both)
    names = {f"{letter}{n}" for letter in "ab" for n in range(30)}
    assert set(opened(path).names("shop")) == names


def test_one_that_is_killed_leaves_a_whole_file(path: Path) -> None:
    opened(path).set("shop", "key", SECRET)
    for _ in range(5):
        one = writer(path, "a", 1_000_000)
        begin(one)
        time.sleep(0.05)
        one.send_signal(signal.SIGKILL)
        one.communicate()
        assert opened(path).get("shop", "key") == SECRET
    # The lock went with it, and what it left behind is sealed as well.
    opened(path).set("shop", "key", "2")
    for left in path.parent.iterdir():
        assert SECRET.encode() not in left.read_bytes()


def test_a_real_key_is_dear(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert (sealed.USUAL.n, sealed.USUAL.r) == (2**17, 8)
    opened(path).set("shop", "key", SECRET)
    assert opened(path).get("shop", "key") == SECRET


def test_a_file_that_did_not_change_is_opened_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(path).set("shop", "key", SECRET)
    count = 0
    real = sealed.unseal

    def counted(*arguments: Any) -> Any:
        nonlocal count
        count += 1
        return real(*arguments)

    monkeypatch.setattr(sealed, "unseal", counted)
    one = opened(path)
    for _ in range(10):
        assert one.get("shop", "key") == SECRET
    assert count == 1


def test_without_the_package(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(path).set("shop", "key", SECRET)
    monkeypatch.delitem(sys.modules, sealed.__name__)
    monkeypatch.delattr("generator.gateway.credentials.sealed")
    for name in [name for name in sys.modules if name.startswith("cryptography")]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(Unreadable, match="without the package cryptography") as error:
        opened(path).get("shop", "key")
    assert "gen-sdk[gateway]" in error.value.help
