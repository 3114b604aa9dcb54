"""What does the docstring of a method say?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.sdk.model import Method
from generator.targets.names import Names
from generator.targets.operation import status_words
from generator.targets.python.quote import Section, docstring
from generator.targets.wire_names import meaning


def method_docs(method: Method, text: str, names: Names, indent: int) -> Code:
    """With the sections of Google's style that editors read, where there is something to say."""
    returned = (("", method.returned),) if method.returned else ()
    failures = ((status_words(one.status), one.text) for one in method.failures)
    sections = (
        Section("Args", tuple(_meanings(method, names))),
        Section("Returns", returned),
        Section("Fails", tuple(failures)),
    )
    return docstring(text, indent, sections)


def _meanings(method: Method, names: Names) -> Iterator[tuple[Code, str]]:
    """Every argument, those of variants too, that there is something to say of."""
    every = (
        (names.argument(form, argument.location, argument.wire), form, argument)
        for form in method.forms()
        for argument in form.arguments
    )
    seen: set[Code] = set()
    for name, form, argument in every:
        said = meaning(form, argument, name)
        if said and name not in seen:
            seen.add(name)
            yield name, said
