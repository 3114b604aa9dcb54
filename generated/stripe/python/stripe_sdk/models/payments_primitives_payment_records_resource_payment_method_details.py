"""Payments primitives payment records resource payment method details."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payment_method_details_ach_credit_transfer import (
        PaymentMethodDetailsAchCreditTransfer,
    )
    from .payment_method_details_ach_debit import PaymentMethodDetailsAchDebit
    from .payment_method_details_card_present import PaymentMethodDetailsCardPresent
    from .payment_method_details_crypto import PaymentMethodDetailsCrypto
    from .payment_method_details_customer_balance import (
        PaymentMethodDetailsCustomerBalance,
    )
    from .payment_method_details_fpx import PaymentMethodDetailsFpx
    from .payment_method_details_grabpay import PaymentMethodDetailsGrabpay
    from .payment_method_details_interac_present import (
        PaymentMethodDetailsInteracPresent,
    )
    from .payment_method_details_kr_card import PaymentMethodDetailsKrCard
    from .payment_method_details_payment_record_acss_debit import (
        PaymentMethodDetailsPaymentRecordAcssDebit,
    )
    from .payment_method_details_payment_record_affirm import (
        PaymentMethodDetailsPaymentRecordAffirm,
    )
    from .payment_method_details_payment_record_afterpay_clearpay import (
        PaymentMethodDetailsPaymentRecordAfterpayClearpay,
    )
    from .payment_method_details_payment_record_alipay import (
        PaymentMethodDetailsPaymentRecordAlipay,
    )
    from .payment_method_details_payment_record_alma import (
        PaymentMethodDetailsPaymentRecordAlma,
    )
    from .payment_method_details_payment_record_amazon_pay import (
        PaymentMethodDetailsPaymentRecordAmazonPay,
    )
    from .payment_method_details_payment_record_au_becs_debit import (
        PaymentMethodDetailsPaymentRecordAuBecsDebit,
    )
    from .payment_method_details_payment_record_bacs_debit import (
        PaymentMethodDetailsPaymentRecordBacsDebit,
    )
    from .payment_method_details_payment_record_bancontact import (
        PaymentMethodDetailsPaymentRecordBancontact,
    )
    from .payment_method_details_payment_record_billie import (
        PaymentMethodDetailsPaymentRecordBillie,
    )
    from .payment_method_details_payment_record_bizum import (
        PaymentMethodDetailsPaymentRecordBizum,
    )
    from .payment_method_details_payment_record_blik import (
        PaymentMethodDetailsPaymentRecordBlik,
    )
    from .payment_method_details_payment_record_boleto import (
        PaymentMethodDetailsPaymentRecordBoleto,
    )
    from .payment_method_details_payment_record_cashapp import (
        PaymentMethodDetailsPaymentRecordCashapp,
    )
    from .payment_method_details_payment_record_eps import (
        PaymentMethodDetailsPaymentRecordEps,
    )
    from .payment_method_details_payment_record_giropay import (
        PaymentMethodDetailsPaymentRecordGiropay,
    )
    from .payment_method_details_payment_record_ideal import (
        PaymentMethodDetailsPaymentRecordIdeal,
    )
    from .payment_method_details_payment_record_kakao_pay import (
        PaymentMethodDetailsPaymentRecordKakaoPay,
    )
    from .payment_method_details_payment_record_klarna import (
        PaymentMethodDetailsPaymentRecordKlarna,
    )
    from .payment_method_details_payment_record_konbini import (
        PaymentMethodDetailsPaymentRecordKonbini,
    )
    from .payment_method_details_payment_record_link import (
        PaymentMethodDetailsPaymentRecordLink,
    )
    from .payment_method_details_payment_record_mb_way import (
        PaymentMethodDetailsPaymentRecordMbWay,
    )
    from .payment_method_details_payment_record_mobilepay import (
        PaymentMethodDetailsPaymentRecordMobilepay,
    )
    from .payment_method_details_payment_record_momo import (
        PaymentMethodDetailsPaymentRecordMomo,
    )
    from .payment_method_details_payment_record_multibanco import (
        PaymentMethodDetailsPaymentRecordMultibanco,
    )
    from .payment_method_details_payment_record_naver_pay import (
        PaymentMethodDetailsPaymentRecordNaverPay,
    )
    from .payment_method_details_payment_record_nz_bank_account import (
        PaymentMethodDetailsPaymentRecordNzBankAccount,
    )
    from .payment_method_details_payment_record_oxxo import (
        PaymentMethodDetailsPaymentRecordOxxo,
    )
    from .payment_method_details_payment_record_p24 import (
        PaymentMethodDetailsPaymentRecordP24,
    )
    from .payment_method_details_payment_record_pay_by_bank import (
        PaymentMethodDetailsPaymentRecordPayByBank,
    )
    from .payment_method_details_payment_record_payco import (
        PaymentMethodDetailsPaymentRecordPayco,
    )
    from .payment_method_details_payment_record_paynow import (
        PaymentMethodDetailsPaymentRecordPaynow,
    )
    from .payment_method_details_payment_record_paypay import (
        PaymentMethodDetailsPaymentRecordPaypay,
    )
    from .payment_method_details_payment_record_payto import (
        PaymentMethodDetailsPaymentRecordPayto,
    )
    from .payment_method_details_payment_record_pix import (
        PaymentMethodDetailsPaymentRecordPix,
    )
    from .payment_method_details_payment_record_promptpay import (
        PaymentMethodDetailsPaymentRecordPromptpay,
    )
    from .payment_method_details_payment_record_revolut_pay import (
        PaymentMethodDetailsPaymentRecordRevolutPay,
    )
    from .payment_method_details_payment_record_samsung_pay import (
        PaymentMethodDetailsPaymentRecordSamsungPay,
    )
    from .payment_method_details_payment_record_satispay import (
        PaymentMethodDetailsPaymentRecordSatispay,
    )
    from .payment_method_details_payment_record_scalapay import (
        PaymentMethodDetailsPaymentRecordScalapay,
    )
    from .payment_method_details_payment_record_sepa_debit import (
        PaymentMethodDetailsPaymentRecordSepaDebit,
    )
    from .payment_method_details_payment_record_sequra import (
        PaymentMethodDetailsPaymentRecordSequra,
    )
    from .payment_method_details_payment_record_sofort import (
        PaymentMethodDetailsPaymentRecordSofort,
    )
    from .payment_method_details_payment_record_sunbit import (
        PaymentMethodDetailsPaymentRecordSunbit,
    )
    from .payment_method_details_payment_record_swish import (
        PaymentMethodDetailsPaymentRecordSwish,
    )
    from .payment_method_details_payment_record_twint import (
        PaymentMethodDetailsPaymentRecordTwint,
    )
    from .payment_method_details_payment_record_upi import (
        PaymentMethodDetailsPaymentRecordUpi,
    )
    from .payment_method_details_payment_record_us_bank_account import (
        PaymentMethodDetailsPaymentRecordUsBankAccount,
    )
    from .payment_method_details_payment_record_wechat_pay import (
        PaymentMethodDetailsPaymentRecordWechatPay,
    )
    from .payment_method_details_payment_record_zip import (
        PaymentMethodDetailsPaymentRecordZip,
    )
    from .payment_method_details_paypal import PaymentMethodDetailsPaypal
    from .payment_method_details_sepa_credit_transfer import (
        PaymentMethodDetailsSepaCreditTransfer,
    )
    from .payment_method_details_stripe_account import PaymentMethodDetailsStripeAccount
    from .payment_method_details_wechat import PaymentMethodDetailsWechat
    from .payments_primitives_payment_records_resource_billing_details import (
        PaymentsPrimitivesPaymentRecordsResourceBillingDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_custom_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails,
    )


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails(Model):
    """How a payment was made: the details stand in the field named by `type`."""

    ach_credit_transfer: PaymentMethodDetailsAchCreditTransfer | None
    ach_debit: PaymentMethodDetailsAchDebit | None
    acss_debit: PaymentMethodDetailsPaymentRecordAcssDebit | None
    affirm: PaymentMethodDetailsPaymentRecordAffirm | None
    afterpay_clearpay: PaymentMethodDetailsPaymentRecordAfterpayClearpay | None
    alipay: PaymentMethodDetailsPaymentRecordAlipay | None
    alma: PaymentMethodDetailsPaymentRecordAlma | None
    amazon_pay: PaymentMethodDetailsPaymentRecordAmazonPay | None
    au_becs_debit: PaymentMethodDetailsPaymentRecordAuBecsDebit | None
    bacs_debit: PaymentMethodDetailsPaymentRecordBacsDebit | None
    bancontact: PaymentMethodDetailsPaymentRecordBancontact | None
    billie: PaymentMethodDetailsPaymentRecordBillie | None
    billing_details: PaymentsPrimitivesPaymentRecordsResourceBillingDetails | None
    """Who is billed, according to the payment method."""
    bizum: PaymentMethodDetailsPaymentRecordBizum | None
    blik: PaymentMethodDetailsPaymentRecordBlik | None
    boleto: PaymentMethodDetailsPaymentRecordBoleto | None
    card: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails | None
    card_present: PaymentMethodDetailsCardPresent | None
    cashapp: PaymentMethodDetailsPaymentRecordCashapp | None
    crypto: PaymentMethodDetailsCrypto | None
    custom: PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails | None
    customer_balance: PaymentMethodDetailsCustomerBalance | None
    eps: PaymentMethodDetailsPaymentRecordEps | None
    fpx: PaymentMethodDetailsFpx | None
    giropay: PaymentMethodDetailsPaymentRecordGiropay | None
    grabpay: PaymentMethodDetailsGrabpay | None
    ideal: PaymentMethodDetailsPaymentRecordIdeal | None
    interac_present: PaymentMethodDetailsInteracPresent | None
    kakao_pay: PaymentMethodDetailsPaymentRecordKakaoPay | None
    klarna: PaymentMethodDetailsPaymentRecordKlarna | None
    konbini: PaymentMethodDetailsPaymentRecordKonbini | None
    kr_card: PaymentMethodDetailsKrCard | None
    link: PaymentMethodDetailsPaymentRecordLink | None
    mb_way: PaymentMethodDetailsPaymentRecordMbWay | None
    mobilepay: PaymentMethodDetailsPaymentRecordMobilepay | None
    momo: PaymentMethodDetailsPaymentRecordMomo | None
    multibanco: PaymentMethodDetailsPaymentRecordMultibanco | None
    naver_pay: PaymentMethodDetailsPaymentRecordNaverPay | None
    nz_bank_account: PaymentMethodDetailsPaymentRecordNzBankAccount | None
    oxxo: PaymentMethodDetailsPaymentRecordOxxo | None
    p24: PaymentMethodDetailsPaymentRecordP24 | None
    pay_by_bank: PaymentMethodDetailsPaymentRecordPayByBank | None
    payco: PaymentMethodDetailsPaymentRecordPayco | None
    payment_method: str | None
    """Id of the Stripe payment method that was charged."""
    paynow: PaymentMethodDetailsPaymentRecordPaynow | None
    paypal: PaymentMethodDetailsPaypal | None
    paypay: PaymentMethodDetailsPaymentRecordPaypay | None
    payto: PaymentMethodDetailsPaymentRecordPayto | None
    pix: PaymentMethodDetailsPaymentRecordPix | None
    promptpay: PaymentMethodDetailsPaymentRecordPromptpay | None
    revolut_pay: PaymentMethodDetailsPaymentRecordRevolutPay | None
    samsung_pay: PaymentMethodDetailsPaymentRecordSamsungPay | None
    satispay: PaymentMethodDetailsPaymentRecordSatispay | None
    scalapay: PaymentMethodDetailsPaymentRecordScalapay | None
    sepa_credit_transfer: PaymentMethodDetailsSepaCreditTransfer | None
    sepa_debit: PaymentMethodDetailsPaymentRecordSepaDebit | None
    sequra: PaymentMethodDetailsPaymentRecordSequra | None
    sofort: PaymentMethodDetailsPaymentRecordSofort | None
    stripe_account: PaymentMethodDetailsStripeAccount | None
    sunbit: PaymentMethodDetailsPaymentRecordSunbit | None
    swish: PaymentMethodDetailsPaymentRecordSwish | None
    twint: PaymentMethodDetailsPaymentRecordTwint | None
    type: str
    """Kind of [payment
    method](https://docs.stripe.com/api/payment_methods/object#payment_method_object-type).
    The field of the same name holds its details.
    """
    upi: PaymentMethodDetailsPaymentRecordUpi | None
    us_bank_account: PaymentMethodDetailsPaymentRecordUsBankAccount | None
    wechat: PaymentMethodDetailsWechat | None
    wechat_pay: PaymentMethodDetailsPaymentRecordWechatPay | None
    zip: PaymentMethodDetailsPaymentRecordZip | None
