"""What `gen ci regenerate` puts on a branch, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.ci.conftest import Gen
from tests.ci.hub import BROKEN, MORE, PATH, SPEC, Clone, Hub
from tests.e2e.command import command, variables
from tests.loopback import serving

BRANCH = "gen/shop"
PUSH = ("ci", "regenerate", PATH, "--push")


def outputs(text: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in text.splitlines())


def state(clone: Clone) -> list[str]:
    """All that a run must leave as it was."""
    files = [
        f"{path}: {path.read_bytes()!r}"
        for path in sorted(clone.folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    ]
    asked = (
        ("status", "--porcelain"),
        ("for-each-ref", "refs/heads"),
        ("worktree", "list"),
    )
    return [*files, *(clone.git(*words) for words in (*asked, ("diff", "--cached")))]


def test_only_what_a_build_writes_is_proposed(
    clone: Clone, gen: Gen, tmp_path: Path
) -> None:
    """And nobody's unfinished work, which stays as it was."""
    clone.write("half\n", "staged.txt")
    clone.git("add", "staged.txt")
    clone.write("half done\n", "staged.txt")
    clone.write("mine\n", "other.txt")
    before = state(clone)
    body = tmp_path / "body.md"
    status, out, err = gen(*PUSH, "--body-file", str(body))
    assert status == 0, err
    said = outputs(out)
    assert said.items() >= {"changed": "true", "new": "true", "branch": BRANCH}.items()
    assert state(clone) == before
    assert clone.branches() == {
        "main": clone.git("rev-parse", "main"),
        BRANCH: said["commit"],
    }
    clone.git("fetch", "--quiet", "origin")
    assert clone.git("rev-parse", f"origin/{BRANCH}^") == clone.git("rev-parse", "main")
    names = clone.git("diff", "--name-only", "main", f"origin/{BRANCH}").splitlines()
    assert (
        "specs/shop.names.yaml" in names and "generated/shop/python/README.md" in names
    )
    assert {name.split("/")[0] for name in names} == {"generated", "specs"}
    assert "these are the first" in body.read_text()
    clone.git("stash", "--quiet")
    clone.git("merge", "--quiet", f"origin/{BRANCH}")
    assert gen("build", PATH, "--check")[0] == 0
    assert outputs(gen(*PUSH)[1]) == {"changed": "false"}


def test_again_and_again(changed: Clone, gen: Gen, tmp_path: Path) -> None:
    """The same is proposed once; what is newer takes its place, from the newest commit."""
    body = tmp_path / "body.md"
    first = outputs(gen(*PUSH, "--body-file", str(body))[1])
    assert first["title"] == "SDKs of shop: python minor"
    assert "**Method added**: `toys.list`" in body.read_text()
    again = outputs(gen(*PUSH)[1])
    assert again == {**first, "new": "false"}
    changed.write("a\n", "a.txt")
    changed.commit()
    newer = outputs(gen(*PUSH)[1])
    assert newer["new"] == "true" and newer["commit"] != first["commit"]
    changed.git("fetch", "--quiet", "origin")
    assert changed.git("log", "--format=%s", f"main..origin/{BRANCH}") == first["title"]


def test_without_a_push_the_branch_is_here(changed: Clone, gen: Gen) -> None:
    status, out, _ = gen("ci", "regenerate", PATH, "--branch", "ours")
    assert status == 0
    assert changed.git("rev-parse", "ours") == outputs(out)["commit"]
    assert set(changed.branches()) == {"main"}


def test_work_of_others_is_not_overwritten(
    changed: Clone, empty: Hub, gen: Gen
) -> None:
    assert gen(*PUSH)[0] == 0
    other = empty.clone("other", "--branch", BRANCH)
    other.write("Better.\n", "generated/shop/python/README.md")
    other.commit()
    theirs = changed.branches()[BRANCH]
    changed.write("a\n", "a.txt")
    changed.commit()
    status, out, err = gen(*PUSH)
    assert (status, out) == (2, "") and "[U974]" in err and theirs[:12] in err
    assert changed.branches()[BRANCH] == theirs
    # One that was amended has our words, and not what we built.
    other.git("reset", "--quiet", "--soft", "HEAD^")
    other.git("commit", "--quiet", "--amend", "--no-edit")
    other.git("push", "--quiet", "--force", "origin", BRANCH)
    assert gen(*PUSH)[0] == 2
    assert gen(*PUSH, "--force")[0] == 0
    assert changed.branches()[BRANCH] != theirs


