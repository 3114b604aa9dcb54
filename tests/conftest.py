"""What holds for every test: interrupts arrive, and a run does not depend on luck."""

import os
import signal

from hypothesis import settings

# A command started in the background of a script inherits SIGINT ignored, and so would the
# processes that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples on every run; GEN_EXPLORE=1 seeks new ones.
settings.register_profile("same", derandomize=True, deadline=None)
if not os.environ.get("GEN_EXPLORE"):
    settings.load_profile("same")
