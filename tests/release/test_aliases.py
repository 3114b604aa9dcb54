"""Does a program that was written before a rename still pass its checker, and run?"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import node
from tests.recording_server import RecordingServer
from tests.release.renaming import LATER, NEW, NEW_FACTS, OLD, OLD_FACTS, build

PYTHON = """\
import asyncio
import sys

from zoo import AsyncZoo, Zoo, models, params
from zoo.models import Pet


def name(pet: Pet) -> str:
    return pet.id


def use(client: Zoo) -> list[str]:
    few: params.pets.ListParams = {"limit": 3}
    wide: params.toys.RetrieveParams = {"wide": True}
    found: models.Pets = client.pets.list(**few)
    pet: models.Pet = client.pets.retrieve("a", options={"timeout": 5.0})
    toy = client.toys.retrieve("b", **wide)
    made = client.pets.create(name="c", home={"street": "d"})
    retrieve = client.pets.retrieve
    return [*map(name, found.data), name(pet), name(toy), made.id, client.ping().id, retrieve("e").id, client.gettoy("g").id]


async def later(client: AsyncZoo) -> list[str]:
    found: models.Pets = await client.pets.list(limit=3)
    toy = await client.toys.retrieve("b")
    return [*map(name, found.data), name(toy), (await client.ping()).id]


if __name__ == "__main__":
    print(use(Zoo(base_url=sys.argv[1])))
    print(asyncio.run(later(AsyncZoo(base_url=sys.argv[1]))))
"""

TYPESCRIPT = """\
import { Zoo, type models, type params } from "zoo";
import { retrieve } from "zoo/pets";
import { createClient } from "zoo/core";

function name(pet: models.Pet): string {
  return pet.id;
}

export async function use(baseUrl: string): Promise<string[]> {
  const client = new Zoo({ baseUrl });
  const few: params.pets.ListParams = { limit: 3 };
  const wide: params.toys.RetrieveParams = { wide: true };
  const found: models.Pets = await client.pets.list(few);
  const pet: models.Pet = await client.pets.retrieve("a", { timeout: 5000 });
  const toy = await client.toys.retrieve("b", wide);
  const made = await client.pets.create({ name: "c", home: { street: "d" } });
  const one = client.pets.retrieve;
  const light = await retrieve(createClient({ baseUrl }), "f");
  const last = [(await client.ping()).id, (await one("e")).id, light.id];
  last.push((await client.gettoy("g")).id);
  return [...found.data.map(name), name(pet), name(toy), made.id, ...last];
}
"""

SENT = ["GET /pets?limit=3", "GET /pets/a", "GET /toys/b?wide=true", "POST /pets", "GET /status", "GET /pets/e", "GET /toys/g"]  # fmt: skip


@dataclass(frozen=True)
class Built:
    said: dict[str, str]
    at: dict[str, Path]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("renamed") / "specs"
    folder.mkdir()
    made = {
        "old": build(folder, "old", OLD, OLD_FACTS),
        "now": build(folder, "now", NEW, NEW_FACTS),
        "later": build(folder, "later", LATER, NEW_FACTS),
    }
    return Built(
        {name: said for name, (said, _) in made.items()},
        {name: path for name, (_, path) in made.items()},
    )


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    with RecordingServer() as found:
        for _ in range(20):
            found.reply({"id": "x", "data": [{"id": "y"}]})
        yield found


def sent(server: RecordingServer) -> list[str]:
    return [f"{one.method} {one.target}" for one in server.requests]


def versions(text: str) -> list[str]:
    return [line.split('"')[1] for line in text.splitlines() if " version: " in line]


def test_a_rename_is_no_break_and_the_next_one_is(built: Built) -> None:
    assert versions(built.said["now"]) == ["0.1.1", "0.1.1", "0.1.0", "0.1.0"]
    assert versions(built.said["later"])[:2] == ["0.2.0", "0.2.0"]
    said = "`client.toys.retrieve` is now `client.pets.toy`; the old name works until 0.2.0."
    assert said in (built.at["now"] / "python" / "CHANGELOG.md").read_text()
    gone = "- Breaking: Old name no longer works: `toys.retrieve`."
    assert gone in (built.at["later"] / "typescript" / "CHANGELOG.md").read_text()


def test_the_surface_marks_them(built: Built) -> None:
    lines = (built.at["now"] / "python" / "surface.txt").read_text().splitlines()
    assert [line for line in lines if line.endswith("(until 0.2.0)")] == [
        "Zoo.pets.list = Zoo.animals.list_all (until 0.2.0)",
        "Zoo.pets.retrieve = Zoo.pets.fetch (until 0.2.0)",
        "Zoo.ping = Zoo.health (until 0.2.0)",
        "Zoo.toys.retrieve = Zoo.pets.toy (until 0.2.0)",
        "models.Pet = models.Animal (until 0.2.0)",
        "params.pets.ListParams = params.animals.ListAllParams (until 0.2.0)",
        "params.toys.RetrieveParams = params.pets.ToyParams (until 0.2.0)",
    ]
    assert "until" not in (built.at["later"] / "python" / "surface.txt").read_text()


def mypy(folder: Path, package: Path) -> str:
    """Errors of the caller's program, of one that is wrong, and of the package where they lead."""
    for name, text in (("caller", PYTHON), ("wrong", PYTHON.replace("=3", "='3'"))):
        (folder / f"{name}.py").write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir=.", "caller.py", "wrong.py"],
        env={"MYPYPATH": str(package), "PATH": ""},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    return done.stdout


