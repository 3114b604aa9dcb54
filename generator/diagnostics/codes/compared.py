"""What can be said about the two sides of a comparison (U96x); these end with exit status 2."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

NO_GIT = Rule(
    code="U961",
    severity=Severity.ERROR,
    message="{name} would be read from git, which cannot be run here",
    help="Install git, or name a file: there is none of this name.",
    explanation="""\
`REVISION:PATH` is read by git from the repository of the current folder.

Wrong, where git is not installed:

    gen diff main:specs/stripe.yaml specs/stripe.yaml

Right:

    gen diff old/stripe.yaml specs/stripe.yaml
""",
)

NO_REPOSITORY = Rule(
    code="U962",
    severity=Severity.ERROR,
    message="{name} is neither a file nor a revision: git says {reason}",
    help="Run it inside the repository, or name a file.",
    explanation="""\
`REVISION:PATH` is looked for in the repository of the current folder, where there is no file of
that name.

Wrong, outside of a repository:

    gen diff main:specs/stripe.yaml specs/stripe.yaml

Right:

    cd the-repository && gen diff main:specs/stripe.yaml specs/stripe.yaml
""",
)

UNKNOWN_REVISION = Rule(
    code="U963",
    severity=Severity.ERROR,
    message="the repository has no revision {name}",
    help="`git branch --all` and `git log` show what there is.{hint}",
    explanation="""\
Before the colon stands a branch, a tag or a commit, as `git show` takes it. A clone that was made
with a depth has the last commits alone, and often no other branch.

Wrong, where the branch was not fetched:

    gen diff main:specs/stripe.yaml specs/stripe.yaml

Right:

    git fetch --depth=1 origin main
    gen diff FETCH_HEAD:specs/stripe.yaml specs/stripe.yaml
""",
)

REVISION_LACKS_FILE = Rule(
    code="U964",
    severity=Severity.ERROR,
    message="at the revision {name} there is no file {path}",
    help="Write its path from the root of the repository, as it was then.{hint}",
    explanation="""\
Behind the colon stands the path of a file at that revision, from the root of the repository; with
`./` in front it is from the current folder. Files that were not committed are in no revision.

Wrong, in the folder `specs`:

    gen diff main:stripe.yaml stripe.yaml

Right:

    gen diff main:./stripe.yaml stripe.yaml
    gen diff main:specs/stripe.yaml stripe.yaml
""",
)

STRANGERS = Rule(
    code="U965",
    severity=Severity.ERROR,
    message="these are two APIs: no operation of {old} is in {new}",
    help="Compare two versions of one document.",
    explanation="""\
An operation is known again by its method and path, or by its operationId. Where none of them is,
everything has changed, and a list of that helps nobody.

Wrong:

    gen diff specs/stripe.yaml specs/museum.yaml

Right:

    gen diff main:specs/stripe.yaml specs/stripe.yaml
""",
)

NO_TREE = Rule(
    code="U966",
    severity=Severity.ERROR,
    message="this cannot be compared: {reason}",
    help="Name a document, REVISION:PATH, or a folder that `gen build` wrote, such as"
    " generated/stripe.",
    explanation="""\
Of a built tree its public names are compared, which stand in `surface.txt` of each language. The
folder is that of one language, or the one with a folder for each.

Wrong:

    gen diff specs/ specs/stripe.yaml

Right:

    gen diff generated/stripe specs/stripe.yaml
""",
)
