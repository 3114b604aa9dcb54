"""How does each generator make a Python SDK of a document?

What a generator needs to come to an end is given to it, and what its output needs to be imported
is put beside it; `note` says so under the table.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.ours import build


@dataclass(frozen=True, slots=True)
class Made:
    """`requirements` are what the output itself asks for."""

    folder: Path
    note: str = ""
    requirements: tuple[str, ...] = ()


def _gen(home: Path, document: Path) -> Made:
    build(document, "python", home=home).check()
    return Made(home / "out" / document.stem / "python")


_CONFIG = """\
package_name_override: stripe_opc
literal_enums: true
post_hooks: []
"""
"""With enumerations as classes it ends with a ValueError. Its hooks are for looks alone."""


def _openapi_python_client(home: Path, document: Path) -> Made:
    config, folder = home / "config.yaml", home / "out"
    config.write_text(_CONFIG)
    command = [str(home / "venv" / "bin" / "openapi-python-client"), "generate"]
    command += ["--path", str(document), "--config", str(config), "--meta", "none"]
    command += ["--output-path", str(folder / "stripe_opc"), "--overwrite"]
    folder.mkdir(exist_ok=True)
    _run(command)
    made = len([*(folder / "stripe_opc" / "api").glob("*/[!_]*.py")])
    return Made(folder, f"literal_enums: true; has {made} operations")


def _openapi_generator(home: Path, document: Path) -> Made:
    java = shutil.which("java")
    if java is None:
        raise FileNotFoundError("needs java, and there is none on the path")
    (jar,) = (home / "venv" / "lib").glob("*/site-packages/openapi_generator_cli/*.jar")
    folder = home / "out"
    # Its reader refuses more than 3 MB of YAML unless told otherwise.
    command = [java, "-DmaxYamlCodePoints=99999999", "-jar", str(jar), "generate"]
    command += ["-i", str(document), "-g", "python", "-o", str(folder)]
    command += ["--additional-properties", "packageName=stripe_oag"]
    _run([*command, "--skip-validate-spec"])
    # The schema called `file` became this name, which is imported and not there.
    (folder / "stripe_oag" / "models" / "bytes.py").write_text(
        "from builtins import bytes\n"
    )
    wanted = (folder / "requirements.txt").read_text().splitlines()
    note = "maxYamlCodePoints raised; models/bytes.py put in by hand, or it does not import"
    return Made(folder, note, tuple(line for line in wanted if line.strip()))


MAKERS: Mapping[str, Callable[[Path, Path], Made]] = {
    "gen": _gen,
    "openapi-python-client": _openapi_python_client,
    "openapi-generator": _openapi_generator,
}


def _run(command: list[str]) -> None:
    subprocess.run(command, capture_output=True, text=True, check=True)
