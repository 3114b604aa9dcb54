"""What does the document say of the answers of a call, that their statuses do not?

Many documents fill in "Successful response." or "Not Found" because a description is required. A text
is left out if without the words that say nothing it is empty, or the phrase of a status
(RFC 9110, section 15).
"""

from __future__ import annotations

import re

from generator.openapi.model import Operation, Response
from generator.sdk.docs import whole
from generator.sdk.docs_model import Answer

_SAY_NOTHING = frozenset(
    """a an and api be been by call code default description error errors fail failed fails failure
    for from general generic has http is it of ok okay operation request requests response responses
    result return returned returns server something status succeeded success successful successfully
    that the this unexpected unknown was went what with wrong""".split()
)


def _telling(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.lower())
    return " ".join(word for word in words if word not in _SAY_NOTHING)


_PHRASES = frozenset(
    _telling(phrase)
    for phrase in """created; accepted; no content; reset content; partial content; multiple choices;
    moved permanently; found; see other; not modified; temporary redirect; permanent redirect;
    bad request; unauthorized; payment required; forbidden; not found; method not allowed;
    not acceptable; proxy authentication required; request timeout; conflict; gone; length required;
    precondition failed; content too large; uri too long; unsupported media type;
    range not satisfiable; expectation failed; misdirected request; unprocessable content;
    unprocessable entity; locked; too many requests; upgrade required; internal server error;
    not implemented; bad gateway; service unavailable; gateway timeout""".split(
        ";"
    )
)


def is_telling(description: str) -> bool:
    said = re.sub(r"\b\d+\b", "", _telling(description)).strip()
    return said != "" and said not in _PHRASES


def returned(operation: Operation) -> str:
    """Of all answers by which a call succeeds."""
    texts = (answer.text for answer in _answers(_successes(operation)))
    return "\n\n".join(dict.fromkeys(texts))


def failures(operation: Operation) -> tuple[Answer, ...]:
    good = _successes(operation)
    return _answers([one for one in operation.responses if one not in good])


def _successes(operation: Operation) -> list[Response]:
    """`default` is for whatever has no status of its own: success too, if none is stated."""
    found = [one for one in operation.responses if one.status[:1] == "2"]
    return found or [one for one in operation.responses if one.status == "default"]


def _answers(responses: list[Response]) -> tuple[Answer, ...]:
    return tuple(
        Answer(one.status, whole(one.description).text)
        for one in responses
        if is_telling(one.description)
    )
