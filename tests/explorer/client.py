"""What the generated TypeScript client sends when it runs the snippets that the page shows."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.output import templates
from generator.output.format import make_one
from generator.sdk.model import Sdk
from generator.targets.base import language
from tests import node
from tests.explorer.pages import HERE, State, sdks, sheets
from tests.explorer.states import FILES
from tests.recording_server import Recorded, RecordingServer

_IMPORT = re.compile(r"^import .*;\n", re.M)


def without_secrets(sdk: Sdk) -> Sdk:
    """A page has none to send."""
    services = (
        replace(one, methods=tuple(replace(m, credentials=()) for m in one.methods))
        for one in sdk.services
    )
    return replace(sdk, credentials=(), services=tuple(services))


def sent_by_client(
    name: str, snippets: list[str], server: RecordingServer, folder: Path
) -> list[Recorded | None]:
    """By snippet; None where the client refuses the values."""
    _install(without_secrets(sdks()[name]), folder)
    _write_files(folder)
    (client,) = {found for text in snippets for found in _clients(text)}
    imports = f'import {client} from "./client.js";\nimport {{ openAsBlob }} from "node:fs";\n'
    calls = ",\n".join(f"async () => {{\n{_IMPORT.sub('', s)}}}" for s in snippets)
    program = folder / "calls.mjs"
    program.write_text(f"{imports}\nexport default [\n{calls}\n];\n", "utf-8")
    shutil.copy(HERE / "make_calls.mjs", folder)
    server.clear()
    api = _api(sdks()[name])
    said = node.node("make_calls.mjs", "./calls.mjs", api, server.url, cwd=folder)
    waiting = iter(server.requests)
    return [next(waiting) if count else None for count in _counts(said)]


def _counts(said: str) -> list[int]:
    """Of the last line: programs print what comes back before it."""
    counts: list[int] = json.loads(said[said.rindex("[") :])
    assert set(counts) <= {0, 1}
    return counts


def _clients(text: str) -> list[str]:
    return re.findall(r"^import (\w+) from", text, re.M)


def _api(sdk: Sdk) -> str:
    """The address that the client has for the API, up to the paths."""
    (server,) = sdk.servers
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url.rstrip("/")


def _install(sdk: Sdk, folder: Path) -> None:
    """The package in one file."""
    target, source = language("typescript"), folder / "package"
    package = target.spell(sdk, Diagnostics())
    for module in package.modules:
        _write(source / module.path, make_one(target.name, module))
    for asset in package.assets:
        if asset.source.endswith("/"):
            for path, content in templates.files(target.name, asset.source):
                _write(source / asset.path / path, content)
        else:
            _write(source / asset.path, templates.read(target.name, asset.source))
    bundle = ("--bundle", "--format=esm", f"--outfile={folder / 'client.js'}")
    esbuild = node.MODULES / ".bin" / "esbuild"
    node.run([esbuild, source / "src" / "index.ts", *bundle], cwd=folder)
    _write(folder / "package.json", b'{"type": "module"}')


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _write_files(folder: Path) -> None:
    for path in FILES:
        _write(folder / path, content_of(path))


def content_of(path: str) -> bytes:
    return f"the file {path}\r\n".encode()


def typescript(state: State) -> str:
    sheet = sheets(state.sdk)["typescript"][state.method.id]
    module = sheet.snippet(sdks()[state.sdk], state.method, state.values)
    return make_one("typescript", module)
