"""Error."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api_errors import ApiErrors


class Error(Model):
    """Answer to a request that failed."""

    error: ApiErrors
