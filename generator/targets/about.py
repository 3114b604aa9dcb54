"""What does a guide say of those who stand behind the API? A line of Markdown for each fact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code, join
from generator.openapi.model import About
from generator.sdk.model import Sdk
from generator.targets.prose import is_web, link, mail, markdown


def urls(sdk: Sdk) -> Iterator[tuple[str, str]]:
    """What registries link a package to: the name of the link and its URL, as the document writes it."""
    for name, url in (
        ("Documentation", sdk.about.more_url),
        ("Repository", sdk.repository),
    ):
        if is_web(url):
            yield name, url


def about(found: About) -> Iterator[Code]:
    """What the document does not state has no line."""
    said = (
        ("More to read", (markdown(found.more), link(found.more_url))),
        (
            "Contact",
            (
                markdown(found.contact),
                link(found.contact_url),
                mail(found.contact_email),
            ),
        ),
        ("Terms of service", (link(found.terms),)),
        ("License of the API", (markdown(found.license), link(found.license_url))),
    )
    for heading, parts in said:
        stated = [part for part in parts if part]
        if stated:
            yield Code(f"{heading}: {join(', ', stated)}")
