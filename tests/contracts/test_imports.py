"""Who may import whom, who may print, and who may touch the disk."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase

from tests.contracts.sources import Source, imported, modules, sources

GATEWAY = "generator/gateway"

ONE_USER: dict[str, str | tuple[str, ...]] = {
    "cryptography": f"{GATEWAY}/credentials/sealed.py",
    "keyring": f"{GATEWAY}/credentials/keyring.py",
    "yaml": "generator/document/events.py",
    "jinja2": (
        "generator/output/render.py",
        "generator/output/template_language.py",
        "generator/output/template_values.py",
    ),
    "black": "generator/targets/python/format.py",
    "markdown": "generator/snippets/extension.py",
    "markdown_it": "generator/targets/docs/markdown.py",
    "openapi_spec_validator": "generator/document/conformance.py",
    "httpcore": (f"{GATEWAY}/stream.py", f"{GATEWAY}/upstream.py"),
    "starlette": f"{GATEWAY}/endpoints.py",
    "uvicorn": f"{GATEWAY}/server.py",
    "redis": "generator/gateway/state/redis.py",
}
"""Each third-party package and the only file that imports it, or the few."""


def users(package: str) -> set[str]:
    stated = ONE_USER[package]
    return {stated} if isinstance(stated, str) else set(stated)


LEAVES = (
    *("generator", "generator.names", "generator.code", "generator.patterns"),
    "generator.locked",
)
FOUNDATION = (*LEAVES, "generator.diagnostics*")

MAY_IMPORT = {
    "generator.names": (),
    "generator.code": (),
    "generator.patterns": (),
    "generator.locked": (),
    "generator.diagnostics*": ("generator.diagnostics*",),
    "generator.document*": (*FOUNDATION, "generator.document*"),
    "generator.openapi*": (
        *FOUNDATION,
        "generator.openapi*",
        "generator.document.hosts",
        "generator.document.model",
    ),
    "generator.sdk*": (
        *FOUNDATION,
        "generator.sdk*",
        "generator.openapi.model",
        "generator.openapi.schema",
        "generator.document.model",
    ),
    "generator.targets*": (
        *FOUNDATION,
        "generator.targets*",
        "generator.sdk*",
        "generator.openapi.model",
        "generator.openapi.schema",
        "generator.document.model",
    ),
    "generator.gateway*": (
        *FOUNDATION,
        "generator.gateway*",
        "generator.sdk*",
        "generator.openapi.model",
        "generator.openapi.schema",
        "generator.document.hosts",
        "generator.document.model",
    ),
    "generator.changes*": (
        *FOUNDATION,
        "generator.changes*",
        "generator.sdk*",
        "generator.targets.base",
        "generator.openapi.model",
        "generator.openapi.schema",
        "generator.document.model",
    ),
    "generator.output*": (
        *FOUNDATION,
        "generator.output*",
        "generator.targets.base",
        "generator.processes",
    ),
    "generator*": ("generator", "generator.*"),
}
"""What a module may import, by the first pattern that fits it. Left to right in the picture."""

PRINTERS = ("generator/cli.py", "generator/terminal.py")

DISK = (
    "generator/ci/checkout.py",
    "generator/ci/files.py",
    "generator/document/folder.py",
    "generator/gateway/audit.py",
    "generator/document/lock.py",
    "generator/document/read.py",
    f"{GATEWAY}/credentials/sealed_file.py",
    "generator/output/cache.py",
    "generator/output/commit.py",
    "generator/output/custom.py",
    "generator/output/edit.py",
    "generator/output/merge.py",
    "generator/output/names_file.py",
    "generator/output/swap.py",
    "generator/output/templates.py",
    "generator/output/tree.py",
    "generator/output/write.py",
    "generator/inputs.py",
    "generator/locked.py",
    "generator/preview/server.py",
    "generator/targets/python/conventions.py",
    "generator/targets/typescript/conventions.py",
)
"""Reading what we are given, our own sources and templates; writing what we own."""

NETWORK = ("generator/document/connection.py", "generator/document/fetch.py")

OUTSIDE = {
    "time": ("generator/terminal.py", f"{GATEWAY}/clock.py", *NETWORK),
    "datetime": (f"{GATEWAY}/clock.py", "generator/today.py"),
    "random": (),
    "secrets": (f"{GATEWAY}/chance.py", f"{GATEWAY}/credentials/sealed.py"),
    "uuid": (),
    "socket": (
        "generator/document/connection.py",
        f"{GATEWAY}/addresses.py",
        f"{GATEWAY}/server.py",
    ),
    "urllib.request": NETWORK,
    "http": (*NETWORK, "generator/preview/server.py"),
    "subprocess": (
        "generator/ci/git.py",
        "generator/document/revision.py",
        "generator/output/history.py",
        "generator/output/merge.py",
        f"{GATEWAY}/credentials/command.py",
    ),
    "tempfile": (
        "generator/ci/checkout.py",
        f"{GATEWAY}/credentials/sealed_file.py",
        "generator/output/merge.py",
    ),
    "locale": (),
    "platform": (),
    "getpass": ("generator/terminal.py",),
    "os.environ": (),
    "os.getenv": (),
}
"""The clock, chance, the environment and the network, with the only files that may ask them."""

ENVIRONMENT = ("generator/environment.py", "generator/terminal.py")


def dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def places(source: Source, wrong: Iterator[tuple[int, str]]) -> list[str]:
    return [f"{source.path}:{line}: {what}" for line, what in wrong]


def test_each_package_is_imported_in_one_file() -> None:
    found: dict[str, set[str]] = {}
    ours = {"generator", *sys.stdlib_module_names}
    for source in sources():
        for _, name in imported(source):
            package = name.partition(".")[0]
            if package not in ours:
                found.setdefault(package, set()).add(source.path)
    assert found == {package: users(package) for package in ONE_USER}


def test_stages_import_only_what_is_before_them() -> None:
    wrong: list[str] = []
    known = modules()
    for source in sources():
        pattern = next(p for p in MAY_IMPORT if fnmatchcase(source.module, p))
        allowed = MAY_IMPORT[pattern]
        for line, name in imported(source):
            if name in known and not any(fnmatchcase(name, one) for one in allowed):
                wrong.append(f"{source.path}:{line}: {name}")
    assert not wrong


def test_targets_do_not_know_each_other() -> None:
    wrong: list[str] = []
    folders = {
        source.module.split(".")[2]
        for source in sources()
        if source.path.startswith("generator/targets/") and source.path.count("/") > 2
    }
    assert len(folders) > 1
    for source in sources():
        own = source.module.split(".")[2:3] if source.path.count("/") > 2 else []
        for line, name in imported(source):
            target = name.split(".")[2] if name.startswith("generator.targets.") else ""
            if target in folders and [target] != own:
                wrong.append(f"{source.path}:{line}: {name}")
    assert not wrong


def test_only_the_cli_prints_and_exits() -> None:
    speaks = {"print", "input", "sys.stdout", "sys.stderr", "sys.exit", "exit", "quit"}
    for source in sources():
        if source.path not in PRINTERS:
            wrong = (
                (node.lineno, dotted(node))
                for node in ast.walk(source.tree)
                if isinstance(node, ast.Name | ast.Attribute) and dotted(node) in speaks
            )
            assert not places(source, wrong)


TOUCHES = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "unlink",
    "mkdir",
    "rmdir",
}
TOUCHES |= {"rmtree", "rglob", "glob", "iterdir", "scandir", "symlink_to", "lstat"}


def test_only_named_files_touch_the_disk() -> None:
    for source in sources():
        if source.path not in DISK:
            wrong = (
                (node.lineno, dotted(node.func))
                for node in ast.walk(source.tree)
                if isinstance(node, ast.Call)
                and (
                    dotted(node.func) == "open"
                    or dotted(node.func).split(".")[-1] in TOUCHES
                )
            )
            assert not places(source, wrong)


def test_nothing_asks_the_clock_the_environment_or_the_network() -> None:
    for source in sources():
        wrong = [
            (line, name)
            for line, name in imported(source)
            if any(
                (name == one or name.startswith(one + "."))
                and source.path not in allowed
                for one, allowed in OUTSIDE.items()
            )
        ]
        if source.path not in ENVIRONMENT:
            wrong += [
                (node.lineno, dotted(node))
                for node in ast.walk(source.tree)
                if isinstance(node, ast.Attribute)
                and source.path not in OUTSIDE.get(dotted(node), (source.path,))
            ]
        assert not places(source, iter(wrong))


def test_the_lists_of_exceptions_have_no_strangers() -> None:
    there = {source.path for source in sources()}
    packages = set[str]().union(*map(users, ONE_USER))
    assert {*PRINTERS, *DISK, *ENVIRONMENT, *packages} <= there
