"""Does a document reach anything but the files of its own folder? Each case within 5 CPU seconds."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run

SECRET = "the secret of another folder"
SECONDS = 5.0
"""Of CPU time: a busy machine says nothing of us."""


def check(folder: Path, files: dict[str, Any], *more: str) -> int:
    """`gen check` of spec.yaml, in its bounds."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    start = time.process_time()
    status = run(["check", str(folder / "spec.yaml"), *more])
    assert time.process_time() - start < SECONDS
    return status


def spec(*references: str) -> dict[str, Any]:
    schemas = {f"S{i}": {"$ref": text} for i, text in enumerate(references)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }


@pytest.mark.parametrize(
    "reference",
    [
        "../secret.yaml",
        "a/../../secret.yaml",
        "..%2Fsecret.yaml",
        "%2e%2e/secret.yaml",
        "./%2e%2e/secret.yaml#/description",
        "{outside}/secret.yaml",
        "/{outside}/secret.yaml",
        "//localhost{outside}/secret.yaml",
        "file://{outside}/secret.yaml",
        "FILE:{outside}/secret.yaml",
        "link.yaml",
        "folder/secret.yaml",
        "folder/../../secret.yaml",
        "twice.yaml",
        "folder/missing.yaml",
    ],
)
def test_nothing_outside_is_read(
    tmp_path: Path, reference: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.yaml").write_text(f"description: {SECRET}\n: [broken")
    inside = tmp_path / "api"
    inside.mkdir()
    (inside / "link.yaml").symlink_to("../secret.yaml")
    (inside / "twice.yaml").symlink_to("link.yaml")
    (inside / "folder").symlink_to("..")
    text = reference.replace("{outside}", str(tmp_path))
    assert check(inside, {"spec.yaml": spec(text)}) == 1
    shown = "".join(capfd.readouterr())
    assert SECRET not in shown and "secret.yaml:" not in shown
    assert "A262" in shown or "A263" in shown


@pytest.mark.parametrize("kind", ["pipe", "device", "circle", "huge", "nul", "folder"])
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd.yaml"
    match kind:
        case "pipe":
            os.mkfifo(odd)
        case "device":
            odd.symlink_to("/dev/zero")
        case "circle":
            odd.symlink_to("odd.yaml")
        case "folder":
            odd.mkdir()
        case "huge":
            with odd.open("wb") as file:
                file.truncate(10**12)
    name = "odd%00.yaml" if kind == "nul" else "odd.yaml"
    assert check(tmp_path, {"spec.yaml": spec(name)}) == 1
    expected = {"device": "A262", "huge": "A265", "nul": "A261"}.get(kind, "A264")
    assert f"[{expected}]" in "".join(capfd.readouterr())


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    files = {"spec.yaml": spec("link.yaml"), "real.yaml": {"type": "object"}}
    assert check(tmp_path, files) == 0


def test_a_chain_through_more_files_than_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.document.library.MAX_PIECES", 300)
    files = {f"{i}.yaml": {"$ref": f"{i + 1}.yaml"} for i in range(400)}
    assert check(tmp_path, {"spec.yaml": spec("0.yaml"), **files}) == 1
    assert "[A265]" in "".join(capfd.readouterr())


def test_many_files_that_are_large_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.document.library.MAX_PIECES_BYTES", 10_000)
    files = {f"{i}.yaml": {"description": "x" * 4_000} for i in range(4)}
    references = spec(*(f"{i}.yaml" for i in range(4)))
    assert check(tmp_path, {"spec.yaml": references, **files}) == 1
    assert "[A265]" in "".join(capfd.readouterr())


@pytest.mark.parametrize("shape", ["chain", "circle", "in paths"])
def test_long_ways_between_files(tmp_path: Path, shape: str) -> None:
    """References in the middle of the paths of others are looked up first, one within the other."""
    files: dict[str, Any] = {}
    for i in range(1_000):
        onward = {
            "$ref": f"{i + 1}.yaml#/a/b" if shape == "in paths" else f"{i + 1}.yaml"
        }
        files[f"{i}.yaml"] = {"a": onward} if shape == "in paths" else onward
    files["1000.yaml"] = {"$ref": "0.yaml"} if shape == "circle" else {"type": "object"}
    start = "0.yaml#/a/b" if shape == "in paths" else "0.yaml"
    status = check(tmp_path, {"spec.yaml": spec(start), **files})
    assert status == (0 if shape == "chain" else 1)


def test_no_password_is_shown(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    url = "https://me:hunter2@127.0.0.1:1/openapi.yaml"
    assert run(["check", url, "--allow-remote"]) == 1
    assert run(["build", url, "--out", str(tmp_path)]) == 1
    assert "hunter2" not in "".join(capfd.readouterr())


def test_a_document_from_the_network_reaches_no_server_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "https://example.com/spec.yaml": json.dumps(
            spec("http://127.0.0.1/a", "/etc/passwd")
        )
    }
    monkeypatch.setattr(
        "generator.document.fetch.fetch", lambda url: texts[url].encode()
    )
    monkeypatch.chdir(tmp_path)
    texts["https://example.com/etc/passwd"] = "type: object"
    assert run(["check", "https://example.com/spec.yaml", "--allow-remote"]) == 1
    shown = "".join(capfd.readouterr())
    assert "[A263]" in shown and shown.count("error[") == 1
