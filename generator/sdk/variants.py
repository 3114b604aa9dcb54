"""In which other media types does a call send its body, or have its answer?

A method does what goes without saying. Each variant is the same method with another body, another
result or both; what the caller says to have it is in the variant.
"""

from __future__ import annotations

from dataclasses import replace

from generator.sdk.arguments import arguments_of, params_model
from generator.sdk.body import ChosenBody
from generator.sdk.group import Placed
from generator.sdk.media_types import words_of
from generator.sdk.model import Argument, Method
from generator.sdk.paging_model import Paged
from generator.sdk.result import other_results
from generator.sdk.spot import Spot
from generator.sdk.workbench import Workbench, service_id


def variants_of(
    bench: Workbench, placed: Placed, usual: Method, bodies: list[ChosenBody]
) -> tuple[Method, ...]:
    """`bodies` are those beside the usual one. Less what the usual method does already."""
    sent = [usual]
    for body in bodies:
        sent.append(_sent_as(bench, placed, sent, body))
    answered = [("", usual.result), *other_results(bench, placed, usual.result)]
    return tuple(
        replace(
            one,
            id=f"{usual.id} {one.content_type} {accept}",
            accept=accept,
            result=result,
            paging=None if accept else one.paging,
        )
        for one in sent
        for accept, result in answered
        if one is not usual or accept
    )


def _sent_as(
    bench: Workbench, placed: Placed, known: list[Method], body: ChosenBody
) -> Method:
    """As another one where its arguments are the same, so that they have one name."""
    operation, name, usual = placed.operation, body.media.name, known[0]
    words = (*placed.method.words, *words_of(name))
    spot = Spot("request", f"params:{service_id(placed.service)}", words)
    arguments = arguments_of(bench, operation, body, spot, variant=name)
    for other in known:
        if _taken(other.arguments) == _taken(arguments):
            params = other.params
            break
    else:
        params = params_model(bench, operation, arguments, spot=spot, variant=name)
    return replace(
        usual,
        arguments=arguments,
        params=params,
        body=body.body,
        content_type=name,
        paging=_paging(usual, arguments),
    )


def _taken(arguments: tuple[Argument, ...]) -> list[object]:
    return [
        (a.name, a.wire, a.location == "path", a.type, a.required) for a in arguments
    ]


def _paging(usual: Method, arguments: tuple[Argument, ...]) -> Paged | None:
    """The parameters of its rule must be there."""
    places = [
        {(a.location, a.wire) for a in some} for some in (usual.arguments, arguments)
    ]
    return usual.paging if places[0] == places[1] else None
