"""Payment records."""

from __future__ import annotations

from .._runtime import AsyncService, ItemCursor, Operation, Service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from .. import models
    from .._runtime import AsyncPages, Page, RequestOptions
    from ..params import payment_records as params

_LIST: Operation[Page[models.PaymentRecord, models.PaymentRecordListResponse]] = (
    Operation(
        method="GET",
        path="/v1/payment_records",
        deep_object=("expand",),
        unix_times=True,
        paging=ItemCursor(
            items="data",
            after="starting_after",
            before="ending_before",
            id="id",
            more="has_more",
        ),
        result="PaymentRecordListResponse",
    )
)

_REPORT_PAYMENT: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/report_payment",
    body="form",
    deep_object=(
        "amount_requested",
        "payment_method_details",
        "canceled",
        "customer_details",
        "expand",
        "failed",
        "guaranteed",
        "metadata",
        "processor_details",
        "shipping_details",
    ),
    unix_times=True,
    idempotent=True,
    result="PaymentRecord",
)

_RETRIEVE: Operation[models.PaymentRecord] = Operation(
    method="GET",
    path="/v1/payment_records/{id}",
    deep_object=("expand",),
    result="PaymentRecord",
)

_REPORT_PAYMENT_ATTEMPT: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/{id}/report_payment_attempt",
    body="form",
    deep_object=(
        "canceled",
        "expand",
        "failed",
        "guaranteed",
        "metadata",
        "payment_method_details",
        "shipping_details",
    ),
    unix_times=True,
    idempotent=True,
    result="PaymentRecord",
)

_REPORT_PAYMENT_ATTEMPT_CANCELED: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/{id}/report_payment_attempt_canceled",
    body="form",
    deep_object=("expand", "metadata"),
    unix_times=True,
    idempotent=True,
    result="PaymentRecord",
)

_REPORT_PAYMENT_ATTEMPT_FAILED: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/{id}/report_payment_attempt_failed",
    body="form",
    deep_object=("expand", "metadata"),
    unix_times=True,
    idempotent=True,
    result="PaymentRecord",
)

_REPORT_PAYMENT_ATTEMPT_GUARANTEED: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/{id}/report_payment_attempt_guaranteed",
    body="form",
    deep_object=("expand", "metadata"),
    unix_times=True,
    idempotent=True,
    result="PaymentRecord",
)

_REPORT_PAYMENT_ATTEMPT_INFORMATIONAL: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/{id}/report_payment_attempt_informational",
    body="form",
    deep_object=(
        "customer_details",
        "description",
        "expand",
        "metadata",
        "shipping_details",
    ),
    idempotent=True,
    result="PaymentRecord",
)

_REPORT_REFUND: Operation[models.PaymentRecord] = Operation(
    method="POST",
    path="/v1/payment_records/{id}/report_refund",
    body="form",
    deep_object=("processor_details", "amount", "expand", "metadata", "refunded"),
    unix_times=True,
    idempotent=True,
    result="PaymentRecord",
)


