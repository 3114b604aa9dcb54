"""What can be said about the meaning of a document: references and values (A201 on)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

DANGLING_REFERENCE = Rule(
    code="A201",
    severity=Severity.ERROR,
    message="the reference {target} leads to nothing",
    help="The nearest place that exists is {nearest}. Correct the reference, or add what it names.",
    explanation="""\
A `$ref` names a place in the document, and there is nothing at that place. Most often the
name is misspelt, or the thing was renamed or removed.

Wrong:

    schema:
      $ref: '#/components/schemas/Costumer'

Right:

    schema:
      $ref: '#/components/schemas/Customer'
""",
)

LONG_ID = Rule(
    code="A257",
    severity=Severity.ERROR,
    message="this `$id` makes a URI of {count} characters, and {limit} are the most",
    help="Use a shorter `$id`, or none.",
    explanation="""\
References inside a schema with a `$id` resolve against it, and a relative `$id` against the one
around it. Few programs take a URI of more than two thousand characters, and no published document
has one. The references in this schema resolve as if it had no `$id`.

Wrong, with some two thousand characters more:

    Order: {$id: https://example.com/schemas/schemas/schemas/order.json}

Right:

    Order: {$id: https://example.com/order.json}
""",
)

CIRCULAR_REFERENCE = Rule(
    code="A202",
    severity=Severity.ERROR,
    message="the reference {target} leads back to itself before anything is said",
    help="Write at one of these places what the value really is.",
    explanation="""\
References that only lead to each other describe no value: `A` is `B`, and `B` is `A`. A schema
may well contain itself, but only inside a property, an item or a further key.

Wrong:

    Customer:
      $ref: '#/components/schemas/Client'
    Client:
      $ref: '#/components/schemas/Customer'

Right:

    Customer:
      $ref: '#/components/schemas/Client'
    Client:
      type: object
      properties:
        referred_by: {$ref: '#/components/schemas/Customer'}
""",
)

EXTERNAL_REFERENCE = Rule(
    code="A203",
    severity=Severity.ERROR,
    message="{target} is on the network, which is not asked without permission",
    help="Add --allow-remote, or keep a copy of the file and refer to that.",
    explanation="""\
Reading a document makes no connections unless you allow it with `--allow-remote`. What is fetched
then is kept, and its hash is written to a lock file beside the document, so that later builds need
no network and stop when a server gives something else.

Wrong, without `--allow-remote`:

    schema:
      $ref: https://example.com/models/customer.yaml

Right:

    schema:
      $ref: models/customer.yaml
""",
)

UNSUPPORTED_REFERENCE = Rule(
    code="A204",
    severity=Severity.ERROR,
    message="the reference {target} names no anchor that is there",
    help="Write the full path to the thing, such as #/components/schemas/Customer.",
    explanation="""\
What follows the `#` of a reference is a path that starts with `/` and names every key on the way,
or, in OpenAPI 3.1, the name that a schema has by `$anchor`. This is neither.

Wrong:

    schema:
      $ref: '#customer'

Right:

    schema:
      $ref: '#/components/schemas/Customer'
""",
)

NOT_A_SCHEMA = Rule(
    code="A205",
    severity=Severity.ERROR,
    message="{target} is no schema: it leads to {found}",
    help="Refer to a schema, under #/components/schemas/.",
    explanation="""\
The reference stands where a schema is due, and leads to another kind of thing, such as a
parameter or a response.

Wrong:

    schema:
      $ref: '#/components/parameters/Customer'

Right:

    schema:
      $ref: '#/components/schemas/Customer'
""",
)

WRONG_TYPE = Rule(
    code="A206",
    severity=Severity.ERROR,
    message="expected {expected}, found {found}",
    help="Write {expected} here, or remove the key.",
    explanation="""\
The specification asks for an object, a list or a schema at this place, and something else is
written. Nothing can be made of it.

Wrong:

    type: object
    properties: [name]

Right:

    type: object
    properties:
      name: {type: string}
""",
)

IGNORED_VALUE = Rule(
    code="A207",
    severity=Severity.WARNING,
    message="expected {expected}, found {found}, which is ignored",
    help="Write {expected} here, or remove the key.",
    explanation="""\
The specification asks for another JSON type after this keyword. The keyword is read as if it
were not there; everything around it is kept.

Wrong:

    type: string
    readOnly: "yes"

Right:

    type: string
    readOnly: true
""",
)

NOT_TEXT = Rule(
    code="A208",
    severity=Severity.WARNING,
    message="expected a string, found {found}, which is read as text",
    help='Put it in quotes: "{found}".',
    explanation="""\
In YAML, `1.10` is the number 1.1 and `true` is a boolean. Where a string is due, put them in
quotes, or the text may not come out as you wrote it.

Wrong:

    info: {title: Shop, version: 1.10}

Right:

    info: {title: Shop, version: "1.10"}
""",
)

EMPTY_VALUE = Rule(
    code="A209",
    severity=Severity.WARNING,
    message="`{name}` has no value",
    help="Write a value after `{name}`, or remove the key.",
    explanation="""\
A key with nothing after it is null in YAML, which the specification does not allow here. It is
read as if the key were not there.

Wrong:

    type: string
    description:

Right:

    type: string
    description: The name on the invoice.
""",
)

MISSING_FIELD = Rule(
    code="A210",
    severity=Severity.ERROR,
    message="`{name}` is missing here",
    help="Add `{name}`.",
    explanation="""\
The specification requires this field, and nothing can be made of the object without it.

Wrong:

    parameters:
      - {name: limit, schema: {type: integer}}

Right:

    parameters:
      - {name: limit, in: query, schema: {type: integer}}
""",
)

OLD_WORDING = Rule(
    code="A211",
    severity=Severity.WARNING,
    message="`{keyword}` is a keyword of OpenAPI 3.0 (places in all: {count})",
    help='Write a type array such as [string, "null"], or a number as the exclusive bound.',
    explanation="""\
OpenAPI 3.1 has no `nullable` and no boolean `exclusiveMinimum` or `exclusiveMaximum`; strictly,
they say nothing there. They are understood all the same. Each keyword is reported once, at the
first of its places.

Wrong, in an OpenAPI 3.1 document:

    type: string
    nullable: true

Right:

    type: [string, "null"]
""",
)

IGNORED_BESIDE_REFERENCE = Rule(
    code="A212",
    severity=Severity.WARNING,
    message="`{keyword}` beside a `$ref` has no meaning in OpenAPI 3.0",
    help="Put the `$ref` and the rest into an `allOf`, each as a member.",
    explanation="""\
In OpenAPI 3.0, whatever stands beside a `$ref` is ignored. Texts and `nullable` are understood
all the same; keywords that change what the value is, such as `required` or `enum`, are not.

Wrong, in an OpenAPI 3.0 document:

    $ref: '#/components/schemas/Customer'
    required: [name]

Right:

    allOf:
      - $ref: '#/components/schemas/Customer'
      - required: [name]
""",
)
