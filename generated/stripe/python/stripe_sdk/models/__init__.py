"""Every model; each one is imported when it is first touched."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api_errors import ApiErrors as ApiErrors
    from .error import Error as Error
    from .event import Event as Event
    from .notification_event_data import NotificationEventData as NotificationEventData
    from .notification_event_request import (
        NotificationEventRequest as NotificationEventRequest,
    )
    from .payment_flows_private_payment_methods_card_present_common_wallet import (
        PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet as PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet,
    )
    from .payment_method_details_ach_credit_transfer import (
        PaymentMethodDetailsAchCreditTransfer as PaymentMethodDetailsAchCreditTransfer,
    )
    from .payment_method_details_ach_debit import (
        PaymentMethodDetailsAchDebit as PaymentMethodDetailsAchDebit,
    )
    from .payment_method_details_card_present import (
        PaymentMethodDetailsCardPresent as PaymentMethodDetailsCardPresent,
    )
    from .payment_method_details_card_present_offline import (
        PaymentMethodDetailsCardPresentOffline as PaymentMethodDetailsCardPresentOffline,
    )
    from .payment_method_details_card_present_receipt import (
        PaymentMethodDetailsCardPresentReceipt as PaymentMethodDetailsCardPresentReceipt,
    )
    from .payment_method_details_crypto import (
        PaymentMethodDetailsCrypto as PaymentMethodDetailsCrypto,
    )
    from .payment_method_details_customer_balance import (
        PaymentMethodDetailsCustomerBalance as PaymentMethodDetailsCustomerBalance,
    )
    from .payment_method_details_fpx import (
        PaymentMethodDetailsFpx as PaymentMethodDetailsFpx,
    )
    from .payment_method_details_grabpay import (
        PaymentMethodDetailsGrabpay as PaymentMethodDetailsGrabpay,
    )
    from .payment_method_details_interac_present import (
        PaymentMethodDetailsInteracPresent as PaymentMethodDetailsInteracPresent,
    )
    from .payment_method_details_interac_present_receipt import (
        PaymentMethodDetailsInteracPresentReceipt as PaymentMethodDetailsInteracPresentReceipt,
    )
    from .payment_method_details_kr_card import (
        PaymentMethodDetailsKrCard as PaymentMethodDetailsKrCard,
    )
    from .payment_method_details_payment_record_acss_debit import (
        PaymentMethodDetailsPaymentRecordAcssDebit as PaymentMethodDetailsPaymentRecordAcssDebit,
    )
    from .payment_method_details_payment_record_affirm import (
        PaymentMethodDetailsPaymentRecordAffirm as PaymentMethodDetailsPaymentRecordAffirm,
    )
    from .payment_method_details_payment_record_afterpay_clearpay import (
        PaymentMethodDetailsPaymentRecordAfterpayClearpay as PaymentMethodDetailsPaymentRecordAfterpayClearpay,
    )
    from .payment_method_details_payment_record_alipay import (
        PaymentMethodDetailsPaymentRecordAlipay as PaymentMethodDetailsPaymentRecordAlipay,
    )
    from .payment_method_details_payment_record_alma import (
        PaymentMethodDetailsPaymentRecordAlma as PaymentMethodDetailsPaymentRecordAlma,
    )
    from .payment_method_details_payment_record_amazon_pay import (
        PaymentMethodDetailsPaymentRecordAmazonPay as PaymentMethodDetailsPaymentRecordAmazonPay,
    )
    from .payment_method_details_payment_record_au_becs_debit import (
        PaymentMethodDetailsPaymentRecordAuBecsDebit as PaymentMethodDetailsPaymentRecordAuBecsDebit,
    )
    from .payment_method_details_payment_record_bacs_debit import (
        PaymentMethodDetailsPaymentRecordBacsDebit as PaymentMethodDetailsPaymentRecordBacsDebit,
    )
    from .payment_method_details_payment_record_bancontact import (
        PaymentMethodDetailsPaymentRecordBancontact as PaymentMethodDetailsPaymentRecordBancontact,
    )
    from .payment_method_details_payment_record_billie import (
        PaymentMethodDetailsPaymentRecordBillie as PaymentMethodDetailsPaymentRecordBillie,
    )
    from .payment_method_details_payment_record_bizum import (
        PaymentMethodDetailsPaymentRecordBizum as PaymentMethodDetailsPaymentRecordBizum,
    )
    from .payment_method_details_payment_record_blik import (
        PaymentMethodDetailsPaymentRecordBlik as PaymentMethodDetailsPaymentRecordBlik,
    )
    from .payment_method_details_payment_record_boleto import (
        PaymentMethodDetailsPaymentRecordBoleto as PaymentMethodDetailsPaymentRecordBoleto,
    )
    from .payment_method_details_payment_record_cashapp import (
        PaymentMethodDetailsPaymentRecordCashapp as PaymentMethodDetailsPaymentRecordCashapp,
    )
    from .payment_method_details_payment_record_eps import (
        PaymentMethodDetailsPaymentRecordEps as PaymentMethodDetailsPaymentRecordEps,
    )
    from .payment_method_details_payment_record_giropay import (
        PaymentMethodDetailsPaymentRecordGiropay as PaymentMethodDetailsPaymentRecordGiropay,
    )
    from .payment_method_details_payment_record_ideal import (
        PaymentMethodDetailsPaymentRecordIdeal as PaymentMethodDetailsPaymentRecordIdeal,
    )
    from .payment_method_details_payment_record_kakao_pay import (
        PaymentMethodDetailsPaymentRecordKakaoPay as PaymentMethodDetailsPaymentRecordKakaoPay,
    )
    from .payment_method_details_payment_record_klarna import (
        PaymentMethodDetailsPaymentRecordKlarna as PaymentMethodDetailsPaymentRecordKlarna,
    )
    from .payment_method_details_payment_record_konbini import (
        PaymentMethodDetailsPaymentRecordKonbini as PaymentMethodDetailsPaymentRecordKonbini,
    )
    from .payment_method_details_payment_record_link import (
        PaymentMethodDetailsPaymentRecordLink as PaymentMethodDetailsPaymentRecordLink,
    )
    from .payment_method_details_payment_record_mb_way import (
        PaymentMethodDetailsPaymentRecordMbWay as PaymentMethodDetailsPaymentRecordMbWay,
    )
    from .payment_method_details_payment_record_mobilepay import (
        PaymentMethodDetailsPaymentRecordMobilepay as PaymentMethodDetailsPaymentRecordMobilepay,
    )
    from .payment_method_details_payment_record_momo import (
        PaymentMethodDetailsPaymentRecordMomo as PaymentMethodDetailsPaymentRecordMomo,
    )
    from .payment_method_details_payment_record_multibanco import (
        PaymentMethodDetailsPaymentRecordMultibanco as PaymentMethodDetailsPaymentRecordMultibanco,
    )
    from .payment_method_details_payment_record_naver_pay import (
        PaymentMethodDetailsPaymentRecordNaverPay as PaymentMethodDetailsPaymentRecordNaverPay,
    )
    from .payment_method_details_payment_record_nz_bank_account import (
        PaymentMethodDetailsPaymentRecordNzBankAccount as PaymentMethodDetailsPaymentRecordNzBankAccount,
    )
    from .payment_method_details_payment_record_oxxo import (
        PaymentMethodDetailsPaymentRecordOxxo as PaymentMethodDetailsPaymentRecordOxxo,
    )
    from .payment_method_details_payment_record_p24 import (
        PaymentMethodDetailsPaymentRecordP24 as PaymentMethodDetailsPaymentRecordP24,
    )
    from .payment_method_details_payment_record_pay_by_bank import (
        PaymentMethodDetailsPaymentRecordPayByBank as PaymentMethodDetailsPaymentRecordPayByBank,
    )
    from .payment_method_details_payment_record_payco import (
        PaymentMethodDetailsPaymentRecordPayco as PaymentMethodDetailsPaymentRecordPayco,
    )
    from .payment_method_details_payment_record_paynow import (
        PaymentMethodDetailsPaymentRecordPaynow as PaymentMethodDetailsPaymentRecordPaynow,
    )
    from .payment_method_details_payment_record_paypay import (
        PaymentMethodDetailsPaymentRecordPaypay as PaymentMethodDetailsPaymentRecordPaypay,
    )
    from .payment_method_details_payment_record_payto import (
        PaymentMethodDetailsPaymentRecordPayto as PaymentMethodDetailsPaymentRecordPayto,
    )
    from .payment_method_details_payment_record_pix import (
        PaymentMethodDetailsPaymentRecordPix as PaymentMethodDetailsPaymentRecordPix,
    )
    from .payment_method_details_payment_record_promptpay import (
        PaymentMethodDetailsPaymentRecordPromptpay as PaymentMethodDetailsPaymentRecordPromptpay,
    )
    from .payment_method_details_payment_record_revolut_pay import (
        PaymentMethodDetailsPaymentRecordRevolutPay as PaymentMethodDetailsPaymentRecordRevolutPay,
    )
    from .payment_method_details_payment_record_samsung_pay import (
        PaymentMethodDetailsPaymentRecordSamsungPay as PaymentMethodDetailsPaymentRecordSamsungPay,
    )
    from .payment_method_details_payment_record_satispay import (
        PaymentMethodDetailsPaymentRecordSatispay as PaymentMethodDetailsPaymentRecordSatispay,
    )
    from .payment_method_details_payment_record_scalapay import (
        PaymentMethodDetailsPaymentRecordScalapay as PaymentMethodDetailsPaymentRecordScalapay,
    )
    from .payment_method_details_payment_record_sepa_debit import (
        PaymentMethodDetailsPaymentRecordSepaDebit as PaymentMethodDetailsPaymentRecordSepaDebit,
    )
    from .payment_method_details_payment_record_sequra import (
        PaymentMethodDetailsPaymentRecordSequra as PaymentMethodDetailsPaymentRecordSequra,
    )
    from .payment_method_details_payment_record_sofort import (
        PaymentMethodDetailsPaymentRecordSofort as PaymentMethodDetailsPaymentRecordSofort,
    )
    from .payment_method_details_payment_record_sunbit import (
        PaymentMethodDetailsPaymentRecordSunbit as PaymentMethodDetailsPaymentRecordSunbit,
    )
    from .payment_method_details_payment_record_swish import (
        PaymentMethodDetailsPaymentRecordSwish as PaymentMethodDetailsPaymentRecordSwish,
    )
    from .payment_method_details_payment_record_twint import (
        PaymentMethodDetailsPaymentRecordTwint as PaymentMethodDetailsPaymentRecordTwint,
    )
    from .payment_method_details_payment_record_upi import (
        PaymentMethodDetailsPaymentRecordUpi as PaymentMethodDetailsPaymentRecordUpi,
    )
    from .payment_method_details_payment_record_us_bank_account import (
        PaymentMethodDetailsPaymentRecordUsBankAccount as PaymentMethodDetailsPaymentRecordUsBankAccount,
    )
    from .payment_method_details_payment_record_wechat_pay import (
        PaymentMethodDetailsPaymentRecordWechatPay as PaymentMethodDetailsPaymentRecordWechatPay,
    )
    from .payment_method_details_payment_record_zip import (
        PaymentMethodDetailsPaymentRecordZip as PaymentMethodDetailsPaymentRecordZip,
    )
    from .payment_method_details_paypal import (
        PaymentMethodDetailsPaypal as PaymentMethodDetailsPaypal,
    )
    from .payment_method_details_sepa_credit_transfer import (
        PaymentMethodDetailsSepaCreditTransfer as PaymentMethodDetailsSepaCreditTransfer,
    )
    from .payment_method_details_stripe_account import (
        PaymentMethodDetailsStripeAccount as PaymentMethodDetailsStripeAccount,
    )
    from .payment_method_details_wechat import (
        PaymentMethodDetailsWechat as PaymentMethodDetailsWechat,
    )
    from .payment_record import PaymentRecord as PaymentRecord
    from .payment_records_responses import (
        PaymentRecordListResponse as PaymentRecordListResponse,
    )
    from .payments_primitives_payment_records_resource_address import (
        PaymentsPrimitivesPaymentRecordsResourceAddress as PaymentsPrimitivesPaymentRecordsResourceAddress,
    )
    from .payments_primitives_payment_records_resource_amount import (
        PaymentsPrimitivesPaymentRecordsResourceAmount as PaymentsPrimitivesPaymentRecordsResourceAmount,
    )
    from .payments_primitives_payment_records_resource_billing_details import (
        PaymentsPrimitivesPaymentRecordsResourceBillingDetails as PaymentsPrimitivesPaymentRecordsResourceBillingDetails,
    )
    from .payments_primitives_payment_records_resource_customer_details import (
        PaymentsPrimitivesPaymentRecordsResourceCustomerDetails as PaymentsPrimitivesPaymentRecordsResourceCustomerDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_alma_details_resource_installments import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments,
    )
    from .payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding,
    )
    from .payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding_resource_funding_card import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_checks import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_installment_plan import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_installments import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_network_token import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_three_d_secure import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_apple_pay import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_google_pay import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay,
    )
    from .payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_link import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink,
    )
    from .payments_primitives_payment_records_resource_payment_method_custom_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails,
    )
    from .payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details_resource_payer_details_address import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress,
    )
    from .payments_primitives_payment_records_resource_payment_method_konbini_details_resource_store import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore,
    )
    from .payments_primitives_payment_records_resource_payment_method_mobilepay_details_resource_card import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard,
    )
    from .payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding,
    )
    from .payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding_resource_funding_card import (
        PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFundingResourceFundingCard as PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFundingResourceFundingCard,
    )
    from .payments_primitives_payment_records_resource_processor_details import (
        PaymentsPrimitivesPaymentRecordsResourceProcessorDetails as PaymentsPrimitivesPaymentRecordsResourceProcessorDetails,
    )
    from .payments_primitives_payment_records_resource_processor_details_resource_custom_details import (
        PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails as PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails,
    )
    from .payments_primitives_payment_records_resource_shipping_details import (
        PaymentsPrimitivesPaymentRecordsResourceShippingDetails as PaymentsPrimitivesPaymentRecordsResourceShippingDetails,
    )
    from .paypal_seller_protection import (
        PaypalSellerProtection as PaypalSellerProtection,
    )

_MODULES = {
    "ApiErrors": "api_errors",
    "Error": "error",
    "Event": "event",
    "NotificationEventData": "notification_event_data",
    "NotificationEventRequest": "notification_event_request",
    "PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet": "payment_flows_private_payment_methods_card_present_common_wallet",
    "PaymentMethodDetailsAchCreditTransfer": "payment_method_details_ach_credit_transfer",
    "PaymentMethodDetailsAchDebit": "payment_method_details_ach_debit",
    "PaymentMethodDetailsCardPresent": "payment_method_details_card_present",
    "PaymentMethodDetailsCardPresentOffline": "payment_method_details_card_present_offline",
    "PaymentMethodDetailsCardPresentReceipt": "payment_method_details_card_present_receipt",
    "PaymentMethodDetailsCrypto": "payment_method_details_crypto",
    "PaymentMethodDetailsCustomerBalance": "payment_method_details_customer_balance",
    "PaymentMethodDetailsFpx": "payment_method_details_fpx",
    "PaymentMethodDetailsGrabpay": "payment_method_details_grabpay",
    "PaymentMethodDetailsInteracPresent": "payment_method_details_interac_present",
    "PaymentMethodDetailsInteracPresentReceipt": "payment_method_details_interac_present_receipt",
    "PaymentMethodDetailsKrCard": "payment_method_details_kr_card",
    "PaymentMethodDetailsPaymentRecordAcssDebit": "payment_method_details_payment_record_acss_debit",
    "PaymentMethodDetailsPaymentRecordAffirm": "payment_method_details_payment_record_affirm",
    "PaymentMethodDetailsPaymentRecordAfterpayClearpay": "payment_method_details_payment_record_afterpay_clearpay",
    "PaymentMethodDetailsPaymentRecordAlipay": "payment_method_details_payment_record_alipay",
    "PaymentMethodDetailsPaymentRecordAlma": "payment_method_details_payment_record_alma",
    "PaymentMethodDetailsPaymentRecordAmazonPay": "payment_method_details_payment_record_amazon_pay",
    "PaymentMethodDetailsPaymentRecordAuBecsDebit": "payment_method_details_payment_record_au_becs_debit",
    "PaymentMethodDetailsPaymentRecordBacsDebit": "payment_method_details_payment_record_bacs_debit",
    "PaymentMethodDetailsPaymentRecordBancontact": "payment_method_details_payment_record_bancontact",
    "PaymentMethodDetailsPaymentRecordBillie": "payment_method_details_payment_record_billie",
    "PaymentMethodDetailsPaymentRecordBizum": "payment_method_details_payment_record_bizum",
    "PaymentMethodDetailsPaymentRecordBlik": "payment_method_details_payment_record_blik",
    "PaymentMethodDetailsPaymentRecordBoleto": "payment_method_details_payment_record_boleto",
    "PaymentMethodDetailsPaymentRecordCashapp": "payment_method_details_payment_record_cashapp",
    "PaymentMethodDetailsPaymentRecordEps": "payment_method_details_payment_record_eps",
    "PaymentMethodDetailsPaymentRecordGiropay": "payment_method_details_payment_record_giropay",
    "PaymentMethodDetailsPaymentRecordIdeal": "payment_method_details_payment_record_ideal",
    "PaymentMethodDetailsPaymentRecordKakaoPay": "payment_method_details_payment_record_kakao_pay",
    "PaymentMethodDetailsPaymentRecordKlarna": "payment_method_details_payment_record_klarna",
    "PaymentMethodDetailsPaymentRecordKonbini": "payment_method_details_payment_record_konbini",
    "PaymentMethodDetailsPaymentRecordLink": "payment_method_details_payment_record_link",
    "PaymentMethodDetailsPaymentRecordMbWay": "payment_method_details_payment_record_mb_way",
    "PaymentMethodDetailsPaymentRecordMobilepay": "payment_method_details_payment_record_mobilepay",
    "PaymentMethodDetailsPaymentRecordMomo": "payment_method_details_payment_record_momo",
    "PaymentMethodDetailsPaymentRecordMultibanco": "payment_method_details_payment_record_multibanco",
    "PaymentMethodDetailsPaymentRecordNaverPay": "payment_method_details_payment_record_naver_pay",
    "PaymentMethodDetailsPaymentRecordNzBankAccount": "payment_method_details_payment_record_nz_bank_account",
    "PaymentMethodDetailsPaymentRecordOxxo": "payment_method_details_payment_record_oxxo",
    "PaymentMethodDetailsPaymentRecordP24": "payment_method_details_payment_record_p24",
    "PaymentMethodDetailsPaymentRecordPayByBank": "payment_method_details_payment_record_pay_by_bank",
    "PaymentMethodDetailsPaymentRecordPayco": "payment_method_details_payment_record_payco",
    "PaymentMethodDetailsPaymentRecordPaynow": "payment_method_details_payment_record_paynow",
    "PaymentMethodDetailsPaymentRecordPaypay": "payment_method_details_payment_record_paypay",
    "PaymentMethodDetailsPaymentRecordPayto": "payment_method_details_payment_record_payto",
    "PaymentMethodDetailsPaymentRecordPix": "payment_method_details_payment_record_pix",
    "PaymentMethodDetailsPaymentRecordPromptpay": "payment_method_details_payment_record_promptpay",
    "PaymentMethodDetailsPaymentRecordRevolutPay": "payment_method_details_payment_record_revolut_pay",
    "PaymentMethodDetailsPaymentRecordSamsungPay": "payment_method_details_payment_record_samsung_pay",
    "PaymentMethodDetailsPaymentRecordSatispay": "payment_method_details_payment_record_satispay",
    "PaymentMethodDetailsPaymentRecordScalapay": "payment_method_details_payment_record_scalapay",
    "PaymentMethodDetailsPaymentRecordSepaDebit": "payment_method_details_payment_record_sepa_debit",
    "PaymentMethodDetailsPaymentRecordSequra": "payment_method_details_payment_record_sequra",
    "PaymentMethodDetailsPaymentRecordSofort": "payment_method_details_payment_record_sofort",
    "PaymentMethodDetailsPaymentRecordSunbit": "payment_method_details_payment_record_sunbit",
    "PaymentMethodDetailsPaymentRecordSwish": "payment_method_details_payment_record_swish",
    "PaymentMethodDetailsPaymentRecordTwint": "payment_method_details_payment_record_twint",
    "PaymentMethodDetailsPaymentRecordUpi": "payment_method_details_payment_record_upi",
    "PaymentMethodDetailsPaymentRecordUsBankAccount": "payment_method_details_payment_record_us_bank_account",
    "PaymentMethodDetailsPaymentRecordWechatPay": "payment_method_details_payment_record_wechat_pay",
    "PaymentMethodDetailsPaymentRecordZip": "payment_method_details_payment_record_zip",
    "PaymentMethodDetailsPaypal": "payment_method_details_paypal",
    "PaymentMethodDetailsSepaCreditTransfer": "payment_method_details_sepa_credit_transfer",
    "PaymentMethodDetailsStripeAccount": "payment_method_details_stripe_account",
    "PaymentMethodDetailsWechat": "payment_method_details_wechat",
    "PaymentRecord": "payment_record",
    "PaymentRecordListResponse": "payment_records_responses",
    "PaymentsPrimitivesPaymentRecordsResourceAddress": "payments_primitives_payment_records_resource_address",
    "PaymentsPrimitivesPaymentRecordsResourceAmount": "payments_primitives_payment_records_resource_amount",
    "PaymentsPrimitivesPaymentRecordsResourceBillingDetails": "payments_primitives_payment_records_resource_billing_details",
    "PaymentsPrimitivesPaymentRecordsResourceCustomerDetails": "payments_primitives_payment_records_resource_customer_details",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments": "payments_primitives_payment_records_resource_payment_method_alma_details_resource_installments",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFunding": "payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAmazonPayDetailsResourceFundingResourceFundingCard": "payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding_resource_funding_card",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetails": "payments_primitives_payment_records_resource_payment_method_card_details",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks": "payments_primitives_payment_records_resource_payment_method_card_details_resource_checks",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan": "payments_primitives_payment_records_resource_payment_method_card_details_resource_installment_plan",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallments": "payments_primitives_payment_records_resource_payment_method_card_details_resource_installments",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken": "payments_primitives_payment_records_resource_payment_method_card_details_resource_network_token",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure": "payments_primitives_payment_records_resource_payment_method_card_details_resource_three_d_secure",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWallet": "payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay": "payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_apple_pay",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay": "payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_google_pay",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink": "payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_link",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails": "payments_primitives_payment_records_resource_payment_method_custom_details",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodDetails": "payments_primitives_payment_records_resource_payment_method_details",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetails": "payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress": "payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details_resource_payer_details_address",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore": "payments_primitives_payment_records_resource_payment_method_konbini_details_resource_store",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard": "payments_primitives_payment_records_resource_payment_method_mobilepay_details_resource_card",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFunding": "payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding",
    "PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFundingResourceFundingCard": "payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding_resource_funding_card",
    "PaymentsPrimitivesPaymentRecordsResourceProcessorDetails": "payments_primitives_payment_records_resource_processor_details",
    "PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails": "payments_primitives_payment_records_resource_processor_details_resource_custom_details",
    "PaymentsPrimitivesPaymentRecordsResourceShippingDetails": "payments_primitives_payment_records_resource_shipping_details",
    "PaypalSellerProtection": "paypal_seller_protection",
}


def __getattr__(name: str) -> object:
    try:
        module = _MODULES[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
