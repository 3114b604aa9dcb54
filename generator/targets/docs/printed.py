"""Which view does each template print? Those that others include have no view of their own."""

from __future__ import annotations

from collections.abc import Mapping

from generator.targets.docs.views import IndexView, PageView, SliceView

VIEWS: Mapping[str, type] = {
    "index.html.jinja": IndexView,
    "page.html.jinja": PageView,
    "slice.json.jinja": SliceView,
}
