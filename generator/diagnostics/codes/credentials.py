"""What can be said about the gateway's credentials (U93x); these end with exit status 2."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

UNKNOWN_SCHEME = Rule(
    code="U931",
    severity=Severity.ERROR,
    message="no credential goes with a scheme named {name}",
    help="Choose one of: {names}.{hint}",
    explanation="""\
A credential is kept for a security scheme of the document, by its name. `gen gateway credentials
list SPEC` shows them all; one that the facts file omits is not among them.

Wrong:

    gen gateway credentials set specs/stripe.yaml bearer

Right:

    gen gateway credentials set specs/stripe.yaml bearerAuth
""",
)

BAD_SECRET = Rule(
    code="U932",
    severity=Severity.ERROR,
    message="this secret cannot be sent for {name}: {reason}",
    help="{form}",
    explanation="""\
A secret is sent as it is, so that it can hold no line break and nothing that the place where it
goes does not take. It is read from a prompt, or from what is piped in; never from the command line,
which other users of the machine can read.

Wrong:

    echo "Bearer $KEY" | gen gateway credentials set specs/stripe.yaml bearerAuth

Right:

    gen gateway credentials set specs/stripe.yaml bearerAuth
    printf %s "$KEY" | gen gateway credentials set specs/stripe.yaml bearerAuth
""",
)

BAD_SOURCE = Rule(
    code="U933",
    severity=Severity.ERROR,
    message="one `--credential` cannot be meant: {reason}",
    help="Write SCHEME=env:NAME, SCHEME=keyring, SCHEME=file or 'SCHEME=command:PROGRAM WORDS'.",
    explanation="""\
`--credential` says where the credential of a scheme is: in a variable of the environment, in the
keyring of the operating system, in the encrypted file, or printed by a command. The secret itself
is never written there. Where several documents have a scheme of one name, write API/SCHEME.

Wrong:

    --credential bearerAuth=sk_test_123

Right:

    --credential bearerAuth=env:MY_KEY
    --credential 'stripe/bearerAuth=command:pass show stripe/test'
""",
)

STORE_FAILED = Rule(
    code="U934",
    severity=Severity.ERROR,
    message="{reason}",
    help="{hint}",
    explanation="""\
A place that may hold a credential cannot be read or written: there is no keyring, or it is locked;
the passphrase of the encrypted file is missing or another one; the file was changed; a command
failed.

Wrong, on a machine without a keyring:

    gen gateway credentials set specs/stripe.yaml bearerAuth --to keyring

Right:

    gen gateway credentials set specs/stripe.yaml bearerAuth --to file
""",
)

NOTHING_STORED = Rule(
    code="U935",
    severity=Severity.ERROR,
    message="nothing is kept for {name}",
    help="{hint}",
    explanation="""\
`gen gateway credentials remove` takes a credential out of the keyring and the encrypted file. There
is none, so nothing was changed. One that comes from a variable is removed where that is set.

Wrong, where nothing was set:

    gen gateway credentials remove specs/stripe.yaml bearerAuth

Right:

    gen gateway credentials list specs/stripe.yaml
""",
)
