"""Is a command started as it is written, and does nothing of what it says leak?"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from generator.gateway.credentials import Unreadable
from generator.gateway.credentials.choose import BadSource, Machine, places
from generator.gateway.credentials.command import Command
from generator.gateway.credentials.source import serving
from tests.gateway_credentials.parts import SECRET, served


def python(program: str, *arguments: str, seconds: float = 20.0) -> Command:
    return Command((sys.executable, "-c", program, *arguments), seconds)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("abc", "abc"),
        ("abc\\n", "abc"),
        ("abc\\r\\n", "abc"),
        ("abc\\n\\n", "abc\n"),
        (" abc ", " abc "),
        ("", None),
        ("\\n", None),
    ],
)
def test_one_line_end_is_cut(written: str, read: str | None) -> None:
    said = python(f"import sys; sys.stdout.buffer.write(b'{written}')")
    assert said.get("shop", "bearer") == read
    assert said.place("shop", "bearer") == "command"


TROUBLES = [
    (
        python(f"import sys; print('{SECRET}', file=sys.stderr); sys.exit(3)"),
        "status 3",
    ),
    (python(f"print('{SECRET}'); import os; os.kill(os.getpid(), 9)"), "signal 9"),
    (python(f"print('{SECRET}' * 10_000)"), "more than 65,536 bytes"),
    (python("import sys; sys.stdout.buffer.write(b'\\xff')"), "not UTF-8"),
    (Command(("/no/such/program", SECRET)), "cannot be started: No such file"),
    (Command(("/", SECRET)), "cannot be started: Permission denied"),
    (Command((f"a\0{SECRET}",)), "cannot be started: no program has such a name"),
]


@pytest.mark.parametrize(("command", "says"), TROUBLES)
def test_troubles(
    command: Command, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Unreadable, match=says) as trouble:
        command.get("shop", "bearer")
    assert "the command for bearer" in str(trouble.value)
    shown = "".join(capfd.readouterr())
    assert SECRET not in f"{trouble.value!r} {trouble.value.help} {command!r} {shown}"
    assert (
        trouble.value.__cause__ is None
        and trouble.value.__suppress_context__
        or (trouble.value.__context__ is None)
    )


def test_one_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    """A child holds the output open."""
    mark = tmp_path / "pid"
    program = (
        "import os, sys, time\n"
        "if os.fork() == 0:\n"
        "    open(sys.argv[1], 'w').write(str(os.getpid()))\n"
        "time.sleep(60)"
    )
    begin = time.monotonic()
    with pytest.raises(Unreadable, match="did not end within 1 seconds"):
        python(program, str(mark), seconds=1.0).get("shop", "bearer")
    assert time.monotonic() - begin < 20
    child = int(mark.read_text())
    for _ in range(100):
        if not Path(f"/proc/{child}").exists() or _is_dead(child):
            return
        time.sleep(0.05)
    raise AssertionError("the child lives")


def _is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] == "Z"
    except FileNotFoundError:
        return True


def test_there_is_no_shell_and_no_input(tmp_path: Path) -> None:
    api, _ = served([])
    line = (
        f"bearer=command:{sys.executable} -c "
        "'import sys; print(sys.argv[1:], repr(sys.stdin.read()))' "
        f'"two words" $HOME ; touch {tmp_path}/made "*"'
    )
    machine = Machine(os.environ.get, None, lambda _: None)
    found = places([api], [line], machine)
    [command] = serving(found.listed, "shop", "bearer")
    words = ["two words", "$HOME", ";", "touch", f"{tmp_path}/made", "*"]
    assert command.get("shop", "bearer") == f"{words} ''"
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("line", ["command:", "command: ", "command:a 'b"])
def test_no_command(line: str) -> None:
    api, _ = served([])
    machine = Machine(os.environ.get, None, lambda _: None)
    with pytest.raises(BadSource):
        places([api], [f"bearer={line}"], machine)
