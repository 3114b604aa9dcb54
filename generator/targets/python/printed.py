"""Which view does each template print? Those that others include have no view of their own."""

from __future__ import annotations

from collections.abc import Mapping

from generator.targets.changelog import ChangelogView
from generator.targets.python.module_views import (
    ErrorsView,
    FlatView,
    FormerView,
    ReadmeView,
    TypesView,
    UnsignedWebhooksView,
    WebhooksView,
)
from generator.targets.python.views import (
    ClientView,
    IndexView,
    ModelsView,
    PackageView,
    ProjectView,
    ServiceView,
    SnippetView,
    SurfaceView,
)

VIEWS: Mapping[str, type] = {
    "CHANGELOG.md.jinja": ChangelogView,
    "README.md.jinja": ReadmeView,
    "client.py.jinja": ClientView,
    "errors.py.jinja": ErrorsView,
    "flat.py.jinja": FlatView,
    "former.py.jinja": FormerView,
    "index.py.jinja": IndexView,
    "models.py.jinja": ModelsView,
    "package.py.jinja": PackageView,
    "pyproject.toml.jinja": ProjectView,
    "service.py.jinja": ServiceView,
    "snippet.py.jinja": SnippetView,
    "surface.txt.jinja": SurfaceView,
    "types.py.jinja": TypesView,
    "unsigned_webhooks.py.jinja": UnsignedWebhooksView,
    "webhooks.py.jinja": WebhooksView,
}
