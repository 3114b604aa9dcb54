"""What does a guide say of a secret: what it looks like, where it goes and where it is read from?"""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code, join
from generator.sdk.client_model import Credential
from generator.targets.prose import code_span


@dataclass(frozen=True, slots=True)
class SecretForms:
    """How a language takes a secret of two parts: `pair` for user and password, beside text with a
    colon, or empty; `client` for the id and the secret of an OAuth client."""

    pair: Code
    client: Code


def secret_words(
    one: Credential, forms: SecretForms, client_environment: tuple[str, ...] = ()
) -> Code:
    """One line of Markdown. `client_environment`: the variables of an OAuth client, where read."""
    parts = [_form(one, forms)]
    if one.environment:
        parts.append(Code(f"read from {code_span(one.environment)} unless given"))
    if one.token_url:
        words = f"or {forms.client}, which it gets tokens for by itself"
        if client_environment:
            pair = join(" and ", map(code_span, client_environment))
            words += f", read from {pair}"
        parts.append(Code(words))
    return join("; ", parts)


def _form(one: Credential, forms: SecretForms) -> Code:
    where = code_span(one.parameter)
    match one.placement:
        case "bearer":
            return Code("a token, without the word `Bearer` that it is sent with")
        case "basic":
            pair = f"{forms.pair}, " if forms.pair else ""
            return Code(
                f"`user:password`, {pair}or a user name alone; the client encodes it for "
                "`Authorization: Basic`"
            )
        case "header" if one.parameter.lower() == "authorization":
            return Code(
                f"a key, sent as it is in the header {where}: write the word that the API wants "
                "before it too, as in `Bot abc`"
            )
        case "header":
            return Code(f"a key, sent as it is in the header {where}")
        case "query":
            return Code(f"a key, sent in the query as {where}")
        case "cookie":
            return Code(f"a key, sent as the cookie {where}")
