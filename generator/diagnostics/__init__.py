"""What is wrong, where, and what should be written instead?"""

from generator.diagnostics.model import (
    Diagnostic,
    Diagnostics,
    Place,
    Pointer,
    Position,
    Related,
    Rule,
    Severity,
)

__all__ = [
    "Diagnostic",
    "Diagnostics",
    "Place",
    "Pointer",
    "Position",
    "Related",
    "Rule",
    "Severity",
]
