"""Which service does a method belong to?"""

from __future__ import annotations

from generator.sdk.model import Method, Sdk, Service


def find_service(sdk: Sdk, method: Method) -> Service:
    """The service that the method belongs to."""
    return next(service for service in sdk.services if method in service.methods)
