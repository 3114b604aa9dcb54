"""Which words make a believable example? Tables only, of words that many APIs share."""

from __future__ import annotations

from collections.abc import Mapping

NUMBERS: Mapping[str, int] = {
    "amount": 1000,
    "balance": 1000,
    "day": 15,
    "height": 10,
    "length": 10,
    "limit": 10,
    "max": 100,
    "maximum": 100,
    "month": 12,
    "percent": 10,
    "percentage": 10,
    "port": 8080,
    "price": 1000,
    "size": 10,
    "subtotal": 1000,
    "total": 1000,
    "value": 1000,
    "weight": 10,
    "width": 10,
    "year": 2030,
}
"""By a word of the name."""


FORMATS: Mapping[str, str] = {
    "byte": "aGVsbG8=",
    "country": "US",
    "currency": "usd",
    "duration": "P1D",
    "email": "ada@example.com",
    "hostname": "example.com",
    "idn-email": "ada@example.com",
    "idn-hostname": "example.com",
    "ip": "203.0.113.7",
    "ipv4": "203.0.113.7",
    "ipv6": "2001:db8::7",
    "iri": "https://example.com/",
    "json-pointer": "/key",
    "phone": "+14155550123",
    "time": "09:30:00Z",
    "uri": "https://example.com/",
    "uri-reference": "/example",
    "url": "https://example.com/",
    "uuid": "3f2b8c1e-9d47-4a6b-8e5f-0c1d2e3f4a5b",
}
"""By the format of the schema."""

NAMED: Mapping[str, str] = {
    "address": "1 Market Street, San Francisco, CA 94105",
    "brand": "Example",
    "city": "San Francisco",
    "color": "#0055ff",
    "colour": "#0055ff",
    "company": "Example Ltd",
    "content": "Hello",
    "country": "US",
    "currency": "usd",
    "description": "Order 6735",
    "display_name": "Example",
    "domain": "example.com",
    "email": "ada@example.com",
    "email_address": "ada@example.com",
    "expand": "customer",
    "family_name": "Lovelace",
    "first_name": "Ada",
    "full_name": "Ada Lovelace",
    "given_name": "Ada",
    "host": "example.com",
    "hostname": "example.com",
    "ip": "203.0.113.7",
    "ip_address": "203.0.113.7",
    "language": "en",
    "last4": "4242",
    "last_name": "Lovelace",
    "line1": "1 Market Street",
    "line2": "Suite 300",
    "locale": "en-US",
    "message": "Hello",
    "note": "Left at the front desk",
    "notes": "Left at the front desk",
    "phone": "+14155550123",
    "phone_number": "+14155550123",
    "postal_code": "94105",
    "postcode": "94105",
    "prefix": "EX",
    "query": "example",
    "reference": "REF-6735",
    "slug": "example",
    "state": "CA",
    "street": "1 Market Street",
    "subject": "Order 6735",
    "suffix": "EX",
    "time_zone": "Etc/UTC",
    "timezone": "Etc/UTC",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "user_agent": "Mozilla/5.0",
    "username": "ada",
    "uuid": "3f2b8c1e-9d47-4a6b-8e5f-0c1d2e3f4a5b",
    "value": "value",
    "version": "1.0.0",
    "website": "https://example.com/",
    "zip": "94105",
    "zip_code": "94105",
    "zipcode": "94105",
}
"""Texts by the last words of a name."""

PEOPLE = frozenset(
    "account billing cardholder contact customer individual owner payee payer person recipient"
    " representative sender shipping user".split()
)
"""Whose name is that of a person."""

THINGS = frozenset(
    "account customer device event group invoice member order organization owner parent payment"
    " product project subscription team tenant transaction user workspace".split()
)
"""What APIs give ids to, so often that a text of this name alone is one."""
