"""What `--state` and `--validate` make of what they are given, from outside."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.e2e.command import command, variables
from tests.gateway.gateway import document, running
from tests.gateway.upstream import scripted

SECRET = "hunter2-of-the-flags"


def refused(folder: Path, stated: str, known: Mapping[str, str]) -> str:
    done = subprocess.run(
        command("gateway", document(folder, 1), "--allow-private", "--state", stated),
        env={**variables(), **known},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert SECRET not in done.stdout + done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (f"redis://:{SECRET}@host:port", "--state URL: "),
        (f"http://:{SECRET}@host", "--state URL: "),
        ("env:STATE", "--state env:STATE: the state is kept in redis://HOST:6379/0"),
        ("env:NO_SUCH", "--state env:NO_SUCH: there is no such variable"),
    ],
)
def test_a_state_that_is_none_is_refused_and_not_repeated(
    stated: str, said: str, tmp_path: Path
) -> None:
    assert said in refused(tmp_path, stated, {"STATE": f"x://{SECRET}"})


def test_what_is_sent_is_checked_where_that_is_wished(tmp_path: Path) -> None:
    with scripted() as api:
        api.tell(lambda talk: talk.say())
        spec = document(tmp_path, api.port)
        with running(spec, "--allow-private", "--validate") as gateway:
            right = gateway.call("GET", "/shop/things?limit=3&created%5Bgte%5D=1")
            assert right.status == 200
            query = f"limit={SECRET}&created%5Bgte%5D=1&created%5Blt%5D={SECRET}"
            wrong = gateway.call("GET", f"/shop/things?{query}")
            assert (wrong.status, wrong.code) == (422, "invalid")
            assert wrong.names == [
                "limit: takes an integer",
                "created[lt]: is not known",
            ]
            assert SECRET not in gateway.said()
            assert len(api.got) == 1
