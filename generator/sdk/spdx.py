"""Is a text an SPDX license expression, and does it name licenses that are known?

The grammar is that of SPDX 2.3, annex D. Only common identifiers are known: one that is not here may
be right, so it is said and kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

LICENSES: Final = frozenset(
    """0BSD AFL-3.0 AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 APSL-2.0 Artistic-1.0
    Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause
    BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 BUSL-1.1 CAL-1.0 CC-BY-3.0 CC-BY-4.0 CC-BY-NC-4.0
    CC-BY-NC-ND-4.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CDDL-1.1
    CECILL-2.1 CPAL-1.0 CPL-1.0 ECL-2.0 EFL-2.0 Elastic-2.0 EPL-1.0 EPL-2.0 EUPL-1.1 EUPL-1.2
    FSL-1.1-ALv2 FSL-1.1-MIT GFDL-1.3-only GFDL-1.3-or-later GPL-2.0 GPL-2.0-only GPL-2.0-or-later
    GPL-3.0 GPL-3.0-only GPL-3.0-or-later HPND ISC LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1
    LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0-only LGPL-3.0-or-later LPPL-1.3c MIT MIT-0
    MPL-1.1 MPL-2.0 MS-PL MS-RL MulanPSL-2.0 NCSA ODbL-1.0 OFL-1.1 OLDAP-2.8 OpenSSL OSL-3.0
    PDDL-1.0 PHP-3.01 PostgreSQL PSF-2.0 Python-2.0 QPL-1.0 RPL-1.5 Ruby SSPL-1.0 UPL-1.0 Unicode-3.0
    Unlicense UnixCrypt Vim W3C WTFPL X11 Zlib ZPL-2.1 curl""".split()
)

EXCEPTIONS: Final = frozenset(
    """Autoconf-exception-3.0 Bison-exception-2.2 Classpath-exception-2.0 CLISP-exception-2.0
    Font-exception-2.0 GCC-exception-3.1 LLVM-exception LGPL-3.0-linking-exception
    Linux-syscall-note OpenJDK-assembly-exception-1.0 Qt-LGPL-exception-1.1
    Universal-FOSS-exception-1.0""".split()
)

_TOKEN = re.compile(r"\s*([()]|[A-Za-z0-9.+-]+)")
_OF_ONES_OWN = re.compile(r"LicenseRef-[A-Za-z0-9.-]+")


def is_expression(text: str) -> bool:
    """Nested as deep as anybody likes, so that nothing here calls itself."""
    depth, wanted, last = 0, "license", ""
    tokens = list(_tokens(text))
    for token in tokens:
        if wanted == "license" and token == "(":
            depth += 1
        elif wanted in ("license", "exception"):
            if not _is_name(token):
                return False
            last, wanted = wanted, "operator"
        elif token == ")" and depth:
            depth, last = depth - 1, ""
        elif token in ("AND", "OR"):
            wanted = "license"
        elif token == "WITH" and last == "license":
            wanted = "exception"
        else:
            return False
    return bool(tokens) and wanted == "operator" and not depth


def unknown(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The identifiers of an expression that are not known, each with those it may be one of."""
    before = ""
    for token in _tokens(text):
        known = EXCEPTIONS if before == "WITH" else LICENSES
        before = token
        if _is_name(token) and token.removesuffix("+") not in known:
            if known is EXCEPTIONS or not _OF_ONES_OWN.fullmatch(token):
                yield token, known


def _tokens(text: str) -> Iterator[str]:
    """The last is empty where a letter is none of an expression."""
    at = 0
    while at < len(text.rstrip()):
        found = _TOKEN.match(text, at)
        if found is None:
            yield ""
            return
        yield found[1]
        at = found.end()


def _is_name(token: str) -> bool:
    return token not in ("", "(", ")", "AND", "OR", "WITH") and token.strip("+") != ""
