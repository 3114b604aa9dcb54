"""What can be said about the releases file, and about the next release (R7xx)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

MERGE_LEFT = Rule(
    code="R701",
    severity=Severity.ERROR,
    message="the releases file has a conflict that was never resolved",
    help="Keep the releases of both sides, the newest on top, and delete the lines of markers.",
    explanation="""\
Two branches each released something, and both wrote on top of `<stem>.releases.yaml`. Both
releases stay; where they have the same version, one of them was not given to anybody.

Wrong:

    releases:
    <<<<<<< HEAD
      - date: "2026-02-01"
    =======
      - date: "2026-01-15"
    >>>>>>> payouts

Right:

    releases:
      - date: "2026-02-01"
        packages: {python: {version: "1.3.0", verdict: minor}}
      - date: "2026-01-15"
        packages: {python: {version: "1.2.0", verdict: minor}}
""",
)

RELEASES_SHAPE = Rule(
    code="R702",
    severity=Severity.ERROR,
    message="in the releases file, {what} is not {expected}",
    help="Write {expected}, or take the file as it was from your version control system.",
    explanation="""\
`gen release` writes the releases file, and `gen build` makes versions and changelogs of it. The
words under `changes` may be changed by hand; all else stays as it was written. Nothing is written
over a file that cannot be read, since the versions in it would be given away again.

Wrong:

    packages:
      python: {version: v1.2, verdict: minor}

Right:

    packages:
      python: {version: "1.2.0", verdict: minor}
""",
)

RELEASED_TWICE = Rule(
    code="R703",
    severity=Severity.ERROR,
    message="version {version} of {package} is in two releases",
    help="Delete the one that was not published, or give it the next version.",
    explanation="""\
A registry takes a version once. Where two branches each made a release and both were merged, the
releases file can have one version twice.

Wrong:

    - {date: "2026-02-01", packages: {python: {version: "1.2.0", verdict: minor}}}
    - {date: "2026-01-15", packages: {python: {version: "1.2.0", verdict: minor}}}

Right:

    - {date: "2026-02-01", packages: {python: {version: "1.3.0", verdict: minor}}}
    - {date: "2026-01-15", packages: {python: {version: "1.2.0", verdict: minor}}}
""",
)

RELEASES_NOT_WRITTEN = Rule(
    code="R704",
    severity=Severity.ERROR,
    message="the releases file could not be written: {reason}",
    help="Release where it can be written: `gen release` writes it beside the document.",
    explanation="""\
`gen release` writes `<stem>.releases.yaml` beside the document, and nothing else. What it could not
write is as it was, and nothing was released.

Wrong, where the folder of the document is read-only:

    gen release /mnt/specs/shop.yaml

Right:

    cp /mnt/specs/shop.* . && gen release shop.yaml
""",
)

NO_BASELINE = Rule(
    code="R705",
    severity=Severity.ERROR,
    message="what was released last is not known: {reason}",
    help="Say it with --since, as `gen diff` takes it: `--since v1.2.0:./{path}`.{hint}",
    explanation="""\
A release is compared with the one before it. The releases file has hashes of what was released;
the document itself is read from git, in the commit that has that release first. That fails
without git, where the release was not committed, and where another document was committed with it
than was released.

Wrong, where the last release was never committed:

    gen release specs/shop.yaml

Right:

    git add specs && git commit -m "Release 1.2.0"
    gen release specs/shop.yaml
""",
)

LOWER_VERSION = Rule(
    code="R706",
    severity=Severity.ERROR,
    message="version {version} of {package} is too low: {reason}",
    help="Write `--version {package}={least}` or a later one{hint}.",
    explanation="""\
The version that follows says what a release is to callers, and later versions are greater: tools
that update packages rely on both. `--allow-lower` takes the version all the same, for a release of
an older branch; a version that was released is never taken again.

Wrong, where the changes break callers and 1.4.0 was the last release:

    gen release shop.yaml --version python=1.5.0

Right:

    gen release shop.yaml --version python=2.0.0
""",
)
