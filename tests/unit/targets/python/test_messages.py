"""How does Python write what the API sends unasked: errors, webhooks, and the types of both?"""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.output import templates
from generator.output.render import render
from generator.sdk import types as t
from generator.sdk.client_model import ConstantHeader
from generator.sdk.docs_model import Docs
from generator.sdk.error_model import ErrorClass, ErrorShape, Selector
from generator.sdk.model import Sdk
from generator.sdk.webhook_model import Webhooks
from generator.targets.base import Module
from generator.targets.former import Scopes
from generator.targets.names import settle_names
from generator.targets.python.conventions import PYTHON
from generator.targets.python.module_views import WebhooksView
from generator.targets.python.spell import spell
from generator.targets.python.spell_errors import (
    RUNTIME_ERRORS,
    error_names,
    error_shape,
    errors_module,
)
from generator.targets.python.spell_types import types_module
from generator.targets.python.spell_webhooks import webhooks_module
from tests import sdk_parts as p
from tests.sdk_fixtures import shop


def classes(*values: str, by: Selector = "kind") -> tuple[ErrorClass, ...]:
    return tuple(
        ErrorClass(p.name(value, context=("shop",)), by, value, Docs(), p.at("kinds", value))
        for value in values
    )  # fmt: skip


def shape(*found: ErrorClass) -> ErrorShape:
    return ErrorShape(("error",), p.ANY, "type", "code", "message", "", found)


def test_the_runtimes_errors_are_known() -> None:
    """Else a documented error could take the name of one of them."""
    source = ast.parse(templates.read("python", "runtime/errors.py").decode())
    bases = {
        node.name: [ast.unparse(base) for base in node.bases]
        for node in source.body
        if isinstance(node, ast.ClassDef)
    }
    assert bases.keys() == set(RUNTIME_ERRORS)
    assert bases["APIError"] == ["Exception"]


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["card_error"], ["CardError"]),
        (["api_error"], ["ShopApiError"]),
        (["rate_limit_error", "not found error"], ["ShopRateLimitError", "ShopNotFoundError"]),
        (["3d_error", "Model"], ["ThreeDError", "Model_"]),
        (["gone_error", "gone-error"], ["ShopGoneError", "GoneError"]),
    ],
)  # fmt: skip
def test_names(values: list[str], names: list[str]) -> None:
    diagnostics = Diagnostics()
    sdk = replace(shop(), errors=shape(*classes(*values)))
    settled = error_names(sdk, Scopes(sdk, "python"), diagnostics)
    assert [settled[value] for value in values] == names
    assert not len(diagnostics)


def errors_of(sdk: Sdk) -> Module:
    names = settle_names(sdk, PYTHON, Diagnostics())
    return errors_module(sdk, names, Diagnostics())


def test_kinds_come_before_codes() -> None:
    found = shape(*classes("b", by="code"), *classes("z", "a"))
    view = errors_of(replace(shop(), errors=found)).view
    assert [(one.name, one.docs) for one in view.classes] == [
        ("A", '"""The API says `type`: `a`."""'),
        ("Z", '"""The API says `type`: `z`."""'),
        ("B", '"""The API says `code`: `b`."""'),
    ]


