"""Where does the default client find its key? In the environment, where the program may read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recording_server import RecordingServer
from tests.runtimes.platforms import printed

ALLOWED = "--allow-env=STRIPE_API_KEY"


def _call(name: str, folder: Path, *, allowed: str = "") -> tuple[str, list[str]]:
    with RecordingServer() as server:
        server.reply({"id": "pr_1"})
        arguments = ("environment.mjs", server.url)
        key = "sk_environment"
        said = printed(name, *arguments, folder=folder, allowed=allowed, key=key)
        keys = [one.header("authorization") or "" for one in server.requests]
        return said.strip(), keys


@pytest.mark.parametrize("name", ["node", "bun", "deno"])
def test_the_key_of_the_environment(name: str, project: Path) -> None:
    assert _call(name, project, allowed=ALLOWED) == ("pr_1", ["Bearer sk_environment"])


def test_deno_keeps_the_environment_to_itself(project: Path) -> None:
    """Unless it is told otherwise; the error says how to tell it."""
    said, keys = _call("deno", project)
    advice = "pass the option apiKey or set STRIPE_API_KEY"
    assert said == f"CredentialError: No credentials: {advice} ({ALLOWED})"
    assert keys == []
