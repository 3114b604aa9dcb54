"""What can be said about the meaning of a document: operations (A221 on)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

DUPLICATE_OPERATION_ID = Rule(
    code="A221",
    severity=Severity.ERROR,
    message="the operationId {operation_id} is taken",
    help="Give this operation an id of its own.",
    explanation="""\
An operationId names one operation; two operations of one document have the same one.
""",
)

SAME_PATH = Rule(
    code="A222",
    severity=Severity.WARNING,
    message="{path} and {other} are the same path to a server",
    help="Make one path of them, or tell them apart by a fixed segment.",
    explanation="""\
Two paths that differ only in the names of their parameters match the same requests.
""",
)

RELATIVE_PATH = Rule(
    code="A223",
    severity=Severity.WARNING,
    message="the path {path} does not start with a slash",
    help="Write /{path}.",
    explanation="""\
Every key under `paths` starts with `/`. The slash was added.
""",
)

UNDECLARED_PATH_PARAMETER = Rule(
    code="A224",
    severity=Severity.WARNING,
    message="{path} has a parameter {name} that is not declared",
    help="Add a parameter with `name: {name}` and `in: path`.",
    explanation="""\
Every name in braces in a path needs a parameter. This one is taken to be a string.
""",
)

UNUSED_PATH_PARAMETER = Rule(
    code="A225",
    severity=Severity.WARNING,
    message="the path parameter {name} is not in {path}",
    help="Add {{{name}}} to the path, correct the name, or remove the parameter.",
    explanation="""\
A parameter with `in: path` has a name that the path does not hold in braces. It was left out.
""",
)

OPTIONAL_PATH_PARAMETER = Rule(
    code="A226",
    severity=Severity.WARNING,
    message="the path parameter {name} is not marked as required",
    help="Add `required: true`.",
    explanation="""\
A path is not complete without its parameters, so each of them is required, and must say so.
""",
)

DUPLICATE_PARAMETER = Rule(
    code="A227",
    severity=Severity.WARNING,
    message="the {location} parameter {name} is declared twice",
    help="Remove one of the two.",
    explanation="""\
Within one list, a parameter is known by its name and location. The first of the two is kept.
""",
)

IGNORED_HEADER = Rule(
    code="A228",
    severity=Severity.NOTE,
    message="the header parameter {name} is ignored",
    help="Say it where it belongs: media types in `content`, credentials in `security`.",
    explanation="""\
The specification says that header parameters called Accept, Content-Type and Authorization shall
be ignored: media types and security schemes say the same.
""",
)

UNKNOWN_LOCATION = Rule(
    code="A229",
    severity=Severity.ERROR,
    message="{location} is no place for a parameter",
    help="Write path, query, header or cookie; {nearest} is nearest.",
    explanation="""\
A parameter travels in the path, the query, a header or a cookie. (Swagger 2.0 also knew body and
formData; that is `requestBody` now.)
""",
)

UNKNOWN_STYLE = Rule(
    code="A230",
    severity=Severity.WARNING,
    message="there is no style {style}",
    help="Write simple, label, matrix, form, spaceDelimited, pipeDelimited or deepObject.",
    explanation="""\
The style says how a value that is not a plain scalar is written. The default of the location is
used.
""",
)

MISPLACED_STYLE = Rule(
    code="A231",
    severity=Severity.WARNING,
    message="the style {style} does not go with a {location} parameter",
    help="Write one of: {possible}.",
    explanation="""\
Each location has its own styles (OpenAPI 3.1, Style Values). The default of the location is used.
""",
)

NO_SCHEMA = Rule(
    code="A232",
    severity=Severity.WARNING,
    message="neither `schema` nor `content` says what the value is",
    help="Add a `schema`.",
    explanation="""\
A parameter or header states its value by `schema`, or by `content` with one media type. This one
takes anything.
""",
)

UNKNOWN_STATUS = Rule(
    code="A233",
    severity=Severity.WARNING,
    message="{status} is no status",
    help='Write a code such as "200", a range such as "4XX", or "default".',
    explanation="""\
The keys of `responses` are three-digit codes, ranges of a hundred, or `default`. This response was
left out.
""",
)

UNDECLARED_SERVER_VARIABLE = Rule(
    code="A234",
    severity=Severity.WARNING,
    message="the server variable {name} is not declared",
    help="Add {name} under `variables`, with a default.",
    explanation="""\
Every name in braces in the URL of a server needs a variable that has a default.
""",
)

UNKNOWN_SECURITY_SCHEME = Rule(
    code="A235",
    severity=Severity.ERROR,
    message="there is no security scheme {name}",
    help="Declare it under #/components/securitySchemes, or name one that is: {declared}.",
    explanation="""\
A security requirement names schemes that the document declares. This requirement was left out.
""",
)

UNKNOWN_SECURITY_TYPE = Rule(
    code="A236",
    severity=Severity.ERROR,
    message="there is no type of security scheme {type}",
    help="Write http, apiKey, oauth2, openIdConnect or mutualTLS; {nearest} is nearest.",
    explanation="""\
The scheme was left out.
""",
)
