"""What every target owes, whichever language it writes. Targets are found by folder.

That templates and views fit each other is in tests/contracts; that what comes out compiles is in
tests/behaviour, tests/generated and tests/complete.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import generator.targets
from generator.diagnostics import Diagnostics
from generator.names import split
from generator.output import templates
from generator.output.format import make_one
from generator.sdk import model, types
from generator.sdk.example import complete, smallest
from generator.targets import base
from generator.targets.base import Package, Sheet, language, languages, load, names
from generator.targets.conventions import Conventions
from generator.targets.names import Names, settle_names
from generator.targets.python.conventions import PYTHON
from generator.targets.scope import Convention
from generator.targets.typescript.conventions import TYPESCRIPT
from tests.release.given import released_before
from tests.sdk_fixtures import methods, shop

EACH = pytest.mark.parametrize("target", names())
EACH_LANGUAGE = pytest.mark.parametrize("target", languages())
FOLDER = Path(generator.targets.__file__).parent

CONVENTIONS: dict[str, Conventions] = {"python": PYTHON, "typescript": TYPESCRIPT}
"""Targets with identifiers."""

IDENTIFIER = {
    "python": re.compile(r"[^\W\d]\w*"),
    "typescript": re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*"),
}


@cache
def package(target: str) -> Package:
    return load(target).spell(shop(), Diagnostics())


@cache
def released(target: str) -> Package:
    """What was released has more."""
    return load(target).spell(
        replace(shop(), releases=released_before()), Diagnostics()
    )


def test_the_fixture_has_something_of_everything() -> None:
    """Else a variant that some target cannot spell would go unseen."""
    found = list(_parts(shop()))
    seen = {type(part).__name__ for part in found}
    kinds = {part.kind for part in found if isinstance(part, types.Primitive)}
    for union in (types.Type, model.Result, model.Declaration):
        assert set(str(union).split(" | ")) <= seen
    assert kinds >= set(get_args(types.PrimitiveKind)) - {"null"}
    encodings = {part.encoding for part in found if isinstance(part, model.Body)}
    assert encodings == {"json", "form", "multipart", "binary", "text"}
    locations = {part.location for part in found if isinstance(part, model.Argument)}
    assert locations == {"path", "query", "header", "cookie", "body"}


def _parts(whole: object) -> Iterator[object]:
    """Everything inside, of whatever class."""
    waiting = [whole]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, tuple):
            waiting.extend(part)
        elif is_dataclass(part):
            yield part
            waiting.extend(getattr(part, field.name) for field in fields(part))


@EACH
def test_spelling_is_deterministic_and_says_nothing_untoward(target: str) -> None:
    diagnostics = Diagnostics()
    again = load(target).spell(shop(), diagnostics)
    assert again == package(target)
    assert {found.code for found in diagnostics} <= {"T401"}


@EACH
def test_paths_are_of_its_own_folder_and_differ_everywhere(target: str) -> None:
    """On a file system that does not know upper from lower case too."""
    found = package(target)
    paths = [module.path for module in found.modules]
    paths += [asset.path for asset in found.assets]
    assert found.target == target
    assert len({path.casefold() for path in paths}) == len(paths)
    for path in map(PurePosixPath, paths):
        assert not path.is_absolute() and ".." not in path.parts and path.parts


@EACH_LANGUAGE
def test_every_method_has_a_call_of_its_own(target: str) -> None:
    calls = language(target).calls(shop())
    assert list(calls) == list(methods(shop()))
    assert len(set(calls.values())) == len(calls)
    assert language(target).written(shop()).calls == calls


@EACH_LANGUAGE
@pytest.mark.parametrize("id_", methods(shop()))
def test_every_method_has_snippets_that_are_in_the_package(
    target: str, id_: str
) -> None:
    """What `gen snippet` prints is what the package holds."""
    sdk = shop()
    method, stored = methods(sdk)[id_], [
        module.view for module in package(target).modules
    ]
    for values in (smallest(sdk, method), complete(sdk, method)):
        module = language(target).snippet(sdk, method, values)
        assert module.view in stored
        assert module == sheets(target)[id_].snippet(sdk, method, values)
        assert make_one(target, module).strip()


@EACH_LANGUAGE
def test_sheets_are_plain_data(target: str) -> None:
    """A page has them as JSON."""
    assert list(sheets(target)) == list(methods(shop()))
    for sheet in sheets(target).values():
        assert _lists(asdict(sheet)) == json.loads(json.dumps(asdict(sheet)))


def _lists(value: object) -> object:
    """JSON has no tuples. Whatever else it has not is left, and differs."""
    if isinstance(value, dict):
        return {key: _lists(item) for key, item in value.items()}
    return [_lists(item) for item in value] if isinstance(value, tuple) else value


@cache
def sheets(target: str) -> Mapping[str, Sheet]:
    return language(target).written(shop()).sheets


def test_a_target_need_not_be_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that writes no calls is built, and no snippet is asked of it."""

    @dataclass(frozen=True)
    class Pages:
        name: str = "python"

        def spell(self, sdk: model.Sdk, diagnostics: Diagnostics) -> Package:
            return Package(self.name, (), ())

        def format(self, path: str, text: str) -> str:
            return text

    loaded = {name: load(name) for name in names()} | {"python": Pages()}
    monkeypatch.setattr(base, "load", loaded.__getitem__)
    assert base.languages.__wrapped__() == ("curl", "typescript")
    with pytest.raises(KeyError):
        language("python")


