"""Are operations called what a person would call them? The cases are in `calls/`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.names import Name, Rank, snake, split
from generator.openapi import schema as s
from generator.openapi.model import Api, MediaType, Operation, Response
from generator.sdk.group import Pin, Placed, group

AT = Pointer("api.yaml")
_LINE = re.compile(
    r"(\w+)\s+(\S+)\s+(\S+)\s+([\w.]+)(?:\s+id=(\S+))?(?:\s+tag=(\S+))?(?:\s+summary=(.*))?"
)


@dataclass(frozen=True)
class Case:
    name: str
    api: Api
    calls: Mapping[str, str]


def _cases() -> list[Any]:
    cases = []
    for path in sorted((Path(__file__).parent / "calls").glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("== ")[1:]:
            name, _, lines = part.partition("\n")
            case = _case(name, [line for line in lines.splitlines() if line.strip()])
            cases.append(pytest.param(case, id=name))
    return cases


def _case(name: str, lines: Sequence[str]) -> Case:
    operations, calls = [], {}
    schemas: dict[str, s.Schema] = {}
    for line in lines:
        found = _LINE.fullmatch(line.strip())
        assert found, f"{name}: cannot read {line!r}"
        method, path, gives, call, id_, tag, summary = found.groups(default="")
        operations.append(
            Operation(
                method=method,
                path=path,
                operation_id=id_,
                at=AT / "paths" / path / method,
                parameters=(),
                body=None,
                responses=_responses(gives, schemas),
                servers=(),
                security=(),
                tags=(tag,) if tag else (),
                summary=summary,
            )
        )
        calls[f"{method} {path}"] = call
    return Case(name, _api(operations, schemas), calls)


def _api(operations: Sequence[Operation], schemas: Mapping[str, s.Schema]) -> Api:
    return Api("", "", "", "api.yaml", (), (), tuple(operations), schemas)


def _responses(gives: str, schemas: dict[str, s.Schema]) -> tuple[Response, ...]:
    if gives == "-":
        return (Response("204", (), AT),)
    if gives == "file":
        return (Response("200", (MediaType("application/pdf", None, AT),), AT),)
    name, _, title = gives.strip("[]{}()").partition("(")
    facets = s.Facets(AT, title=title, extensions={"x-resourceId": name})
    schemas[name] = s.Object(facets, (s.Property("id", s.String(s.Facets(AT)), True),))
    given: s.Schema = s.Reference(s.Facets(AT), name)
    if gives[0] in "[{":
        given = s.Array(s.Facets(AT), given)
    if gives[0] == "{":
        more = s.Property("has_more", s.Boolean(s.Facets(AT)), True)
        given = s.Object(s.Facets(AT), (s.Property("data", given, True), more))
    return (Response("200", (MediaType("application/json", given, AT),), AT),)


def _calls(placed: Sequence[Placed]) -> dict[str, str]:
    return {
        f"{one.operation.method} {one.operation.path}": ".".join(
            snake(name.words) for name in (*one.service, one.method)
        )
        for one in placed
    }


@pytest.mark.parametrize("case", _cases())
def test_calls(case: Case) -> None:
    diagnostics = Diagnostics()
    placed = group(case.api, {}, diagnostics)
    assert _calls(placed) == case.calls
    assert [one.operation for one in placed] == list(case.api.operations)
    assert not list(diagnostics)


@pytest.mark.parametrize("case", _cases())
def test_order_does_not_matter(case: Case) -> None:
    turned = replace(case.api, operations=case.api.operations[::-1])
    assert _calls(group(turned, {}, Diagnostics())) == case.calls


def _pin(call: str) -> Pin:
    names = [Name(split(part), Rank.PINNED) for part in call.split(".")]
    return Pin(tuple(names[:-1]), names[-1], AT / "calls" / call)


PINNED = _case(
    "pins",
    [
        "get   /customers       {customer}  clients.all  id=GetCustomers",
        "post  /customers       customer    customers.create",
        "get   /customers/{id}  customer    customers.retrieve",
        "post  /charges         charge      charge",
    ],
)


def test_pins_by_operation_id_and_by_path() -> None:
    pins = {"GetCustomers": _pin("clients.all"), "POST /charges": _pin("charge")}
    placed = group(PINNED.api, pins, Diagnostics())
    assert _calls(placed) == PINNED.calls
    ranks = {(*one.service, one.method)[-1].rank for one in placed}
    assert ranks == {Rank.PINNED, Rank.DERIVED}


def test_a_pin_moves_the_operation_that_had_the_name() -> None:
    pins = {"POST /charges": _pin("customers.retrieve")}
    diagnostics = Diagnostics()
    calls = _calls(group(PINNED.api, pins, diagnostics))
    assert calls["post /charges"] == "customers.retrieve"
    assert calls["get /customers/{id}"] == "customers.retrieve_by_id"
    assert [found.code for found in diagnostics] == ["S312"]


@pytest.mark.parametrize(
    ("pins", "said"),
    [
        pytest.param(
            {"GetCustomers": "x.y", "POST /charges": "x.y"},
            "x.y is pinned for POST /charges, but another operation or a service has that name",
            id="two pins",
        ),
        pytest.param(
            {"POST /charges": "customers"},
            "customers is pinned for POST /charges, but another operation or a service has that name",
            id="the name of a service",
        ),
    ],
)
def test_pins_that_clash(pins: Mapping[str, str], said: str) -> None:
    diagnostics = Diagnostics()
    group(PINNED.api, {key: _pin(call) for key, call in pins.items()}, diagnostics)
    assert [(one.code, one.message) for one in diagnostics] == [("S311", said)]


def test_a_number_is_the_last_resort_and_warns() -> None:
    case = _case(
        "",
        [
            "post  /A/copy  a  a.copy",
            "post  /a/copy  a  a.create_copy",
            "post  /ａ/copy  a  a.copy_2",
        ],
    )
    diagnostics = Diagnostics()
    assert _calls(group(case.api, {}, diagnostics)) == case.calls
    (found,) = diagnostics
    assert (found.code, found.at) == ("S310", AT / "paths" / "/ａ/copy" / "post")
    assert [one.at for one in found.related] == [AT / "paths" / "/A/copy" / "post"]


@pytest.mark.parametrize(
    "case", [c for c in _cases() if c.id == "collections and their items"]
)
def test_one_more_operation_renames_no_other(case: Case) -> None:
    for left_out in case.api.operations:
        rest = tuple(one for one in case.api.operations if one is not left_out)
        calls = _calls(group(replace(case.api, operations=rest), {}, Diagnostics()))
        assert calls.items() <= case.calls.items()
