"""Where is Stripe's complete OpenAPI document? In the cache, after a fetch at most.

The document (API version 2026-01-28.clover, MIT licence) is too large to commit. The source
distribution of openapi-spec-validator carries it as material for its own benchmarks, so it
comes from the package index that pip is set up to use. Our facts are copied beside it, since
they hold for it too. Nothing but pip and the standard library is needed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache" / "stripe"
FACTS = ROOT / "specs" / "stripe.sdk.yaml"

PROJECT = "openapi-spec-validator"
REQUIREMENT = f"{PROJECT}==0.9.0"
ARCHIVE = "openapi_spec_validator-0.9.0.tar.gz"
ARCHIVE_SHA256 = "6d648cff6490ebb799dcfe273792f2941c050158854c721f086599d845da78b8"
MEMBER = "openapi_spec_validator-0.9.0/tests/bench/specs/stripe.yaml"
MEMBER_SHA256 = "ae4d4352c52ef5246904e15bacc639fd381494022f19eab6f74b36f47c85a1b4"


class FetchError(Exception):
    """The document cannot be had; the message is one line for people."""


def complete_document(cache: Path = CACHE) -> Path:
    """The path of the document. Its facts are beside it, always as they are in `specs/`."""
    document = cache / "stripe.yaml"
    if not document.is_file() or _sha256(document.read_bytes()) != MEMBER_SHA256:
        _write(document, _fetch())
    facts = FACTS.read_bytes()
    beside = cache / FACTS.name
    if not beside.is_file() or beside.read_bytes() != facts:
        _write(beside, facts)
    # What an earlier build of ours called things must not answer for this one.
    document.with_name("stripe.names.yaml").unlink(missing_ok=True)
    return document


def _fetch() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        archive = _download(Path(folder))
        _check(archive.read_bytes(), ARCHIVE_SHA256, ARCHIVE)
        with tarfile.open(archive) as opened:
            member = opened.extractfile(MEMBER)
            if member is None:
                raise FetchError(f"{ARCHIVE} holds no file {MEMBER}")
            content = member.read()
    _check(content, MEMBER_SHA256, MEMBER)
    return content


def _download(folder: Path) -> Path:
    """Pip wants to know what the archive needs, and for that builds its metadata."""
    command = [sys.executable, "-m", "pip", "download", REQUIREMENT]
    command += ["--no-deps", "--no-binary", PROJECT, "--dest", str(folder)]
    command += ["--quiet", "--disable-pip-version-check", "--retries", "1"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    archive = folder / ARCHIVE
    if not archive.is_file():
        raise FetchError(
            f"cannot fetch {REQUIREMENT}, is the package index within reach?"
            f" pip says: {_reason(run.stderr)}"
        )
    return archive


def _reason(output: str) -> str:
    """The line in which pip says what is wrong, or else its last one."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["it says nothing"])[-1].removeprefix("ERROR: ")


def _check(content: bytes, expected: str, name: str) -> None:
    if _sha256(content) != expected:
        raise FetchError(f"{name} is not the file we know: its SHA-256 differs")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, also when two processes fetch at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def main(cache: Path = CACHE) -> int:
    try:
        complete_document(cache)
    except FetchError as error:
        print(f"fetch_stripe: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
