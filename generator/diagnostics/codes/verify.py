"""What `gen verify` can say about a tree and what it was made from (O52x)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

INPUT_CHANGED = Rule(
    code="O521",
    severity=Severity.ERROR,
    message="{what} {how} since gen built {tree}",
    help="{hint}",
    explanation="""\
The manifest of a tree has the hash of each file that the tree was made from: the document, its
other files, its overlays, the facts and the names. One of them is another now, so that a build
would make something else, and nothing was compared.

Wrong:

    edit specs/stripe.sdk.yaml, then gen verify generated/stripe

Right:

    edit specs/stripe.sdk.yaml, gen build specs/stripe.yaml, then gen verify generated/stripe
""",
)

OTHER_TOOL = Rule(
    code="O522",
    severity=Severity.WARNING,
    message="another gen built {tree}: {how}",
    help="If no file differs, nothing is to be done. Else verify with the gen that built it, or build it"
    " anew.",
    explanation="""\
The manifest has the version of gen, and hashes of its code and its templates. This gen is another
one. What it makes is compared all the same: where every file is equal, the tree is as good as built
by this one, and a build leaves it alone. With `--strict` it counts as an error.

Wrong:

    pip install gen==2.0, then gen verify a tree of 1.0, where files differ

Right:

    pip install gen==1.0, or gen build with 2.0
""",
)

OTHER_BYTES = Rule(
    code="O523",
    severity=Severity.ERROR,
    message="{what} {how}",
    help="{hint}",
    explanation="""\
The tree was made anew in memory, from the files that its manifest names, and compared byte for
byte. A file of the tree has other bytes, or is not there, or is there and no build makes it. Files
that tools leave behind, such as caches and installed packages, are among the latter: verify a fresh
checkout.

Wrong:

    edit generated/stripe/python/stripe_sdk/_client.py, then gen verify generated/stripe

Right:

    git checkout generated/stripe, then gen verify generated/stripe
""",
)

OLD_MANIFEST = Rule(
    code="O524",
    severity=Severity.ERROR,
    message="{path} does not say what the tree was made from",
    help="Build the tree anew with `gen build`; its manifest will say it.",
    explanation="""\
Older releases of gen wrote manifests without the files that a tree was made from. A build reads
them and writes them anew, and such a tree can be verified from then on.

Wrong:

    {"tool": "0.1.0", "files": {}}

Right:

    gen build specs/stripe.yaml, then gen verify generated/stripe
""",
)

NEWER_MANIFEST = Rule(
    code="O525",
    severity=Severity.ERROR,
    message="{path} has format {number}, and this gen knows {known} at most",
    help="Verify the tree with the gen that wrote it, or a newer one.",
    explanation="""\
The format of a manifest counts up when it says things that older releases would misunderstand. A
tree of a newer gen is verified by that.

Wrong:

    gen 1.0 verifies what gen 2.0 built

Right:

    pip install --upgrade gen, then gen verify generated/stripe
""",
)