def test_a_program_in_python_passes_as_before(built: Built, tmp_path: Path) -> None:
    """And no less is known of the calls: a wrong argument is found."""
    said = mypy(tmp_path, built.at["now"] / "python").splitlines()
    assert len(said) == 2 and "wrong.py" in said[0], said
    assert 'Argument "limit" to "list_all"' in said[0]


def test_a_program_in_python_is_refused_by_the_next_major(
    built: Built, tmp_path: Path
) -> None:
    said = mypy(tmp_path, built.at["later"] / "python")
    for name in ('"list"', '"toys"', '"ping"', 'models.Pet"'):
        assert any(
            "caller.py" in one and name in one for one in said.splitlines()
        ), said


def run_python(
    package: Path, folder: Path, url: str
) -> subprocess.CompletedProcess[str]:
    (folder / "caller.py").write_text(PYTHON)
    return subprocess.run(
        [sys.executable, "-W", "default", "caller.py", url],
        env={"PYTHONPATH": str(package), "PATH": ""},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_program_in_python_runs_and_warns(
    built: Built, tmp_path: Path, server: RecordingServer
) -> None:
    done = run_python(built.at["now"] / "python", tmp_path, server.url)
    assert done.stdout == "['y', 'x', 'x', 'x', 'x', 'x', 'x']\n['y', 'x', 'x']\n", done
    assert sent(server) == [*SENT, SENT[0], "GET /toys/b", SENT[4]]
    assert (
        "caller.py:15: DeprecationWarning: list is called client.animals.list_all now;"
        " the old name goes in version 0.2.0" in done.stderr
    )
    assert "caller.py:5: DeprecationWarning: Pet is called Animal now" in done.stderr
    assert done.stderr.count("DeprecationWarning") == 9


def test_a_program_in_python_ends_with_the_next_major(
    built: Built, tmp_path: Path, server: RecordingServer
) -> None:
    done = run_python(built.at["later"] / "python", tmp_path, server.url)
    assert done.returncode == 1 and "cannot import name 'Pet'" in done.stderr


def test_nothing_more_is_loaded_before_it_is_used(built: Built) -> None:
    """Of the packages of a release without old names there are no such files."""
    code = "import sys, zoo; print([x for x in sys.modules if x.endswith(('services', 'models', 'warnings_', '_former'))])"
    for name in ("old", "later"):
        package = built.at[name] / "python" / "zoo"
        assert not (package / "_former.py").exists()
        assert not (package / "_former_runtime.py").exists()
    package = built.at["now"] / "python"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(package), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "['zoo._former']\n", "the client had an old name of its own"


def installed(built: Built, name: str, folder: Path) -> Path:
    """A folder with a program, in which the package is installed."""
    package = folder / "node_modules" / "zoo"
    shutil.copytree(built.at[name] / "typescript", package)
    node.run([node.MODULES / ".bin" / "tsc", "-p", package], cwd=package)
    (folder / "package.json").write_text('{"type": "module"}\n')
    (folder / "caller.ts").write_text(TYPESCRIPT)
    return folder


needs_node = pytest.mark.skipif(bool(shutil.which("node") is None), reason="no node")


@needs_node
def test_a_program_in_typescript_passes_and_runs(
    built: Built, tmp_path: Path, server: RecordingServer
) -> None:
    folder = installed(built, "now", tmp_path)
    node.tsc(folder, {"rootDir": "."}, "caller.ts")
    program = f'import {{ use }} from "./caller.js"; console.log(JSON.stringify(await use("{server.url}")));'
    said = node.node("--input-type=module", "-e", program, cwd=folder)
    assert '["y","x","x","x","x","x","x","x"]' in said.splitlines()
    assert sent(server)[:4] == SENT[:4] and len(server.requests) == 8
    warned = [line for line in said.splitlines() if "DeprecationWarning" in line]
    assert len(warned) == 4, "once for each name"
    assert (
        "DeprecationWarning: list is called animals.listAll now; the old name goes in version 0.2.0"
        in warned
    )


@needs_node
def test_a_program_in_typescript_is_refused_where_it_is_wrong(
    built: Built, tmp_path: Path
) -> None:
    folder = installed(built, "now", tmp_path)
    (folder / "caller.ts").write_text(TYPESCRIPT.replace("limit: 3", 'limit: "3"'))
    with pytest.raises(AssertionError, match="'string' is not assignable"):
        node.tsc(folder, {"noEmit": True}, "caller.ts")


@needs_node
def test_a_program_in_typescript_is_refused_by_the_next_major(
    built: Built, tmp_path: Path
) -> None:
    folder = installed(built, "later", tmp_path)
    with pytest.raises(AssertionError) as found:
        node.tsc(folder, {"noEmit": True}, "caller.ts")
    for name in ("'Pet'", "'list'", "'toys'", "'ping'", "'retrieve'"):
        assert name in str(found.value)


@needs_node
def test_it_is_laid_out_as_all_else(built: Built) -> None:
    node.prettier_check(built.at["now"] / "typescript" / "src")
