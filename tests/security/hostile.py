"""A document that says something in every place that holds text, and what to say there.

`document(text)` is broad and valid wherever the text allows it. What an attacker would write is in
`TEXTS` (anything) and `NAMES` (words that mean something to a language or to our own runtime).
"""

from __future__ import annotations

from typing import Any

CANARY = "gen_canary"
"""What every attack tries to make: a file of that name, or a global."""

_PYTHON = f"open('{CANARY}','w')"
_NODE = f"globalThis.{CANARY}=1"
_SHELL = f"touch {CANARY}"

TEXTS: dict[str, str] = {
    "docstring": f'"""\n{_PYTHON}\n"""',
    "docstring, apostrophes": f"'''\n{_PYTHON}\n'''",
    "docstring end": f'x"""+{_PYTHON}+"""',
    "quote at the end": 'ends with "',
    "backslash and quote at the end": 'ends with \\"',
    "two backslashes and quotes": 'x\\\\"""',
    "backslash at the end": "ends with \\",
    "backslashes": f'\\\\"+{_PYTHON}+"\\',
    "both quotes": f"'+{_PYTHON}+'\"+{_PYTHON}+\"",
    "many quotes": "\"\"\"\"\"''''''",
    "comment end": f"*/ {_NODE}; /*",
    "stars": f"**/*/ {_NODE} /**",
    "line comment": f"// {_NODE}",
    "directives": "@ts-nocheck\n@ts-ignore\n/// <reference path='/etc/passwd' />",
    "tags of comments": "@deprecated\n@type {any}\n # type: ignore",
    "coding": "-*- coding: utf-7 -*-\n+AG8-",
    "newline": f"x\n{_PYTHON}\n{_NODE}",
    "indented newline": f"x\n    {_PYTHON}\n        {_NODE}",
    "carriage return": f"x\r{_PYTHON}\r{_NODE}\r\n{_SHELL}",
    "unicode lines": f"x\u2028{_NODE}\u2029{_PYTHON}\u0085{_PYTHON}\x0b\x0c{_PYTHON}",
    "separators": f"x\x1c{_PYTHON}\x1d{_PYTHON}\x1e{_NODE}\x1f",
    "nul": f"x\x00{_PYTHON}\x01\x7f\x9b31m",
    "terminal": "\x1b]0;owned\x07\x1b[2J\x1b[31m\x08\x08",
    "bidi": "\u202e x */ \u2066 // \u2069\u200f\u061c\ufeff\u200b\U000e0041",
    "jinja": f"{{{{ cycler.__init__.__globals__ }}}} {{% raw %}} {{# x #}} {_PYTHON}",
    "format": "{0.__class__} %s %(x)s {codes} {{}}",
    "template literal": f"${{{_NODE}}} `{_NODE}`",
    "shell": f"$({_SHELL}) `{_SHELL}`; {_SHELL} | {_SHELL} && {_SHELL} #",
    "shell quotes": f"'; {_SHELL}; '\" ; {_SHELL}; \"$HOME !x",
    "shell lines": f"x \\\n{_SHELL}\n'\n{_SHELL}\n",
    "at sign": "@/etc/passwd",
    "less than": "</etc/passwd",
    "dash": "-K/etc/passwd",
    "long dash": "--config /etc/passwd",
    "curl form": "a=@/etc/passwd;type=text/plain",
    "toml": f'"\n[tool.evil]\nx = "{CANARY}"\n',
    "json": f'", "scripts": {{"postinstall": "{_SHELL}"}}, "x": "',
    "markdown": f"# x\n```\n[a](javascript:{_NODE})<script>{_NODE}</script>\n```python",
    "html": f"<script>{_NODE}</script><a href='javascript:{_NODE}'>x</a><pre>```\n",
    "annotation": f'str]; {_PYTHON}; x: list["',
    "literal": f'"] | {_PYTHON} | Literal["',
    "import": "__import__('os').system('x')",
    "surrogate": "x\ud800y\udc00",
    "astral": "\U0001f600 \U0001d54f",
    "blank": " ",
    "tabs": "\t\tx\t",
}

