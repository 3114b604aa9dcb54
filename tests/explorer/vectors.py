"""The shared encoder vectors, as slices of pages and states of their forms."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.targets.operation import _USUAL as MEDIA_TYPES

FOLDER = Path(__file__).parents[1] / "vectors"

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_EXPLODED = ("form", "deepObject")


@dataclass(slots=True)
class Inputs:
    """As `sent.js` takes them; `expected` are the cases themselves."""

    slices: dict[str, Any] = field(default_factory=lambda: dict[str, Any]())
    states: list[Any] = field(default_factory=lambda: list[Any]())
    files: dict[str, Any] = field(default_factory=lambda: dict[str, Any]())
    expected: list[Any] = field(default_factory=lambda: list[Any]())


def inputs() -> Inputs:
    made = Inputs()
    for path in sorted(FOLDER.glob("*.json")):
        for case in json.loads(path.read_text("utf-8")):
            _add(made, f"{path.stem}: {case['name']}", case)
    return made


def _add(made: Inputs, name: str, case: dict[str, Any]) -> None:
    table, settings = case["operation"], case.get("settings", {})
    slice_: dict[str, Any] = {"types": {}, "arguments": [], "options": []}
    slice_["body"] = _body(table)
    slice_["operation"] = {
        "httpMethod": table["method"],
        "path": table["path"],
        "accept": "",
        "headers": [],
        "idempotency": (
            settings.get("idempotency_header", "") if table.get("idempotent") else ""
        ),
    }
    given = list[list[Any]]()
    for key, value in case["arguments"].items():
        plain, type_ = _plain(made, slice_["types"], name, value)
        slice_["arguments"].append({**_argument(table, key), "type": type_})
        given.append([len(given), json.dumps(plain)])
    for wire in re.findall(r"{([^{}]+)}", table["path"]):
        if not any(one["wire"] == wire for one in slice_["arguments"]):
            absent = {"wire": wire, "location": "path", "type": {"is": "string"}}
            slice_["arguments"].append(absent)
    chosen = {"key": settings.get("idempotency_key"), **settings}
    made.slices[name] = slice_
    made.states.append({"of": name, "given": given, "chosen": chosen})
    made.expected.append((name, case.get("expect")))


def _body(table: dict[str, Any]) -> dict[str, Any] | None:
    if "body" not in table:
        return None
    encoding = table["body"]
    return {
        "encoding": encoding,
        "mediaType": table.get("media_type", MEDIA_TYPES[encoding]),
        "flat": "whole_body" not in table,
        "required": False,
    }


def _argument(table: dict[str, Any], name: str) -> dict[str, Any]:
    """As README.md of the vectors says what is left out."""
    stated = {one["name"]: one for one in table.get("parameters", [])}.get(name, {})
    location = stated.get("location") or _location(table, name)
    wire = stated.get("wire", name)
    style = stated.get("style") or _STYLES.get(location, "")
    if name in table.get("deep_object", []):
        style = "deepObject"
    made = {"wire": wire, "location": location, "style": style}
    if style:
        made["explode"] = stated.get("explode", style in _EXPLODED)
    for key, said in (
        ("allow_reserved", "allowReserved"),
        ("content_type", "contentType"),
        ("headers", "headers"),
    ):
        if key in stated:
            made[said] = stated[key]
    return made


def _location(table: dict[str, Any], name: str) -> str:
    if f"{{{name}}}" in table["path"]:
        return "path"
    whole = table.get("whole_body")
    is_body = "body" in table if whole is None else name == whole
    return "body" if is_body else "query"


def _plain(
    made: Inputs, types: dict[str, Any], name: str, value: Any
) -> tuple[Any, Any]:
    """The value with paths in place of files, and its type."""
    if isinstance(value, dict) and "$file" in value:
        path = f"{name} {len(made.files)}"
        made.files[path] = value["$file"]
        return path, {"is": "file"}
    if isinstance(value, list):
        found = [_plain(made, types, name, item) for item in value]
        inner = [type_ for item, type_ in found if item is not None]
        items = inner[0] if inner else {"is": "json"}
        return [item for item, _ in found], {"is": "list", "items": items}
    if isinstance(value, dict):
        entries = {key: _plain(made, types, name, item) for key, item in value.items()}
        id_ = f"m{len(types)}"
        types[id_] = {
            "is": "model",
            "name": "",
            "fields": [{"wire": key, "type": entries[key][1]} for key in entries],
        }
        return {key: one[0] for key, one in entries.items()}, {"is": "model", "id": id_}
    return value, {"is": "json"}
