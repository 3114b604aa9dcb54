"""gen: typed SDKs, snippets and docs from an OpenAPI document."""

__version__ = "0.1.0"
