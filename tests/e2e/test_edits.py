"""Do edits by hand live through changes of the document, in a package that is used?"""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.e2e.command import Ended, contents, gen

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://api.shop.example}]
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      description: Gets an order.
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The order.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Order'}}
  /orders:
    post:
      operationId: createOrder
      description: Creates an order.
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    Order: {type: object, properties: {id: {type: string}, total: {type: integer}}}
"""

ROOT = Path("out/shop")
FILE = ROOT / "python/shop_sdk/services/orders.py"
PAGE = ROOT / "typescript/src/services/orders.ts"
CONFLICT = Path(f"{FILE}.conflict")

METHOD = '''
    def total(self, id: str) -> int:
        """Counts what an order costs."""
        return self.retrieve(id).total or 0
'''

USE = """
import inspect, shop_sdk
from shop_sdk.services.orders import OrdersService as Orders
print(inspect.getdoc(Orders.retrieve).splitlines()[0])
print(inspect.getdoc(Orders.create).splitlines()[0])
print(inspect.getdoc(Orders.total))
"""


def build(folder: Path, text: str, *options: str) -> Ended:
    (folder / "shop.yaml").write_text(text)
    targets = ("--target", "python", "--target", "typescript")
    words = ("build", "shop.yaml", "--out", "out", *targets)
    return gen(*words, *options, cwd=folder, cache=folder.parent / "cache")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def used(folder: Path) -> list[str]:
    """What a program sees that imports the package."""
    done = subprocess.run(
        [sys.executable, "-c", USE],
        cwd=folder / ROOT / "python",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for cache in (folder / ROOT).rglob("__pycache__"):
        subprocess.run(["rm", "-r", str(cache)], check=True)
    return done.stdout.splitlines()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Built, committed, and then edited: another line of docs, and a method more."""
    folder = tmp_path / "project"
    folder.mkdir()
    assert build(folder, DOCUMENT).status == 0
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Built")):
        who = ("-c", "user.name=a", "-c", "user.email=a@b.example")
        subprocess.run(("git", *who, *words), cwd=folder, check=True)
    replace(folder / FILE, "Gets an order.", "Gets one order of ours.")
    replace(folder / FILE, "    def create(", f"{METHOD[1:]}\n    def create(")
    replace(folder / PAGE, "/** Creates an order.", "/** Creates our order.")
    return folder


def test_edits_live_on(project: Path) -> None:
    """The first build after the edit changes the document as well: what was there is in git."""
    changed = DOCUMENT.replace("'204': {description: Done", "'204': {description: Sent")
    assert "edits by hand merged into 2 files" in build(project, changed).output
    docs = ["Gets one order of ours.", "Creates an order."]
    assert used(project) == [*docs, "Counts what an order costs."]
    assert "Sent." in (project / FILE).read_text()
    assert build(project, changed, "--check").status == 0
    verify = ("verify", ROOT, "--spec", "shop.yaml")
    assert gen(*verify, cwd=project).status == 1
    files = project / ROOT
    # What is said of other targets and the edits of one is told apart.
    verified = gen(*verify, "--allow-edits", cwd=project)
    assert verified.status == 0, verified.said
    assert "with edits by hand" in verified.output
    said = gen("edits", ROOT, cwd=project).output.splitlines()
    line = (project / FILE).read_text().split("Gets one order")[0].count("\n") + 1
    assert said[0] == f"{FILE}:{line}: +1 -1  def retrieve"
    assert said[-1] == f"{ROOT}: +6 -2 in 3 regions in 2 files"
    before = contents(files)

    clashing = changed.replace("Gets an order", "Fetches an order")
    ended = build(project, clashing)
    assert ended.status == 1 and f"{CONFLICT}:" in ended.errors
    after = contents(files)
    assert before.items() <= after.items()
    text = (project / CONFLICT).read_text()
    assert "Gets one order of ours." in text and "Fetches an order." in text
    built = packaged(project)
    assert not [name for name in built if "conflict" in name or "pristine" in name]

    (project / CONFLICT).write_text(answered(text))
    assert build(project, clashing).status == 0
    docs[0] = "Fetches one order of ours."
    assert used(project) == [*docs, "Counts what an order costs."]
    assert not [path for path in contents(files) if "conflict" in path]
    assert build(project, clashing, "--check").status == 0


def answered(text: str) -> str:
    """Both, between the marks of the first conflict."""
    begin, end = text.index("<<<<<<<"), text.index("\n", text.index(">>>>>>>")) + 1
    assert "<<<<<<<" not in text[end:]
    return text[:begin] + '        """Fetches one order of ours.\n' + text[end:]


def packaged(project: Path) -> list[str]:
    """The files of a source archive, as setuptools makes it."""
    words = (
        "-m",
        "build",
        "--sdist",
        "--no-isolation",
        "--outdir",
        str(project / "dist"),
    )
    done = subprocess.run(
        [sys.executable, *words, str(project / ROOT / "python")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (archive,) = (project / "dist").glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = opened.getnames()
    assert any(name.endswith("services/orders.py") for name in names)
    return names
