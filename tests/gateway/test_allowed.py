"""Is anything passed on that the document does not have?"""

from __future__ import annotations

import pytest

from tests.gateway.gateway import Running
from tests.gateway.upstream import Upstream

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("verb", "path", "code"),
    [
        ("GET", "/shop/nothing", "path"),
        ("GET", "/shop/things/", "path"),
        ("GET", "/shop/Things", "path"),
        ("GET", "/SHOP/things", "api"),
        ("GET", "/other/things", "api"),
        ("GET", "/shop", "api"),
        ("GET", "/", "api"),
        ("GET", "//shop/things", "api"),
        ("GET", "/shop//things", "path"),
        ("GET", "/shop/things//1", "path"),
        ("GET", "/shop/things/1/2", "path"),
        ("PATCH", "/shop/things", "method"),
        ("HEAD", "/shop/things", "method"),
        ("OPTIONS", "/shop/things", "method"),
        ("GET", "/shop/things/..", "path-form"),
        ("GET", "/shop/things/.", "path-form"),
        ("GET", "/shop/../shop/things", "path-form"),
        ("GET", "/shop/things/%2e%2e", "path-form"),
        ("GET", "/shop/things/.%2E", "path-form"),
        ("GET", "/shop/things/%252e%252e", "path-form"),
        ("GET", "/shop/things/..;x=1", "path-form"),
        ("GET", "/shop/things/a%2Fb", "path-form"),
        ("GET", "/shop/things/a%252fb", "path-form"),
        ("GET", "/shop/things/a%25252fb", "path-form"),
        ("GET", "/shop/things/a%5cb", "path-form"),
        ("GET", "/shop/things/a\\b", "path-form"),
        ("GET", "/shop/things/a%c0%afb", "path-form"),
        ("GET", "/shop/things/a%00", "path-form"),
        ("GET", "/shop/things/a%0d%0aHost:%20evil", "path-form"),
        ("GET", "/shop/things/a%zz", "path-form"),
        ("GET", "/shop/%2e%2e/.gateway/health", "path-form"),
        ("GET", "/shop/things/sear%63h%2f", "path-form"),
        ("POST", "/shop/things/1%3Acancel", "path-form"),
        ("GET", "/shop/things/search;x", "path-form"),
        ("GET", "/shop/things/search%3bx=1", "path-form"),
        ("GET", "/shop/things;x/search;y", "path"),
        ("GET", "/.gateway/nothing", "path"),
        ("GET", "/.gateway/../shop/things", "path"),
    ],
)
def test_paths_and_methods(
    gateway: Running, upstream: Upstream, verb: str, path: str, code: str
) -> None:
    answer = gateway.call(verb, path)
    refused = answer.one("gateway-error")
    assert refused == code if verb == "HEAD" else answer.code == code
    assert upstream.got == []


@pytest.mark.parametrize(
    ("verb", "path", "arrived"),
    [
        ("GET", "/shop/things/%61b", "/base/things/ab"),
        ("GET", "/shop/%74hings", "/base/things"),
        ("GET", "/shop/things/a%20b", "/base/things/a%20b"),
        ("GET", "/shop/things/%c3%a9", "/base/things/%C3%A9"),
        ("GET", "/shop/things/..a", "/base/things/..a"),
        ("GET", "/shop/things/;id=5", "/base/things/;id=5"),
        ("GET", "/shop/things/5;x", "/base/things/5;x"),
        ("GET", "/shop/things/search", "/base/things/search"),
        ("POST", "/shop/things/1:cancel", "/base/things/1:cancel"),
        ("GET", "/shop/things?", "/base/things"),
    ],
)
def test_what_is_the_same_path_arrives(
    gateway: Running, upstream: Upstream, verb: str, path: str, arrived: str
) -> None:
    assert gateway.call(verb, path).status == 200
    assert upstream.last.target == arrived


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("admin=1", ["admin"]),
        ("limit=1&Limit=2", ["Limit"]),
        ("limit[gte]=1", ["limit[gte]"]),
        ("created=1&creation[gte]=1", ["creation[gte]"]),
        ("filter=1&weight=2", ["weight"]),
        ("%61dmin=1", ["admin"]),
        ("a+b=1", ["a b"]),
        ("=1", [""]),
        ("__proto__=1", ["__proto__"]),
    ],
)
def test_strange_parameters_are_named(
    gateway: Running, upstream: Upstream, query: str, names: list[str]
) -> None:
    answer = gateway.call("GET", f"/shop/things?{query}")
    assert (answer.code, answer.status) == ("parameter", 400)
    assert answer.names == names
    assert upstream.got == []


@pytest.mark.parametrize(
    "query", ["limit=1;admin=2", "limit=%zz", 'limit="', "limit=<"]
)
def test_queries_that_servers_read_in_two_ways(
    gateway: Running, upstream: Upstream, query: str
) -> None:
    assert gateway.call("GET", f"/shop/things?{query}").code == "parameter"
    assert upstream.got == []


def test_strange_headers_are_named(gateway: Running, upstream: Upstream) -> None:
    stated = {"X-Admin": "1", "X-HTTP-Method-Override": "DELETE", "X-Trace": "1"}
    answer = gateway.call("GET", "/shop/things", headers=stated)
    assert (answer.code, answer.names) == (
        "header",
        ["x-admin", "x-http-method-override"],
    )
    assert upstream.got == []


def test_what_browsers_and_proxies_add_is_left_out(
    gateway: Running, upstream: Upstream
) -> None:
    stated = {
        "Referer": "http://page/",
        "Sec-Fetch-Mode": "cors",
        "X-Forwarded-For": "1.2.3.4",
        "Via": "x",
        "Gateway-Replay": "no",
        "Connection": "close, X-Trace",
        "X-Trace": "about this connection",
        "Accept": "text/csv",
    }
    gateway.call("GET", "/shop/things", headers=stated)
    names = {name.lower() for name, _ in upstream.last.headers}
    assert names == {"host", "accept", "shop-version", "authorization"}


@pytest.mark.parametrize(
    ("verb", "path", "kind", "code"),
    [
        ("POST", "/shop/things", "text/plain", "content-type"),
        ("POST", "/shop/things", "", "content-type"),
        ("POST", "/shop/things", "application/json-seq", "content-type"),
        ("PUT", "/shop/things/1", "text/plain", "content-type"),
        ("PUT", "/shop/things/1", "application", "content-type"),
        ("GET", "/shop/things", "application/json", "body"),
        ("DELETE", "/shop/things/1", "application/json", "body"),
    ],
)
def test_bodies(
    gateway: Running, upstream: Upstream, verb: str, path: str, kind: str, code: str
) -> None:
    answer = gateway.call(verb, path, b"{}", {"Content-Type": kind})
    assert answer.code == code
    assert upstream.got == []


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "APPLICATION/JSON"]
)
def test_content_types_are_compared_without_case(
    gateway: Running, upstream: Upstream, kind: str
) -> None:
    body = f'{{"kind": "{kind}"}}'.encode()
    assert (
        gateway.call("POST", "/shop/things", body, {"Content-Type": kind}).status == 200
    )
    assert upstream.last.all("content-type") == [kind]


def test_a_method_that_is_not_there_says_which_are(gateway: Running) -> None:
    answer = gateway.call("PATCH", "/shop/things/1")
    assert (answer.status, answer.one("allow")) == (405, "DELETE, GET, HEAD, PUT")
