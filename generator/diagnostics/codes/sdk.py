"""What can be said about the client that is designed, and about the facts file (S3xx)."""

from __future__ import annotations

from generator.diagnostics.codes.sdk_facts import CALL_RESPELT, LICENSE_UNKNOWN
from generator.diagnostics.codes.sdk_messages import (
    CODES_WITHOUT_PROPERTY,
    NO_EVENT,
    NO_PROPERTY,
    NO_TAG,
    OPEN_PART_HEADER,
)
from generator.diagnostics.model import Rule, Severity

__all__ = [
    "CALL_NUMBERED",
    "CALL_PINNED_TWICE",
    "CALL_PUSHED",
    "CALL_RESPELT",
    "CODES_WITHOUT_PROPERTY",
    "FACT_SHAPE",
    "FACT_UNKNOWN",
    "FACT_UNMATCHED",
    "LICENSE_UNKNOWN",
    "NOTHING_SELECTED",
    "NO_EVENT",
    "NO_PROPERTY",
    "NO_TAG",
    "OPEN_PART_HEADER",
    "UNSENT_CREDENTIAL",
]

FACT_UNKNOWN = Rule(
    code="S301",
    severity=Severity.ERROR,
    message="there is no fact called {fact}",
    help="{hint}",
    explanation="""\
The facts file beside a document (`stripe.sdk.yaml` beside `stripe.yaml`) states truths that
the document fails to state. Only known keys are read, so that a typing error shows.

Wrong:

    package: {python: stripe_sdk}

Right:

    packages: {python: stripe_sdk}
""",
)

FACT_SHAPE = Rule(
    code="S302",
    severity=Severity.ERROR,
    message="{fact} is not {expected}",
    help="Write {right}.",
    explanation="""\
A fact has a shape of its own: text, true or false, a list or a mapping.

Wrong:

    credentials:
      bearerAuth: STRIPE_API_KEY

Right:

    credentials:
      bearerAuth: {environment: STRIPE_API_KEY}
""",
)

FACT_UNMATCHED = Rule(
    code="S303",
    severity=Severity.WARNING,
    message="{fact} matches nothing in the document",
    help="{hint}",
    explanation="""\
A fact speaks of something in the document by its name: a security scheme, an operation. There
is nothing of that name, so the fact does nothing. It may be misspelt, or out of date.

Wrong, where the document has a scheme called `bearerAuth`:

    credentials:
      bearer: {environment: STRIPE_API_KEY}

Right:

    credentials:
      bearerAuth: {environment: STRIPE_API_KEY}
""",
)

NOTHING_SELECTED = Rule(
    code="S304",
    severity=Severity.ERROR,
    message="--only {pattern} matches no operation",
    help="Write an operationId, a call or a path; `gen operations` lists them. `*` stands for anything.",
    explanation="""\
`--only` keeps the operations whose operationId, call (`payment_records.report_payment`) or path
matches the pattern, and all schemas that they reach. A pattern must match the whole of it.

Wrong:

    gen build specs/stripe.yaml --only payment_records

Right:

    gen build specs/stripe.yaml --only 'payment_records.*'
""",
)

CALL_NUMBERED = Rule(
    code="S310",
    severity=Severity.WARNING,
    message="{operation} would be called {call} like another operation; it is {call}_{number}",
    help="Pin a call in the facts file, under `calls`: `{operation}: {call}_…`.",
    explanation="""\
Two operations would have the same call, and nothing in their paths or operationIds tells them
apart. One keeps the plain name, the other has a number. Say a better name in the facts file.

Wrong, because nothing but the order tells which is which:

    client.items.create, client.items.create_2

Right:

    calls:
      POST /items/: items.create_many
""",
)

CALL_PINNED_TWICE = Rule(
    code="S311",
    severity=Severity.ERROR,
    message="{call} is pinned for {operation}, but another operation or a service has that name",
    help="Write another call for {operation}.",
    explanation="""\
A pinned call is used as it is written, so that no two operations can have the same one. A call
can't have the name of a service either: with `quotes.pdf.retrieve` there is no `quotes.pdf`.

Wrong:

    calls:
      GetCustomer: customers.get
      SearchCustomers: customers.get

Right:

    calls:
      GetCustomer: customers.get
      SearchCustomers: customers.search
""",
)

CALL_PUSHED = Rule(
    code="S312",
    severity=Severity.WARNING,
    message="{call} was the call of {operation}, which becomes {pushed}",
    help="Pin a call for {operation} too, or write another one here.",
    explanation="""\
A pinned call is used as it is written. Where another operation would have had it, that one gets
another name, and those who call it must change their code.

Wrong, where that is the call of `GET /customers` already:

    calls:
      SearchCustomers: customers.list

Right:

    calls:
      SearchCustomers: customers.search
""",
)

PAGING_MISFIT = Rule(
    code="S320",
    severity=Severity.ERROR,
    message="this does not fit {operation}: {reason}",
    help="Write parameters and JSON keys as the document has them, or `false` for a list without pages.",
    explanation="""\
A fact under `pagination` says how a call goes from one page to the next: which parameters lead
there, and where in the body the items and the rest are. Paths into the body have dots. All of it
must be in the document, so that a change of the API shows.

Wrong, where the parameter is called `cursor`:

    pagination:
      pets.list: {items: data, parameter: page_token, token: meta.next}

Right:

    pagination:
      pets.list: {items: data, parameter: cursor, token: meta.next}
""",
)

UNSENT_CREDENTIAL = Rule(
    code="S350",
    severity=Severity.WARNING,
    message="the client sends nothing for {name}, which is {what}",
    help="Bring it with the HTTP client that you pass, or state `credentials.{name}.omit: true`.",
    explanation="""\
A client sends tokens, API keys and pairs of user and password. A certificate belongs to the
connection, and schemes such as digest need an answer of the server first. Who calls the API brings
these with an HTTP client of their own; the fact says that you know.

Wrong:

    # no facts, where the document has
    certificate: {type: mutualTLS}

Right:

    credentials:
      certificate: {omit: true}
""",
)

KEYS_ALIKE = Rule(
    code="S351",
    severity=Severity.WARNING,
    message="a key that starts with {start} may be a test key and a live one",
    help="Write more letters of both, up to the first that differs.",
    explanation="""\
The fact says how the keys of a scheme begin, so that a live key is not taken for a test key. One
of the beginnings is the beginning of another one too, on the other side: a key that fits both says
nothing.

Wrong:

    credentials:
      bearerAuth: {keys: {test: [sk_], live: [sk_live_]}}

Right:

    credentials:
      bearerAuth: {keys: {test: [sk_test_], live: [sk_live_]}}
""",
)
