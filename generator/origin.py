"""What is a tree made from, said so that it is the same on every machine?

In: the Run of a build and the folder of its trees. Out: the trees, with manifests that say it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.document.model import is_url
from generator.inputs import leads_out, sources
from generator.output import templates
from generator.output.manifest import Input, digest
from generator.output.names_file import names_digest
from generator.run import Run

if TYPE_CHECKING:
    from generator.output.write import Tree


def recorded(run: Run, trees: Sequence[Tree], home: Path, *, names: str) -> list[Tree]:
    """`names` is what the names file is going to say; empty where it stays as it is."""
    return [_recorded(run, tree, home / tree.target, names) for tree in trees]


def _recorded(run: Run, tree: Tree, root: Path, names: str) -> Tree:
    manifest = tree.manifest
    origin = replace(
        manifest.origin,
        sources=sources(),
        templates=templates.digest(tree.target),
        inputs=tuple(_inputs(run, root, names)),
    )
    return replace(tree, manifest=replace(manifest, origin=origin))


def _inputs(run: Run, root: Path, names: str) -> Iterator[Input]:
    inputs, read = run.inputs, run.documents
    document = inputs.document
    yield Input("document", placed(document, root), read[document].digest)
    beside = (inputs.facts, inputs.names, inputs.releases)
    named = (document, *beside, *inputs.overlays)
    others = {_named(path, document): path for path in read if path not in named}
    for name, path in sorted(others.items()):
        yield Input("file", name, read[path].digest)
    for path in inputs.overlays:
        yield Input("overlay", placed(path, root), read[path].digest)
    if inputs.facts:
        yield Input("facts", placed(inputs.facts, root), inputs.facts_digest)
    said = digest(names.encode()) if names else names_digest(inputs.names_place)
    if said:
        yield Input("names", placed(inputs.names_place, root), said)
    if inputs.releases:
        released = names_digest(inputs.releases)
        yield Input("releases", placed(inputs.releases, root), released)
    for one in run.custom.of(root.name):
        yield Input("template", placed(one.path, root), one.digest)


def placed(path: str, root: Path) -> str:
    """The way from a tree to a file, where the folder that we run in holds both; else the last name."""
    if is_url(path):
        return path
    if not leads_out(path) and not leads_out(str(root)):
        way = os.path.relpath(path, root).replace(os.sep, "/")
        if way.startswith("../"):
            return way
    return os.path.basename(path)


def found(way: str, root: Path) -> str:
    """The path that `placed` was given, from here. Empty where it does not say."""
    if is_url(way):
        return way
    return os.path.relpath(os.path.join(root, way)) if way.startswith("../") else ""


def _named(path: str, document: str) -> str:
    """As the document's own references would have it."""
    if is_url(path):
        return path
    return os.path.relpath(path, os.path.dirname(document) or ".").replace(os.sep, "/")
