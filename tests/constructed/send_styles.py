"""Makes the calls of a JSON file: CALLS. A text in `$file` is the path of a file to send."""

from __future__ import annotations

import json
from functools import reduce
from importlib import import_module
from pathlib import Path
from typing import Any


def value(one: Any) -> Any:
    if isinstance(one, list):
        return [value(item) for item in one]
    if isinstance(one, dict):
        if "$file" in one:
            return Path(one["$file"])
        return {key: value(item) for key, item in one.items()}
    return one


def main(calls: str) -> None:
    client_of = import_module("styles_sdk").Styles
    with client_of() as client, client_of(region="us", stage="v2-beta") as other:
        for call in json.loads(Path(calls).read_text("utf-8")):
            holder = other if call["other"] else client
            make: Any = reduce(getattr, call["python"].split(".")[1:], holder)
            named = {
                call["names"][key]: value(one) for key, one in call["named"].items()
            }
            make(*map(value, call["path"]), **named)


main("calls.json")