@EACH
def test_every_asset_is_there_and_used(target: str) -> None:
    home = templates.folder() / target
    stored = {
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if path.is_file()
        and path.suffix != ".jinja"
        and path.parent.name != "scripts"  # what assets are made of
        and "__pycache__" not in path.parts
    }
    used = {
        path
        for asset in released(target).assets
        for path in stored
        if path == asset.source
        or (asset.source[-1] == "/" and path.startswith(asset.source))
    }
    assert used == stored
    for asset in released(target).assets:
        assert (home / asset.source).exists()
        assert asset.path.endswith("/") == asset.source.endswith("/")


@EACH
def test_it_says_what_its_package_looks_like(target: str) -> None:
    readme = (FOLDER / target / "README.md").read_text("utf-8")
    assert readme.startswith("# ")
    modules = {path.name for path in (FOLDER / target).glob("*.py")}
    named = set(re.findall(r"`(\w+\.py)`", readme))
    assert named and named <= modules, f"the README speaks of {named - modules}"


def test_every_target_with_identifiers_is_known_here() -> None:
    found = {path.parent.name for path in FOLDER.glob("*/conventions.py")}
    assert found == CONVENTIONS.keys()


@cache
def settled(target: str) -> Names:
    return settle_names(shop(), CONVENTIONS[target], Diagnostics())


@pytest.mark.parametrize("target", CONVENTIONS)
def test_names_are_legal_and_unique(target: str) -> None:
    found, sdk = settled(target), shop()
    ids = [service.id for service in sdk.services]
    members = {id_: [found.members[id_][f"method:{m.id}"] for m in service.methods]
               for id_, service in zip(ids, sdk.services, strict=True)}  # fmt: skip
    scopes = [
        [found.client],
        [found.services[id_] for id_ in ids],
        [found.credential(credential.id) for credential in sdk.credentials],
        *members.values(),
        *(
            [found.classes[id_] for id_ in group.ids]
            for group in sdk.groups
            if group.kind == "params"
        ),
        [found.classes[i] for g in sdk.groups if g.kind != "params" for i in g.ids],
    ]
    for scope in scopes:
        assert len(set(scope)) == len(scope)
        assert all(IDENTIFIER[target].fullmatch(name) for name in scope)


@pytest.mark.parametrize("target", CONVENTIONS)
@settings(deadline=None)
@given(text=st.text(max_size=12))
@example("class")
@example("1")
@example("3d_secure")
@example("Ünï")
@example("ª")
@example("²")
@example("ﬁ")
@example("__proto__")
@example("None")
def test_any_words_make_a_legal_name(target: str, text: str) -> None:
    words = split(text) or ("field",)
    conventions = CONVENTIONS[target]
    for field in fields(conventions):
        convention = getattr(conventions, field.name)
        if isinstance(convention, Convention) and field.name != "modules":
            name = convention.spell(words)
            assert IDENTIFIER[target].fullmatch(name), (field.name, name)
            assert target != "python" or name.isidentifier()
    # A module is a file: no letter may be lost or changed on the way to one.
    file = conventions.modules.spell(words)
    assert re.fullmatch(r"[\w-]+", file) and file == file.lower() or not text.isascii()
