"""A package as it is generated, written by hand: the runtime joins it as `sdk._runtime`."""

from __future__ import annotations

from ._client import AsyncShop, Shop

__all__ = ["AsyncShop", "Shop"]
