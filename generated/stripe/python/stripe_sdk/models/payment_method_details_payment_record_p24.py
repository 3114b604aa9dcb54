"""Payment method details payment record p24."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsPaymentRecordP24(Model):
    """A payment by Przelewy24, from Poland."""

    bank: (
        Literal[
            "alior_bank",
            "bank_millennium",
            "bank_nowy_bfg_sa",
            "bank_pekao_sa",
            "banki_spbdzielcze",
            "blik",
            "bnp_paribas",
            "boz",
            "citi_handlowy",
            "credit_agricole",
            "envelobank",
            "etransfer_pocztowy24",
            "getin_bank",
            "ideabank",
            "ing",
            "inteligo",
            "mbank_mtransfer",
            "nest_przelew",
            "noble_pay",
            "pbac_z_ipko",
            "plus_bank",
            "santander_przelew24",
            "tmobile_usbugi_bankowe",
            "toyota_bank",
            "velobank",
            "volkswagen_bank",
        ]
        | str
        | None
    )
    """Bank that the customer paid from."""
    reference: str | None
    """Reference of the payment at Przelewy24."""
    verified_name: str | None
    """Name of the account's owner as Przelewy24 knows it, which is seldom.
    Read-only.
    """
