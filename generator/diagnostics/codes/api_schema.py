"""What can be said about the meaning of a document: schemas (A241 on)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

UNKNOWN_TYPE = Rule(
    code="A241",
    severity=Severity.WARNING,
    message="there is no type {type}",
    help="Write string, number, integer, boolean, object, array or null; {nearest} is nearest.",
    explanation="""\
JSON Schema has seven types, and this is none of them. It is read as if it were not there, so
that the value may be anything that the keywords around it allow.

Wrong:

    type: date

Right:

    type: string
    format: date
""",
)

UNDECLARED_REQUIRED = Rule(
    code="A242",
    severity=Severity.WARNING,
    message="{name} is required, but no property",
    help="Add {name} under `properties`, or correct the name.",
    explanation="""\
A name under `required` is no property of the object, nor of any that it is merged with. It is
left out.

Wrong:

    type: object
    required: [nmae]
    properties:
      name: {type: string}

Right:

    type: object
    required: [name]
    properties:
      name: {type: string}
""",
)

EMPTY_ENUM = Rule(
    code="A243",
    severity=Severity.WARNING,
    message="an enum without values allows nothing",
    help="Add the values, or remove the enum.",
    explanation="""\
An enum lists every value that fits, so with an empty one no value fits. Beside a reference,
`allOf`, `anyOf` or `oneOf` the empty enum is ignored.

Wrong:

    type: string
    enum: []

Right:

    type: string
    enum: [person, company]
""",
)

REPEATED_ENUM_VALUE = Rule(
    code="A244",
    severity=Severity.WARNING,
    message="the enum has the value {value} twice",
    help="Remove one of the two.",
    explanation="""\
The values of an enum differ from each other. The second of two equal ones was left out.

Wrong:

    type: string
    enum: [person, company, person]

Right:

    type: string
    enum: [person, company]
""",
)

ENUM_VALUE_TYPE = Rule(
    code="A245",
    severity=Severity.WARNING,
    message="the enum value {value} is no {types}",
    help="Quote it, correct it, or correct the type.",
    explanation="""\
The type of the schema excludes this value, so that nothing can have it. It was left out. In
YAML, a number or a boolean that is meant as a string has to be quoted.

Wrong:

    type: string
    enum: [none, 10]

Right:

    type: string
    enum: [none, "10"]
""",
)

STRUCTURED_ENUM_VALUE = Rule(
    code="A246",
    severity=Severity.WARNING,
    message="{found} as a constant is not supported",
    help="Describe the value by its type and properties.",
    explanation="""\
Constants are strings, numbers, booleans and null. A schema that lists an object or a list among
its values is read as one that allows anything.

Wrong:

    enum:
      - {unit: cm}
      - {unit: inch}

Right:

    type: object
    properties:
      unit: {type: string, enum: [cm, inch]}
""",
)

EMPTY_CHOICE = Rule(
    code="A247",
    severity=Severity.WARNING,
    message="`{keyword}` has no members",
    help="Add the schemas to choose from, or remove the key.",
    explanation="""\
`oneOf`, `anyOf` and `allOf` each need at least one schema. An empty list is read as if it were
not there.

Wrong:

    oneOf: []

Right:

    oneOf:
      - $ref: '#/components/schemas/Person'
      - $ref: '#/components/schemas/Company'
""",
)

CONTRADICTION = Rule(
    code="A248",
    severity=Severity.WARNING,
    message="nothing fits this schema: its parts exclude each other",
    help="Correct the type of one of the two.",
    explanation="""\
The members of an `allOf`, or a schema and what it refers to, must all fit the same value. These
have no value in common, most often because their types differ. The value may be anything.

Wrong:

    allOf:
      - {type: string}
      - {type: integer}

Right:

    allOf:
      - {type: string}
      - {maxLength: 20}
""",
)

OVERRIDDEN_TYPE = Rule(
    code="A249",
    severity=Severity.WARNING,
    message="this type excludes what a part of the same allOf says of it",
    help="Make the two agree.",
    explanation="""\
Two members of an `allOf` describe the same property or item with types that no value has at
once. The nearer one counts: what a schema says itself, then later members before earlier ones.

Wrong:

    allOf:
      - properties: {id: {type: string}}
      - properties: {id: {type: integer}}

Right:

    allOf:
      - properties: {id: {type: string}}
      - properties: {id: {type: string, maxLength: 20}}
""",
)

TOO_MANY_COMBINATIONS = Rule(
    code="A250",
    severity=Severity.WARNING,
    message="{count} combinations of unions in one allOf are too many",
    help="Name the combinations that are really meant.",
    explanation="""\
Where two unions meet in an `allOf`, each member of one combines with each of the other, and
nobody could read the hundreds of types that come of it here. One side was left out.

