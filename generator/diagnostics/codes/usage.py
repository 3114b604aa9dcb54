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

NO_TREE = Rule(
    code="U904",
    severity=Severity.ERROR,
    message="{path} is no tree that gen built: {reason}",
    help="Name the folder of an API, such as generated/stripe, or that of one target in it.",
    explanation="""\
`gen build` leaves a manifest, `.gen-manifest.json`, in the folder of each target. A tree is one
such folder, or the one above, which has a folder for each target.

Wrong:

    gen verify generated

Right:

    gen verify generated/stripe
    gen verify generated/stripe/python
""",
)

SPEC_NEEDED = Rule(
    code="U905",
    severity=Severity.ERROR,
    message="{manifest} does not lead to {what}: {reason}",
    help="Run gen where the tree and its document are below, or say where it is with {option}.",
    explanation="""\
A manifest leads from its tree to the document, its overlays and its templates where all were in the
folder that gen ran in, or below it. What leads out of the folder where gen runs now is not
followed: whoever wrote the manifest would choose what is read.

Wrong:

    gen build ../specs/stripe.yaml, then gen verify generated/stripe

Right:

    gen verify generated/stripe --spec ../specs/stripe.yaml
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
`expand[]` for one more item, `metadata.order_id`. Options of a request are named as their headers:
`Idempotency-Key`. An argument of the same name comes first; `option_Idempotency-Key` is the option.

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
    message="{missing} not set, and the call needs {them}",
    help="{words}, with values of yours; without any --set, the smallest call that works is printed.",
    explanation="""\
A snippet shows only what was set, so that it says what its reader says. A required argument that is
left out makes the call fail. The help line has the words to add, with the values that the smallest
call has.

Wrong:

    gen snippet specs/stripe.yaml payment_records.retrieve --set expand[]=application

Right:

    gen snippet specs/stripe.yaml payment_records.retrieve \\
      --set id=payment_record_123 --set expand[]=application
""",
)

NO_PORT = Rule(
    code="U918",
    severity=Severity.ERROR,
    message="the preview cannot use port {port}: {reason}",
    help="Choose another port, or write `--port 0` for any that is free.",
    explanation="""\
A preview is served on a port of this machine, which one program at a time can have.

Wrong, while another program uses the port:

    gen preview specs/stripe.yaml --port 8788

Right:

    gen preview specs/stripe.yaml --port 0
""",
)

BROKEN_MARKER = Rule(
    code="U919",
    severity=Severity.ERROR,
    message="this snippet cannot be filled: {problem}",
    help="Write `<!-- gen snippet SPEC OPERATION -->`, with the words of `gen snippet`, and below it"
    " `<!-- /gen snippet -->`.",
    explanation="""\
`gen snippets` replaces what stands between two markers in a Markdown file. The first one has the
words of `gen snippet`, the second ends the snippet.

Wrong:

    <!-- gen snippet specs/stripe.yaml payment_records.list --language curl -->

Right:

    <!-- gen snippet specs/stripe.yaml payment_records.list --lang curl -->
    <!-- /gen snippet -->
""",
)

UNREADABLE_MARKDOWN = Rule(
    code="U920",
    severity=Severity.ERROR,
    message="the file cannot be read or written: {reason}",
    help="Name Markdown files in UTF-8, or a pattern such as 'docs/**/*.md'.",
    explanation="""\
`gen snippets` takes files and patterns. One of them fits no file, or leads to something that is not
text.

Wrong:

    gen snippets docs/

Right:

    gen snippets README.md 'docs/**/*.md'
""",
)

MARKER_LEADS_OUT = Rule(
    code="U921",
    severity=Severity.ERROR,
    message="{path} lies outside of the folder where gen runs",
    help="Run gen in a folder that holds both the Markdown file and the document.",
    explanation="""\
A marker names a document, and overlays, by paths from the folder where `gen` runs, as on the
command line. Markdown may come from somebody else, so its markers reach files of that folder and of
those below it alone, by links too. Most projects run `gen` in their root, where all of them are.

Wrong, in the folder docs:

    <!-- gen snippet ../specs/stripe.yaml payment_records.list -->

Right, in the folder above it, with `gen snippets docs/guide.md`:

    <!-- gen snippet specs/stripe.yaml payment_records.list -->
""",
)

UNKNOWN_COMMAND = Rule(
    code="U922",
    severity=Severity.ERROR,
    message="there is no command named {name}",
    help="{nearest}`gen --help` lists the commands.",
    explanation="""\
The first word after `gen` is what it should do. `gen --help` says of each command what it is for.

Wrong:

    gen snipet specs/stripe.yaml payment_records.list

Right:

    gen snippet specs/stripe.yaml payment_records.list
""",
)

UNKNOWN_OPTION = Rule(
    code="U923",
    severity=Severity.ERROR,
    message="`{command}` takes no {word}",
    help="{nearest}`{command} --help` shows what it takes.",
    explanation="""\
Options are those of their command, and are written in full. A word that is no option stands where
the command takes one more or none at all.

Wrong:

    gen snippet specs/stripe.yaml payment_records.list --lnag curl

Right:

    gen snippet specs/stripe.yaml payment_records.list --lang curl
""",
)

BROKEN_USAGE = Rule(
    code="U924",
    severity=Severity.ERROR,
    message="`{command}`: {problem}",
    help="`{command} --help` shows what it takes.",
    explanation="""\
A command needs some words, and some options need a value. The message names what is missing, or
which value does not fit.

Wrong:

    gen build

Right:

    gen build specs/stripe.yaml
""",
)
