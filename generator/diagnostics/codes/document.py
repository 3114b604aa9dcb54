"""What can be said about a file and its syntax, before its meaning (D1xx)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

FILE_MISSING = Rule(
    code="D101",
    severity=Severity.ERROR,
    message="there is no such file",
    help="Check the spelling of the path; it is taken from the current folder.",
    explanation="""\
The path names nothing on disk. Paths are relative to the folder that the command runs in.

Wrong:

    gen build stripe.yaml

Right:

    gen build specs/stripe.yaml
""",
)

FILE_NOT_REGULAR = Rule(
    code="D102",
    severity=Severity.ERROR,
    message="this is {what}, not a file",
    help="Name the OpenAPI file itself, such as {example}.",
    explanation="""\
The path leads to a folder, a device or a pipe. The tool reads one ordinary file.

Wrong:

    gen build specs

Right:

    gen build specs/stripe.yaml
""",
)

FILE_UNREADABLE = Rule(
    code="D103",
    severity=Severity.ERROR,
    message="the file cannot be opened: {reason}",
    help="Make the file readable for you, for instance with `chmod u+r`.",
    explanation="""\
The file is there, and the operating system refuses to hand it over. Its reason is part of the
message: most often a missing permission, sometimes a link that leads in a circle.

Wrong:

    -w-------  specs/stripe.yaml

Right:

    -rw-r--r--  specs/stripe.yaml
""",
)

FILE_EMPTY = Rule(
    code="D104",
    severity=Severity.ERROR,
    message="the file has nothing in it",
    help="Write at least `openapi`, `info` and `paths`.",
    explanation="""\
The file holds no bytes, or only white space and comments. A download that failed or a script
that was interrupted often leaves such a file.

Wrong:

    # to be written

Right:

    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    paths: {}
""",
)

FILE_BINARY = Rule(
    code="D105",
    severity=Severity.ERROR,
    message="this is not a text file: there is a NUL byte at offset {offset}",
    help="Name a YAML or JSON file. If it is compressed, unpack it first.",
    explanation="""\
Text in UTF-8 holds no NUL bytes, so this is something else: an archive, an image, a database.

Wrong:

    gen build stripe.yaml.zip

Right:

    unzip stripe.yaml.zip && gen build stripe.yaml
""",
)

FILE_ENCODING = Rule(
    code="D106",
    severity=Severity.ERROR,
    message="this is not UTF-8 text: byte {byte} at offset {offset}",
    help="Save the file as UTF-8, for instance with `iconv -f {encoding} -t UTF-8`.",
    explanation="""\
OpenAPI documents are read as UTF-8, with or without a byte order mark. The file is in another
encoding. The message names the first byte that does not fit.

Wrong: a file saved as Latin-1, where an e with an accent is the single byte 0xE9.

Right: the same file saved as UTF-8, where it is the two bytes 0xC3 0xA9.
""",
)

FILE_TOO_LARGE = Rule(
    code="D107",
    severity=Severity.ERROR,
    message="the file is {size} MB large; at most {limit} MB are read",
    help="Name the OpenAPI file itself, or split the API into several documents.",
    explanation="""\
The largest published API documents have some 40 MB. A file far beyond that is nearly always
another file by mistake, such as a log or a database dump, so it is not loaded into memory.

Wrong:

    gen build production.log

Right:

    gen build specs/stripe.yaml
""",
)

YAML_SYNTAX = Rule(
    code="D110",
    severity=Severity.ERROR,
    message="the YAML is broken here: {problem}",
    help="Look at this line and the one above: indentation, quotes and brackets.",
    explanation="""\
The text does not follow the rules of YAML. The place is where reading could not go on, so the
mistake is there or shortly before: uneven indentation, a quote or a bracket that is not closed.

Wrong:

    info:
      title: Shop
     version: "1"

Right:

    info:
      title: Shop
      version: "1"
""",
)

YAML_TAB = Rule(
    code="D111",
    severity=Severity.ERROR,
    message="a tab cannot indent YAML",
    help="Replace the tab by spaces.",
    explanation="""\
YAML counts spaces to know what belongs to what, and refuses tabs in that place.

Wrong (\\t is a tab):

    info:
    \\ttitle: Shop