class PaymentRecordsService(Service):
    """Payment records."""

    def list(
        self,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ListParams],
    ) -> Page[models.PaymentRecord, models.PaymentRecordListResponse]:
        """List payment records

        Returns the payment records of your account, a page at a time. To go on, pass
        the id of the last record of a page as `starting_after`.

        Args:
            created_after: Leave out records made at this time or before, in seconds
                since the Unix epoch.
            created_before: Leave out records made at this time or after, in seconds
                since the Unix epoch.
            ending_before: Id of a record. The page ends just before it: the way
                back through the list.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            limit: Number of records in a page, from 1 to 100; 10 if left out.
            starting_after: Id of a record. The page starts just after it: the way
                on through the list.

        Returns:
            A page of payment records.
        """
        return self._page(_LIST, {**params}, options=options)

    def report_payment(
        self,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentParams],
    ) -> models.PaymentRecord:
        """Report a payment

        Makes a payment record for a payment that another processor handles. Report it
        once it has ended, or when it begins: then report what happens next with the
        `report_payment_attempt_*` operations.

        Args:
            amount_requested: What you asked the customer to pay.
            initiated_at: When the payment was begun, in seconds since the Unix
                epoch.
            payment_method_details: How the payment was made.
            canceled: About the cancelation; goes with the outcome `canceled`.
            customer_details: Who paid.
            customer_presence: `on_session` if the customer was in your checkout
                flow when paying, else `off_session`.
            description: Free text of yours, for people to read.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            failed: About the failure; goes with the outcome `failed`.
            guaranteed: About the guarantee; goes with the outcome `guaranteed`.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            outcome: How the payment ended. Leave it out while the payment is under
                way.
            processor_details: Which processor handled the payment.
            shipping_details: Who receives the goods, and where.

        Returns:
            The payment record after the report.
        """
        return self._call(_REPORT_PAYMENT, {**params}, options=options)

    def retrieve(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.RetrieveParams],
    ) -> models.PaymentRecord:
        """Fetch one payment record

        Returns one payment record.

        Args:
            id: Which payment record, by its id.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.

        Returns:
            The payment record.
        """
        return self._call(_RETRIEVE, {"id": id, **params}, options=options)

    def report_payment_attempt(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptParams],
    ) -> models.PaymentRecord:
        """Report another payment attempt

        Adds another try to a payment record. Every earlier attempt must have failed or
        been canceled.

        Args:
            id: Which payment record, by its id.
            initiated_at: When the attempt was begun, in seconds since the Unix
                epoch.
            canceled: About the cancelation; goes with the outcome `canceled`.
            description: Free text of yours, for people to read.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            failed: About the failure; goes with the outcome `failed`.
            guaranteed: About the guarantee; goes with the outcome `guaranteed`.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            outcome: How the attempt ended. Leave it out while the attempt is under
                way.
            payment_method_details: How the payment was made.
            shipping_details: Who receives the goods, and where.

        Returns:
            The payment record after the report.
        """
        return self._call(
            _REPORT_PAYMENT_ATTEMPT, {"id": id, **params}, options=options
        )

    def report_payment_attempt_canceled(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptCanceledParams],
    ) -> models.PaymentRecord:
        """Report a canceled payment attempt

        Says that the latest attempt at the payment was canceled.

        Args:
            id: Which payment record, by its id.
            canceled_at: When the payment was canceled, in seconds since the Unix
                epoch.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.

        Returns:
            The payment record after the report.
        """
        return self._call(
            _REPORT_PAYMENT_ATTEMPT_CANCELED, {"id": id, **params}, options=options
        )

    def report_payment_attempt_failed(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptFailedParams],
    ) -> models.PaymentRecord:
        """Report a failed payment attempt

        Says that the latest attempt at the payment failed, by a refusal or by an error.

        Args:
            id: Which payment record, by its id.
            failed_at: When the payment failed, in seconds since the Unix epoch.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.

        Returns:
            The payment record after the report.
        """
        return self._call(
            _REPORT_PAYMENT_ATTEMPT_FAILED, {"id": id, **params}, options=options
        )

    def report_payment_attempt_guaranteed(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptGuaranteedParams],
    ) -> models.PaymentRecord:
        """Report a guaranteed payment attempt

        Says that the money of the latest attempt at the payment is now certain to
        arrive.

        Args:
            id: Which payment record, by its id.
            guaranteed_at: When the payment was guaranteed, in seconds since the
                Unix epoch.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.

        Returns:
            The payment record after the report.
        """
        return self._call(
            _REPORT_PAYMENT_ATTEMPT_GUARANTEED, {"id": id, **params}, options=options
        )

    def report_payment_attempt_informational(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptInformationalParams],
    ) -> models.PaymentRecord:
        """Report news of a payment attempt

        Updates what is known about a payment without changing how it stands.

        Args:
            id: Which payment record, by its id.
            customer_details: Who paid.
            description: Free text of yours, for people to read. An empty string
                removes it.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            shipping_details: Who receives the goods, and where. An empty string
                removes it.

        Returns:
            The payment record after the report.
        """
        return self._call(
            _REPORT_PAYMENT_ATTEMPT_INFORMATIONAL, {"id": id, **params}, options=options
        )

    def report_refund(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportRefundParams],
    ) -> models.PaymentRecord:
        """Report a refund

        Says that the latest attempt at the payment was refunded, in full or in part.

        Args:
            id: Which payment record, by its id.
            outcome: How the refund ended.
            processor_details: Which processor handled the refund.
            amount: How much was refunded, at most what earlier refunds left of the
                payment.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            initiated_at: When the refund was begun, in seconds since the Unix
                epoch.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            refunded: About the refund; goes with the outcome `refunded`.

        Returns:
            The payment record after the report.
        """
        return self._call(_REPORT_REFUND, {"id": id, **params}, options=options)


