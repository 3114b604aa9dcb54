"""Payment method details payment record klarna."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails,
    )


class PaymentMethodDetailsPaymentRecordKlarna(Model):
    """A payment by Klarna."""

    location: str | None
    """Id of the Terminal [location](https://docs.stripe.com/api/terminal/locations) where
    the reader stands.
    """
    payer_details: (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails
        | None
    )
    """What Klarna tells about the payer."""
    payment_method_category: str | None
    """Which way to pay was chosen at Klarna: `pay_later`, `pay_now`, `pay_with_financing`
    or `pay_in_installments`.
    """
    preferred_locale: str | None
    """Language and country of the page on which the customer approved the payment, such as
    `de-AT` or `en-US`.
    """
    reader: str | None
    """Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers) that took
    the payment.
    """
