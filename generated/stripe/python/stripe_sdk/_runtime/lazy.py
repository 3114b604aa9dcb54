"""What do classes need of `functools` and `typing`, without importing either?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property as cached_property
    from typing import overload as overload
else:

    class cached_property:  # noqa: N801
        """`functools.cached_property`, whose import costs more than this whole package."""

        def __init__(self, function):
            self.function = function
            self.__doc__ = function.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.function(instance)
            return value

    def overload(function):
        """`typing.overload`: the definition that comes last takes its place anyway."""
        return function
