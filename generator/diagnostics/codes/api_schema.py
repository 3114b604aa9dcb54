"""What can be said about the meaning of a document: schemas (A241 on)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

UNKNOWN_TYPE = Rule(
    code="A241",
    severity=Severity.WARNING,
    message="there is no type {type}",
    help="Write string, number, integer, boolean, object, array or null; {nearest} is nearest.",
    explanation="""\
The value may be anything, since its type is not one that JSON Schema knows.
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
""",
)

EMPTY_ENUM = Rule(
    code="A243",
    severity=Severity.WARNING,
    message="an enum without values allows nothing",
    help="Add the values, or remove the enum.",
    explanation="""\
No value at all fits. Beside a reference, `allOf`, `anyOf` or `oneOf` the empty enum is ignored.
""",
)

REPEATED_ENUM_VALUE = Rule(
    code="A244",
    severity=Severity.WARNING,
    message="the enum has the value {value} twice",
    help="Remove one of the two.",
    explanation="""\
The values of an enum differ from each other. The second was left out.
""",
)

ENUM_VALUE_TYPE = Rule(
    code="A245",
    severity=Severity.WARNING,
    message="the enum value {value} is no {types}",
    help="Quote it, correct it, or correct the type.",
    explanation="""\
The type of the schema excludes this value, so that nothing can have it. It was left out. In YAML,
a number or a boolean that is meant as a string has to be quoted.
""",
)

STRUCTURED_ENUM_VALUE = Rule(
    code="A246",
    severity=Severity.WARNING,
    message="{found} as a constant is not supported",
    help="Describe the value by its type and properties.",
    explanation="""\
Constants are strings, numbers, booleans and null. The schema is read as one that allows anything.
""",
)

EMPTY_CHOICE = Rule(
    code="A247",
    severity=Severity.WARNING,
    message="`{keyword}` has no members",
    help="Add the schemas to choose from, or remove the key.",
    explanation="""\
A choice of nothing is read as if it were not there.
""",
)

CONTRADICTION = Rule(
    code="A248",
    severity=Severity.WARNING,
    message="nothing fits this schema: its parts exclude each other",
    help="Correct the type of one of the two.",
    explanation="""\
The members of an `allOf`, or a schema and what it refers to, must all fit, and ask for different
types. The value may be anything.
""",
)

OVERRIDDEN_TYPE = Rule(
    code="A249",
    severity=Severity.WARNING,
    message="this type excludes what a part of the same allOf says of it",
    help="Make the two agree.",
    explanation="""\
Two members of an `allOf` declare the same property with types that no value has at once. The
nearer one counts: what a schema says itself, then later members before earlier ones.
""",
)

TOO_MANY_COMBINATIONS = Rule(
    code="A250",
    severity=Severity.WARNING,
    message="{count} combinations of unions in one allOf are too many",
    help="Name the combinations that are really meant.",
    explanation="""\
Each member of one union combines with each of the other. One side was left out.
""",
)

AMBIGUOUS_DISCRIMINATOR = Rule(
    code="A251",
    severity=Severity.WARNING,
    message="the value {value} stands for two schemas",
    help="Give each a value of its own under `mapping`.",
    explanation="""\
The discriminator must tell the members of a union apart. The first is kept.
""",
)

TOO_DEEP = Rule(
    code="A252",
    severity=Severity.ERROR,
    message="schemas are nested more than {limit} deep here",
    help="Give the inner schemas names under #/components/schemas, and refer to them.",
    explanation="""\
No one can read this, and it may be an attempt to exhaust the tool. The value may be anything.
""",
)
