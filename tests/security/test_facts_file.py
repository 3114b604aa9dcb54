"""Is a facts file read that is a link to somewhere else? Nobody named it: it was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import run

SPEC = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {}\n'


@pytest.mark.parametrize("outside", [True, False])
def test_a_link_is_followed_within_the_folder_only(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], outside: bool
) -> None:
    folder = tmp_path / "api"
    folder.mkdir()
    (folder / "spec.yaml").write_text(SPEC)
    target = (tmp_path if outside else folder) / "other"
    target.write_text("a secret: [broken\n")
    (folder / "spec.sdk.yaml").symlink_to(target)
    assert run(["check", str(folder / "spec.yaml")]) == 1
    shown = "".join(capfd.readouterr())
    assert ("secret" not in shown and "[D103]" in shown) == outside
