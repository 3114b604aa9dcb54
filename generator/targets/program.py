"""What does every snippet need to know of its call, whatever it is written in?"""

from __future__ import annotations

from generator.names import singular
from generator.sdk.model import Method, Sdk, Service


def environment(sdk: Sdk, method: Method) -> str:
    """The variables that hold the secrets of the call, in words; empty where it needs none."""
    wanted = {id_ for alternative in method.credentials[:1] for id_ in alternative}
    return " and ".join(c.environment for c in sdk.credentials if c.id in wanted)


def result_words(service: Service, method: Method) -> tuple[str, ...]:
    """What the result is: the resource of the service, in the plural only where it is a list."""
    words = service.path[-1].words if service.path else ("result",)
    if method.name.words == ("list",):
        return words
    return (*words[:-1], singular(words[-1]))
