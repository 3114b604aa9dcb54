"""Which calls do we compare? The examples of every operation, and a table of what is hard to encode."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from generator.document.model import Json
from generator.names import snake
from generator.sdk.example import complete, smallest
from generator.sdk.model import Method, Sdk, Values
from tests.designed import FAMILY, designed


@dataclass(frozen=True, slots=True)
class Call:
    """`operation` is a method of `payment_records`. `id` is the value in the path, if there is one."""

    name: str
    operation: str
    arguments: Mapping[str, Json] = field(default_factory=lambda: dict[str, Json]())
    id: str = ""
    idempotency_key: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        return (self.id,) if self.id else ()

    @property
    def keywords(self) -> dict[str, Any]:
        return dict(self.arguments)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def family() -> Sdk:
    return designed(FAMILY)[1]


def methods() -> dict[str, Method]:
    """Those of `payment_records`, by the name that Python and the official package use."""
    return {
        snake(method.name.words): method
        for service in family().services
        for method in service.methods
    }


def values(call: Call) -> Values:
    """In the order in which the call gives them."""
    method = methods()[call.operation]
    by_wire = {argument.wire: argument for argument in method.arguments}
    path = ((by_wire["id"], call.id),) if call.id else ()
    return (*path, *((by_wire[key], value) for key, value in call.arguments.items()))


def _example(name: str, operation: str, given: Values) -> Call:
    arguments = {argument.wire: value for argument, value in given}
    id_ = arguments.pop("id", "")
    assert isinstance(id_, str)
    return Call(name, operation, arguments, id_)


def _examples() -> Iterator[Call]:
    for operation, method in methods().items():
        yield _example(f"{operation}", operation, smallest(family(), method))
        yield _example(f"{operation}_full", operation, complete(family(), method))


EXAMPLES = {call.name: call for call in _examples()}
"""By the name of the snippet: `report_refund`, `report_refund_full`."""

_REQUIRED: dict[str, Json] = {
    "amount_requested": {"currency": "usd", "value": 1000},
    "initiated_at": 1735689600,
    "payment_method_details": {"type": "custom", "custom": {"display_name": "Bar"}},
}
_ADDRESS: Json = {
    "city": "Saint-Étienne",
    "country": "FR",
    "line1": "1, rue de l'Église & Cie",
    "line2": "",
    "postal_code": "42000",
    "state": None,
}


def _report(name: str, **more: Json) -> Call:
    return Call(name, "report_payment", {**_REQUIRED, **more})


def _about(name: str, **more: Json) -> Call:
    return Call(name, "report_payment_attempt_informational", more, "pr_123")


TRICKY = (
    _report("unicode", description="Käse für 3 € 🧀 日本", metadata={"größe": "Ⅷ"}),
    _report(
        "plus, ampersand", description=" a + b & c = d ; e ", metadata={"a+&": "="}
    ),
    _report("brackets", metadata={"a[b]": "[c]", "[]": "a]b["}, description="[x][0]"),
    _report("percent", metadata={"100%": "%5B%20+"}, description="%"),
    _report("reserved", metadata={"~!*'()": "~!*'()", "#?/:@": "$,|^`{}<>"}),
    _report("quotes", description="\"double\" 'single' `tick` \\ $HOME !! \\n"),
    _report("line ends", description="one\ntwo\r\nthree\tfour"),
    _report("at sign first", description="@/etc/hostname", metadata={"@a": "@b"}),
    _report("empty text in metadata", metadata={"order_id": "", "kept": "1"}),
    _report("metadata unset", metadata=""),
    _report(
        "nested addresses",
        shipping_details={"address": _ADDRESS, "name": "Zoë", "phone": "+33 4 77"},
        payment_method_details={
            "type": "custom",
            "custom": {"display_name": "Überweisung", "type": "cpmt_1"},
            "billing_details": {"address": _ADDRESS, "email": "zoe+test@example.com"},
        },
    ),
    _report("expand", expand=["customer_details.customer", "latest_attempt"]),
    _report("empty list", expand=[], description="after it"),
    _report("empty object", customer_details={}, metadata={}),
    _report("null", description=None, customer_details={"name": None, "email": "a@b"}),
    _report("numbers", amount_requested={"currency": "jpy", "value": 0}),
    _report("long numbers", amount_requested={"value": -9007199254740991}),
    _about("no arguments"),
    _about("description unset", description=""),
    _about("shipping details unset", shipping_details=""),
    _about("only an empty list", expand=[]),
    Call("id with reserved characters", "retrieve", {}, "a/b?c#d%e&f+g[h]=i;j"),
    Call("id with unicode", "retrieve", {}, "prüfung€🧀"),
    Call("id with dots", "retrieve", {}, "..."),
    Call("id that is escaped already", "report_refund", {}, "%2F..%2e"),
    Call("expand in a query", "retrieve", {"expand": ["a.b", "c[d]", "é&="]}, "pr_1"),
    Call("empty list in a query", "list", {"expand": [], "limit": 1}),
    Call("null in a query", "list", {"limit": None, "starting_after": "pr_1"}),
    Call("hostile text in a query", "list", {"starting_after": "a&b=c#d?e+f%20g"}),
    Call("no query", "list"),
    Call(
        "idempotency key",
        "report_payment",
        _REQUIRED,
        idempotency_key="order 6735/1",
    ),
)

CALLS = (*EXAMPLES.values(), *TRICKY)
