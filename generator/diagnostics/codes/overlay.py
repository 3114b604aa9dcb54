"""What can be said about a file that is laid over a document (D15x)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

OVERLAY_VERSION = Rule(
    code="D150",
    severity=Severity.ERROR,
    message="the version of the overlay is {found}",
    help="Write `overlay: 1.0.0`, or 1.1.0.",
    explanation="""\
A file that is given with `--overlay` follows the OpenAPI Overlay Specification, and says so in its
key `overlay`. Versions 1.0 and 1.1 are known.

Wrong:

    openapi: 3.1.0

Right:

    overlay: 1.0.0
    info: {title: Our corrections, version: "1"}
    actions:
      - target: $.info.title
        update: Shop
""",
)

OVERLAY_SHAPE = Rule(
    code="D151",
    severity=Severity.ERROR,
    message="{what} {found}",
    help="Write {expected}.",
    explanation="""\
An overlay has a title and a version under `info`, and a list of `actions`. Each action has a
`target`, and one of `update`, `copy` and `remove: true`.

Wrong:

    actions:
      - $.info.title

Right:

    actions:
      - target: $.info.title
        update: Shop
""",
)

OVERLAY_KEY = Rule(
    code="D152",
    severity=Severity.ERROR,
    message="an overlay has no key {key} here",
    help="{hint}",
    explanation="""\
Only the keys of the Overlay Specification are known, and those that start with `x-`, so that a
typing error shows.

Wrong:

    actions:
      - target: $.info
        updates: {title: Shop}

Right:

    actions:
      - target: $.info
        update: {title: Shop}
""",
)

OVERLAY_PATH = Rule(
    code="D153",
    severity=Severity.ERROR,
    message="{text} is no JSONPath: {problem}",
    help="It goes wrong at character {character}, before `{rest}`.",
    explanation="""\
A target is a JSONPath as RFC 9535 has it: `$` for the document, `.key` or `['any key']` for a
member, `[0]` for an item, `*` for everything, `..` for any depth, and `[?@.in == 'query']` for a
filter.

Wrong:

    target: $.paths./pets.get

Right:

    target: $.paths['/pets'].get
""",
)

OVERLAY_UNMATCHED = Rule(
    code="D154",
    severity=Severity.WARNING,
    message="{text} selects nothing",
    help="{hint}",
    explanation="""\
A target that selects nothing changes nothing. It may be misspelt, an action before may have removed
what it selects, or the document has changed since the overlay was written.

Wrong, where the path is `/pets`:

    target: $.paths['/pet'].get

Right:

    target: $.paths['/pets'].get
""",
)

OVERLAY_MISFIT = Rule(
    code="D155",
    severity=Severity.ERROR,
    message="{problem}",
    help="Write a value of the same kind, or remove the old one in an action before.",
    explanation="""\
A mapping is merged into a mapping, a list is added to a list, and a single value takes the place
of a single value. No other pair can be merged. A list that is itself the target takes any value,
as one more item. The document as a whole cannot be removed.

Wrong, where `tags` is a list:

    target: $.paths['/pets'].get
    update: {tags: pets}

Right:

    target: $.paths['/pets'].get
    update: {tags: [pets]}
""",
)

OVERLAY_COPY = Rule(
    code="D156",
    severity=Severity.ERROR,
    message="{text} selects {count} places, and only one can be copied",
    help="Write a path that leads to one place.",
    explanation="""\
What `copy` selects is merged into each target, so that it must be one place.

Wrong:

    target: $.paths['/pets'].post
    copy: $.paths.*.get

Right:

    target: $.paths['/pets'].post
    copy: $.paths['/pets'].get
""",
)

OVERLAY_COSTLY = Rule(
    code="D157",
    severity=Severity.ERROR,
    message="up to {text}, the overlays take more work than is allowed",
    help="Write paths with fewer filters, `..` and repeats, or make fewer and smaller changes.",
    explanation="""\
All actions of all overlays share an amount of work that is far above what corrections need, and
that grows with the document. What uses it up is a filter in a filter over long lists, a selector
that is repeated, a pattern such as `(a+)+b`, which has countless ways to fit a text, or a copy that
doubles what it copies. Patterns of more than 300 characters are not tried.

Wrong:

    target: $.paths[?search(@.summary, '(a+)+b')]

Right:

    target: $.paths[?search(@.summary, 'a+b')]
""",
)

OVERLAY_MORE = Rule(
    code="D158",
    severity=Severity.ERROR,
    message="{count} more findings about this overlay are not shown",
    help="Write what the findings before say, and check again.",
    explanation="""\
After a hundred findings about one overlay the others are only counted: most often it is one
mistake, made by a script that writes the file.

Wrong, a thousand times:

    - {targets: $.info, update: {title: Shop}}

Right:

    - {target: $.info, update: {title: Shop}}
""",
)
