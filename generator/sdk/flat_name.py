"""What is an operation called in one word, by those who know nothing but its operationId?

Registries of tools print it so: `PostPaymentRecordsReportPayment` is `postpaymentrecordsreportpayment`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.names import Name, Rank, split
from generator.sdk.model import Method, Sdk, Service


def flat_name(operation_id: str) -> Name:
    """The letters and digits in lower case. An id without any is spelt out."""
    kept = "".join(one for one in operation_id if one.isalnum()).lower()
    return Name((kept or "".join(split(operation_id)),), Rank.ALIAS)


def flat_names(sdk: Sdk) -> Iterator[tuple[Service, Method, Name]]:
    """The methods that have one."""
    for service in sdk.services:
        for method in service.methods:
            if method.flat:
                yield service, method, method.flat
