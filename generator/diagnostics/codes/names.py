"""What can be said about the names file, which keeps the names of earlier builds (N6xx)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

MERGE_MARKER = Rule(
    code="N601",
    severity=Severity.ERROR,
    message="the names file has a conflict that was never resolved",
    help="Delete the lines of markers, keep the names of both sides, and build again.",
    explanation="""\
Two branches each added names at one place of `<stem>.names.yaml`. Every line is a name of its
own, so that both sides can stay; where both have a line for the same thing, keep the name that
was released.

Wrong:

    calls:
    <<<<<<< HEAD
      "GET /v1/refunds": refunds.list
    =======
      "GET /v1/payouts": payouts.list
    >>>>>>> payouts

Right:

    calls:
      "GET /v1/payouts": payouts.list
      "GET /v1/refunds": refunds.list
""",
)

NAMES_SHAPE = Rule(
    code="N602",
    severity=Severity.ERROR,
    message="{what} is not {expected}",
    help="Write {expected}, or take the file as it was from your version control system.",
    explanation="""\
`gen build` writes the names file, and reads nothing in it but what it writes: under each
heading a line for each thing, with its name in lower-case words. Nothing is written over a file
that cannot be read, since the names in it would be lost.

Wrong:

    calls:
      "GET /v1/customers": Customers.list()

Right:

    calls:
      "GET /v1/customers": customers.list
""",
)

NAMES_TWICE = Rule(
    code="N603",
    severity=Severity.ERROR,
    message="{one} and {other} cannot both have the name {name}",
    help="Delete the line of the one that was not released; the next build gives it another name.",
    explanation="""\
Two lines of the names file give one name to two things. That happens where two branches gave it
away, and both were merged.

Wrong:

    classes models:
      "schemas/pet": pet
      "schemas/Pet": pet

Right:

    classes models:
      "schemas/pet": pet
""",
)

NAMES_ELSEWHERE = Rule(
    code="N604",
    severity=Severity.ERROR,
    message="these names are those of {theirs}; the document is {ours}, and has {found} of {count}",
    help="Move the file to where its document is, or delete it to name everything anew.",
    explanation="""\
The names file lies beside its document and has its stem: `stripe.names.yaml` beside
`stripe.yaml`. This one has another title than the document, and most of what it names is not
there. Names of another API would be held for nobody, and the names of this one would depend on
them.

Wrong:

    title: Shop API      # beside a document whose info.title is Payments API

Right:

    title: Payments API
""",
)

FACT_RENAMES = Rule(
    code="N605",
    severity=Severity.NOTE,
    message="{thing} was called {name}, and is {now} by a fact",
    help="Nothing, if that is meant: the next build writes it into the names file.",
    explanation="""\
A fact says how a thing is called, and the names file has another name for it. The fact wins, as
it was written by a person: a public name changes. `gen build` writes the new name into the
names file.

Wrong, where no name should change:

    calls:               # stripe.sdk.yaml; stripe.names.yaml has customers.list
      GET /v1/customers: clients.list

Right:

    calls:
      GET /v1/customers: customers.list
""",
)

NAME_HELD = Rule(
    code="N606",
    severity=Severity.NOTE,
    message="{newcomer} is called {settled}: {name} is held for {thing}, which is gone",
    help="Build with --prune-names to give the names of all that is gone away.",
    explanation="""\
What leaves a document keeps its name in the names file, so that it has the same one when it
comes back, and so that nothing else is meant by a name that programs still use. Where the thing
is gone for good, `gen build --prune-names` takes it out of the file.

Wrong, where `/pets` is gone for good and `/animals` should have its call:

    gen build shop.yaml

Right:

    gen build shop.yaml --prune-names
""",
)

NAMES_NOT_WRITTEN = Rule(
    code="N607",
    severity=Severity.WARNING,
    message="the names file could not be written: {reason}",
    help="Build where it can be written, and commit it: until then, new names are not kept.",
    explanation="""\
`gen build` writes the names that it gave into `<stem>.names.yaml` beside the document. What it
built is there all the same, but the next build does not know which of its names were new.

Wrong, where the folder of the document is read-only and the names file is out of date:

    gen build /mnt/specs/shop.yaml

Right:

    cp /mnt/specs/shop.yaml . && gen build shop.yaml
""",
)
