"""Is a text what the ending of its name says, as far as we can tell without tools of others?

In: a name and bytes. Out: the line that does not parse. Nothing is run.
"""

from __future__ import annotations

import json
import re
import warnings

_LINE = re.compile(r"at line (\d+)")


def broken_line(path: str, content: bytes) -> int:
    """0 where it parses, or nobody here can read that language."""
    try:
        parse(path, content.decode())
    except SyntaxError as error:
        return error.lineno or 1
    except json.JSONDecodeError as error:
        return error.lineno
    except (ValueError, RecursionError, MemoryError) as error:
        said = _LINE.search(str(error))
        return int(said[1]) if said else 1
    return 0


def parse(path: str, text: str) -> None:
    """SyntaxError, or a ValueError, where it does not."""
    match path.rpartition(".")[2]:
        case "py":
            with warnings.catch_warnings(action="ignore"):
                compile(text, path, "exec", dont_inherit=True)
        case "json":
            json.loads(text)
        case "toml":
            import tomllib

            tomllib.loads(text)
        case _:
            pass
