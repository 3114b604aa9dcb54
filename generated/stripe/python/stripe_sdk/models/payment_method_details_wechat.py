"""Payment method details wechat."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsWechat(Model):
    """A payment by WeChat, in its old form. Says nothing more."""