Wrong, where either schema is a `oneOf` of twenty others:

    allOf:
      - $ref: '#/components/schemas/AnyPayment'
      - $ref: '#/components/schemas/AnyAddress'

Right:

    properties:
      payment: {$ref: '#/components/schemas/AnyPayment'}
      address: {$ref: '#/components/schemas/AnyAddress'}
""",
)

AMBIGUOUS_DISCRIMINATOR = Rule(
    code="A251",
    severity=Severity.WARNING,
    message="the value {value} stands for two schemas",
    help="Give each a value of its own under `mapping`.",
    explanation="""\
The discriminator must tell the members of a union apart. Its value for a member is what
`mapping` says, else what the member's own property says, else the name of the member's schema.
Here two members have the same one, and the first is kept.

Wrong:

    Person:
      properties: {kind: {const: person}}
    Company:
      properties: {kind: {const: person}}
    Customer:
      oneOf:
        - $ref: '#/components/schemas/Person'
        - $ref: '#/components/schemas/Company'
      discriminator: {propertyName: kind}

Right:

    Person:
      properties: {kind: {const: person}}
    Company:
      properties: {kind: {const: company}}
    Customer:
      oneOf:
        - $ref: '#/components/schemas/Person'
        - $ref: '#/components/schemas/Company'
      discriminator: {propertyName: kind}
""",
)

TOO_DEEP = Rule(
    code="A252",
    severity=Severity.ERROR,
    message="schemas are nested more than {limit} deep here",
    help="Give the inner schemas names under #/components/schemas, and refer to them.",
    explanation="""\
Published documents nest schemas a dozen deep; the levels of what an `allOf` refers to count too.
Far more than that cannot be read by anyone, and may be an attempt to exhaust the tool.

Wrong, with some sixty levels more:

    Grid: {items: {items: {items: {items: {type: integer}}}}}

Right:

    Row: {type: array, items: {type: integer}}
    Grid: {type: array, items: {$ref: '#/components/schemas/Row'}}
""",
)

TOO_MUCH_WORK = Rule(
    code="A255",
    severity=Severity.ERROR,
    message="the schemas are made of each other in too many ways: reading stopped here",
    help="Name each schema's own properties; leave circles of `allOf` and of unions.",
    explanation="""\
A schema is read with all that its `allOf` refers to, and each member of a union with what stands
beside the union. Where schemas lead to each other in circles, or the children of a discriminator
are parents again, the ways multiply beyond what any machine can follow. The limit grows with the
document, and is many times what published documents need.

Wrong, with some thirty schemas of this kind:

    A: {allOf: [{$ref: '#/components/schemas/B'}], oneOf: [{$ref: '#/components/schemas/C'}]}
    B: {allOf: [{$ref: '#/components/schemas/C'}], oneOf: [{$ref: '#/components/schemas/A'}]}

Right:

    A: {properties: {b: {$ref: '#/components/schemas/B'}}}
    B: {properties: {c: {$ref: '#/components/schemas/C'}}}
""",
)

UNTYPED_KEYWORD = Rule(
    code="A254",
    severity=Severity.NOTE,
    message="`{keyword}` is left to the server: no type can say it ({count} in this document)",
    help="Nothing needs to be done: the API checks it, and the types allow more.",
    explanation="""\
Some keywords of JSON Schema compare values or choose between schemas in ways that no type of the
SDKs can follow: `not`, `if` with `then` and `else`, `contains`, `dependentSchemas`,
`dependentRequired`, `propertyNames`, `$dynamicRef` and `contentSchema`. The API checks what they
say; the types allow more.
Each is told once, at the first place. A property that is only described under `then`, `else` or
`dependentSchemas` is no field of its own; in a response it can be read by its key all the same.

Wrong, where callers should see it in the types:

    properties:
      kind: {type: string}
    if: {properties: {kind: {const: card}}}
    then: {properties: {number: {type: string}}}

Right:

    oneOf:
      - properties: {kind: {const: card}, number: {type: string}}
      - properties: {kind: {const: cash}}
""",
)

ENDLESS_VALUE = Rule(
    code="A253",
    severity=Severity.WARNING,
    message="no value of {name} ever ends: each requires another one",
    help="Take the property out of `required`, or let it be null, in one of the schemas.",
    explanation="""\
A schema requires itself, or schemas require each other in a circle, and nothing in the circle may
be left out, empty or null. So no JSON fits, and no caller can write one. The types are built as
the document has them.

Wrong:

    Folder:
      type: object
      required: [parent]
      properties:
        parent: {$ref: '#/components/schemas/Folder'}

Right:

    Folder:
      type: object
      properties:
        parent: {$ref: '#/components/schemas/Folder'}
""",
)
