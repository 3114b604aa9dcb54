"""Releases as a reader gives them."""

from __future__ import annotations

from generator.sdk.releases import Baseline, Entry, PackageRelease, Release, Releases
from generator.sdk.versions import Version

NEWS = (
    Entry("added", "Method added: `client.pets.list`."),
    Entry("removed", "Breaking: it is gone."),
)

CALLS = {
    "GET /v1/customers/{id}": "customers.fetch",
    "POST /orders": "shopping.baskets.fill",
    "HEAD /ping": "status",
}
"""Names that calls of the shop of `sdk_fixtures` may have had: in the same service, in one that is gone,
and of the client itself."""

TYPES = {
    "response:customer": "models.Buyer",
    "request:params:customers.list": "params.customers.AllParams",
    "request:params:orders.update": "params.customers.ChangeParams",
    "request:params:orders.create": "params.baskets.FillParams",
}


def released_before(*entries: Entry) -> Releases:
    """One release of both packages."""
    one = PackageRelease(
        Version(1, 2, 0),
        "minor",
        entries or NEWS,
        calls=CALLS,
        types=TYPES,
        until=Version(2, 0, 0),
    )
    packages = {"python": one, "typescript": one}
    return Releases((Release("2026-01-31", packages, Baseline("", "", "")),))
