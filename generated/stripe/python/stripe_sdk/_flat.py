"""Every call under its operationId: letters and digits, in lower case."""

from __future__ import annotations

from ._runtime.flat import Flat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._runtime.flat import named, the
    from .services.payment_records import (
        AsyncPaymentRecordsService,
        PaymentRecordsService,
    )

_FLAT = {
    "getpaymentrecords": "payment_records.list",
    "getpaymentrecordsid": "payment_records.retrieve",
    "postpaymentrecordsidreportpaymentattempt": "payment_records.report_payment_attempt",
    "postpaymentrecordsidreportpaymentattemptcanceled": "payment_records.report_payment_attempt_canceled",
    "postpaymentrecordsidreportpaymentattemptfailed": "payment_records.report_payment_attempt_failed",
    "postpaymentrecordsidreportpaymentattemptguaranteed": "payment_records.report_payment_attempt_guaranteed",
    "postpaymentrecordsidreportpaymentattemptinformational": "payment_records.report_payment_attempt_informational",
    "postpaymentrecordsidreportrefund": "payment_records.report_refund",
    "postpaymentrecordsreportpayment": "payment_records.report_payment",
}


class StripeFlat(Flat):
    _flat = _FLAT

    if TYPE_CHECKING:
        getpaymentrecords = named(the(PaymentRecordsService).list)
        getpaymentrecordsid = named(the(PaymentRecordsService).retrieve)
        postpaymentrecordsidreportpaymentattempt = named(
            the(PaymentRecordsService).report_payment_attempt
        )
        postpaymentrecordsidreportpaymentattemptcanceled = named(
            the(PaymentRecordsService).report_payment_attempt_canceled
        )
        postpaymentrecordsidreportpaymentattemptfailed = named(
            the(PaymentRecordsService).report_payment_attempt_failed
        )
        postpaymentrecordsidreportpaymentattemptguaranteed = named(
            the(PaymentRecordsService).report_payment_attempt_guaranteed
        )
        postpaymentrecordsidreportpaymentattemptinformational = named(
            the(PaymentRecordsService).report_payment_attempt_informational
        )
        postpaymentrecordsidreportrefund = named(
            the(PaymentRecordsService).report_refund
        )
        postpaymentrecordsreportpayment = named(
            the(PaymentRecordsService).report_payment
        )


class AsyncStripeFlat(Flat):
    _flat = _FLAT

    if TYPE_CHECKING:
        getpaymentrecords = named(the(AsyncPaymentRecordsService).list)
        getpaymentrecordsid = named(the(AsyncPaymentRecordsService).retrieve)
        postpaymentrecordsidreportpaymentattempt = named(
            the(AsyncPaymentRecordsService).report_payment_attempt
        )
        postpaymentrecordsidreportpaymentattemptcanceled = named(
            the(AsyncPaymentRecordsService).report_payment_attempt_canceled
        )
        postpaymentrecordsidreportpaymentattemptfailed = named(
            the(AsyncPaymentRecordsService).report_payment_attempt_failed
        )
        postpaymentrecordsidreportpaymentattemptguaranteed = named(
            the(AsyncPaymentRecordsService).report_payment_attempt_guaranteed
        )
        postpaymentrecordsidreportpaymentattemptinformational = named(
            the(AsyncPaymentRecordsService).report_payment_attempt_informational
        )
        postpaymentrecordsidreportrefund = named(
            the(AsyncPaymentRecordsService).report_refund
        )
        postpaymentrecordsreportpayment = named(
            the(AsyncPaymentRecordsService).report_payment
        )
