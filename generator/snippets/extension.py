"""How do the pages of a documentation site get their snippets? By an extension of Python-Markdown.

MkDocs takes it as `markdown_extensions: [gen]`. Nothing is written: what stands between the markers
is replaced while a page is made, so that no page can show an old call.
"""

from __future__ import annotations

from argparse import Namespace

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from generator.diagnostics.report import as_text
from generator.inputs import find, without_credentials
from generator.run import Run, with_templates
from generator.snippets.fill import Filler

_BEFORE_FENCES = 30
"""Python-Markdown takes fenced code out of the text at 25."""


class SnippetError(Exception):
    """A snippet cannot be made. The text is the report, as `gen snippets` prints it."""


class _Snippets(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        if "fenced_code_block" not in self.md.preprocessors:
            raise SnippetError("Add an extension for fenced code, such as fenced_code.")
        # It takes fences at the start of a line alone: anywhere else a program would be Markdown.
        filler = Filler(_begin, indented=False)
        text = filler.fill("page", "\n".join(lines))
        if filler.diagnostics.failed:
            raise SnippetError(as_text(filler.diagnostics, filler.sources()))
        return text.split("\n")


def _begin(asked: Namespace) -> Run:
    inputs = find(without_credentials(asked.spec), asked.overlay, asked.templates)
    return with_templates(Run(inputs, lambda *_: None))


class SnippetsExtension(Extension):
    """Registered as `gen`."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Snippets(md), "gen", _BEFORE_FENCES)
