"""What holds for every test: interrupts arrive, also where the shell that started us ignores them."""

import signal

# A command started in the background of a script inherits SIGINT ignored, and so would the
# processes that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)
