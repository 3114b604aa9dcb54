"""Which kinds of change are there, and what does each do to callers? The one table.

A response is read, a request is sent: the same change can be fine in the one and break the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.changes.model import Effect, Rule

_NO, _PATCH, _ADDED = Effect.NONE, Effect.PATCH, Effect.ADDED
_TYPES, _RUNTIME = Effect.TYPES, Effect.RUNTIME

_METHODS = (
    Rule("method-removed", "Method removed", _RUNTIME, _RUNTIME, "Remove the calls; the API has no such operation any more."),
    Rule("method-renamed", "Method renamed", _RUNTIME, _RUNTIME, "Write `{after}` for `{before}`."),
    Rule("method-renamed-deprecated", "Method renamed, and the old name still works", _ADDED, _ADDED, "Write `{after}` for `{before}`; that is deprecated."),
    Rule("method-added", "Method added", _ADDED, _ADDED, "Nothing; it can be called."),
    Rule("method-moved", "Method goes elsewhere", _PATCH, _PATCH, "Nothing; `{after}` is requested in place of `{before}`."),
    Rule("alias-removed", "Old name no longer works", _RUNTIME, _RUNTIME, "Write `{after}` for `{before}`."),
    Rule("flat-name-removed", "Name of the operation removed", _RUNTIME, _RUNTIME, "Call the method by its service."),
    Rule("flat-name-renamed", "Name of the operation renamed", _RUNTIME, _RUNTIME, "Write `{after}` for `{before}`."),
    Rule("flat-name-added", "Name of the operation added", _ADDED, _ADDED, "Nothing; the client has the method by this name too."),
    Rule("result-replaced", "Method gives back something else", _RUNTIME, _RUNTIME, "Use the result as `{after}`; it was `{before}`."),
    Rule("result-added", "Method gives something back", _ADDED, _ADDED, "Nothing; it gives back `{after}`."),
    Rule("paging-added", "Method gives back pages", _RUNTIME, _RUNTIME, "Go through the items of the result; it was the body of one page."),
    Rule("paging-removed", "Method no longer gives back pages", _RUNTIME, _RUNTIME, "Read the list from the body, and ask for the next one by hand."),
    Rule("paging-changed", "Pages are fetched in another way", _PATCH, _PATCH, "Nothing; do not pass the parameters of pages by hand."),
    Rule("variant-removed", "Media type removed", _RUNTIME, _RUNTIME, "Call it without `{before}`."),
    Rule("variant-added", "Media type added", _ADDED, _ADDED, "Nothing; it can be asked for by `{after}`."),
    Rule("credential-needed", "Method asks for other credentials", _RUNTIME, _RUNTIME, "Give the client `{after}`; it was `{before}`."),
    Rule("credential-relaxed", "Method takes other credentials too", _PATCH, _PATCH, "Nothing."),
    Rule("sent-differently", "Sent in another form", _PATCH, _PATCH, "Nothing; the package writes it as the API wants it."),
)  # fmt: skip

_PARAMETERS = (
    Rule("parameter-removed", "Parameter removed", _RUNTIME, _RUNTIME, "Do not pass it; the API no longer takes it."),
    Rule("parameter-renamed", "Parameter renamed", _RUNTIME, _RUNTIME, "Pass `{after}` in place of `{before}`."),
    Rule("parameter-added", "Parameter added", _ADDED, _ADDED, "Nothing; it may be passed."),
    Rule("required-parameter-added", "Parameter added that must be passed", _RUNTIME, _RUNTIME, "Pass it in every call."),
    Rule("parameter-required", "Parameter must be passed", _RUNTIME, _RUNTIME, "Pass it in every call."),
    Rule("parameter-optional", "Parameter may be left out", _ADDED, _ADDED, "Nothing."),
    Rule("parameters-reordered", "Order of parameters changed", _RUNTIME, _RUNTIME, "Pass them in the order `{after}`; it was `{before}`."),
)  # fmt: skip

_FIELDS = (
    Rule("field-removed", "Field removed", _RUNTIME, _RUNTIME, "Do not use it; the API no longer has it."),
    Rule("field-renamed", "Field renamed", _RUNTIME, _RUNTIME, "Write `{after}` for `{before}`."),
    Rule("field-added", "Field added", _ADDED, _ADDED, "Nothing; it is there to be used."),
    Rule("required-field-added", "Field added that must be set", _ADDED, _RUNTIME, "Set it wherever the object is passed."),
    Rule("field-required", "Field is always there", _PATCH, _RUNTIME, "Set it wherever the object is passed."),
    Rule("field-optional", "Field may be absent", _RUNTIME, _ADDED, "Check that it is there before it is used."),
)  # fmt: skip

_VALUES = (
    Rule("nullable", "May be null", _RUNTIME, _ADDED, "Check for null before it is used."),
    Rule("not-nullable", "May no longer be null", _PATCH, _RUNTIME, "Do not pass null."),
    Rule("known-value-added", "Value added to an open enumeration", _ADDED, _ADDED, "Nothing; unknown values were possible before."),
    Rule("known-value-removed", "Value removed from an open enumeration", _PATCH, _RUNTIME, "Do not pass `{before}`."),
    Rule("enum-member-added", "Value added to an enumeration", _RUNTIME, _ADDED, "Handle `{after}` wherever all values are told apart."),
    Rule("enum-member-removed", "Value removed from an enumeration", _TYPES, _RUNTIME, "Do not use `{before}`."),
    Rule("union-member-added", "Another type is possible", _RUNTIME, _ADDED, "Handle `{after}` wherever all types are told apart.", by_type=True),
    Rule("union-member-removed", "A type is no longer possible", _TYPES, _RUNTIME, "Do not use `{before}`."),
    Rule("type-widened", "Type is wider", _RUNTIME, _ADDED, "Expect `{after}`; it was `{before}`.", by_type=True),
    Rule("type-narrowed", "Type is narrower", _PATCH, _RUNTIME, "Use `{after}`; it was `{before}`.", by_type=True),
    Rule("type-replaced", "Type is another", _RUNTIME, _RUNTIME, "Use `{after}`; it was `{before}`.", by_type=True),
    Rule("limits-tightened", "Fewer values are accepted", _PATCH, _RUNTIME, "What is accepted is `{after}`; it was `{before}`."),
    Rule("limits-changed", "Limits of values changed", _PATCH, _PATCH, "What is accepted is `{after}`; it was `{before}`."),
    Rule("default-changed", "Default changed", _PATCH, _PATCH, "Pass a value where `{after}` is not what is wanted; it was `{before}`."),
    Rule("deprecated", "Deprecated", _ADDED, _ADDED, "Look for what takes its place; it still works."),
    Rule("not-deprecated", "No longer deprecated", _PATCH, _PATCH, "Nothing."),
)  # fmt: skip

_NAMES = (
    Rule("type-removed", "Type removed", _RUNTIME, _RUNTIME, "Remove what names it.", by_name=True),
    Rule("type-renamed", "Type renamed", _RUNTIME, _RUNTIME, "Write `{after}` for `{before}`.", by_name=True),
    Rule("type-renamed-deprecated", "Type renamed, and the old name still works", _ADDED, _ADDED, "Write `{after}` for `{before}`; that is deprecated."),
    Rule("type-added", "Type added", _ADDED, _ADDED, "Nothing."),
)  # fmt: skip

_CLIENT = (
    Rule("package-renamed", "Package renamed", _RUNTIME, _RUNTIME, "Install and import `{after}` in place of `{before}`."),
    Rule("client-renamed", "Client renamed", _RUNTIME, _RUNTIME, "Write `{after}` for `{before}`."),
    Rule("setting-removed", "Setting of the client removed", _RUNTIME, _RUNTIME, "Do not set it."),
    Rule("setting-renamed", "Setting of the client renamed", _RUNTIME, _RUNTIME, "Set `{after}` in place of `{before}`."),
    Rule("setting-added", "Setting of the client added", _ADDED, _ADDED, "Nothing; it may be set."),
    Rule("environment-changed", "Secret is read from another variable", _RUNTIME, _RUNTIME, "Set the environment variable `{after}`; it was `{before}`."),
    Rule("secret-moved", "Secret is sent elsewhere", _PATCH, _PATCH, "Nothing."),
    Rule("server-changed", "Requests go to another server", _PATCH, _PATCH, "Let requests to `{after}` through; they went to `{before}`."),
    Rule("header-changed", "A header of every request changed", _PATCH, _PATCH, "Nothing; `{after}` is sent in place of `{before}`."),
    Rule("retries-changed", "What is sent again changed", _PATCH, _PATCH, "Nothing."),
    Rule("error-removed", "Error class removed", _RUNTIME, _RUNTIME, "Catch the error of the status."),
    Rule("error-renamed", "Error class renamed", _RUNTIME, _RUNTIME, "Catch `{after}` in place of `{before}`."),
    Rule("error-added", "Error class added", _ADDED, _ADDED, "Nothing; the error of the status is still raised as its base."),
    Rule("error-shape-changed", "Errors are read from another place", _PATCH, _PATCH, "Nothing."),
    Rule("webhooks-removed", "Webhooks removed", _RUNTIME, _RUNTIME, "Remove what parses them."),
    Rule("webhooks-added", "Webhooks added", _ADDED, _ADDED, "Nothing; they can be parsed."),
    Rule("webhooks-signed-differently", "Webhooks are signed in another way", _RUNTIME, _RUNTIME, "Parse them as the README of the package says now."),
    Rule("docs-changed", "Documentation changed", _PATCH, _PATCH, "Nothing."),
)  # fmt: skip

_SURFACE = (
    Rule("name-removed", "Name removed", _RUNTIME, _RUNTIME, "Do not use it."),
    Rule("name-changed", "Name means something else", _RUNTIME, _RUNTIME, "Compare `{after}` with `{before}`."),
    Rule("name-deprecated", "Name is an old one of something else", _ADDED, _ADDED, "Use what it stands for: `{after}`."),
    Rule("required-name-added", "Name added that must be given", _RUNTIME, _RUNTIME, "Give it in every call."),
    Rule("name-added", "Name added", _ADDED, _ADDED, "Nothing; it is there to be used."),
)  # fmt: skip
"""Where all that is known are the public names of a built tree."""

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.kind: rule
        for group in (
            _METHODS,
            _PARAMETERS,
            _FIELDS,
            _VALUES,
            _NAMES,
            _CLIENT,
            _SURFACE,
        )
        for rule in group
    }
)
"""By kind."""
