"""What can be said about the words behind `gen release` (U97x); these end with exit status 2."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

WRONG_VERSION = Rule(
    code="U991",
    severity=Severity.ERROR,
    message="{given} names no version of a package",
    help="Write PACKAGE=VERSION, such as `--version {package}=2.0.0`; packages are {packages}.",
    explanation="""\
`--version` gives one package a version in place of the one that follows from the changes: three
numbers, and `-alpha.N`, `-beta.N` or `-rc.N` behind them before it is final.

Wrong:

    gen release shop.yaml --version v2

Right:

    gen release shop.yaml --version python=2.0.0 --version typescript=2.0.0-rc.1
""",
)

WRONG_DATE = Rule(
    code="U992",
    severity=Severity.ERROR,
    message="{given} is no date ({source})",
    help="Write a day as year, month and day: `--date 2026-01-31`.",
    explanation="""\
A release has the date of `--date`, else that of the variable SOURCE_DATE_EPOCH, which is a number
of seconds, else today's in UTC.

Wrong:

    gen release shop.yaml --date 31.1.2026

Right:

    gen release shop.yaml --date 2026-01-31
""",
)