NAMES: tuple[str, ...] = (
    tuple(
        """class def import from None True False async await lambda yield match type print exec eval
    self cls options params models client _call _client _data _settings _config __class__ __init__
    __getattr__ __dict__ __slots__ __raw__ __tag__ __wire__ __names__ __call__ __subclasshook__
    to_dict from_dict list dict str int float bool bytes object tuple set property super
    cached_property Operation Parameter Service AsyncService Client AsyncClient Config Credential
    Model Any Literal Mapping TypedDict NotRequired TypeAlias Unpack FileArgument RequestOptions
    TYPE_CHECKING annotations builtins globals import_module httpx json typing os sys
    constructor __proto__ prototype toString valueOf hasOwnProperty then call apply bind arguments
    undefined NaN Infinity globalThis window process require module exports default function
    interface enum namespace Promise Array Record Object Symbol Function Upload Api ClientOptions
    index con aux nul com1 lpt1 api_key base_url timeout headers http_client close with_options
    fetch baseUrl result console Path openAsBlob dispatch 3d 1 ٣ x௰ ² ½ ﬁle ﹍private ｃｌａｓｓ
    аdmin admin ﻿bom ᅠ ㅤ 가 İ ß ŉ ſelf ^ * + - . .. / \\ ../../x /etc/passwd C:\\x a. a.. CON.txt
    $ $$ $ref ${x} %2e%2e ~1 ~0""".split()
    )
    + (
        "",
        "\x01",
        "n" * 300,
        "ü" * 200,
        "a b c",
        "\u0300",
        "x\u0301",
        "e\u0301",
        "\xe9",
    )
)


def document(text: str, *, name: str | None = None) -> dict[str, Any]:
    """`text` wherever there is text; where there is a name, `name`, else text."""
    name = text if name is None else name
    held = name.translate({ord(c): None for c in "{}/?#"})
    return {
        "openapi": "3.0.3",
        "info": {
            "title": text,
            "version": text,
            "description": text,
            "summary": text,
            "termsOfService": text,
            "contact": {"name": text, "url": text, "email": text},
            "license": {"name": text, "url": text},
            f"x-{text}": {text: text},
        },
        "externalDocs": {"url": text, "description": text},
        "servers": [
            {
                "url": f"https://{{where}}.example.com/{text}",
                "description": text,
                "variables": {
                    "where": {"default": text, "enum": [text], "description": text}
                },
            }
        ],
        "tags": [{"name": name, "description": text}],
        "security": [{name: []}],
        "paths": {
            "/things": {
                "summary": text,
                "description": text,
                "get": _list(text, name),
                "post": _create(text, name),
            },
            f"/{held or 'x'}/{{{held or 'x'}}}": {
                "get": _retrieve(text, name, held or "x")
            },
            "/multi": {"post": _upload(text, name)},
            "/form": {"post": _form(text, name)},
            "/binary": {"put": _body("application/octet-stream", text)},
            "/text": {"put": _body("text/plain", text)},
            "/odd": {"put": _body(f"application/{text}+json", text)},
        },
        "components": {
            "schemas": _schemas(text, name),
            "securitySchemes": _schemes(text, name),
        },
    }


def _schemes(text: str, name: str) -> dict[str, Any]:
    return {
        name: {
            "type": "apiKey",
            "in": "header",
            "name": name or "x",
            "description": text,
        },
        f"q{name}": {
            "type": "apiKey",
            "in": "query",
            "name": name or "x",
            "description": text,
        },
        f"c{name}": {
            "type": "apiKey",
            "in": "cookie",
            "name": name or "x",
            "description": text,
        },
        f"b{name}": {"type": "http", "scheme": "bearer", "bearerFormat": text},
    }


def _list(text: str, name: str) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": text,
        "description": text,
        "tags": [name],
        "deprecated": True,
        "externalDocs": {"url": text},
        "security": [{f"q{name}": []}],
        "parameters": [
            {
                "name": name or "x",
                "in": place,
                "required": True,
                "description": text,
                "example": text,
                "schema": {"type": "string", "default": text, "enum": [text, "b"]},
            }
            for place in ("query", "header", "cookie")
        ],
        "responses": {
            "200": {
                "description": text,
                "headers": {
                    name or "x": {"description": text, "schema": {"type": "string"}}
                },
                "content": {
                    "application/json": {
                        "schema": {"type": "array", "items": _reference(name)},
                        "example": text,
                    }
                },
                "links": {name or "x": {"operationId": name, "description": text}},
            },
            "default": {"description": text},
        },
    }


