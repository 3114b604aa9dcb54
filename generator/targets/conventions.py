"""How does a target write each kind of name?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.code import Code
from generator.sdk.model import Sdk
from generator.targets.scope import Convention


@dataclass(frozen=True, slots=True)
class Conventions:
    """How `target` writes each kind of name. `client_members` are methods and services of the client.

    `clients` is for the client alone, which meets the names of the runtime.

    `package` gives the name of the whole: the one that facts pin, else one made of the product's.
    `settings` are what a caller configures a client by. `keywords`: named arguments are identifiers
    too, not only those of the path. `along`: what else is called after a class.
    """

    target: str
    package: Callable[[Sdk], Code]
    clients: Convention
    classes: Convention
    modules: Convention
    members: Convention
    client_members: Convention
    fields: Convention
    arguments: Convention
    settings: Convention
    keywords: bool
    along: Callable[[str], tuple[str, ...]] = lambda identifier: ()
