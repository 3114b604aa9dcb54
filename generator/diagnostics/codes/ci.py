"""What `gen ci` can say (U97x); these end with exit status 2."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

GIT_REFUSES = Rule(
    code="U971",
    severity=Severity.ERROR,
    message="`git {wanted}` has failed: {reason}",
    help="{hint}Nothing of yours was changed.",
    explanation="""\
`gen ci` makes commits by git, and git has said no. Its own words tell why: it is not installed,
the folder is in no repository or cannot be written to, the remote does not let us in, or it does
not know who makes the commit.

Wrong, on a machine that has no name for whoever makes commits:

    gen ci regenerate specs/stripe.yaml

Right:

    git config user.name "Our bot" && git config user.email bot@acme.example
    gen ci regenerate specs/stripe.yaml
""",
)

OUTSIDE_REPOSITORY = Rule(
    code="U972",
    severity=Severity.ERROR,
    message="this is not in the repository of the folder that gen runs in",
    help="Run gen in the repository that has it, and name a file that is in there.",
    explanation="""\
What `gen ci` compares and commits is in the repository of the folder that it runs in: the
document, what lies beside it, and the overlays.

Wrong:

    gen ci comment ../specs/stripe.yaml --base main

Right:

    cd .. && gen ci comment specs/stripe.yaml --base main
""",
)

NOT_COMMITTED = Rule(
    code="U973",
    severity=Severity.ERROR,
    message="this is not as it was committed last",
    help="Commit it first, or let the new commit have it too with `--with-inputs`.",
    explanation="""\
`gen ci regenerate` builds what is committed, in a checkout of its own, so that no unfinished work
gets into a pull request. A file that the build reads has changes that are in no commit. With
`--with-inputs` they are part of what is proposed, which is meant for jobs that fetch a document.

Wrong:

    curl -o specs/stripe.yaml https://…, then gen ci regenerate specs/stripe.yaml

Right:

    gen ci regenerate specs/stripe.yaml --with-inputs
""",
)

FOREIGN_BRANCH = Rule(
    code="U974",
    severity=Severity.ERROR,
    message="the branch {branch} has work that is not gen's: commit {commit}",
    help="Merge it, or name another branch with --branch; --force throws that work away.",
    explanation="""\
The branch of regenerated output is written anew each time, from the newest commit. So gen takes
only a branch whose last commit it made itself, of the same document, and that nobody has amended.

Wrong:

    git switch gen/stripe, commit a correction and push it, then gen ci regenerate --push

Right:

    put the correction on the main branch, then gen ci regenerate specs/stripe.yaml --push
""",
)

OVERTAKEN = Rule(
    code="U975",
    severity=Severity.ERROR,
    message="somebody else wrote to the branch {branch} while gen was building",
    help="Run it again: nothing was overwritten.",
    explanation="""\
Two runs built at the same time, from different commits, or somebody pushed to the branch
meanwhile. Who comes second finds another commit than before, and leaves it alone. Jobs that write
to one branch belong into one queue, such as a `concurrency` group.

Wrong:

    two jobs at once: gen ci regenerate specs/stripe.yaml --push

Right:

    one after the other
""",
)

BRANCH_IN_USE = Rule(
    code="U976",
    severity=Severity.ERROR,
    message="the branch {branch} is checked out in {folder}",
    help="Switch to another branch there, or name another one with --branch.",
    explanation="""\
The branch of regenerated output gets a new commit, which is made elsewhere. The files of whoever
has it checked out would not follow.

Wrong:

    git switch gen/stripe && gen ci regenerate specs/stripe.yaml

Right:

    git switch main && gen ci regenerate specs/stripe.yaml
""",
)

OTHER_FILE = Rule(
    code="U977",
    severity=Severity.ERROR,
    message="{path} is there, and is not what gen would write: {reason}",
    help="Move it away, run gen again, and take over what you changed in it.",
    explanation="""\
`gen ci init` writes files that are yours from then on. One that is there already and differs, or
is no plain file, is left alone, and none of the others is written either.

Wrong:

    gen ci init specs/stripe.yaml, where .github/workflows/gen-stripe.yml was edited

Right:

    git mv .github/workflows/gen-stripe.yml mine.yml, gen ci init specs/stripe.yaml, and compare
""",
)

UNFIT_WORD = Rule(
    code="U978",
    severity=Severity.ERROR,
    message="{what} cannot be written into a workflow: {word}",
    help="{hint}",
    explanation="""\
What the files of `gen ci init` name is read by shells, by YAML and as patterns of paths. It has
letters and digits, and few other characters.

Wrong:

    gen ci init 'specs/$(whoami).yaml' --host github

Right:

    gen ci init specs/stripe.yaml --host github
""",
)

CANNOT_PUT = Rule(
    code="U979",
    severity=Severity.ERROR,
    message="{path} is needed, and cannot be written: {reason}",
    help="Run gen in a checkout that you may write to, or name another place.",
    explanation="""\
The operating system refused to make a folder or a file that `gen ci` was asked for, and its reason
is part of the message. Most often the checkout is read-only, or a file is where a folder should be.

Wrong, where `.github` is a file:

    gen ci init specs/stripe.yaml --host github

Right:

    git mv .github notes.txt && gen ci init specs/stripe.yaml --host github
""",
)

NOT_PUBLISHED_THERE = Rule(
    code="U970",
    severity=Severity.ERROR,
    message="gen has no files that publish from {host}",
    help="Leave --publish out, or write --host github.",
    explanation="""\
The packages are published without a stored key, by registries that trust a workflow. gen writes
such a workflow for GitHub alone.

Wrong:

    gen ci init specs/stripe.yaml --host shell --publish

Right:

    gen ci init specs/stripe.yaml --host github --publish
""",
)
