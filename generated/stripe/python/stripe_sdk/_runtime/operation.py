"""What is one operation of the API, as data?

Generated code writes one `Operation` per method. Nothing here knows HTTP.
"""

from __future__ import annotations

# A plain name, because importing `typing` costs more than the rest of this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

    from .paging import Paging

    T = TypeVar("T")
    Location: TypeAlias = Literal["path", "query", "header", "cookie", "body"]
    BodyEncoding: TypeAlias = Literal["", "json", "form", "multipart", "binary", "text"]
else:

    class Generic:
        """Stands for `typing.Generic`, which only a type checker needs here."""

        def __class_getitem__(cls, _item):
            return cls

    T = None

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


class Parameter:
    """Where one argument goes, and how it is written.

    `wire` is its name in the request, `name` unless given. `style` is that of the location unless
    given; in a body it may stay empty, and the encoding of the body decides. `explode` is true for
    the styles form and deepObject unless given. A `content_type` replaces style and explode.
    `headers` are sent with each part of multipart that the argument makes.
    """

    __slots__ = (
        "name",
        "wire",
        "location",
        "style",
        "explode",
        "allow_reserved",
        "content_type",
        "headers",
    )

    def __init__(
        self,
        name: str,
        *,
        location: Location,
        wire: str | None = None,
        style: str = "",
        explode: bool | None = None,
        allow_reserved: bool = False,
        content_type: str = "",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        style = style or _STYLES.get(location, "")
        self.name: Final = name
        self.wire: Final = name if wire is None else wire
        self.location: Final[Location] = location
        self.style: Final = style
        self.explode: Final = (
            style in ("form", "deepObject") if explode is None else explode
        )
        self.allow_reserved: Final = allow_reserved
        self.content_type: Final = content_type
        self.headers: Final = headers


class Operation(Generic[T]):
    """One operation, generic in what a call gives back.

    An argument goes into the path if the template names it, where `parameters` says if that lists it,
    else into the body if there is a flat one, else into the query. `whole_body` names the argument
    that is the body; without it the body is flat: its properties are arguments. `deep_object`
    names the arguments of style deepObject. `result` is an annotation over the models, or
    `bytes`, `str` or nothing. `credentials` are alternatives; None means those of the client.

    `events`: the answer is a stream of events, and `result` is the data of one. `records`: it is one of
    JSON texts, in this media type, and `result` is one of them. `paging` is how one
    page leads to the next. `unix_times`: whether a date and time travels as unix seconds, all of them or
    the properties named (as in the request, at any depth), else it travels as ISO 8601 text. `secrets`
    are names (as in the request, at any depth) of what no log may show. `variants` are the same call
    with its body or its answer in another media type: the caller names that of the body by
    `content_type`, that of the answer by `accept`. Each has one of the two.
    """

    __slots__ = (
        "method",
        "path",
        "body",
        "media_type",
        "whole_body",
        "deep_object",
        "parameters",
        "result",
        "server",
        "credentials",
        "idempotent",
        "events",
        "records",
        "paging",
        "unix_times",
        "secrets",
        "variants",
        "content_type",
        "accept",
    )

    def __init__(
        self,
        *,
        method: str,
        path: str,
        body: BodyEncoding = "",
        media_type: str = "",
        whole_body: str = "",
        deep_object: tuple[str, ...] = (),
        parameters: tuple[Parameter, ...] = (),
        result: str = "",
        server: str = "",
        credentials: tuple[tuple[str, ...], ...] | None = None,
        idempotent: bool = False,
        events: bool = False,
        records: str = "",
        paging: Paging | None = None,
        unix_times: bool | tuple[str, ...] = False,
        secrets: tuple[str, ...] = (),
        variants: tuple[Operation[Any], ...] = (),
        content_type: str = "",
        accept: str = "",
    ) -> None:
        self.method: Final = method
        self.path: Final = path
        self.body: Final[BodyEncoding] = body
        self.media_type: Final = media_type
        self.whole_body: Final = whole_body
        self.deep_object: Final = deep_object
        self.parameters: Final = parameters
        self.result: Final = result
        self.server: Final = server
        self.credentials: Final = credentials
        self.idempotent: Final = idempotent
        self.events: Final = events
        self.records: Final = records
        self.paging: Final[Paging | None] = paging
        self.unix_times: Final = unix_times
        self.secrets: Final = secrets
        self.variants: Final = variants
        self.content_type: Final = content_type
        self.accept: Final = accept
