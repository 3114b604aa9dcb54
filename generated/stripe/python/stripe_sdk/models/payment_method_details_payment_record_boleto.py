"""Payment method details payment record boleto."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordBoleto(Model):
    """A payment by Boleto, the Brazilian voucher."""

    tax_id: str | None
    """Brazilian tax number of the customer: a CPF for a person, a CNPJ for a
    business.
    """
