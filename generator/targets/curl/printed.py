"""Which view does each template print? Those that others include have no view of their own."""

from __future__ import annotations

from collections.abc import Mapping

from generator.targets.curl.views import SnippetView

VIEWS: Mapping[str, type] = {
    "snippet.sh.jinja": SnippetView,
}
