"""Which files does a repository need, so that its SDKs follow its document?

In: what they are about, in words that may stand in YAML, in a shell and in a pattern of paths. Out: paths from
the root of the repository, and texts. The files of this project's own `.github` are made in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator import __version__
from generator.ci.words import named
from generator.output import templates

GEN = f"gen-sdk=={__version__}"
"""What pip installs, unless the user says otherwise."""

PATH = re.compile(r"(?![-/])(?!.*\.\./)[A-Za-z0-9_./-]+")
REQUIREMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@:/+~=<>!,;\[\]# -]*")
ADDRESS = re.compile(r"(https?://[A-Za-z0-9_.@:/+~=,;?&%#-]+)?")


@dataclass(frozen=True, slots=True)
class About:
    """`stem` is what the output folder is called. All fit the patterns above."""

    spec: str
    stem: str
    gen: str = GEN
    site: str = ""

    @property
    def name(self) -> str:
        return named(self.stem)


def recipes(about: About, host: str, *, publish: bool) -> dict[str, str]:
    texts: dict[str, tuple[str, ...]]
    match host:
        case "github":
            folder = ".github/workflows"
            texts = {f"{folder}/gen-{about.name}.yml": ("github/own.yml", _JOBS)}
            if publish:
                path = f"{folder}/gen-{about.name}-publish.yml"
                texts[path] = ("github/publish.yml",)
        case "gitlab":
            texts = {f".gitlab/gen-{about.name}.yml": ("gitlab.yml",)}
        case _:
            texts = {f"ci/gen-{about.name}.sh": ("sdks.sh",)}
    return {path: _filled(parts, _words(about)) for path, parts in texts.items()}


def called() -> str:
    """`.github/workflows/sdks.yml` of this project, which others call."""
    words = {"KEY": "${{ inputs.name }}", "VERSION": __version__}
    return _filled(("github/called.yml", _JOBS), words)


_JOBS = "github/jobs.yml"


def _words(about: About) -> Mapping[str, str]:
    return {
        "SPEC": about.spec,
        "STEM": about.stem,
        "NAME": about.name,
        "KEY": about.name,
        "GEN": about.gen,
        "SITE": about.site,
    }


def _filled(parts: tuple[str, ...], words: Mapping[str, str]) -> str:
    text = "".join(templates.read("ci", part).decode() for part in parts)
    return re.sub(r"@([A-Z]+)@", lambda found: words[found[1]], text)
