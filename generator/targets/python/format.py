"""How is Python laid out? As black does it. The only user of black."""

from __future__ import annotations


def format_python(path: str, text: str) -> str:
    """Text in black's form; anything but Python is left as it is. ValueError where it does not parse."""
    if not path.endswith(".py"):
        return text
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    # What the generated pyproject.toml states. Literals come from `quote`, in black's form already.
    mode = black.Mode(target_versions={TargetVersion.PY311}, string_normalization=False)
    try:
        return black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise ValueError(str(error)) from error


def width(text: str) -> int:
    """In columns, as black counts them: a letter of East Asia takes two (Unicode, annex 11)."""
    if text.isascii():
        return len(text)
    from black.strings import str_width

    return str_width(text)
