"""From an empty repository to a merged pull request, by the words of README.md and the steps of the workflows.

What GitHub does is done here: each job has a fresh clone of a real repository, and its scripts run with the
variables that GitHub sets. `gh` writes down what it is asked.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import node
from tests.ci.hub import MORE, PATH, SPEC, Clone, Hub
from tests.ci.workflows import (
    COMMITTED,
    GITLAB,
    OWN,
    PUBLISH,
    SHELL,
    Data,
    Runner,
    loaded,
    programs,
)
from tests.e2e.command import ROOT

BRANCH = "gen/shop"
HEADING = "## From an empty repository to a merged pull request\n"

_BUILD = """\
if [ "$1 $2" = "-m build" ]; then set -- -m build --no-isolation "${@:3}"; fi
"""
"""What a build needs is installed: nothing is fetched."""


@dataclass(frozen=True, slots=True)
class World:
    """A hub, and the programs and variables of every machine. `told` has a line for each call of gh."""

    hub: Hub
    folder: Path
    variables: Mapping[str, str]

    @property
    def told(self) -> list[str]:
        place = self.folder / "gh" / "told"
        return place.read_text().splitlines() if place.exists() else []

    @property
    def body(self) -> str:
        return (self.folder / "gh" / "body").read_text()

    def runner(self, clone: Clone, answers: Mapping[str, str]) -> Runner:
        own = self.folder / f"{clone.folder.name}-own"
        own.mkdir()
        return Runner(clone.folder, own, self.variables, answers)


@pytest.fixture
def world(empty: Hub, tmp_path: Path) -> World:
    if node.missing():
        pytest.skip(node.missing())
    (tmp_path / "gh").mkdir()
    (tmp_path / "shop.yaml").write_text(SPEC)
    (tmp_path / "shop.new.yaml").write_text(MORE)
    npm = f'case "$1" in install) ln -s {node.MODULES} node_modules ;; '
    texts = {
        "gh": (ROOT / "tests/ci/gh.sh").read_text(),
        "npm": npm + f'*) exec {shutil.which("npm")} "$@" ;; esac',
    }
    path = programs(tmp_path / "bin", texts)
    python = tmp_path / "bin" / "python"
    python.write_text(python.read_text().replace("exec", f"{_BUILD}exec"))
    variables = {
        **empty.environment,
        "PATH": path,
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "HUB": str(empty.bare),
        "TOLD": str(tmp_path / "gh" / "told"),
    }
    return World(empty, tmp_path, variables)


def readers(world: World) -> tuple[str, str, str]:
    """The three blocks that a reader pastes."""
    text = (ROOT / "README.md").read_text().partition(HEADING)[2]
    first, second, third = re.findall(
        r"^```sh\n(.*?)^```$", text.partition("\n## ")[0], re.DOTALL | re.MULTILINE
    )
    return first, second, third


ANSWERS = {
    "github.token": "t",
    "github.repository": "acme/shop",
    "github.ref_name": "main",
    "github.run_id": "5",
    "github.event.pull_request.number": "3",
}


def regenerate(world: World, name: str) -> dict[str, str]:
    """The job, of the workflow that is in the repository."""
    clone = world.hub.clone(name)
    data = loaded((clone.folder / OWN).read_text())
    runner = world.runner(clone, ANSWERS)
    told = runner.run(data, "Regenerate", "regenerate")
    if told["changed"] == "true":
        runner.answers = {**ANSWERS, "steps.regenerate.outputs.title": told["title"]}
        runner.run(data, "Open or update the pull request", "regenerate")
    return told


def test_as_the_readme_says(world: World) -> None:
    start, change, merge = readers(world)
    reader = Runner(world.folder, world.folder, world.variables)
    reader.bash(start, {})
    reader.checkout = world.folder / "shop"
    assert regenerate(world, "first") == {"changed": "false"}
    reader.bash(change, {})
    told = regenerate(world, "second")
    assert told["title"] == "SDKs of shop: python minor, typescript minor"
    assert "**Method added**: `toys.list`" in world.body
    assert world.told[-1].startswith(f"pr create --head {BRANCH} --base main --title ")
    assert regenerate(world, "third") == {**told, "new": "false"}
    assert world.told[-1].startswith(
        "api --silent --method PATCH repos/acme/shop/pulls/7 "
    )
    said = reader.bash(merge, {})
    assert "nothing to do" in said
    assert list(reader.checkout.glob("generated/shop/python/dist/*.whl"))
    assert regenerate(world, "fourth") == {"changed": "false"}
    published(world)


def published(world: World) -> None:
    """A tag that fits packs what is to be published; one that does not stops the job."""
    clone = world.hub.clone("tagged")
    data = loaded((clone.folder / PUBLISH).read_text())
    runner = world.runner(clone, {"github.ref_name": "python-v0.1.0"})
    for name in ("Verify", "Compare the tag", "Pack"):
        runner.run(data, name, "build")
    runner.answers = {"github.ref_name": "typescript-v0.1.0"}
    for name in ("Compare the tag", "Pack"):
        runner.run(data, name, "build")
    endings = [path.suffix for path in (runner.own / "packages").iterdir()]
    assert sorted(endings) == [".gz", ".tgz", ".whl"]
    for tag in ("python-v0.2.0", "typescript-v0.1.1"):
        runner.answers = {"github.ref_name": tag}
        with pytest.raises(AssertionError, match="the package has the version 0.1.0"):
            runner.run(data, "Compare the tag", "build")


def pull_request(world: World, text: str) -> Clone:
    """What GitHub lets a job check out: the last two commits of the merge."""
    author = world.hub.clone("author")
    author.git("switch", "--quiet", "--create", "theirs")
    author.write(text)
    author.commit(push=False)
    author.git("switch", "--quiet", "main")
    author.git("merge", "--quiet", "--no-ff", "--no-edit", "theirs")
    author.git("push", "--quiet", "origin", "HEAD:refs/pull/3/merge")
    made = Clone(world.folder / "checkout", world.hub.environment)
    made.folder.mkdir()
    made.git("init", "--quiet")
    made.git("remote", "add", "origin", f"file://{world.hub.bare}")
    made.git("fetch", "--quiet", "--depth=2", "origin", "refs/pull/3/merge")
    made.git("checkout", "--quiet", "FETCH_HEAD")
    return made


def started(world: World, *hosts: str, more: str = "") -> Clone:
    """A repository with the files of `gen ci init`."""
    clone = world.hub.clone("start")
    clone.write(SPEC)
    runner = Runner(clone.folder, world.folder, world.variables)
    for host in hosts:
        runner.bash(f"gen ci init {PATH} --host {host}", {})
    runner.bash(f"gen build {PATH} --target python {more}", {})
    clone.commit()
    return clone


def test_a_pull_request_has_one_comment(world: World) -> None:
    started(world, "github", more="--target typescript")
    clone = pull_request(world, MORE)
    data = loaded((clone.folder / OWN).read_text())
    runner = world.runner(clone, ANSWERS)
    for name in ("Pack a preview", "Say what changes", "Check"):
        runner.run(data, name, "check")
    text = (runner.own / "comment.md").read_text()
    assert "From `HEAD^1:specs/shop.yaml`" in text and "minor for all" in text
    assert "is **out of date**" in text  # of what is committed, not of the preview
    packages = sorted(path.name for path in (runner.own / "packages").iterdir())
    tools = {".tgz": "npm", ".whl": "pip"}
    lines = [
        "gh run download 5 --repo acme/shop --name packages-shop",
        *(f"{tools[Path(one).suffix]} install ./{one}" for one in packages),
    ]
    assert len(lines) == 3 and "```sh\n" + "\n".join(lines) + "\n```\n" in text
    assert (runner.own / "summary").read_text() == text
    runner.checkout = runner.own  # that job has the comment, and no checkout
    for call in (
        "pr comment 3 ",
        "api --silent --method PATCH repos/acme/shop/issues/comments/12 ",
    ):
        runner.run(data, "Comment", "comment")
        assert world.told[-1].startswith(call) and world.body == text


def test_a_broken_pull_request_has_its_comment_too(world: World) -> None:
    started(world, "github")
    clone = pull_request(world, "openapi: [\n")
    data = loaded((clone.folder / OWN).read_text())
    runner = world.runner(clone, ANSWERS)
    with pytest.raises(AssertionError, match="D1"):
        runner.run(data, "Pack a preview", "check")
    runner.run(data, "Say what changes", "check")
    text = (runner.own / "comment.md").read_text()
    assert "has errors, and no SDKs" in text and "install" not in text
    with pytest.raises(AssertionError, match="1 error"):
        runner.run(data, "Check", "check")


def test_the_jobs_of_gitlab_and_the_script(world: World) -> None:
    clone = started(world, "gitlab", "shell")
    clone.write(MORE)
    clone.commit()
    clone.git(
        "-C", str(world.hub.bare), "config", "receive.advertisePushOptions", "true"
    )
    token = "https://gitlab-ci-token:t@git.example:443/acme/shop.git"
    clone.git("config", f"url.file://{world.hub.bare}.pushInsteadOf", token)
    clone.git("config", f"url.file://{world.hub.bare}.insteadOf", token)
    data = loaded((clone.folder / GITLAB).read_text())
    runner = world.runner(clone, {})
    before = clone.git("rev-parse", "HEAD~1")
    given = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": before,
        "CI_DEFAULT_BRANCH": "main",
        "CI_JOB_TOKEN": "t",
        "CI_SERVER_HOST": "git.example",
        "CI_SERVER_PORT": "443",
        "CI_PROJECT_PATH": "acme/shop",
    }
    gitlab(runner, data, "gen-shop-check", given)
    assert "minor for all" in (clone.folder / "sdk-changes.md").read_text()
    gitlab(runner, data, "gen-shop-regenerate", given)
    tip = clone.branches()[BRANCH]
    assert clone.git("log", "-1", "--format=%an", tip) == "gen"
    # The script proposes the same, and finds it there.
    said = runner.bash(f"{SHELL} regenerate", {})
    assert f"new=false\nbranch={BRANCH}\ncommit={tip}\n" in said
    assert "minor for all" in runner.bash(f"{SHELL} check {before}", {})


def gitlab(runner: Runner, data: Data, job: str, given: Mapping[str, str]) -> None:
    """All lines of a job's script in one shell, as GitLab's runner has them."""
    told = {**data[".gen-shop"]["variables"], **data[job].get("variables", {})}
    filled = {
        key: re.sub(r"\$\{(\w+)\}", lambda found: given[found[1]], value)
        for key, value in told.items()
    }
    runner.bash("\n".join(data[job]["script"]), {**filled, **given})


def test_the_steps_of_the_action(world: World) -> None:
    clone = started(world, "shell")
    clone.write(MORE)
    clone.commit()
    data = loaded(COMMITTED["action.yml"])
    runner = world.runner(clone, {})

    def run(command: str, words: str = "") -> dict[str, str]:
        runner.answers = {
            "inputs.command": command,
            "inputs.spec": PATH,
            "inputs.arguments": words,
        }
        return runner.run(data, "Run gen")

    run("check")
    told = run("comment", "--base\nHEAD~1\n")
    assert "minor for all" in Path(told["comment"]).read_text()
    told = run("regenerate", "--push\n")
    assert told["commit"] == clone.branches()[BRANCH]
    assert "minor for all" in Path(told["body"]).read_text()
    assert (set(told) - {"new"}) | {"comment"} == set(data["outputs"])
    with pytest.raises(AssertionError, match="command is build"):
        run("explain")
    with pytest.raises(AssertionError, match="would be written"):
        run("build", "--check")
    with pytest.raises(AssertionError, match="no-such-word"):
        run("diff", f"HEAD~1:{PATH}\n--fail-on\nbreaking\n--no-such-word\n")
    run("diff", f"HEAD~1:{PATH}\n--fail-on\nbreaking\n")
