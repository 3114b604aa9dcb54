"""Which credentials does a call take, and how do they travel? What a page says of them, never one itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.sdk.client_model import Credential
from generator.sdk.model import Method, Sdk
from generator.targets.docs.quote import prose, text
from generator.targets.docs.views import SchemeView


def schemes(sdk: Sdk, method: Method) -> Iterator[SchemeView]:
    """Each that any alternative asks for, in the order of the client."""
    wanted = {id_ for alternative in method.credentials for id_ in alternative}
    for credential in sdk.credentials:
        if credential.id in wanted:
            yield SchemeView(
                id=text(credential.id),
                sent=text(_sent(credential)),
                docs=prose(credential.docs.text),
                environment=text(credential.environment),
            )


def _sent(credential: Credential) -> str:
    if credential.token_url:
        return "OAuth 2.0 client credentials, exchanged for a bearer token"
    match credential.placement:
        case "bearer":
            return "a bearer token"
        case "basic":
            return "a user name and a password (HTTP Basic)"
        case "header" | "query" | "cookie":
            where = (
                "parameter of the query"
                if credential.placement == "query"
                else credential.placement
            )
            return f"an API key in the {where} {credential.parameter}"