Right:

    info:
      title: Shop
""",
)

YAML_COLON = Rule(
    code="D112",
    severity=Severity.ERROR,
    message="a second `: ` in one value, or a line that is indented too far",
    help="Put the whole value in quotes, or align this line with the one above.",
    explanation="""\
A colon with a space after it separates a key from its value. A second one on the line would
start a mapping where none can start. Quotes make it ordinary text.

Wrong:

    description: Note: amounts are in cents

Right:

    description: "Note: amounts are in cents"
""",
)

YAML_CONTROL_CHARACTER = Rule(
    code="D113",
    severity=Severity.ERROR,
    message="the character {character} cannot stand in YAML",
    help='Delete it, or write it as an escape in double quotes, such as "{escape}".',
    explanation="""\
Control characters are not text. They come from copying out of a terminal or a PDF file, and
most editors do not show them.

Wrong: a raw escape character (U+001B) in a description.

Right:

    description: "The terminal prints \\x1B[1m"
""",
)

DUPLICATE_KEY = Rule(
    code="D114",
    severity=Severity.ERROR,
    message="the key `{key}` is in this mapping twice",
    help="Delete one of the two, or give it another name.",
    explanation="""\
A mapping has each key once. Most readers silently keep the last of two and lose the first,
with everything below it; this tool does not guess which one was meant.

Wrong:

    paths:
      /orders: {get: {responses: {}}}
      /orders: {post: {responses: {}}}

Right:

    paths:
      /orders:
        get: {responses: {}}
        post: {responses: {}}
""",
)

SEVERAL_DOCUMENTS = Rule(
    code="D115",
    severity=Severity.ERROR,
    message="a second YAML document starts here",
    help="Keep one document per file: delete the line `---`, or split the file.",
    explanation="""\
A line of three hyphens ends one YAML document and starts another. An API is one document.

Wrong:

    openapi: 3.0.3
    ---
    paths: {}

Right:

    openapi: 3.0.3
    paths: {}
""",
)

UNKNOWN_TAG = Rule(
    code="D116",
    severity=Severity.ERROR,
    message="the tag {tag} is not known here",
    help="Delete the tag; only plain data can be in an OpenAPI document.",
    explanation="""\
A YAML tag asks the reader to make something of a value. Tags of programming languages can run
code, so this tool never obeys them. The tags of the YAML core schema are understood: `!!str`,
`!!int`, `!!float`, `!!bool`, `!!null`, `!!map` and `!!seq`.

Wrong:

    example: !!python/object/apply:os.getcwd []

Right:

    example: /home/user
""",
)

TAG_MISFIT = Rule(
    code="D117",
    severity=Severity.ERROR,
    message="this value is not what its tag {tag} says",
    help="Correct the value, or delete the tag.",
    explanation="""\
A core tag states what a value is, and the value is something else.

Wrong:

    minimum: !!int many

Right:

    minimum: 10
""",
)

ALIAS_BOMB = Rule(
    code="D118",
    severity=Severity.ERROR,
    message="aliases blow this document up to more than {limit} characters",
    help="Write a schema once and refer to it with `$ref` in place of `*{anchor}`.",
    explanation="""\
Each alias stands for a copy of what its anchor marks. When aliases are nested in anchors, a
few lines can stand for more text than any machine can hold, by accident or on purpose.

Wrong:

    a: &a [x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b]

Right: references, which are followed and never copied.

    items:
      $ref: '#/components/schemas/Order'
""",
)

ALIAS_CYCLE = Rule(
    code="D119",
    severity=Severity.ERROR,
    message="the alias *{anchor} stands inside the thing that it repeats",
    help="Use `$ref` to refer to a schema from inside itself.",
    explanation="""\
An alias is a copy, and a thing cannot hold a copy of itself. A `$ref` can lead back.

Wrong:

    Tree: &tree
      properties:
        parent: *tree

Right:

    Tree:
      properties:
        parent:
          $ref: '#/components/schemas/Tree'
""",
)

ALIAS_UNDEFINED = Rule(
    code="D120",
    severity=Severity.ERROR,
    message="no anchor &{anchor} stands before this alias",
    help="Add `&{anchor}` where the value is written, or put quotes around a text with `*`.",
    explanation="""\
