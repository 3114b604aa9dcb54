"""What do the steps of one SDK cost in a new process?

In, as arguments: the folder to import from, what the server answers, then the steps as text. Out:
the memory before the first one, and what each one cost, as JSON. Run by the interpreter of the
SDK's own environment, so nothing is imported here that an SDK could find loaded.
"""

import os
import sys
from time import perf_counter, process_time


def main(folder: str, body: str, *steps: str) -> None:
    sys.path.insert(0, folder)
    names = {"BODY": body.encode()}
    compiled = [compile(step, "<step>", "exec") for step in steps]
    bare, figures = _resident(), []
    for code in compiled:
        wall, cpu = perf_counter(), process_time()
        exec(code, names)
        wall, cpu = perf_counter() - wall, process_time() - cpu
        figures.append({"wall": wall, "cpu": cpu, "resident": _resident()})
    import json

    print(json.dumps({"bare": bare, "steps": figures}))


def _resident() -> float:
    """Megabytes. Where the system does not say it, the most that it ever was."""
    try:
        with open("/proc/self/statm") as file:
            pages = int(file.read().split()[1])
    except OSError:
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / (1_000_000 if sys.platform == "darwin" else 1000)
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


if __name__ == "__main__":
    main(*sys.argv[1:])
