"""What can be said about references to other files (A261 on)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

MISSING_FILE = Rule(
    code="A261",
    severity=Severity.ERROR,
    message="the reference {target} leads to no file: there is no {path}",
    help="A path counts from the folder of the file that it stands in.{nearest} Correct it.",
    explanation="""\
A `$ref` to another file is its path, from the folder of the file that the `$ref` stands in, not
from that of the entry document. Blanks and other special characters may be percent-encoded.

Wrong, in paths/orders.yaml:

    schema:
      $ref: models/order.yaml

Right, in paths/orders.yaml, for models/order.yaml beside the folder `paths`:

    schema:
      $ref: ../models/order.yaml
""",
)

OUTSIDE_FOLDER = Rule(
    code="A262",
    severity=Severity.ERROR,
    message="the reference {target} leads out of the folder of the entry document",
    help="Move the file into that folder, or the entry document up to the folder that holds both.",
    explanation="""\
References reach the files in the folder of the entry document and in the folders below it, and
no others: a document that somebody else wrote must not read your files. Absolute paths, `..`
beyond that folder and symbolic links that lead out of it are refused.

Wrong, in api/openapi.yaml:

    schema:
      $ref: ../shared/order.yaml

Right, in openapi.yaml, beside the folder `shared`:

    schema:
      $ref: shared/order.yaml
""",
)

FORBIDDEN_SCHEME = Rule(
    code="A263",
    severity=Severity.ERROR,
    message="the reference {target} is a `{scheme}:` URL, and such are not read",
    help="Write a path from the folder of this file, or an https URL.",
    explanation="""\
A reference is a path, or an `https` URL where `--allow-remote` permits it. `file:`, `ftp:` and
others are never followed, and plain `http:` leads to this machine only.

Wrong:

    schema:
      $ref: file:///home/me/order.yaml

Right:

    schema:
      $ref: models/order.yaml
""",
)

NO_TEXT_FILE = Rule(
    code="A264",
    severity=Severity.ERROR,
    message="the reference {target} leads to {what}",
    help="Refer to a readable file that holds YAML or JSON.",
    explanation="""\
What a reference leads to is read as YAML or JSON. Folders, devices, pipes and files that may
not be read have no such text.

Wrong, where `models` is a folder:

    schema:
      $ref: models

Right:

    schema:
      $ref: models/order.yaml
""",
)

TOO_MUCH = Rule(
    code="A265",
    severity=Severity.ERROR,
    message="the reference {target} leads to more than is read: {limit} is the most",
    help="Leave out what the API does not need, or build it in parts.",
    explanation="""\
All files that the references of one document lead to may hold 64 MB together, and be 10,000.
The largest published documents are far below that. What is beyond is most often a mistake, or a
document that is made to exhaust the machine.

Wrong, where logs/all.yaml has 80 MB:

    example:
      $ref: logs/all.yaml

Right:

    example:
      $ref: examples/one_line.yaml
""",
)

MISPLACED_REFERENCE = Rule(
    code="A266",
    severity=Severity.WARNING,
    message="a `$ref` stands in place of {what}, which no version of OpenAPI allows (places in all: {count})",
    help="It is followed. For other tools, write the thing itself here.",
    explanation="""\
The specification says where a `$ref` may stand: in place of a schema, a parameter, a response, a
path item and some others, but not in place of an operation, a text or a list. Such references are
followed all the same. Each kind is reported once, at the first of its places.

Wrong:

    /orders:
      get:
        $ref: paths/list_orders.yaml

Right:

    /orders:
      $ref: paths/orders.yaml

with `get` and what belongs to it in paths/orders.yaml.
""",
)

REMOTE_CHANGED = Rule(
    code="A267",
    severity=Severity.ERROR,
    message="{target} is not what it was: its SHA-256 is {found}, and {lock} has {locked}",
    help="See what has changed. If it is right, build once with --update-remote.",
    explanation="""\
What comes from the network is locked: the first build writes the hash of each file into
`<stem>.lock`, which belongs under version control. When a server later gives another text for the
same URL, the build stops, so that nobody's client changes unseen.

`--update-remote` asks every server anew and writes the hashes of what they give now.

Wrong, after `order.yaml` was changed on the server:

    gen build openapi.yaml --allow-remote

Right, after a look at the change:

    gen build openapi.yaml --update-remote
""",
)

REMOTE_FAILED = Rule(
    code="A268",
    severity=Severity.ERROR,
    message="{target} cannot be fetched: {reason}",
    help="Check the URL and the connection, or keep a copy of the file and refer to that.",
    explanation="""\
The server did not give the file: it could not be reached, answered with an error or too late,
sent more than 64 MB, or redirected to a place that is not `https`.

Wrong, where the server has no such file:

    schema:
      $ref: https://example.com/models/odrer.yaml

Right:

    schema:
      $ref: https://example.com/models/order.yaml
""",
)

BROKEN_LOCK = Rule(
    code="A269",
    severity=Severity.ERROR,
    message="this is no lock file: {reason}",
    help="Take the last good one from version control, or delete it and build again.",
    explanation="""\
`<stem>.lock` beside a document holds the hash of every file that was fetched for it, as JSON. It is
written by `gen build` and never overwritten where it cannot be read, such as after a merge that
left its marks in it.

Wrong:

    <<<<<<< HEAD
    {"files": [

Right:

    {"files": []}
""",
)
