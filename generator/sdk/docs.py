"""What does the document say about something, in clean CommonMark?

Summary and description as written in, `Docs` out: HTML converted, control characters gone, a first
sentence for a summary where none is stated. Nothing is said twice and nothing is lost: the summary
and the text one after the other are everything.
"""

from __future__ import annotations

import re

from generator.sdk.html_to_markdown import to_markdown
from generator.sdk.docs_model import Docs

_LONGEST_SUMMARY = 120

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\u200b\u2060\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, and those that turn the direction of text so that it reads as it is not."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_OTHER_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TRAILING = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
_BLOCK = re.compile(r"#|[-*+] |\d+[.)] |>|\||```|~~~|!\[|    |---|\*\*\*")
_SENTENCE_END = re.compile(r"""[.!?]["')\]*_`]*(?=\s+["'(\[*_`]*[A-Z0-9])""")
_ABBREVIATIONS = frozenset(
    "e.g. i.e. eg. ie. vs. cf. approx. no. nos. inc. ltd. st. a.k.a.".split()
)


def docs(summary: str, description: str) -> Docs:
    line = " ".join(_clean(summary).split())
    text = _clean(description)
    if line:
        return Docs(line, _without_start(text, line))
    found = _first_sentence(text)
    return Docs(" ".join(found.split()), text[len(found) :].lstrip())


def whole(description: str) -> Docs:
    """For what has no summary of its own: a schema, a field, an argument."""
    return Docs("", _clean(description))


def _clean(text: str) -> str:
    marked = "<" in text or "&" in text
    if not marked and text.isascii() and text.isprintable():
        return text.strip()
    text = _UNSEEN.sub("", _OTHER_LINE_END.sub("\n", text))
    if marked:
        text = _UNSEEN.sub("", to_markdown(text))
    text = _LONE_SURROGATE.sub("\ufffd", text.replace("\xa0", " "))
    return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip("\n").strip()


def _without_start(text: str, summary: str) -> str:
    """A description that begins by repeating the summary goes on after it."""
    first = _first_sentence(text) or text
    same = " ".join(first.split()).rstrip(".").lower() == summary.rstrip(".").lower()
    return text[len(first) :].lstrip() if same else text


def _first_sentence(text: str) -> str:
    """Of the first paragraph, if that is prose; "" where it is too long for a summary."""
    paragraph = text.partition("\n\n")[0]
    if _BLOCK.match(paragraph) or "\n- " in paragraph or "\n* " in paragraph:
        return ""
    for end in _SENTENCE_END.finditer(paragraph):
        sentence = paragraph[: end.end()]
        if len(sentence) > _LONGEST_SUMMARY:
            return ""
        if _is_whole(sentence):
            return sentence
    return paragraph if len(paragraph) <= _LONGEST_SUMMARY else ""


def _is_whole(sentence: str) -> bool:
    """Not an abbreviation's full stop, and no code span, link or bracket left open."""
    last = sentence.lower().split()[-1].lstrip("(\"'")
    if last in _ABBREVIATIONS or sentence.count("`") % 2:
        return False
    return all(
        sentence.count(one) <= sentence.count(other) for one, other in ("()", "[]")
    )
