"""Programs that use what no snippet shows whole: each field of each model, each value of an enumeration.


Names are those of the surface, which goes in as text. A program that reads calls, for each model, one
method that gives it and takes nothing, and prints the values of its fields as JSON: a list for each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

_PYTHON_CALL = re.compile(r"\w+\.([\w.]+)\(\*, options: [^)]*\) -> models\.(\w+)")
_PYTHON_FIELD = re.compile(r"models\.(\w+)\.(\w+): ")
_TYPESCRIPT_CALL = re.compile(
    r"\w+\.([\w.]+)\((?:params\?: \w+, )?options\?: \w+\): Promise<(\w+)>"
)
_TYPESCRIPT_FIELD = re.compile(
    r"models/[^.]+\.(\w+)\.(?:([\w$]+)|\[?(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')\]?)\??: "
)


def python_reader(surface: str, package: str, client: str) -> str:
    calls = {model: call for call, model in _PYTHON_CALL.findall(surface)}
    fields: dict[str, list[str]] = {model: [] for model in calls}
    for model, name in _PYTHON_FIELD.findall(surface):
        if model in calls:
            fields[model].append(name)
    lines = [
        "import json",
        f"from {package} import {client}, models",
        f"client = {client}()",
        "found: list[list[object]] = []",
        *_python_lines(calls, fields),
        "print(json.dumps(found))",
    ]
    return "".join(f"{line}\n" for line in lines)


def _python_lines(calls: dict[str, str], fields: dict[str, list[str]]) -> Iterator[str]:
    for number, (model, call) in enumerate(calls.items()):
        yield f"model_{number}: models.{model} = client.{call}()"
        read = ", ".join(f"model_{number}.{name}" for name in fields[model])
        yield f"found.append([{read}])"


def typescript_reader(surface: str, package: str) -> str:
    calls = {model: call for call, model in _TYPESCRIPT_CALL.findall(surface)}
    fields: dict[str, list[str]] = {model: [] for model in calls}
    for model, name, quoted in _TYPESCRIPT_FIELD.findall(surface):
        if model in calls:
            fields[model].append(f".{name}" if name else f"[{quoted}]")
    lines = [
        f'import client from "{package}";',
        f'import type {{ models }} from "{package}";',
        "const found: unknown[][] = [];",
        *_typescript_lines(calls, fields),
        "console.log(JSON.stringify(found));",
    ]
    return "".join(f"{line}\n" for line in lines)


def _typescript_lines(
    calls: dict[str, str], fields: dict[str, list[str]]
) -> Iterator[str]:
    for number, (model, call) in enumerate(calls.items()):
        yield f"const model{number}: models.{model} = await client.{call}();"
        read = ", ".join(f"model{number}{name}" for name in fields[model])
        yield f"found.push([{read}]);"


def python_values(package: str, client: str, call: str, values: Sequence[str]) -> str:
    """One call for each value."""
    lines = [f"from {package} import {client}", f"client = {client}()"]
    lines += [f"client.{call}(value={_text(value)})" for value in values]
    return "".join(f"{line}\n" for line in lines)


def typescript_values(package: str, call: str, values: Sequence[str]) -> str:
    lines = [f'import client from "{package}";']
    lines += [f"await client.{call}({{ value: {_text(value)} }});" for value in values]
    return "".join(f"{line}\n" for line in lines)


def _text(value: str) -> str:
    """A literal of either language."""
    return json.dumps(value, ensure_ascii=False)