def test_another_document_does_not_take_the_branch(changed: Clone, gen: Gen) -> None:
    changed.write(MORE, "specs/toys.yaml")
    changed.commit()
    assert gen(*PUSH)[0] == 0
    words = ("ci", "regenerate", "specs/toys.yaml", "--push", "--branch", BRANCH)
    status, _, err = gen(*words)
    assert status == 2 and "[U974]" in err


def test_a_document_that_cannot_be_built(built: Clone, gen: Gen) -> None:
    built.write(BROKEN)
    built.commit()
    before = state(built)
    status, out, err = gen(*PUSH)
    assert (status, out) == (1, "") and f"{PATH}:8:27: error[A201]" in err
    assert state(built) == before and set(built.branches()) == {"main"}


def test_output_that_was_edited_and_committed(built: Clone, gen: Gen) -> None:
    """It is merged as a build merges it; where that cannot be, nothing is proposed."""
    path = "generated/shop/python/README.md"
    text = (built.folder / path).read_text()
    built.write(f"{text}Mine.\n", path)
    built.commit()
    built.write(SPEC.replace("title: Shop", "title: Shopping"))
    built.commit()
    status, out, err = gen(*PUSH)
    assert status == 0, err
    commit = outputs(out)["commit"]
    proposed = built.git("show", f"{commit}:{path}")
    assert proposed.endswith("Mine.") and "Shopping" in proposed
    built.write(text.replace("Shop", "Mine"), path)
    built.commit()
    before = state(built)
    status, out, err = gen(*PUSH)
    assert (status, out) == (1, "") and "error[O560]" in err and path in err
    assert state(built) == before and built.branches()[BRANCH] == commit


def test_what_is_built_is_what_is_committed(built: Clone, gen: Gen) -> None:
    built.write(MORE)
    status, out, err = gen(*PUSH)
    assert (status, out) == (2, "") and f"{PATH}:1:1: error[U973]" in err
    status, out, _ = gen(*PUSH, "--with-inputs")
    assert status == 0
    commit = outputs(out)["commit"]
    assert built.git("show", f"{commit}:{PATH}") == MORE.rstrip("\n")
    assert built.git("status", "--porcelain") == f" M {PATH}"
    assert "toys" in built.git("ls-tree", "-r", "--name-only", commit)


def test_templates_of_the_user_are_inputs(built: Clone, gen: Gen) -> None:
    place = "specs/shop.templates/python/README.md.jinja"
    built.write("# Ours\n", place)
    status, _, err = gen(*PUSH)
    assert status == 2 and f"{place}:1:1: error[U973]" in err
    built.commit()
    status, out, err = gen(*PUSH)
    assert status == 0, err
    readme = f"{outputs(out)['commit']}:generated/shop/python/README.md"
    assert built.git("show", readme) == "# Ours"


def test_inputs_that_came_and_went(built: Clone, gen: Gen) -> None:
    facts = "specs/shop.sdk.yaml"
    built.write("name: store\n", facts)
    assert gen(*PUSH)[0] == 2
    status, out, _ = gen(*PUSH, "--with-inputs")
    commit = outputs(out)["commit"]
    assert status == 0 and built.git("show", f"{commit}:{facts}") == "name: store"
    built.commit()
    (built.folder / facts).unlink()
    status, _, err = gen(*PUSH)
    assert status == 2 and f"{facts}: error[U973]" in err
    status, out, _ = gen(*PUSH, "--with-inputs")
    names = built.git("ls-tree", "-r", "--name-only", outputs(out)["commit"], "specs")
    assert status == 0 and names.splitlines() == ["specs/shop.names.yaml", PATH]


