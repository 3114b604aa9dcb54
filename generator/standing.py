"""What does a tree that was built say of itself, and is that still so?

In: a folder, and what the user adds. Out: its trees, what each was made from, and what of that has
changed since. Nothing is built.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import __version__
from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import output as blocked
from generator.diagnostics.codes import usage
from generator.diagnostics.codes import verify as codes
from generator.document.folder import Folder
from generator.document.model import is_url
from generator.inputs import Inputs, digest_of, leads_out, sources
from generator.origin import found
from generator.output import custom, templates
from generator.output.manifest import FORMAT, NAME, Input, Manifest
from generator.output.names_file import names_digest
from generator.output.tree import has_manifest, owned, passable, trees_in


@dataclass(frozen=True, slots=True)
class Standing:
    """A tree that is there: the folder of a target, with its manifest."""

    root: Path
    manifest: Manifest

    def inputs(self, role: str) -> list[Input]:
        return [one for one in self.manifest.origin.inputs if one.role == role]


@dataclass(frozen=True, slots=True)
class Source:
    """What a tree is to be made from again."""

    document: str
    overlays: tuple[str, ...]
    only: tuple[str, ...]
    templates: str

    @property
    def command(self) -> str:
        words = [*(f"--overlay {one}" for one in self.overlays)]
        words += [f"--only '{one}'" for one in self.only]
        words += [f"--templates {self.templates}"] * bool(self.templates)
        return " ".join(["gen build", self.document, *words])


def whole(given: str) -> Path:
    """The folder that is meant, by a path that ends with its name."""
    path = Path(given)
    return Path(os.path.abspath(path)) if path.name in ("", "..") else path


def standing(
    folder: Path, diagnostics: Diagnostics, *, inputs: bool = True
) -> list[Standing]:
    """With `inputs`, those alone that say what they were made from."""
    alone = has_manifest(folder)
    roots = [folder] if alone else [folder / name for name in trees_in(folder)]
    if not roots:
        there = os.path.lexists(folder)
        reason = f"there is no {NAME} in it" if there else "there is no such folder"
        diagnostics.report(usage.NO_TREE, at=None, path=str(folder), reason=reason)
        return []
    links = [one for one in dict.fromkeys((folder, *roots)) if not passable(one)]
    for link in links:
        diagnostics.report(blocked.BLOCKED_PATH, at=None, path=str(link))
    read = [_read(root, diagnostics, inputs=inputs) for root in roots if not links]
    return [one for one in read if one is not None]


def _read(root: Path, diagnostics: Diagnostics, *, inputs: bool) -> Standing | None:
    path = str(root / NAME)
    manifest = owned(root)
    if manifest is None:
        diagnostics.report(blocked.UNREADABLE_MANIFEST, at=None, path=path)
        return None
    one = Standing(root, manifest)
    number = manifest.origin.format
    if number > FORMAT:
        diagnostics.report(
            codes.NEWER_MANIFEST, at=None, path=path, number=number, known=FORMAT
        )
    elif inputs and len(one.inputs("document")) != 1:
        diagnostics.report(codes.OLD_MANIFEST, at=None, path=path)
    else:
        return one
    return None


def source(
    one: Standing,
    spec: str,
    overlays: Sequence[str],
    templates: str,
    diagnostics: Diagnostics,
) -> Source | None:
    """What the user says of it comes before what the manifest does."""
    if not spec:
        spec = _followed(one, one.inputs("document")[0], diagnostics)
    if not overlays:
        ways = one.inputs("overlay")
        overlays = [_followed(one, way, diagnostics) for way in ways]
    if not spec or not all(overlays):
        return None
    return Source(spec, tuple(overlays), one.manifest.origin.only, templates)


def templates_of(trees: Iterable[Standing], diagnostics: Diagnostics) -> str:
    """The folder of the first that was built with templates of the user's; empty where none was."""
    for one in trees:
        for way in one.inputs("template")[:1]:
            path = _followed(one, way, diagnostics)
            return os.path.dirname(os.path.dirname(path))
    return ""


_FOLLOWED = {
    "document": ("the document", "--spec"),
    "overlay": ("an overlay", "--overlay"),
    "template": ("its templates", "--templates"),
}
"""What a manifest leads to, and how else that can be said."""


def _followed(one: Standing, way: Input, diagnostics: Diagnostics) -> str:
    path = found(way.path, one.root)
    reason = "" if path else f"it names {way.path} and no way there"
    if path and not is_url(path) and leads_out(path):
        reason = f"{way.path} is not in the folder where gen runs now"
    if not reason:
        return path
    diagnostics.report(
        usage.SPEC_NEEDED,
        at=None,
        manifest=str(one.root / NAME),
        what=_FOLLOWED[way.role][0],
        reason=reason,
        option=f"`{_FOLLOWED[way.role][1]}`",
    )
    return ""


_Key = tuple[str, str]
"""The role of a file, and which of that role it is."""


