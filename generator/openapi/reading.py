"""What do the readers of schemas ask of each other?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.openapi.schema import Schema

Read: TypeAlias = Callable[[Json, Pointer], Schema]
"""Reads the schema that is written at a place."""
