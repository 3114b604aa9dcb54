"""How does a package offer what not every program needs? It is loaded when it is first touched."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_MODULES = ("errors", "models", "params", "webhooks")
_OF_RUNTIME = (
    "Answer",
    "AsyncEventStream",
    "AsyncJsonStream",
    "AsyncPage",
    "AsyncPages",
    "AsyncStreamedResponse",
    "EventStream",
    "Id",
    "JsonStream",
    "Page",
    "ServerEvent",
    "StreamedResponse",
    "is_known",
)
_OF_TYPES = ("ClientOptions", "RequestOptions")


def lazily(package: str) -> Callable[[str], object]:
    """The `__getattr__` of the package (PEP 562)."""

    def getter(name: str) -> object:
        from importlib import import_module

        if name in _MODULES:
            try:
                return import_module(f"{package}.{name}")
            except ModuleNotFoundError as error:
                # Not every API has them all.
                if error.name != f"{package}.{name}":
                    raise
        for names, module in ((_OF_RUNTIME, "_runtime"), (_OF_TYPES, "_types")):
            if name in names:
                return getattr(import_module(f"{package}.{module}"), name)
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return getter


def listed(package: str) -> Callable[[], list[str]]:
    """The `__dir__` of the package: what is not loaded yet, too."""

    def names() -> list[str]:
        import sys
        from importlib.util import find_spec

        there = [one for one in _MODULES if find_spec(f"{package}.{one}")]
        known = vars(sys.modules[package])
        return sorted({*known, *there, *_OF_RUNTIME, *_OF_TYPES})

    return names
