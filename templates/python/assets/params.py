"""What methods take: one module of typed dictionaries per service, each imported when first touched."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"{__name__}.{name}":
            raise
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
