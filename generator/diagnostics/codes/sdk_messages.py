"""What can be said about facts on what an API sends when nothing went well, or unasked (S33x)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

NO_PROPERTY = Rule(
    code="S330",
    severity=Severity.WARNING,
    message="{fact} names {name}, and in the document {owner} has nothing there",
    help="{near}There is: {known}.",
    explanation="""\
A fact names a property of a failed response's body, or of a webhook's event. The document lists the
properties of that object, and this is none of them. The fact is used all the same, since a document
may say less than is true; but it may be misspelt.

Wrong, where an error has the properties `type` and `message`:

    errors:
      kind: typ

Right:

    errors:
      kind: type
""",
)

CODES_WITHOUT_PROPERTY = Rule(
    code="S331",
    severity=Severity.WARNING,
    message="no property of an error is known to hold its code",
    help="Write `code`, the name of that property, beside `codes`.",
    explanation="""\
`errors.codes` lists codes, each of which gets a class of its own. Nothing says where in a failed
response's body the code is, so that none of these classes could ever be raised.

Wrong, where an error has the properties `id` and `message`:

    errors:
      codes: [out_of_stock]

Right:

    errors:
      code: id
      codes: [out_of_stock]
""",
)

NO_EVENT = Rule(
    code="S332",
    severity=Severity.NOTE,
    message="the document has no schema {name}, so the events of webhooks are plain JSON",
    help="{hint}",
    explanation="""\
`webhooks.event` is the name of the schema of an event, a key of `components/schemas`. Without such
a schema, events are verified as ever, and what they hold has no types. That is in order where one
facts file serves several documents, and not all of them have it.

Wrong, where the schema is called `Event`:

    webhooks:
      event: event

Right:

    webhooks:
      event: Event
""",
)

NO_TAG = Rule(
    code="S333",
    severity=Severity.WARNING,
    message="no schema has a constant property {name}, so what an event is about has no class",
    help="{near}It is a property that has one fixed value in each schema.",
    explanation="""\
`webhooks.tag` is the property that tells the class of what an event is about. It must be required
and have one fixed value, by `const` or an `enum` of one, in each schema that is a candidate.

Wrong, where schemas have `object: {type: string, enum: [customer]}`:

    webhooks:
      tag: kind

Right:

    webhooks:
      tag: object
""",
)

OPEN_PART_HEADER = Rule(
    code="S334",
    severity=Severity.NOTE,
    message="the header {name} of the part {part} is not sent",
    help="Give its schema a `const` or a `default`, and every part has the header with that value.",
    explanation="""\
Headers of a part of multipart, beside its Content-Type, are sent where the document says what they
hold. No call has an argument for one whose value is open, so it is left out.

Wrong:

    encoding:
      photo:
        headers:
          X-Source: {schema: {type: string}}

Right:

    encoding:
      photo:
        headers:
          X-Source: {schema: {type: string, const: camera}}
""",
)