class AsyncPaymentRecordsService(AsyncService):
    """Payment records."""

    def list(
        self,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ListParams],
    ) -> AsyncPages[models.PaymentRecord, models.PaymentRecordListResponse]:
        """List payment records

        Returns the payment records of your account, a page at a time. To go on, pass
        the id of the last record of a page as `starting_after`.

        Args:
            created_after: Leave out records made at this time or before, in seconds
                since the Unix epoch.
            created_before: Leave out records made at this time or after, in seconds
                since the Unix epoch.
            ending_before: Id of a record. The page ends just before it: the way
                back through the list.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            limit: Number of records in a page, from 1 to 100; 10 if left out.
            starting_after: Id of a record. The page starts just after it: the way
                on through the list.

        Returns:
            A page of payment records.
        """
        return self._page(_LIST, {**params}, options=options)

    async def report_payment(
        self,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentParams],
    ) -> models.PaymentRecord:
        """Report a payment

        Makes a payment record for a payment that another processor handles. Report it
        once it has ended, or when it begins: then report what happens next with the
        `report_payment_attempt_*` operations.

        Args:
            amount_requested: What you asked the customer to pay.
            initiated_at: When the payment was begun, in seconds since the Unix
                epoch.
            payment_method_details: How the payment was made.
            canceled: About the cancelation; goes with the outcome `canceled`.
            customer_details: Who paid.
            customer_presence: `on_session` if the customer was in your checkout
                flow when paying, else `off_session`.
            description: Free text of yours, for people to read.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            failed: About the failure; goes with the outcome `failed`.
            guaranteed: About the guarantee; goes with the outcome `guaranteed`.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            outcome: How the payment ended. Leave it out while the payment is under
                way.
            processor_details: Which processor handled the payment.
            shipping_details: Who receives the goods, and where.

        Returns:
            The payment record after the report.
        """
        return await self._call(_REPORT_PAYMENT, {**params}, options=options)

    async def retrieve(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.RetrieveParams],
    ) -> models.PaymentRecord:
        """Fetch one payment record

        Returns one payment record.

        Args:
            id: Which payment record, by its id.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.

        Returns:
            The payment record.
        """
        return await self._call(_RETRIEVE, {"id": id, **params}, options=options)

    async def report_payment_attempt(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptParams],
    ) -> models.PaymentRecord:
        """Report another payment attempt

        Adds another try to a payment record. Every earlier attempt must have failed or
        been canceled.

        Args:
            id: Which payment record, by its id.
            initiated_at: When the attempt was begun, in seconds since the Unix
                epoch.
            canceled: About the cancelation; goes with the outcome `canceled`.
            description: Free text of yours, for people to read.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            failed: About the failure; goes with the outcome `failed`.
            guaranteed: About the guarantee; goes with the outcome `guaranteed`.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            outcome: How the attempt ended. Leave it out while the attempt is under
                way.
            payment_method_details: How the payment was made.
            shipping_details: Who receives the goods, and where.

        Returns:
            The payment record after the report.
        """
        return await self._call(
            _REPORT_PAYMENT_ATTEMPT, {"id": id, **params}, options=options
        )

    async def report_payment_attempt_canceled(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptCanceledParams],
    ) -> models.PaymentRecord:
        """Report a canceled payment attempt

        Says that the latest attempt at the payment was canceled.

        Args:
            id: Which payment record, by its id.
            canceled_at: When the payment was canceled, in seconds since the Unix
                epoch.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.

        Returns:
            The payment record after the report.
        """
        return await self._call(
            _REPORT_PAYMENT_ATTEMPT_CANCELED, {"id": id, **params}, options=options
        )

    async def report_payment_attempt_failed(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptFailedParams],
    ) -> models.PaymentRecord:
        """Report a failed payment attempt

        Says that the latest attempt at the payment failed, by a refusal or by an error.

        Args:
            id: Which payment record, by its id.
            failed_at: When the payment failed, in seconds since the Unix epoch.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.

        Returns:
            The payment record after the report.
        """
        return await self._call(
            _REPORT_PAYMENT_ATTEMPT_FAILED, {"id": id, **params}, options=options
        )

    async def report_payment_attempt_guaranteed(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptGuaranteedParams],
    ) -> models.PaymentRecord:
        """Report a guaranteed payment attempt

        Says that the money of the latest attempt at the payment is now certain to
        arrive.

        Args:
            id: Which payment record, by its id.
            guaranteed_at: When the payment was guaranteed, in seconds since the
                Unix epoch.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.

        Returns:
            The payment record after the report.
        """
        return await self._call(
            _REPORT_PAYMENT_ATTEMPT_GUARANTEED, {"id": id, **params}, options=options
        )

    async def report_payment_attempt_informational(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportPaymentAttemptInformationalParams],
    ) -> models.PaymentRecord:
        """Report news of a payment attempt

        Updates what is known about a payment without changing how it stands.

        Args:
            id: Which payment record, by its id.
            customer_details: Who paid.
            description: Free text of yours, for people to read. An empty string
                removes it.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            shipping_details: Who receives the goods, and where. An empty string
                removes it.

        Returns:
            The payment record after the report.
        """
        return await self._call(
            _REPORT_PAYMENT_ATTEMPT_INFORMATIONAL, {"id": id, **params}, options=options
        )

    async def report_refund(
        self,
        id: str,
        *,
        options: RequestOptions | None = None,
        **params: Unpack[params.ReportRefundParams],
    ) -> models.PaymentRecord:
        """Report a refund

        Says that the latest attempt at the payment was refunded, in full or in part.

        Args:
            id: Which payment record, by its id.
            outcome: How the refund ended.
            processor_details: Which processor handled the refund.
            amount: How much was refunded, at most what earlier refunds left of the
                payment.
            expand: Fields of the answer to
                [expand](https://docs.stripe.com/api/expanding_objects), each a dotted
                path.
            initiated_at: When the refund was begun, in seconds since the Unix
                epoch.
            metadata: [Key-value pairs](https://docs.stripe.com/api/metadata) of
                your own. An empty value removes a key; an empty string in place of the
                pairs removes them all.
            refunded: About the refund; goes with the outcome `refunded`.

        Returns:
            The payment record after the report.
        """
        return await self._call(_REPORT_REFUND, {"id": id, **params}, options=options)