def _create(text: str, name: str) -> dict[str, Any]:
    return {
        "operationId": f"{name}.create",
        "tags": [name],
        "description": text,
        "security": [{f"c{name}": []}],
        "servers": [{"url": f"https://other.example.com/{text}"}],
        "requestBody": {
            "description": text,
            "required": True,
            "content": {"application/json": {"schema": _object(text, name)}},
        },
        "responses": {
            "201": {
                "description": text,
                "content": {"application/json": {"schema": _reference(name)}},
            }
        },
    }


def _retrieve(text: str, name: str, held: str) -> dict[str, Any]:
    return {
        "operationId": f"retrieve {name}",
        "tags": [name],
        "parameters": [
            {
                "name": held,
                "in": "path",
                "required": True,
                "description": text,
                "example": text,
                "schema": {"type": "string", "example": text, "default": text},
            }
        ],
        "security": [{f"b{name}": []}],
        "responses": {
            "200": {
                "description": text,
                "content": {"application/json": {"schema": _object(text, name)}},
            }
        },
    }


def _upload(text: str, name: str) -> dict[str, Any]:
    schema = _object(text, name)
    schema["properties"][f"f{name}"] = {
        "type": "string",
        "format": "binary",
        "default": text,
    }
    schema["required"].append(f"f{name}")
    return {
        "operationId": f"upload/{name}",
        "tags": [name],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": schema,
                    "encoding": {
                        name or "x": {"contentType": text},
                        f"f{name}": {"contentType": text},
                    },
                }
            },
        },
        "responses": {"204": {"description": text}},
    }


def _form(text: str, name: str) -> dict[str, Any]:
    return {
        "operationId": f"form_{name}",
        "tags": [f"{name} nested", name],
        "requestBody": {
            "required": True,
            "content": {
                "application/x-www-form-urlencoded": {
                    "schema": _object(text, name),
                    "encoding": {name or "x": {"style": "deepObject", "explode": True}},
                }
            },
        },
        "responses": {"200": {"description": text, "content": {"text/plain": {}}}},
    }


def _body(media_type: str, text: str) -> dict[str, Any]:
    return {
        "requestBody": {
            "required": True,
            "description": text,
            "content": {
                media_type: {
                    "schema": {
                        "type": "string",
                        **({} if "json" in media_type else {"format": "binary"}),
                        "example": text,
                        "default": text,
                    },
                    "example": text,
                }
            },
        },
        "responses": {"200": {"description": text, "content": {"application/pdf": {}}}},
    }


def _reference(name: str) -> dict[str, Any]:
    token = name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
    return {"$ref": f"#/components/schemas/{token}"}


def _schemas(text: str, name: str) -> dict[str, Any]:
    """A model, one that clashes with it, an enumeration, a union."""
    return {
        name: {**_object(text, name), "discriminator": {"propertyName": name or "x"}},
        f"{name}_": {"type": "string", "enum": [text, f"{text}2"], "description": text},
        f"{name}Union": {
            "title": text,
            "oneOf": [
                _reference(name),
                {"type": "object", "title": text, "properties": {name: {}}},
            ],
            "discriminator": {
                "propertyName": name or "x",
                "mapping": {text: _reference(name)["$ref"]},
            },
        },
        f"{name}Map": {
            "type": "object",
            "additionalProperties": _reference(f"{name}Union"),
        },
    }


def _object(text: str, name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": text,
        "description": text,
        "required": [name],
        "properties": {
            name: {
                "type": "string",
                "description": text,
                "default": text,
                "example": text,
            },
            f"e{name}": {"type": "string", "enum": [text, "b"], "default": text},
            f"c{name}": {"type": "string", "enum": [text], "description": text},
            f"p{name}": {"type": "string", "pattern": text, "format": text},
            f"o{name}": {
                "type": "object",
                "title": text,
                "additionalProperties": {"type": "string"},
                "example": {text: text},
            },
            f"l{name}": {
                "type": "array",
                "items": {
                    "title": text,
                    "type": "object",
                    "properties": {name: {"type": "integer"}},
                },
            },
        },
        "example": {name: text},
    }


def facts(text: str) -> dict[str, Any]:
    """What a facts file can say."""
    return {
        "name": text,
        "packages": {"python": text, "typescript": text},
        "credentials": {
            text: {"name": text, "environment": text},
            f"q{text}": {"environment": f"-{text}"},
        },
        # Facts have variables of their own, `$version`, and refuse others.
        "headers": dict.fromkeys((text or "x", f"X-{text}"), text.replace("$H", "H")),
        "idempotency": {"header": text, "methods": ["post"]},
    }
