"""What a user of the complete SDK writes to expand. A line with `# wrong` must be an error to both checkers."""

from __future__ import annotations

from typing import assert_type

from stripe_sdk import AsyncStripe, Stripe, models
from stripe_sdk._runtime import Id


def one(client: Stripe) -> None:
    plain = client.charges.retrieve("ch_1")
    assert_type(plain, models.Charge)
    assert_type(plain.customer, models.Customer | models.DeletedCustomer | None | Id)
    plain.customer.email  # wrong
    charge = client.charges.retrieve("ch_1", expand=["customer"])
    assert_type(charge.customer, models.Customer | models.DeletedCustomer | None)
    charge.balance_transaction.amount  # wrong
    client.charges.retrieve("ch_1", expand="customer")  # wrong
    client.charges.retrieve("ch_1", expand=["customer"], unheard_of=1)  # wrong


def pair(client: Stripe) -> None:
    refund = client.refunds.retrieve("re_1", expand=["charge"])
    assert_type(refund.charge, models.Charge | None)
    transfer = client.transfers.retrieve(
        "tr_1", expand=["destination", "balance_transaction"]
    )
    assert_type(transfer.destination, models.Account | None)
    assert_type(transfer.balance_transaction, models.BalanceTransaction | None)


def pages(client: Stripe) -> None:
    for charge in client.charges.list(limit=3, expand=["data.customer"]):
        assert_type(charge.customer, models.Customer | models.DeletedCustomer | None)
        charge.invoice_that_never_was  # wrong
    for plain in client.charges.list(limit=3, expand=["data.customer.tax_ids"]):
        assert_type(plain, models.Charge)


async def async_pages(client: AsyncStripe) -> None:
    async for charge in client.charges.list(expand=["data.customer"]):
        assert_type(charge.customer, models.Customer | models.DeletedCustomer | None)
    found = await client.charges.retrieve("ch_1", expand=["customer"])
    assert_type(found.customer, models.Customer | models.DeletedCustomer | None)
