"""Does `gen preview` show the site, and follow its document?"""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.e2e.command import FAMILY, command, variables

_SECONDS = 60
_FINE = {"problem": "", "notes": [], "count": 0}


@dataclass(frozen=True, slots=True)
class Preview:
    process: subprocess.Popen[str]
    document: Path
    port: int

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        connection = self.connection()
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def write(self, text: str) -> None:
        """At once, as editors do that leave no half of a file to be read."""
        beside = self.document.with_suffix(".new")
        beside.write_text(text)
        beside.replace(self.document)

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SECONDS)

    @contextmanager
    def changes(self) -> Iterator[Iterator[dict[str, object]]]:
        connection = self.connection()
        connection.request("GET", "/.preview/changes")
        answer = connection.getresponse()
        lines = (line.decode() for line in answer)
        try:
            yield (json.loads(line[6:]) for line in lines if line.startswith("data: "))
        finally:
            connection.close()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    document = Path(shutil.copy(FAMILY, tmp_path))
    shutil.copy(FAMILY.with_name("stripe.sdk.yaml"), tmp_path)
    process = subprocess.Popen(
        command("preview", document.name, "--port", "0"),
        cwd=tmp_path,
        env=variables(tmp_path / "cache"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        address = urlsplit(process.stdout.readline().split()[0])
        assert address.hostname == "127.0.0.1" and address.port
        yield Preview(process, document, address.port)
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def test_it_follows_its_document(preview: Preview) -> None:
    with preview.changes() as changes:
        states = (state for state in changes if state["version"])
        assert next(states) == {"version": 1, **_FINE}
        status, page = preview.get("/payment_records/report_payment.html")
        assert status == 200 and "<h1>Report a payment</h1>" in page
        assert '<script src="/.preview/reload.js" defer></script></head>' in page

        text = preview.document.read_text()
        preview.write(text.replace("Report a payment", "Tell of one"))
        assert next(states) == {"version": 2, **_FINE}
        assert (
            "<h1>Tell of one</h1>"
            in preview.get("/payment_records/report_payment.html")[1]
        )

        preview.write(text + "\n oops: [")
        broken = next(states)
        assert broken["version"] == 3 and "error[D1" in str(broken["problem"])
        assert preview.get("/")[0] == 200, "the last good site stays"

        preview.write(text)
        assert next(states) == {"version": 4, **_FINE}

        facts = preview.document.with_suffix(".sdk.yaml")
        facts.write_text(facts.read_text() + "\ncalls: {nobody: payment_records.x}\n")
        [note] = _notes(next(states))
        where = f"{facts.name}:"
        assert note["text"].startswith(where) and f"[{note['code']}]" in note["text"]
        status, said = preview.get(note["href"])
        assert status == 200 and said.startswith(f"{note['code']}, warning: ")
    assert not (preview.document.parent / "generated").exists()


def _notes(state: dict[str, object]) -> list[dict[str, str]]:
    notes = state["notes"]
    assert isinstance(notes, list) and state["count"] == len(notes)
    return notes


ANSWERS = (
    ("/", "localhost:1", 200),
    ("/", "[::1]:1", 200),
    ("/", "attacker.example", 403),
    ("/", "127.0.0.1.attacker.example", 403),
    ("/", "", 403),
    ("/nowhere.html", "localhost", 404),
    ("/../stripe.yaml", "localhost", 404),
    ("/%2e%2e/stripe.yaml", "localhost", 404),
    ("/.preview/reload.js", "localhost", 200),
    ("/.preview/codes/A201", "localhost", 200),
    ("/.preview/codes/A999", "localhost", 404),
)
"""Paths and hosts that are asked for, and the status."""


def test_what_it_answers(preview: Preview) -> None:
    with preview.changes() as changes:
        next(state for state in changes if state["version"])
    found = [(path, host, preview.get(path, Host=host)[0]) for path, host, _ in ANSWERS]
    assert found == list(ANSWERS)
