"""What can be said about the meaning of a document: operations (A221 on)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

DUPLICATE_OPERATION_ID = Rule(
    code="A221",
    severity=Severity.ERROR,
    message="the operationId {operation_id} is taken",
    help="Give this operation an id of its own.",
    explanation="""\
An operationId names one operation of the document, and here two have the same one.

Wrong:

    /customers:
      get: {operationId: list}
    /orders:
      get: {operationId: list}

Right:

    /customers:
      get: {operationId: listCustomers}
    /orders:
      get: {operationId: listOrders}
""",
)

SAME_PATH = Rule(
    code="A222",
    severity=Severity.WARNING,
    message="{path} and {other} are the same path to a server",
    help="Make one path of them, or tell them apart by a fixed segment.",
    explanation="""\
Two paths that differ only in the names of their parameters match the same requests. That
matters where they share a method: nobody can say which of the two operations is meant.

Wrong:

    /customers/{id}:
      get: {operationId: getCustomer}
    /customers/{email}:
      get: {operationId: findCustomer}

Right:

    /customers/{id}:
      get: {operationId: getCustomer}
    /customers/by_email/{email}:
      get: {operationId: findCustomer}
""",
)

LONG_PATH = Rule(
    code="A256",
    severity=Severity.ERROR,
    message="this path has {count} parts, and {limit} are the most",
    help="Shorten the path.",
    explanation="""\
What stands between slashes, dots and colons of a path may become a service within a service.
Published documents have some twenty such parts; far more cannot be called by anyone, and may be an
attempt to exhaust the tool.

Wrong, with some fifty parts more:

    paths:
      /a/b/c/d/e: {}

Right:

    paths:
      /a/{id}: {}
""",
)

RELATIVE_PATH = Rule(
    code="A223",
    severity=Severity.WARNING,
    message="the path {path} does not start with a slash",
    help="Write /{path}.",
    explanation="""\
Every key under `paths` starts with a slash. This one is read as if it did.

Wrong:

    paths:
      customers:
        get: {operationId: listCustomers}

Right:

    paths:
      /customers:
        get: {operationId: listCustomers}
""",
)

UNDECLARED_PATH_PARAMETER = Rule(
    code="A224",
    severity=Severity.WARNING,
    message="{path} has a parameter {name} that is not declared",
    help="Add a parameter with `name: {name}` and `in: path`.",
    explanation="""\
Every name in braces in a path needs a parameter, at the operation or beside it at the path.
This one is taken to be a string.

Wrong:

    /customers/{id}:
      get: {operationId: getCustomer}

Right:

    /customers/{id}:
      get:
        operationId: getCustomer
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
""",
)

UNUSED_PATH_PARAMETER = Rule(
    code="A225",
    severity=Severity.WARNING,
    message="the path parameter {name} is not in {path}",
    help="Add {{{name}}} to the path, correct the name, or remove the parameter.",
    explanation="""\
A parameter with `in: path` has a name that the path does not hold in braces. There is no place
to put it, so it was left out.

Wrong:

    /customers/{id}:
      get:
        parameters:
          - {name: customer, in: path, required: true, schema: {type: string}}

Right:

    /customers/{id}:
      get:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
""",
)

OPTIONAL_PATH_PARAMETER = Rule(
    code="A226",
    severity=Severity.WARNING,
    message="the path parameter {name} is not marked as required",
    help="Add `required: true`.",
    explanation="""\
A path is not complete without its parameters, so each of them is required, and must say so. This
one is taken to be required.

Wrong:

    parameters:
      - {name: id, in: path, schema: {type: string}}

Right:

    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
""",
)

DUPLICATE_PARAMETER = Rule(
    code="A227",
    severity=Severity.WARNING,
    message="the {location} parameter {name} is declared twice",
    help="Remove one of the two.",
    explanation="""\
Within one list, a parameter is known by its name and location. The first of the two is kept. An
operation may well declare a parameter of its path anew: then its own counts.

Wrong:

    parameters:
      - {name: limit, in: query, schema: {type: integer}}
      - {name: limit, in: query, schema: {type: string}}

Right:

    parameters:
      - {name: limit, in: query, schema: {type: integer}}
""",
)

IGNORED_HEADER = Rule(
    code="A228",
    severity=Severity.NOTE,
    message="the header parameter {name} is ignored",
    help="Say it where it belongs: media types in `content`, credentials in `security`.",
    explanation="""\
As parameters, the headers Accept, Content-Type and Authorization have no meaning in OpenAPI:
media types and security schemes say what they hold. The parameter was left out.

Wrong:

    parameters:
      - {name: Authorization, in: header, schema: {type: string}}

Right, where `bearerAuth` is one of the security schemes:

    security:
      - bearerAuth: []
""",
)

UNKNOWN_LOCATION = Rule(
    code="A229",
    severity=Severity.ERROR,
    message="{location} is no place for a parameter",
    help="Write path, query, header or cookie; {nearest} is nearest.",
    explanation="""\
A parameter travels in the path, the query, a header or a cookie; the key of an `apiKey` scheme
in one of the last three. (Swagger 2.0 also knew body and formData; that is `requestBody` now.)

Wrong:

    parameters:
      - {name: limit, in: qurey, schema: {type: integer}}

Right:

    parameters:
      - {name: limit, in: query, schema: {type: integer}}
