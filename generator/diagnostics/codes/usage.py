"""What can be said about the command line (U9xx); these end with exit status 2."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

UNKNOWN_TARGET = Rule(
    code="U901",
    severity=Severity.ERROR,
    message="there is no target named {name}",
    help="Choose one of {names}.{hint}",
    explanation="""\
A target is a language, or another way of saying how an API is called. Each is a folder of the
tool, and its name is the name of the folder.

Wrong:

    gen build specs/stripe.yaml --target py

Right:

    gen build specs/stripe.yaml --target python
""",
)

UNKNOWN_OPERATION = Rule(
    code="U902",
    severity=Severity.ERROR,
    message="there is no operation named {name}",
    help="`gen operations` lists them all.{hint}",
    explanation="""\
An operation is named by its operationId, by its name in the SDK, or by its method and path.

Wrong:

    gen snippet specs/stripe.yaml list_payments

Right:

    gen snippet specs/stripe.yaml payment_records.list
    gen snippet specs/stripe.yaml "GET /v1/payment_records"
""",
)

UNKNOWN_CODE = Rule(
    code="U903",
    severity=Severity.ERROR,
    message="there is no diagnostic with the code {asked}",
    help="Write the code as the report shows it, a letter and three digits.{hint}",
    explanation="""\
Each diagnostic has a code, which the report shows after its severity.

Wrong:

    gen explain dangling-reference

Right:

    gen explain A201
""",
)

SETTING_FORM = Rule(
    code="U911",
    severity=Severity.ERROR,
    message="{setting} is not a setting",
    help="Write key=value, or key:=json for a value that is written as JSON.",
    explanation="""\
A setting names a value of the call by its key, and after an equals sign what the value is.

Wrong:

    gen snippet specs/stripe.yaml payment_records.list --set limit

Right:

    gen snippet specs/stripe.yaml payment_records.list --set limit=3
""",
)

SETTING_UNKNOWN = Rule(
    code="U912",
    severity=Severity.ERROR,
    message="{place} takes no {word}",
    help="{hint}",
    explanation="""\
The key of a setting starts with an argument of the operation, by the name that the document gives
it. Dots or brackets lead into objects, lists and maps: `amount_requested.value`, `expand[0]`,
`expand[]` for one more item, `metadata.order_id`.

Wrong:

    --set amount.value=1000

Right:

    --set amount_requested.value=1000
""",
)

SETTING_TYPE = Rule(
    code="U913",
    severity=Severity.ERROR,
    message="{key} takes {wanted}, not {given}",
    help="Write {wanted}.{hint}",
    explanation="""\
The text of a setting is read by the type of the value: numbers, true and false, one of an
enumeration's values, text as it is, JSON for objects and lists.

Wrong:

    --set amount_requested.value=ten

Right:

    --set amount_requested.value=10
    --set 'amount_requested={"currency": "usd", "value": 10}'
""",
)

SETTING_JSON = Rule(
    code="U914",
    severity=Severity.ERROR,
    message="the value of {key} is not JSON: {problem}",
    help="Write JSON after :=, or text after = alone.",
    explanation="""\
After `:=` stands JSON as it will be sent, whatever the type of the value.

Wrong:

    --set description:=hello

Right:

    --set 'description:="hello"'
    --set description=hello
""",
)

SETTING_GAP = Rule(
    code="U915",
    severity=Severity.ERROR,
    message="{key} is past the end of the list",
    help="The next free index is {next}; [] stands for it.",
    explanation="""\
The items of a list are set in order, and counted from 0.

Wrong:

    --set expand[1]=customer

Right:

    --set expand[0]=customer
    --set expand[]=customer
""",
)

SETTING_UNSENDABLE = Rule(
    code="U916",
    severity=Severity.ERROR,
    message="{key} must not {problem}",
    help="Set {key} to a value that a request can hold.",
    explanation="""\
A value in a path must not be empty, `.` or `..`, as the request would go elsewhere. A header holds
no line break, and no letters beyond Latin-1.

Wrong:

    gen snippet specs/stripe.yaml payment_records.retrieve --set id=

Right:

    gen snippet specs/stripe.yaml payment_records.retrieve --set id=payment_record_123
""",
)

SETTING_INCOMPLETE = Rule(
    code="U917",
    severity=Severity.WARNING,
    message="{missing} not set, and the call needs it",
    help="Set it too; without any --set, the smallest call that works is printed.",
    explanation="""\
A snippet shows only what was set, so that it says what its reader says. A required argument that
is left out makes the call fail.

Wrong:

    gen snippet specs/stripe.yaml payment_records.retrieve --set expand[]=application

Right:

    gen snippet specs/stripe.yaml payment_records.retrieve \\
      --set id=payment_record_123 --set expand[]=application
""",
)
