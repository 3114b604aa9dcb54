"""What can be said of single facts that are understood, and look odd (a part of S3xx)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

CALL_RESPELT = Rule(
    code="S305",
    severity=Severity.WARNING,
    message="the call `{written}` becomes `{call}`",
    help="Write `{call}`, or other words of letters, digits and underscores.",
    explanation="""\
A fact of `calls` names a call by words with dots between them. Each language writes the words in
its own way, so that other marks have no place in them: they are left out, or spelt out.

Wrong:

    calls: {getPet: "pets.find by id!"}

Right:

    calls: {getPet: pets.find_by_id}
""",
)

LICENSE_UNKNOWN = Rule(
    code="S306",
    severity=Severity.WARNING,
    message="{name} is no common SPDX identifier",
    help="{nearest}The list is at https://spdx.org/licenses; for a license of your own, write"
    " `LicenseRef-` and its name.",
    explanation="""\
Registries of packages take a license by its SPDX identifier, letter by letter. This one is written
as it is stated, since not all of them are known here.

Wrong:

    license: Apache2

Right:

    license: Apache-2.0
""",
)
