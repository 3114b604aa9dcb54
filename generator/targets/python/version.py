"""Which version does the package have, as the Python Package Index writes versions (PEP 440)?"""

from __future__ import annotations

from generator.sdk.model import Sdk
from generator.sdk.versions import Version

_STAGES = {"alpha": "a", "beta": "b", "rc": "rc"}


def version_of(sdk: Sdk) -> str:
    return spelt(sdk.releases.version("python"))


def spelt(version: Version) -> str:
    """`1.2.0rc1`"""
    if not version.stage:
        return str(version)
    return f"{version.final}{_STAGES[version.stage]}{version.number}"