""",
)

UNKNOWN_STYLE = Rule(
    code="A230",
    severity=Severity.WARNING,
    message="there is no style {style}",
    help="Write simple, label, matrix, form, spaceDelimited, pipeDelimited or deepObject.",
    explanation="""\
The style says how a value is written in a request, above all a list or an object. This one is
not known, so the default of the place is used.

Wrong:

    name: ids
    in: query
    style: pipes
    schema: {type: array, items: {type: string}}

Right:

    name: ids
    in: query
    style: pipeDelimited
    schema: {type: array, items: {type: string}}
""",
)

MISPLACED_STYLE = Rule(
    code="A231",
    severity=Severity.WARNING,
    message="the style {style} does not go with a {location} parameter",
    help="Write one of: {possible}.",
    explanation="""\
Each location has styles of its own (OpenAPI 3.1, Style Values), and this is one of another
location. The default of the location is used.

Wrong:

    name: ids
    in: query
    style: matrix
    schema: {type: array, items: {type: string}}

Right:

    name: ids
    in: query
    style: form
    schema: {type: array, items: {type: string}}
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

Wrong:

    parameters:
      - {name: limit, in: query}

Right:

    parameters:
      - {name: limit, in: query, schema: {type: integer}}
""",
)

UNKNOWN_STATUS = Rule(
    code="A233",
    severity=Severity.WARNING,
    message="{status} is no status",
    help='Write a code such as "200", a range such as "4XX", or "default".',
    explanation="""\
The keys of `responses` are three-digit codes from 100 to 599, ranges of a hundred, or `default`.
This response was left out.

Wrong:

    responses:
      OK: {description: The order.}

Right:

    responses:
      "200": {description: The order.}
""",
)

UNDECLARED_SERVER_VARIABLE = Rule(
    code="A234",
    severity=Severity.WARNING,
    message="the server variable {name} is not declared",
    help="Add {name} under `variables`, with a default.",
    explanation="""\
Every name in braces in the URL of a server needs a variable that has a default.

Wrong:

    servers:
      - url: https://{region}.shop.example

Right:

    servers:
      - url: https://{region}.shop.example
        variables:
          region: {default: eu}
""",
)

UNKNOWN_SECURITY_SCHEME = Rule(
    code="A235",
    severity=Severity.ERROR,
    message="there is no security scheme {name}",
    help="Declare it under #/components/securitySchemes, or name one that is: {declared}.",
    explanation="""\
A security requirement names schemes that the document declares under
`components/securitySchemes`, and none has this name.

Wrong, where the document has a scheme called `bearerAuth`:

    security:
      - bearer: []

Right:

    security:
      - bearerAuth: []
""",
)

UNKNOWN_SECURITY_TYPE = Rule(
    code="A236",
    severity=Severity.ERROR,
    message="there is no type of security scheme {type}",
    help="Write http, apiKey, oauth2, openIdConnect or mutualTLS; {nearest} is nearest.",
    explanation="""\
OpenAPI has five types of security schemes, and this is none of them. What Swagger 2.0 called
`basic` is now `http` with a scheme of that name.

Wrong:

    type: basic

Right:

    type: http
    scheme: basic
""",
)

NOT_USED = Rule(
    code="A237",
    severity=Severity.WARNING,
    message="`{name}` is not used: {consequence}",
    help="The rest of the document is used. Say it in the words of OpenAPI 3.1 if it matters.",
    explanation="""\
OpenAPI 3.2 has words that this tool reads and does nothing with yet. What is around them is in the
client; what they add is not.

Wrong:

    parameters:
      - {name: filter, in: querystring, content: {application/x-www-form-urlencoded: {schema: {}}}}

Right:

    parameters:
      - {name: filter, in: query, schema: {type: string}}
""",
)

UNUSABLE_METHOD = Rule(
    code="A238",
    severity=Severity.WARNING,
    message="{method} is no method for `additionalOperations`",
    help="Write a method in capitals that has no key of its own at the path, such as COPY.",
    explanation="""\
Under `additionalOperations` (OpenAPI 3.2) every key is an HTTP method as it is sent. GET, POST and
the other usual ones have keys of their own at the path. The operation was left out.

Wrong:

    /files/{id}:
      additionalOperations:
        POST: {operationId: copyFile}

Right:

    /files/{id}:
      additionalOperations:
        COPY: {operationId: copyFile}
""",
)

OTHER_HOST = Rule(
    code="A239",
    severity=Severity.WARNING,
    message="this call goes to {host}, with the credentials of {usual}",
    help="Make sure that both belong to the same owner, or set `security: []` for the operation.",
    explanation="""\
An operation or a path may have a server of its own. The client sends the same credentials there as
everywhere else. That is fine where the owner of both is the same; a mistake, or somebody else's
line in the document, would give the secrets away. It is said once per host.

Wrong, where the document's own server is https://api.shop.example:

    /files:
      servers: [{url: "https://files.elsewhere.example"}]

Right:

    /files:
      servers: [{url: "https://files.shop.example"}]
      get: {security: []}
""",
)

BROKEN_LINK = Rule(
    code="A240",
    severity=Severity.WARNING,
    message="the link {name} leads to no operation: {target}",
    help="{hint}",
    explanation="""\
A link of a response names the operation that goes on from there, by its `operationId` or by an
`operationRef` such as #/paths/~1orders~1{id}/get. The link was left out.

Wrong, where the operation is called `getOrder`:

    links:
      order: {operationId: get_order}

Right:

    links:
      order: {operationId: getOrder}
""",
)
