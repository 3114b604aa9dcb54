"""A client of the Stripe payment records, version 2026-10-28.endive of its document."""

from ._client import AsyncStripe as AsyncStripe
from ._client import Stripe as Stripe
from ._runtime import APIConnectionError as APIConnectionError
from ._runtime import APIError as APIError
from ._runtime import APITimeoutError as APITimeoutError
from ._runtime import AuthenticationError as AuthenticationError
from ._runtime import BadRequestError as BadRequestError
from ._runtime import ConflictError as ConflictError
from ._runtime import CredentialError as CredentialError
from ._runtime import Model as Model
from ._runtime import NotFoundError as NotFoundError
from ._runtime import PaymentRequiredError as PaymentRequiredError
from ._runtime import PermissionDeniedError as PermissionDeniedError
from ._runtime import RateLimitError as RateLimitError
from ._runtime import ResponseError as ResponseError
from ._runtime import ServerError as ServerError
from ._runtime import StatusError as StatusError
from ._runtime import UnprocessableEntityError as UnprocessableEntityError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from . import params as params
    from . import webhooks as webhooks
    from ._runtime import Answer as Answer
    from ._runtime import AsyncEventStream as AsyncEventStream
    from ._runtime import AsyncJsonStream as AsyncJsonStream
    from ._runtime import AsyncPage as AsyncPage
    from ._runtime import AsyncPages as AsyncPages
    from ._runtime import AsyncStreamedResponse as AsyncStreamedResponse
    from ._runtime import EventStream as EventStream
    from ._runtime import Id as Id
    from ._runtime import JsonStream as JsonStream
    from ._runtime import Page as Page
    from ._runtime import ServerEvent as ServerEvent
    from ._runtime import StreamedResponse as StreamedResponse
    from ._runtime import is_known as is_known
    from ._types import ClientOptions as ClientOptions
    from ._types import RequestOptions as RequestOptions
else:
    from ._runtime.exports import lazily, listed

    __getattr__ = lazily(__name__)
    __dir__ = listed(__name__)
