"""Which Python SDKs are weighed, and how is each one loaded, made ready and called once?

The steps are text, run one after the other in the interpreter of the SDK's own environment. `BODY`
is what the server answers. Two ways lead to the answer: `given` hands the client a transport that
stays in the process, `default` puts the answer below the HTTP client that it would make itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Maker: TypeAlias = Literal["", "gen", "openapi-python-client", "openapi-generator"]


@dataclass(frozen=True, slots=True)
class Peer:
    """`requirements` are installed from the package index; `maker` then makes `package`."""

    name: str
    package: str
    requirements: tuple[str, ...]
    load: str
    ready: str
    given: str
    default: str
    first: str
    body: Literal["customer", "model"] = "customer"
    maker: Maker = ""


_HTTPX = """\
import {0}
def answer(*_, **__):
    return {0}.Response(200, content=BODY, headers={{"Content-Type": "application/json"}})
"""
_GIVEN = _HTTPX + "http = {0}.Client(transport={0}.MockTransport(answer))\n"
_DEFAULT = _HTTPX + "{0}.HTTPTransport.handle_request = answer\n"

OURS = Peer(
    name="ours",
    package="stripe_sdk",
    requirements=("httpx", "pydantic", "msgspec"),  # the last two for the page
    load="import stripe_sdk",
    ready="client = stripe_sdk.Stripe(api_key='sk_test_1')",
    given=_GIVEN.format("httpx")
    + "client = stripe_sdk.Stripe(api_key='sk_test_1', http_client=http)",
    default=_DEFAULT.format("httpx"),
    first="client.customers.retrieve('cus_1').email",
    maker="gen",
)

STRIPE = Peer(
    name="stripe",
    package="stripe",
    requirements=("stripe",),
    load="import stripe",
    ready="client = stripe.StripeClient('sk_test_1')",
    given="""\
class Answer(stripe.HTTPClient):
    name = "answer"
    def request(self, *_, **__):
        return BODY, 200, {}
client = stripe.StripeClient('sk_test_1', http_client=Answer())
""",
    default="""\
import requests
def answer(self, request, **_):
    found = requests.Response()
    found.status_code, found._content, found.request = 200, BODY, request
    return found
requests.adapters.HTTPAdapter.send = answer
""",
    first="client.v1.customers.retrieve('cus_1').email",
)


def _inference(name: str, client: str) -> Peer:
    """Both are made by one generator; neither has customers, but both can look up a model."""
    return Peer(
        name=name,
        package=name,
        requirements=(name,),
        load=f"import {name}",
        ready=f"client = {name}.{client}(api_key='key')",
        given=_GIVEN.format("httpx2")
        + f"client = {name}.{client}(api_key='key', http_client=http)",
        default=_DEFAULT.format("httpx2"),
        first="client.models.retrieve('model_1').id",
        body="model",
    )


OPENAPI_PYTHON_CLIENT = Peer(
    name="openapi-python-client",
    package="stripe_opc",
    requirements=("openapi-python-client",),
    load="import stripe_opc",
    ready="client = stripe_opc.AuthenticatedClient("
    "base_url='https://api.stripe.com', token='sk_test_1')",
    given=_HTTPX.format("httpx") + "client.set_httpx_client(httpx.Client("
    "base_url='https://api.stripe.com', transport=httpx.MockTransport(answer)))",
    default=_DEFAULT.format("httpx"),
    first="""\
from stripe_opc.api.default import get_customers_customer
get_customers_customer.sync('cus_1', client=client).email
""",
    maker="openapi-python-client",
)

_POOL = """\
import urllib3
def answer(*_, **__):
    headers = {"Content-Type": "application/json"}
    return urllib3.HTTPResponse(BODY, headers=headers, status=200)
"""

OPENAPI_GENERATOR = Peer(
    name="openapi-generator",
    package="stripe_oag",
    requirements=("openapi-generator-cli",),
    load="import stripe_oag",
    ready="client = stripe_oag.DefaultApi(stripe_oag.ApiClient("
    "stripe_oag.Configuration(access_token='sk_test_1')))",
    given=_POOL + "client.api_client.rest_client.pool_manager.request = answer",
    default=_POOL + "urllib3.PoolManager.request = answer",
    first="client.get_customers_customer('cus_1').actual_instance.email",
    maker="openapi-generator",
)

PEERS = (
    OURS,
    STRIPE,
    _inference("openai", "OpenAI"),
    _inference("anthropic", "Anthropic"),
    OPENAPI_PYTHON_CLIENT,
    OPENAPI_GENERATOR,
)
