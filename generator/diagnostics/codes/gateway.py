"""What can be said about the command line of `gen gateway` (U94x); these end with exit status 2."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

NO_EXTRA = Rule(
    code="U940",
    severity=Severity.ERROR,
    message="the gateway needs a package that is not installed: {package}",
    help="Install it with the others that it needs: pip install 'gen-sdk[gateway]'",
    explanation="""\
A server and a client of HTTP are needed by the gateway alone, so that they are an extra.

Wrong:

    pip install gen-sdk
    gen gateway specs/stripe.yaml

Right:

    pip install 'gen-sdk[gateway]'
    gen gateway specs/stripe.yaml
""",
)

NO_PORT = Rule(
    code="U941",
    severity=Severity.ERROR,
    message="the gateway cannot listen at {host}, port {port}: {reason}",
    help="Choose another port, or write `--port 0` for any that is free.",
    explanation="""\
A gateway listens at an address of this machine and a port that one program at a time can have.

Wrong, while another program uses the port:

    gen gateway specs/stripe.yaml --port 8787

Right:

    gen gateway specs/stripe.yaml --port 0
""",
)

BAD_ORIGIN = Rule(
    code="U942",
    severity=Severity.ERROR,
    message="{origin} is no origin of pages",
    help="Write scheme, host and port as browsers do: https://docs.example.com.{hint}",
    explanation="""\
Pages of an allowed origin may use the gateway's credentials. An origin is compared letter by
letter with what the browser sends: scheme and host in lower case, the port unless it goes without
saying, and nothing after it. There is no pattern, and none for pages from a file, whose origin is
`null` as that of any page can be.

Wrong:

    gen gateway specs/stripe.yaml --allow-origin https://docs.example.com/api/
    gen gateway specs/stripe.yaml --allow-origin '*'

Right:

    gen gateway specs/stripe.yaml --allow-origin https://docs.example.com
""",
)

SAME_NAME = Rule(
    code="U943",
    severity=Severity.ERROR,
    message="two documents would be served as {name}: {one} and {other}",
    help="Give one of the files another name.",
    explanation="""\
Each document is served under the name of its file, without the ending.

Wrong:

    gen gateway stripe/openapi.yaml github/openapi.yaml

Right:

    gen gateway stripe.yaml github.yaml
""",
)

NO_SERVER = Rule(
    code="U944",
    severity=Severity.ERROR,
    message="calls of {name} have nowhere to go: the server is {url}, and {reason}",
    help="Name the server: --server https://api.example.com.",
    explanation="""\
Where calls go is what the document says under `servers`. One that is a path alone is meant from
where the document was fetched, which a file on a disk does not tell.

Wrong, where the document has no servers:

    gen gateway petstore.yaml

Right:

    gen gateway petstore.yaml --server https://petstore.example.com/v1
    gen gateway petstore.yaml shop.yaml --server petstore=https://petstore.example.com/v1
""",
)

PRIVATE_SERVER = Rule(
    code="U945",
    severity=Severity.ERROR,
    message="calls of {name} would go to {host}, which is no public server",
    help="Add --allow-private if that is meant.",
    explanation="""\
A document of somebody else can name servers that only your machine reaches: the router, a
database, the place where a machine of a cloud gets its keys. So addresses that are not public are
refused, here and whenever a name turns out to lead to one.

Wrong:

    gen gateway specs/stripe.yaml --server http://127.0.0.1:4010

Right:

    gen gateway specs/stripe.yaml --server http://127.0.0.1:4010 --allow-private
""",
)

OPEN = Rule(
    code="U946",
    severity=Severity.ERROR,
    message="the gateway would be open to others: {reason}",
    help="Say where they reach it, --public https://gateway.example.com, and set GEN_GATEWAY_KEY to"
    " 32 characters or more that cannot be guessed.",
    explanation="""\
Whoever reaches the gateway can try to use its credentials. On this machine that is you. To listen
on more than that, the gateway is told the address by which others reach it, which it compares with
what they ask for, and a key that signs their sessions, which several gateways can share.

Wrong:

    gen gateway specs/stripe.yaml --host 0.0.0.0

Right:

    export GEN_GATEWAY_KEY="$(openssl rand -base64 33)"
    gen gateway specs/stripe.yaml --host 0.0.0.0 --public https://gateway.example.com
""",
)

BAD_PUBLIC = Rule(
    code="U947",
    severity=Severity.ERROR,
    message="{url} is not where others reach the gateway: {reason}",
    help="Write scheme, host and port alone: https://gateway.example.com.",
    explanation="""\
Sessions are sent with every call, so that they are to travel by https to any other machine. What
speaks https stands in front of the gateway: a load balancer, or nginx.

Wrong:

    gen gateway specs/stripe.yaml --host 0.0.0.0 --public http://gateway.example.com/stripe

Right:

    gen gateway specs/stripe.yaml --host 0.0.0.0 --public https://gateway.example.com
""",
)

BAD_VALUE = Rule(
    code="U948",
    severity=Severity.ERROR,
    message="{option} {value}: {reason}",
    help="`gen gateway --help` says how each is written.{hint}",
    explanation="""\
Rates are a count for a time: `100/m`, `5/s`, `1000/h`, `20/10s`. Where several documents are
served, a server says whose it is.

Wrong:

    gen gateway a.yaml b.yaml --rate 100 --server https://api.example.com

Right:

    gen gateway a.yaml b.yaml --rate 100/m --server a=https://api.example.com
""",
)

NO_AUDIT = Rule(
    code="U949",
    severity=Severity.ERROR,
    message="the audit log {path} cannot be written: {reason}",
    help="Name a file in a folder that is there and that you may write to.",
    explanation="""\
The audit log has a line for each call. A gateway that is told to write one does not run without.

Wrong:

    gen gateway specs/stripe.yaml --audit /var/log/

Right:

    gen gateway specs/stripe.yaml --audit gateway.log
""",
)
