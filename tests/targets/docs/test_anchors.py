"""Can every parameter be linked to, by a name that no other has?"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

import pytest

from generator.targets.docs.anchors import Anchors
from tests.sdk_fixtures import methods, shop
from tests.targets.docs.test_pages import files, page


def test_rows_are_named_by_their_path_and_no_two_alike() -> None:
    anchors = Anchors()
    paths = [("a", "b"), ("a.b",), ("two words",), ("x" * 400,)]
    assert [anchors.at(path) for path in paths] == [
        "param-a.b",
        "param-a.b-2",
        "param-two-words",
        "",
    ]


@pytest.mark.parametrize("id_", methods(shop()))
def test_every_argument_can_be_linked_to(id_: str) -> None:
    path, found = page(id_)
    ids = re.findall(r'<li id="param-([^"]*)"><a class="anchor"', files()[path])
    assert len({*ids}) == len(ids) >= len(methods(shop())[id_].arguments)
    linked = {unquote(link) for link in found.links if link.startswith("#param-")}
    assert linked == {unescape(f"#param-{one}") for one in ids}
