"""What does each command do? One file per command: `run(arguments, terminal) -> exit status`."""
