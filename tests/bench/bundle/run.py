"""What does the TypeScript package of the complete Stripe document cost, beside others?

Ours is built by this checkout. What cannot be had says so, and the rest goes on.
"""

from __future__ import annotations

from tests import node
from tests.bench.bundle.install import Installed, install
from tests.bench.bundle.measure import Call, bundle, calls, costs
from tests.bench.bundle.peers import PEERS, Peer
from tests.bench.bundle.show import Package, bundle_budgets, call_table, package_table
from tests.bench.kept import Missing


def bundles() -> str:
    if node.missing():
        return f"bundle: {node.missing()}"
    packages, missing = dict[str, Package](), dict[str, str]()
    found = list[Call]()
    for peer in PEERS:
        installed = install(peer)
        if isinstance(installed, Missing):
            missing[peer.name] = installed.reason
            continue
        try:
            packages[peer.name] = _package(peer, installed)
        except AssertionError as error:
            missing[peer.name] = f"esbuild fails: {_first_error(error)}"
            continue
        found += calls(peer, installed)
    measured = costs(found)
    tables = (call_table(measured), package_table(packages, missing))
    return "\n\n".join((*tables, bundle_budgets(measured, packages)))


def _package(peer: Peer, installed: Installed) -> Package:
    files, size = installed.size(peer.package)
    return Package(
        installed=installed,
        list=bundle(installed, "list", peer.list),
        whole=bundle(installed, "whole", peer.whole),
        files=files,
        size=size,
    )


def _first_error(error: AssertionError) -> str:
    lines = [line for line in str(error).splitlines() if "ERROR" in line]
    return (lines or [str(error)])[0][:120]