`*name` repeats what `&name` marked further up. Nothing is marked with this name so far. If the
star is part of a text, quotes keep it so.

Wrong:

    allowed: *everything

Right:

    allowed: "*everything"
""",
)

TOO_DEEP = Rule(
    code="D121",
    severity=Severity.ERROR,
    message="values are nested more than {limit} levels deep here",
    help="Move inner schemas to components/schemas and refer to them with `$ref`.",
    explanation="""\
Published documents nest some thirty levels deep. Hundreds of levels are a sign of a file that
was generated by mistake, or made to exhaust its readers.

Wrong:

    [[[[[[[[ ...

Right: a schema of its own for the inner part.

    items:
      $ref: '#/components/schemas/Row'
""",
)

KEY_NOT_TEXT = Rule(
    code="D122",
    severity=Severity.ERROR,
    message="a list or a mapping cannot be a key",
    help="Write plain text before the colon; put quotes around text with brackets.",
    explanation="""\
YAML allows anything as a key, OpenAPI only text. Braces or brackets without quotes are read as
a mapping or a list.

Wrong:

    {id}: description

Right:

    "{id}": description
""",
)

MERGE_MISFIT = Rule(
    code="D123",
    severity=Severity.ERROR,
    message="the merge key << needs a mapping, or a list of mappings",
    help='Write an alias such as `<<: *common`, or quote the key as "<<".',
    explanation="""\
The key `<<` copies the entries of another mapping into this one. Its value is something that
has no entries.

Wrong:

    <<: common

Right:

    <<: *common
""",
)

NUMBER_MISFIT = Rule(
    code="D124",
    severity=Severity.ERROR,
    message="{number} is not a number that JSON can hold",
    help="Put it in quotes if it is text; write an ordinary number otherwise.",
    explanation="""\
Infinity, "not a number" and numbers beyond the range of double precision cannot be sent as
JSON. Some texts look like such numbers to YAML, such as a commit id with an e in it.

Wrong:

    example: 12345e6789

Right:

    example: "12345e6789"
""",
)

LONE_SURROGATE = Rule(
    code="D125",
    severity=Severity.ERROR,
    message="the escape {escape} is half a character",
    help="Write both halves, such as \\ud83d\\ude00, or the character itself.",
    explanation="""\
JSON writes a character beyond U+FFFF as a pair of escapes. One half alone stands for nothing
and cannot be written to a file.

Wrong:

    "example": "\\ud83d"

Right:

    "example": "\\ud83d\\ude00"
""",
)

JSON_SYNTAX = Rule(
    code="D126",
    severity=Severity.ERROR,
    message="the JSON is broken here: {problem}",
    help="Look for a missing or superfluous comma, quote or bracket, or a comment.",
    explanation="""\
The text does not follow the rules of JSON: double quotes around texts and keys, a comma between
entries and none after the last, no comments.

Wrong:

    {"openapi": "3.0.3", "paths": {},}

Right:

    {"openapi": "3.0.3", "paths": {}}
""",
)

YAML_QUOTE = Rule(
    code="D128",
    severity=Severity.ERROR,
    message="the quote that opens here is never closed",
    help="Close it, or double it inside single quotes: 'it''s'.",
    explanation="""\
A text in quotes runs to the next quote of the same sort, over line ends, and this one runs to
the end of the file. An apostrophe inside single quotes is written twice.

Wrong:

    description: 'The customer's orders

Right:

    description: 'The customer''s orders'
""",
)

YAML_START = Rule(
    code="D129",
    severity=Severity.ERROR,
    message="a value cannot start with {character} without quotes",
    help="Put the whole value in quotes.",
    explanation="""\
YAML keeps some characters for itself: a value without quotes cannot start with `@`, a backtick
or `%`.

Wrong:

    description: @handle of the user

Right:

    description: "@handle of the user"
""",
)

ROOT_NOT_MAPPING = Rule(
    code="D127",
    severity=Severity.ERROR,
    message="the document is {what}, not a mapping",
    help="Start with `openapi: 3.0.3`, then `info` and `paths`.",
    explanation="""\
An OpenAPI document is a mapping of keys such as `openapi`, `info` and `paths`.

Wrong:

    - openapi: 3.0.3

Right:

    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    paths: {}
""",
)

VERSION_MISSING = Rule(
    code="D130",
    severity=Severity.ERROR,
    message="the key `openapi` is missing",
    help="Write `openapi: 3.0.3` (or the version that the document follows) on top.",
    explanation="""\
Every OpenAPI document states the version of the specification that it follows. Without it the
file may be something else altogether.

Wrong:

    info: {title: Shop, version: "1"}
    paths: {}

Right:

    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    paths: {}
""",
)

VERSION_SWAGGER = Rule(
    code="D131",
    severity=Severity.ERROR,
    message="this is a Swagger {version} document; OpenAPI 3.0, 3.1 and 3.2 are read",
    help="Convert it: `npx swagger2openapi --yaml --outfile openapi.yaml {path}`.",
    explanation="""\
Swagger is the name of OpenAPI before version 3, and its documents have another shape. Free
converters make an OpenAPI 3.0 document of them: the command `swagger2openapi`, or the web page
editor.swagger.io (Edit, Convert to OpenAPI 3).

Wrong:

    swagger: "2.0"

Right:

    openapi: 3.0.3
""",
)

VERSION_TYPE = Rule(
    code="D132",
    severity=Severity.ERROR,
    message="the version of OpenAPI is text, and this is {what}",
    help='Write it in full and in quotes: `openapi: "{suggestion}"`.',
    explanation="""\
A version such as 3.0 without quotes is a number to YAML, and 3.10 would be the same number as
3.1. A version has three parts and is text.

Wrong:

    openapi: 3.0

Right:

    openapi: "3.0.3"
""",
)

VERSION_UNKNOWN = Rule(
    code="D133",
    severity=Severity.ERROR,
    message="`{version}` is not the full version of OpenAPI 3.0, 3.1 or 3.2",
    help="Write the version with its three parts, such as 3.0.3 or 3.1.1.",
    explanation="""\
The tool reads OpenAPI 3.0, 3.1 and 3.2. A version has three parts.

Wrong:

    openapi: "3.0"

Right:

    openapi: "3.0.3"
""",
)

VERSION_TOO_NEW = Rule(
    code="D134",
    severity=Severity.ERROR,
    message="OpenAPI {version} is not read yet; 3.0, 3.1 and 3.2 are",
    help="Write `openapi: 3.2.0` if the document uses nothing newer than that.",
    explanation="""\
A version of OpenAPI that is newer than this tool may say things that it would not understand. A
document that uses nothing new is a valid 3.2 document once its version says so.

Wrong:

    openapi: 3.3.0

Right:

    openapi: 3.2.0
""",
)

NOT_CONFORMING = Rule(
    code="D140",
    severity=Severity.ERROR,
    message="not valid OpenAPI {version}: {problem}",
    help="Compare with the OpenAPI specification: https://spec.openapis.org/oas/",
    explanation="""\
The shape of the document was compared with the schema of the OpenAPI specification, and differs
at this place: a key is missing or not known there, or a value is of another type.

Wrong:

    info:
      title: Shop

Right:

    info:
      title: Shop
      version: "1"
""",
)

DOUBTFUL = Rule(
    code="D141",
    severity=Severity.WARNING,
    message="openapi-spec-validator says: {problem}",
    help="Correct it if it is yours to correct; the build goes on without.",
    explanation="""\
A rule of the specification that its schema cannot express is broken, for instance a default
that is not a value of its own schema. Published documents often have such findings, so they
are warnings. The validator does not always say where it found them.

Wrong:

    schema: {type: integer, default: ten}

Right:

    schema: {type: integer, default: 10}
""",
)

VALIDATOR_FAILED = Rule(
    code="D142",
    severity=Severity.WARNING,
    message="openapi-spec-validator gave up: {problem}",
    help="Mend any other finding and check again; the build goes on without.",
    explanation="""\
The validator ended with an exception in place of a finding, so some of its rules were not
checked. The tool's own checks are not affected.

Wrong: a document whose broken parts the validator does not expect.

Right: the same document after its other findings are mended.
""",
)