def report_changes(
    trees: Sequence[Standing], made: Source, inputs: Inputs, diagnostics: Diagnostics
) -> None:
    """What is not as it was when the trees were built, each thing once."""
    since: dict[tuple[_Key, str], list[Standing]] = {}
    for one in trees:
        for key, how in _changes(_then(one), _now(one, inputs)):
            since.setdefault((key, how), []).append(one)
    for ((role, name), how), changed in since.items():
        path = _path(role, name, inputs)
        diagnostics.report(
            codes.INPUT_CHANGED,
            at=Position(path),
            what=_WHAT[role],
            how=how,
            tree=_all(changed),
            hint=_hint(role, how, made),
        )


_WHAT = {
    "document": "the document",
    "file": "a file of the document",
    "overlay": "the overlay",
    "facts": "the facts file",
    "names": "the names file",
    "template": "the template",
    "releases": "the releases file",
}


def _hint(role: str, how: str, made: Source) -> str:
    if role == "names":
        return f"Keep it with the tree, as `{made.command}` writes both; or restore it."
    if how == "has gone" and role in _FOLLOWED:
        return f"Restore it, or say where it is now with `{_FOLLOWED[role][1]}`."
    undo = "take it away" if how == "has come" else "restore the file"
    return f"Build the tree anew with `{made.command}`, or {undo}."


def _all(trees: Sequence[Standing]) -> str:
    more = f" and {len(trees) - 1} more" if len(trees) > 1 else ""
    return f"{trees[0].root}{more}"


def _changes(
    then: Mapping[_Key, str], now: Mapping[_Key, str]
) -> Iterator[tuple[_Key, str]]:
    for key in dict.fromkeys((*then, *now)):
        old, new = then.get(key, ""), now.get(key, "")
        if old != new:
            yield key, "has come" if not old else "has changed" if new else "has gone"


def _then(one: Standing) -> dict[_Key, str]:
    known: dict[_Key, str] = {}
    for number, overlay in enumerate(one.inputs("overlay")):
        known["overlay", str(number)] = overlay.digest
    for each in one.manifest.origin.inputs:
        if each.role == "template":
            known["template", _template(one, each.path)] = each.digest
        elif each.role != "overlay":
            known[each.role, each.path if each.role == "file" else ""] = each.digest
    return {key: digest for key, digest in known.items() if not _remote(key)}


def _now(one: Standing, inputs: Inputs) -> dict[_Key, str]:
    """Files from the network are left out: the lock file speaks for them."""
    known = {
        ("document", ""): digest_of(inputs.document),
        ("facts", ""): inputs.facts_digest,
        ("names", ""): names_digest(inputs.names_place),
        ("releases", ""): names_digest(inputs.releases_place),
    }
    if is_url(inputs.document):
        (document,) = one.inputs("document")
        known["document", ""] = document.digest
    for number, path in enumerate(inputs.overlays):
        known["overlay", str(number)] = digest_of(path)
    if inputs.templates:
        # What is wrong in the folder is said when it is built from.
        for own in custom.read(inputs.templates, Diagnostics()).of(one.root.name):
            known["template", _template(one, own.path)] = own.digest
    for file in one.inputs("file"):
        if not is_url(file.path):
            known["file", file.path] = _of_piece(file.path, inputs.document)
    return known


def _template(one: Standing, path: str) -> str:
    """From the folder of templates."""
    return f"{one.root.name}/{os.path.basename(path)}"


def _remote(key: _Key) -> bool:
    role, name = key
    return role == "file" and is_url(name)


def _of_piece(name: str, document: str) -> str:
    """Empty for what the document could not refer to."""
    folder = Folder(document)
    try:
        return digest_of(folder.shown(name)) if folder.keeps(name) else ""
    except ValueError:  # a name that no file can have
        return ""


def _path(role: str, name: str, inputs: Inputs) -> str:
    if role == "file":
        return Folder(inputs.document).shown(name)
    if role == "overlay":
        overlays = dict(enumerate(inputs.overlays))
        return overlays.get(int(name), inputs.document)
    if role == "template":
        return os.path.join(inputs.templates, name)
    if role == "facts":
        return inputs.facts or inputs.document
    if role == "releases":
        return inputs.releases_place
    return inputs.names_place if role == "names" else inputs.document


def report_tool(trees: Sequence[Standing], diagnostics: Diagnostics) -> None:
    since: dict[str, list[Standing]] = {}
    for one in trees:
        origin = one.manifest.origin
        if origin.tool != __version__:
            how = f"that was {origin.tool}, and this is {__version__}"
            since.setdefault(how, []).append(one)
        elif origin.sources != sources():
            since.setdefault("its code is not the same", []).append(one)
        if origin.templates != templates.digest(one.root.name):
            since.setdefault("its templates are not the same", []).append(one)
    for how, changed in since.items():
        diagnostics.report(codes.OTHER_TOOL, at=None, tree=_all(changed), how=how)
