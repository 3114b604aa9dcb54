"""Which view does each template print? Those that others include have no view of their own."""

from __future__ import annotations

from collections.abc import Mapping

from generator.targets.changelog import ChangelogView
from generator.targets.typescript.former_views import FormerFunctionsView, FormerView
from generator.targets.typescript.views import (
    ApiView,
    ClientView,
    CoreView,
    ErrorsView,
    FlatView,
    IndexView,
    ModelsView,
    PackageView,
    ProjectView,
    ReadmeView,
    ServiceView,
    SettingsView,
    SnippetView,
    SurfaceView,
    UnsignedWebhooksView,
    WebhooksView,
)

VIEWS: Mapping[str, type] = {
    "CHANGELOG.md.jinja": ChangelogView,
    "README.md.jinja": ReadmeView,
    "api.ts.jinja": ApiView,
    "client.ts.jinja": ClientView,
    "core.ts.jinja": CoreView,
    "errors.ts.jinja": ErrorsView,
    "flat.ts.jinja": FlatView,
    "former.ts.jinja": FormerView,
    "former_functions.ts.jinja": FormerFunctionsView,
    "index.ts.jinja": IndexView,
    "models.ts.jinja": ModelsView,
    "package.json.jinja": ProjectView,
    "package.ts.jinja": PackageView,
    "service.ts.jinja": ServiceView,
    "settings.ts.jinja": SettingsView,
    "snippet.ts.jinja": SnippetView,
    "surface.txt.jinja": SurfaceView,
    "unsigned_webhooks.ts.jinja": UnsignedWebhooksView,
    "webhooks.ts.jinja": WebhooksView,
}
