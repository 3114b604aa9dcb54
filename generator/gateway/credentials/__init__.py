"""Which secrets are added to a request, where do they come from, and who may set them?"""

from generator.gateway.credentials.held import Place
from generator.gateway.credentials.injection import Injection, Owned
from generator.gateway.credentials.of_api import Credentials
from generator.gateway.credentials.put import Result, put
from generator.gateway.credentials.secret import Mode
from generator.gateway.credentials.source import Source, Stated, Store
from generator.gateway.credentials.tokens import TokenFetch
from generator.gateway.credentials.trouble import (
    Missing,
    ReadOnly,
    TokenRefused,
    Trouble,
    UnknownScheme,
    Unreadable,
    Unsendable,
)

__all__ = [
    "Credentials",
    "Injection",
    "Missing",
    "Mode",
    "Owned",
    "Place",
    "ReadOnly",
    "Result",
    "Source",
    "Stated",
    "Store",
    "TokenFetch",
    "TokenRefused",
    "Trouble",
    "UnknownScheme",
    "Unreadable",
    "Unsendable",
    "put",
]
