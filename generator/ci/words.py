"""How does a workflow call the document, and get to know what became of a regeneration?

In: what became of it. Out: lines of `name=value`, as a shell, and the file of a job's outputs, take them. No
value has a line end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics.frame import clean


def named(stem: str) -> str:
    """The document, in a word that may stand anywhere: in a title, a branch, a file's name."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", stem).strip("-") or "api"


def outputs(*, commit: str, is_new: bool, branch: str, title: str) -> Iterator[str]:
    """`changed` says whether there is something to propose, `new` whether the branch has moved."""
    yield f"changed={_WORDS[bool(commit)]}\n"
    if commit:
        yield f"new={_WORDS[is_new]}\n"
        yield f"branch={clean(branch)}\n"
        yield f"commit={commit}\n"
        yield f"title={clean(title)}\n"


_WORDS = {True: "true", False: "false"}