def test_without_documented_errors_there_are_those_of_the_runtime() -> None:
    module = errors_of(replace(shop(), errors=None))
    assert module.path == "shop_sdk/errors.py"
    tree = ast.parse(render(module, "python"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    imported = [node for node in tree.body if isinstance(node, ast.ImportFrom)][1:]
    assert [node.names[0].asname for node in imported] == list(RUNTIME_ERRORS)


def test_the_shape_is_an_argument_of_the_configuration() -> None:
    sdk = shop()
    names = settle_names(sdk, PYTHON, Diagnostics())
    whole = replace(shape(*classes("card_error")), type=t.ModelRef("response:error"))
    assert error_shape(replace(sdk, errors=whole), names) == (
        'error=ErrorShape(at="error", model="models.Error", code="code", kind="type",'
        ' message="message", classes={"card_error": "CardError"})'
    )
    bare = ErrorShape((), p.ANY, "", "", "", "")
    assert (
        error_shape(replace(sdk, errors=bare), names) == 'error=ErrorShape(model="Any")'
    )


def test_options_and_the_body_of_an_error() -> None:
    headers = (
        ConstantHeader("Shop-Version", "1", p.name("version")),
        ConstantHeader("Shop-Account", "", p.name("class")),
        ConstantHeader("Shop-Fixed", "1"),
    )
    sdk = replace(shop(), headers=headers, errors=None)
    view = types_module(sdk, settle_names(sdk, PYTHON, Diagnostics())).view
    assert [one.line for one in view.options] == [
        "version: str | None",
        "class_: str | None",
    ]
    assert (view.error, view.typing_imports) == ('"Any"', ())
    typed = replace(sdk, errors=replace(shape(), type=t.ModelRef("response:error")))
    view = types_module(typed, settle_names(typed, PYTHON, Diagnostics())).view
    assert (view.error, view.typing_imports) == (
        '"models.Error"',
        ("from . import models",),
    )


def tagged(tag: str, *, deleted: bool, id_: str, home: str) -> Sdk:
    """The shop with one more class for customers."""
    extra = (("deleted", True),) if deleted else ()
    model = p.model(
        id_,
        "deleted customer",
        home=home,
        direction="response",
        tag=((tag, "customer"), *extra),
    )
    sdk = shop()
    groups = (*sdk.groups, p.group(home, "deleted", "schema", id_))
    return replace(sdk, models={**sdk.models, id_: model}, groups=groups)


@pytest.mark.parametrize(
    ("sdk", "wanted"),
    [
        (shop(), {'"customer"': '("Customer",)'}),
        (
            tagged("object", deleted=True, id_="response:gone", home="schema:gone"),
            {'"customer"': '("Customer", "DeletedCustomer")'},
        ),
        (
            tagged("kind", deleted=True, id_="response:gone", home="schema:gone"),
            {'"customer"': '("Customer",)'},
        ),
        (
            tagged("object", deleted=False, id_="response:inner", home="schema:gone"),
            {'"customer"': '("Customer",)'},
        ),
    ],
    ids=["alone", "deleted", "another tag", "without a name"],
)
def test_the_classes_of_objects(sdk: Sdk, wanted: dict[str, str]) -> None:
    view = webhooks_view(sdk)
    assert {one.value: one.classes for one in view.tagged} == wanted
    count = sum(text.count('"') // 2 for text in wanted.values())
    assert len(view.objects) == count
    assert Code("from . import models") in view.typing_imports


def webhooks_view(sdk: Sdk) -> WebhooksView:
    assert sdk.webhooks is not None
    names = settle_names(sdk, PYTHON, Diagnostics())
    view = webhooks_module(sdk, names, sdk.webhooks).view
    assert isinstance(view, WebhooksView)
    return view


def test_events_that_are_about_nothing() -> None:
    plain = Webhooks("standard", "webhook-signature", "", p.ANY, (), "")
    sdk = replace(shop(), webhooks=plain)
    module = webhooks_module(sdk, settle_names(sdk, PYTHON, Diagnostics()), plain)
    text = render(module, "python")
    tree = ast.parse(text)
    assert "models" not in text
    assert 'Standard("webhook-signature", environment="")' in text
    assert "it is read from" not in text
    listed = [node for node in tree.body if isinstance(node, ast.Assign)]
    exported = ast.literal_eval(
        next(n.value for n in listed if ast.unparse(n.targets[0]) == "__all__")
    )
    defined = {
        n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)
    }
    assert defined <= set(exported)


def test_without_facts_there_is_no_module() -> None:
    for sdk, there in ((shop(), True), (replace(shop(), webhooks=None), False)):
        paths = {module.path for module in spell(sdk, Diagnostics()).modules}
        assert ("shop_sdk/webhooks.py" in paths) is there
        assert {"shop_sdk/errors.py", "shop_sdk/_types.py"} <= paths
