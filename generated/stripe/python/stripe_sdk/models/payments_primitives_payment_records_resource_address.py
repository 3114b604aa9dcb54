"""Payments primitives payment records resource address."""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourceAddress(Model):
    """Where somebody is to be found."""

    city: str | None
    """City, town, village or district."""
    country: str | None
    """Country, as a two-letter [ISO
    3166-1](https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2) code.
    """
    line1: str | None
    """Street and number, PO box or company name."""
    line2: str | None
    """Flat, suite, floor or building."""
    postal_code: str | None
    """Postal code, called ZIP code in the US."""
    state: str | None
    """Part of the country, such as a state or province; an [ISO
    3166-2](https://en.wikipedia.org/wiki/ISO_3166-2) code serves best.
    """
