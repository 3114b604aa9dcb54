"""What did the caller set on a client, and is it something that can be set?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Final

    from .config import Config, Secret

DEFAULT_TIMEOUT = 60.0
DEFAULT_RETRIES = 2
# The entry of `options` with which a call is asked for more than its value.
CAPTURE = "__capture__"

_CLIENT_OPTIONS = ("headers", "timeout", "max_retries", "base_url")


class Settings:
    """What is set on one client. `base_url` is None where that of the API holds.

    `headers` hold the named options of the API too.
    """

    __slots__ = (
        "config",
        "secrets",
        "base_url",
        "timeout",
        "max_retries",
        "headers",
        "server",
    )

    def __init__(
        self,
        config: Config,
        secrets: Mapping[str, Secret],
        *,
        base_url: str | None,
        timeout: float | None,
        max_retries: int,
        headers: Mapping[str, str],
        server: Mapping[str, str],
    ) -> None:
        self.config: Final = config
        self.secrets: Final = secrets
        self.base_url: Final = base_url
        self.timeout: Final = timeout
        self.max_retries: Final = max_retries
        self.headers: Final = headers
        self.server: Final = server

    def derive(self, options: Mapping[str, Any]) -> Settings:
        """With these client options in place of those here; headers are added."""
        refuse_unknown(options, (*_CLIENT_OPTIONS, *self.config.options))
        return Settings(
            self.config,
            self.secrets,
            base_url=options.get("base_url", self.base_url),
            timeout=options.get("timeout", self.timeout),
            max_retries=options.get("max_retries", self.max_retries),
            headers=merged(
                less_unset(self.config, self.headers, options),
                option_headers(self.config, options),
            ),
            server=self.server,
        )


def client_settings(
    config: Config,
    secrets: Mapping[str, Secret],
    *,
    base_url: str | None,
    timeout: float | None,
    max_retries: int,
    headers: Mapping[str, str] | None,
    options: Mapping[str, str | None] | None,
    server: Mapping[str, str | None] | None,
) -> Settings:
    """What a constructor was given. A server variable or named option that is None is not set."""
    named = _present(options)
    variables = _present(server)
    refuse_unknown(named, tuple(config.options))
    refuse_unknown(variables, tuple(config.server_variables), what="server variable")
    return Settings(
        config,
        secrets,
        base_url=base_url,
        timeout=timeout,
        max_retries=max_retries,
        headers=option_headers(config, {**named, "headers": headers or {}}),
        server={**config.server_variables, **variables},
    )


def request_options(config: Config, options: Mapping[str, Any]) -> None:
    """Refuse what no call of this API can be given."""
    if len(options) > (CAPTURE in options):
        known = (*_CLIENT_OPTIONS, *config.options, "idempotency_key")
        refuse_unknown([name for name in options if name != CAPTURE], known)
    key = options.get("idempotency_key")
    if key is None:
        return
    if not config.idempotency_header:
        raise TypeError("option 'idempotency_key': this API takes no idempotency key")
    _text("idempotency_key", key, instead="write a text of your own, or leave it out")


def streams(options: Mapping[str, Any] | None) -> bool:
    """Whether whoever calls wants the response before its body is read."""
    capture = options.get(CAPTURE) if options else None
    return capture is not None and bool(capture.streams)


def option_headers(config: Config, options: Mapping[str, Any]) -> dict[str, str]:
    """The headers that options stand for; those stated as headers go before them."""
    named = {
        header: _text(name, options[name], instead="None takes back what is set")
        for name, header in config.options.items()
        if options.get(name) is not None
    }
    stated: Mapping[Any, Any] = options.get("headers") or {}
    for name, text in stated.items():
        for one in (name, text):
            if not isinstance(one, str):
                kind = type(one).__name__
                raise TypeError(f"header {name!r}: a text is needed, not {kind}")
    return merged(named, stated)


def less_unset(
    config: Config, headers: Mapping[str, str], options: Mapping[str, Any]
) -> Mapping[str, str]:
    """What a client sets, less the headers of named options that are None here."""
    unset = {
        header.lower()
        for name, header in config.options.items()
        if name in options and options[name] is None
    }
    if not unset:
        return headers
    return {name: text for name, text in headers.items() if name.lower() not in unset}


def _text(name: str, value: object, *, instead: str) -> str:
    """The text of an option. An error does not repeat it."""
    if not isinstance(value, str):
        kind = type(value).__name__
        raise TypeError(f"option {name!r}: a text is needed, not {kind}")
    if not value.strip():
        raise ValueError(f"option {name!r} is empty: {instead}")
    return value


def merged(first: Mapping[str, str], then: Mapping[str, str]) -> dict[str, str]:
    """Headers of two mappings; their case does not matter."""
    replaced = {name.lower() for name in then}
    kept = {name: text for name, text in first.items() if name.lower() not in replaced}
    return {**kept, **then}


def refuse_unknown(
    names: Iterable[str], known: tuple[str, ...], *, what: str = "option"
) -> None:
    for name in names:
        if name in known:
            continue
        from difflib import get_close_matches

        near = get_close_matches(str(name), known, 1, 0.5)
        if not known:
            hint = "there are none"
        elif near:
            hint = f"did you mean {near[0]!r}?"
        else:
            hint = f"known are {', '.join(known)}"
        raise TypeError(f"unknown {what} {name!r}: {hint}")


def _present(values: Mapping[str, str | None] | None) -> dict[str, str]:
    return {name: text for name, text in (values or {}).items() if text is not None}
