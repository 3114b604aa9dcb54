"""A snippet is run as it is: it must not send what is the reader's own, or run another program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from generator.sdk import wire
from generator.sdk.model import Body
from generator.targets.curl.payload import payload_options
from tests.security.building import build
from tests.security.hostile import document

SECRET = "/home/reader/.ssh/id_rsa"


@pytest.mark.parametrize("text", [SECRET, f"@{SECRET}", "-"])
def test_no_file_of_the_reader_is_named(text: str, tmp_path: Path) -> None:
    """Neither an example nor a default says which file is sent."""
    files = build(tmp_path, document(text, name="thing")).files
    for target, mark in (
        ("python", "Path("),
        ("typescript", "openAsBlob("),
        ("curl", "  -F "),
        ("curl", "  --data-binary "),
    ):
        lines = [
            line
            for path, script in files[target].items()
            if "snippets/" in path or target == "curl"
            for line in script.split("\n")
            if mark in line and (mark != "  -F " or "=@" in line)
        ]
        assert lines and all("example.pdf" in line for line in lines), target
        assert not any(SECRET in line for line in lines)


def test_no_snippet_hides_a_module(tmp_path: Path) -> None:
    """Python looks beside the program first, so that `ssl.py` there would be run instead."""
    whole = document("x", name="thing")
    names = (
        "ssl",
        "json",
        "httpx",
        "typing",
        "email",
        "x_sdk",
        "select",
        "list",
        "list full",
    )
    whole["paths"] = {
        f"/{name.replace(' ', '-')}": {
            "post": {"operationId": f"things/{name}", **_answers()}
        }
        for name in names
    }
    files = build(tmp_path, whole).files["python"]
    stems = {Path(path).stem for path in files if path.startswith("snippets/")}
    assert len(stems) == 2 * len(names)
    assert not stems & {*sys.stdlib_module_names, "httpx", "x_sdk"}


def _answers() -> dict[str, Any]:
    return {"tags": ["things"], "responses": {"200": {"description": "x"}}}


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ("-o/tmp/x", "$BASE_URL/-o/tmp/x"),
        ("-o/tmp/x://", "$BASE_URL/-o/tmp/x:"),
        ("-K/tmp/x", "$BASE_URL/-K/tmp/x"),
        ("file:///etc", "$BASE_URL/file:///etc"),
        ("/v1", "$BASE_URL/v1"),
        ("https://api.example.com", "https://api.example.com"),
    ],
)
def test_a_server_is_no_option(server: str, url: str, tmp_path: Path) -> None:
    whole = document("x", name="thing")
    whole["servers"] = [{"url": server}]
    scripts = build(tmp_path, whole).files["curl"]
    assert f"{url}/text" in scripts["text/update.sh"].split("\n")[0]


@pytest.mark.parametrize(
    ("part", "option"),
    [
        (wire.TextPart("a=@/etc/passwd;x", "b"), "-F 'a%3D@/etc/passwd;x=b'"),
        (wire.FilePart("a=@/x", "b.pdf"), "-F a%3D@/x=@b.pdf"),
        (
            wire.FilePart("a", "b.pdf", "text/plain;headers=@/etc/passwd"),
            "-F 'a=@b.pdf;type=text/plain'",
        ),
        (
            wire.FilePart("a", "b.pdf", "text/plain; charset=utf-8"),
            "-F 'a=@b.pdf;type=text/plain; charset=utf-8'",
        ),
        (wire.TextPart("a", "b", ';filename="x"'), "-F a=b"),
    ],
)
def test_parts_hold_no_parameters_of_curl(part: wire.Part, option: str) -> None:
    body = Body("multipart/form-data", "multipart", required=True, flat=True)
    assert payload_options(body, wire.MultipartBody((part,))) == (option,)