def test_the_same_targets_and_operations_are_built(clone: Clone, gen: Gen) -> None:
    clone.write(MORE)
    words = ("--target", "python", "--only", "toys.*")
    assert gen("build", PATH, *words)[0] == 0
    clone.commit()
    assert outputs(gen(*PUSH)[1]) == {"changed": "false"}
    clone.write(MORE.replace("listToys", "allToys").replace("title: Shop", "title: S"))
    clone.commit()
    status, out, _ = gen(*PUSH)
    assert status == 0
    names = clone.git("ls-tree", "-r", "--name-only", outputs(out)["commit"])
    assert "python/" in names and "typescript/" not in names and "/pets" not in names
    assert outputs(out)["title"] == "SDKs of shop: python major"


def test_a_shallow_clone(
    changed: Clone, empty: Hub, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can propose, and says that it cannot tell what changed."""
    shallow = empty.clone("shallow", "--depth=1")
    monkeypatch.chdir(shallow.folder)
    first = outputs(gen(*PUSH, "--body-file", "body.md")[1])
    assert first["title"] == "SDKs of shop: built anew"
    assert "in no commit of this clone" in (shallow.folder / "body.md").read_text()
    later = empty.clone("later", "--depth=1")
    monkeypatch.chdir(later.folder)
    assert outputs(gen(*PUSH)[1]) == {**first, "new": "false"}


def test_in_a_folder_below(
    clone: Clone, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clone.folder / "specs")
    spec = str(clone.folder / PATH)
    status, out, err = gen("ci", "regenerate", spec, "--push")
    assert status == 0, err
    names = clone.git("ls-tree", "-r", "--name-only", outputs(out)["commit"])
    assert "specs/generated/shop/python/README.md" in names
    assert clone.git("status", "--porcelain") == ""


def test_a_link_is_replaced_and_not_followed(
    built: Clone, gen: Gen, tmp_path: Path
) -> None:
    """What is committed may lead anywhere."""
    outside = tmp_path / "outside.yaml"
    outside.write_text("mine")
    place = built.folder / PATH
    place.unlink()
    place.symlink_to(outside)
    built.commit()
    place.unlink()
    place.write_text(MORE)
    status, _, err = gen(*PUSH, "--with-inputs")
    assert status == 0, err
    assert outside.read_text() == "mine"


def test_hooks_of_the_repository_do_not_run(changed: Clone, gen: Gen) -> None:
    """A checkout and a commit would start them; nobody asked for either."""
    for name in ("post-checkout", "pre-commit", "commit-msg", "post-commit"):
        hook = changed.folder / ".git" / "hooks" / name
        hook.write_text("#!/bin/sh\ntouch ran\nexit 1\n")
        hook.chmod(0o755)
    assert gen(*PUSH)[0] == 0
    assert not list(changed.folder.rglob("ran"))


def test_a_repository_that_cannot_be_written_to(changed: Clone, gen: Gen) -> None:
    """As git meets it, whoever we are: where its folder should be, there is a file."""
    (changed.folder / ".git" / "worktrees").write_text("")
    status, out, err = gen(*PUSH)
    assert (status, out) == (2, "") and "error[U971]: `git worktree`" in err
    assert "can be written to" in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_checkout(changed: Clone, gen: Gen) -> None:
    (changed.folder / ".git").chmod(0o555)
    try:
        status, _, err = gen(*PUSH)
    finally:
        (changed.folder / ".git").chmod(0o755)
    assert status == 2 and "[U971]" in err


def test_a_remote_that_refuses(changed: Clone, empty: Hub, gen: Gen) -> None:
    hook = empty.bare / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    before = state(changed)
    status, out, err = gen(*PUSH)
    assert (status, out) == (2, "") and "pre-receive hook declined" in err
    assert state(changed) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--remote", "nowhere"), "`git ls-remote` has failed"),
        (("--remote", "https://a:secret@127.0.0.1:1/x"), "`git ls-remote` has failed"),
        (("--branch", "a..b"), "`git check-ref-format` has failed"),
        (("--branch", "main"), "[U976]"),
        (("--out", "../out"), "[U972]"),
        (("--merge-request", "main"), "does not support push options"),
    ],
)
def test_what_cannot_be(
    changed: Clone, gen: Gen, words: tuple[str, ...], said: str
) -> None:
    status, out, err = gen(*PUSH, *words)
    assert (status, out) == (2, "") and said in err and "secret" not in err
    assert set(changed.branches()) == {"main"}


def test_gitlab_is_asked_for_a_merge_request(
    changed: Clone, empty: Hub, gen: Gen
) -> None:
    changed.git("-C", str(empty.bare), "config", "receive.advertisePushOptions", "true")
    told = empty.folder / "options"
    hook = empty.bare / "hooks" / "pre-receive"
    hook.write_text(
        f'#!/bin/sh\nfor n in 0 1 2 3; do eval "echo \\$GIT_PUSH_OPTION_$n"; done > {told}\n'
    )
    hook.chmod(0o755)
    assert gen(*PUSH, "--merge-request", "main")[0] == 0
    assert told.read_text().splitlines() == [
        "merge_request.create",
        "merge_request.target=main",
        "merge_request.title=SDKs of shop: python minor",
        "merge_request.remove_source_branch",
    ]


@pytest.mark.parametrize("where", ["nothing", "no commit"])
def test_where_there_is_nothing_to_build_from(
    gen: Gen,
    tmp_path: Path,
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:
    place = Clone(tmp_path / "plain", environment)
    place.write(MORE)
    if where == "no commit":
        place.git("init", "--quiet")
    monkeypatch.chdir(place.folder)
    status, out, err = gen("ci", "regenerate", PATH)
    assert (status, out) == (2, "") and ("[U971]" in err or "[U973]" in err)


def test_a_document_on_the_network(built: Clone, gen: Gen) -> None:
    """What servers gave is in the lock file, which is proposed with the output."""
    with serving({"toys.yaml": MORE}) as (port, _):
        url = f"http://127.0.0.1:{port}/toys.yaml"
        words = ("ci", "regenerate", url, "--push", "--update-remote")
        status, out, err = gen(*words, "--body-file", "../body.md")
        assert status == 0, err
        assert outputs(out)["branch"] == "gen/toys"
        names = built.git("ls-tree", "-r", "--name-only", outputs(out)["commit"])
        assert {"toys.lock", "toys.names.yaml"} <= set(names.splitlines())
        assert "these are the first" in (built.folder.parent / "body.md").read_text()
        built.git("merge", "--quiet", outputs(out)["commit"])
        assert outputs(gen(*words)[1]) == {"changed": "false"}
        assert built.git("status", "--porcelain") == ""


def test_a_document_of_many_files(
    built: Clone, gen: Gen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is looked at, however many git is asked about at once."""
    monkeypatch.setattr("generator.ci.checkout._AT_ONCE", 2)
    for name in ("a", "b", "c"):
        built.write("description: None.\n", f"specs/parts/{name}.yaml")
    answers = "".join(
        f"'20{n}': {{$ref: parts/{x}.yaml}}, " for n, x in enumerate("abc")
    )
    built.write(MORE.replace('"204": {description: None.}', f"{answers}", 1))
    built.commit()
    assert gen(*PUSH)[0] == 0
    built.write("description: Nothing.\n", "specs/parts/c.yaml")
    status, _, err = gen(*PUSH)
    assert status == 2 and "specs/parts/c.yaml:1:1: error[U973]" in err


def test_a_body_that_cannot_be_written(changed: Clone, gen: Gen) -> None:
    """Nothing is proposed then."""
    status, out, err = gen(*PUSH, "--body-file", "no/such/folder/body.md")
    assert (status, out) == (2, "") and "[U979]" in err
    assert set(changed.branches()) == {"main"}


def test_two_runs_at_once(changed: Clone, empty: Hub) -> None:
    """Both have what they wanted, which is the same, and nothing is there twice."""
    places = [changed.folder, empty.clone("other").folder]
    running = [
        subprocess.Popen(
            command(*PUSH),
            cwd=one,
            env=variables(more=changed.environment),
            stdout=PIPE,
        )
        for one in places
    ]
    told = [outputs(one.communicate(timeout=300)[0].decode()) for one in running]
    assert [one.returncode for one in running] == [0, 0]
    tip = changed.branches()[BRANCH]
    assert [one["commit"] for one in told] == [tip, tip]
    changed.git("fetch", "--quiet", "origin")
    assert changed.git("rev-list", "--count", f"main..origin/{BRANCH}") == "1"


def test_without_git(changed: Clone, gen: Gen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    status, _, err = gen(*PUSH)
    assert status == 2 and "it is not installed" in err and "Install git." in err
