"""Which part does a path segment play: a namespace, a collection, a single thing, an action?"""

from __future__ import annotations

from enum import Enum, auto

from generator.names import is_plural, split
from generator.openapi.model import Api, Operation
from generator.sdk.operation_ids import said_verb
from generator.sdk.outcome import Outcome, read_outcome
from generator.sdk.path_tree import PARAMETER, Key, Node, PathTree
from generator.sdk.verbs import ALIASES, leads_with_verb, says_listing


class Role(Enum):
    NAMESPACE = auto()
    COLLECTION = auto()
    SINGLETON = auto()
    ACTION = auto()


class Roles:
    """The roles of all fixed segments of a tree, and what the operations there give back."""

    def __init__(self, api: Api, tree: PathTree) -> None:
        self.api = api
        self.tree = tree
        self._outcomes: dict[Key, dict[str, Outcome]] = {}
        for key, node in tree.nodes.items():
            segment = next((part for part in reversed(key) if part != PARAMETER), "")
            self._outcomes[key] = {
                method: read_outcome(api, operation, segment)
                for method, operation in node.operations.items()
            }
        self._roles: dict[Key, Role] = {}
        for key in sorted(tree.nodes, key=len):
            if key and key[-1] != PARAMETER:
                self._roles[key] = self._judge(tree.nodes[key])

    def __getitem__(self, key: Key) -> Role:
        return self._roles[key]

    def outcome(self, key: Key, method: str) -> Outcome:
        """An empty one where there is no such operation."""
        node = self._outcomes.get(key, {})
        return node.get(method, Outcome())

    def item_schema(self, key: Key) -> str:
        """The named schema of one thing of this resource, as its operations give it back."""
        item = (*key, PARAMETER)
        places = (
            (item, "get"),
            (key, "post"),
            (item, "post"),
            (item, "patch"),
            (key, "get"),
        )
        found = (self.outcome(place, method).schema for place, method in places)
        return next((schema for schema in found if schema), "")

    def _judge(self, node: Node) -> Role:
        words, methods = split(node.key[-1]), set(node.operations)
        if node.has_items:
            return Role.COLLECTION
        if not methods:
            return Role.NAMESPACE
        if node.key[-1].startswith(":"):
            return Role.ACTION
        if methods == {"get"}:
            return self._judge_reading(node, words)
        if "get" in methods:
            return (
                Role.COLLECTION
                if self.outcome(node.key, "get").lists
                else Role.SINGLETON
            )
        if leads_with_verb(words):
            return Role.ACTION
        if methods == {"post"}:
            return self._judge_posting(node, words, node.operations["post"])
        return (
            Role.COLLECTION
            if is_plural(words[-1]) and "post" in methods
            else Role.SINGLETON
        )

    def _judge_reading(self, node: Node, words: tuple[str, ...]) -> Role:
        found = self.outcome(node.key, "get")
        things = found.lists and is_plural(words[-1]) and not says_listing(words)
        if found.file or (leads_with_verb(words) and not things):
            return Role.ACTION
        if found.lists or said_verb(node.operations["get"].operation_id, words) == (
            "list",
        ):
            return Role.COLLECTION
        beside_items = self._above(node.key) is Role.COLLECTION
        alias = node.key[-1].strip("@") in ALIASES
        return (
            Role.ACTION
            if beside_items and not (alias and node.children)
            else Role.SINGLETON
        )

    def _judge_posting(
        self, node: Node, words: tuple[str, ...], post: Operation
    ) -> Role:
        if said_verb(post.operation_id, words) == ("create",):
            return Role.COLLECTION
        if is_plural(words[-1]):
            return Role.COLLECTION
        within = self._above(node.key)
        of_things = within is not Role.NAMESPACE or is_plural(split(node.key[-2])[-1])
        alone = len(node.key) == 1 or not (of_things or PARAMETER in node.key)
        return Role.COLLECTION if alone else Role.ACTION

    def _above(self, key: Key) -> Role | None:
        """The role of the segment right above; None at the root and under a parameter."""
        return self._roles.get(key[:-1])
