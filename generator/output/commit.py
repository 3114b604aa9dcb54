"""How does a tree change from old to new in one step, whenever we are killed?

In: a folder, the files to put there and those to drop. Out: the folder with all of it done, or
as it was. `decisions/0002-atomic-output.md` says why it is done this way.

    <out>/.stripe.gen-staged/   the complete new tree: what stays is linked, what is new is written
    <out>/.stripe.gen-commit    exists once the staged tree is complete, and holds its inode number
                                and which paths it puts and drops
    <out>/stripe/               changes places with the staged tree in one system call
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from generator.output.paths import NAME, fault
from generator.output.swap import exchange
from generator.output.tree import owned, passable, read


def replace(
    home: Path,
    put: Mapping[str, bytes],
    *,
    drop: Collection[str],
    still: Callable[[], bool] = lambda: True,
) -> bool:
    """Everything else in `home` stays: the same files, not copies, where the system has links.

    `still` is asked when all is ready. Where it says no, nothing is done.
    """
    recover(home)
    staged, record = _places(home)
    staged.mkdir(parents=True)
    if home.exists():
        _carry(home, staged, leave=put.keys() | set(drop))
    for path, content in put.items():
        (staged / path).parent.mkdir(parents=True, exist_ok=True)
        (staged / path).write_bytes(content)
    if not still():
        shutil.rmtree(staged)
        return False
    written = record.with_name(record.name + "-written")
    changed = [*(f"+{path}" for path in put), *(f"-{path}" for path in sorted(drop))]
    written.write_text("\n".join([_identity(staged), *changed]))
    os.replace(written, record)
    _finish(home)
    return True


def recover(home: Path) -> None:
    """Completes what an interrupted `replace` had decided, and clears away what it had not.

    What lies there may have come with the project from anywhere: nothing is moved through a link.
    """
    if home.is_symlink():
        return
    staged, record = _places(home)
    record.with_name(record.name + "-written").unlink(missing_ok=True)
    if record.exists():
        _finish(home)
    elif staged.exists():
        shutil.rmtree(staged)


def interrupted(home: Path) -> bool:
    """A `replace` was killed here, and `recover` has not been asked since."""
    return any(place.exists() for place in _places(home))


def _places(home: Path) -> tuple[Path, Path]:
    staged = home.with_name(f".{home.name}.gen-staged")
    return staged, home.with_name(f".{home.name}.gen-commit")


def _identity(folder: Path) -> str:
    return str(folder.stat().st_ino)


def _carry(
    source: Path, goal: Path, *, leave: Collection[str], prefix: str = ""
) -> None:
    """Links everything but the paths to leave. A folder that this empties is left behind."""
    entries = list(os.scandir(source))
    for entry in entries:
        place = goal / entry.name
        path = prefix + entry.name
        if entry.is_symlink():
            if path not in leave:
                place.symlink_to(os.readlink(entry.path))
        elif entry.is_dir():
            place.mkdir()
            _carry(Path(entry.path), place, leave=leave, prefix=path + "/")
        elif path not in leave:
            _link(entry.path, place)
    if prefix and entries and not os.listdir(goal):
        goal.rmdir()
    else:
        shutil.copymode(source, goal)


def _link(source: str, goal: Path) -> None:
    try:
        os.link(source, goal)
    except OSError:
        shutil.copy2(source, goal)


def _finish(home: Path) -> None:
    """From the complete staged tree to the end. May be stopped and begun again at any point."""
    staged, record = _places(home)
    new, *changed = _recorded(record)
    put = [line[1:] for line in changed if line[:1] == "+" and not fault(line[1:])]
    drop = [line[1:] for line in changed if line[:1] == "-" and not fault(line[1:])]
    if staged.exists() and _identity(staged) == new and not _put_in_place(staged, home):
        _merge(staged, home, put=put, drop=drop)
    if staged.exists() and _identity(staged) != new:
        # What is staged now is the old tree.
        _rescue(staged, home, replaced={*put, *drop})
    record.unlink()
    if staged.exists():
        shutil.rmtree(staged)


def _recorded(record: Path) -> list[str]:
    content = read(record.parent, record.name)
    if content is None:
        raise _blocked(record)
    return content.decode(errors="replace").split("\n")


def _put_in_place(staged: Path, home: Path) -> bool:
    """False where the file system cannot; then nothing has happened."""
    if not home.exists():
        os.rename(staged, home)
        return True
    return exchange(staged, home)


def _rescue(old: Path, home: Path, *, replaced: Collection[str]) -> None:
    """Moves what the user put into the old tree while we were staging over to the new one."""
    ours = replaced or _ours(old) | _ours(home)  # older records do not say it
    for folder, _, names in os.walk(old):
        for name in names:
            stray = Path(folder, name)
            path = stray.relative_to(old)
            if path.as_posix() in ours or _same(stray, home / path):
                continue
            _move(stray, home, path)


def _move(source: Path, home: Path, path: Path) -> None:
    """Into the tree. OSError where a folder on the way is a link: it could lead anywhere."""
    for folder in path.parents:
        if not passable(home / folder):
            raise _blocked(home / folder)
    (home / path).parent.mkdir(parents=True, exist_ok=True)
    os.replace(source, home / path)


def _blocked(place: Path) -> OSError:
    return OSError(errno.ELOOP, "it is a link, or no plain file or folder", str(place))


def _ours(home: Path) -> set[str]:
    paths: set[str] = set()
    for target in _targets(home):
        manifest = owned(home / target)
        paths.add(f"{target}/{NAME}")
        if manifest is not None:
            paths.update(f"{target}/{path}" for path in manifest.files)
    return paths


def _targets(home: Path) -> list[str]:
    return sorted(found.parent.name for found in home.glob(f"*/{NAME}"))


def _same(one: Path, other: Path) -> bool:
    try:
        first, second = os.lstat(one), os.lstat(other)
    except FileNotFoundError:
        return False
    return (first.st_dev, first.st_ino) == (second.st_dev, second.st_ino)


def _merge(
    staged: Path, home: Path, *, put: Collection[str], drop: Collection[str]
) -> None:
    """File by file, where folders cannot change places. Each manifest is moved last of its tree."""
    for path in drop:
        _remove(home, path)
    for path in put:
        if not path.endswith(f"/{NAME}"):
            _move_new(staged, home, path)
    for target in _targets(staged):
        new, old = owned(staged / target), owned(home / target)
        if new is None:
            continue
        gone = set() if old is None else old.files.keys() - new.files.keys()
        for path in sorted(gone):
            if f"{target}/{path}" not in put:
                _remove(home / target, path)
        for path in (*new.files, NAME):
            _move_new(staged, home, f"{target}/{path}")


def _move_new(staged: Path, home: Path, path: str) -> None:
    source = staged / path
    if source.exists() and not _same(source, home / path):
        _move(source, home, Path(path))


def _remove(root: Path, path: str) -> None:
    """The file, and the folders that it was alone in."""
    if not all(passable(root / folder) for folder in Path(path).parents):
        raise _blocked(root / path)
    (root / path).unlink(missing_ok=True)
    for parent in Path(path).parents:
        try:
            if parent != Path("."):
                (root / parent).rmdir()
        except OSError:
            return
