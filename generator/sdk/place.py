"""How would a person call one operation, were it alone?

Service and method come from the path, the HTTP method and the resource.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.names import Words, plural, singular, split
from generator.openapi.model import HttpMethod, Operation
from generator.sdk.operation_ids import read_saying, said_verb
from generator.sdk.path_tree import PARAMETER, Key, Node
from generator.sdk.resource_names import service_words
from generator.sdk.roles import Role, Roles
from generator.sdk.verbs import SYNONYMS, TAKEN, leads_with_verb

PLAIN_VERBS: dict[HttpMethod, str] = {
    "get": "retrieve",
    "put": "update",
    "patch": "update",
    "post": "create",
    "delete": "delete",
    "head": "check",
}
"""What the others mean, their names say."""

_ACTING: tuple[HttpMethod, ...] = ("post", "put", "patch", "get")


def plain_verb(method: HttpMethod) -> str:
    return PLAIN_VERBS.get(method, method.replace("-", ""))


@dataclass(frozen=True, slots=True)
class Call:
    """A wish: two operations may have the same one."""

    service: tuple[Words, ...]
    method: Words


def place(roles: Roles, operation: Operation) -> Call:
    key = roles.tree.key(operation)
    fixed = key
    while fixed and fixed[-1] == PARAMETER:
        fixed = fixed[:-1]
    if not fixed:
        return _place_at_root(operation)
    if roles[fixed] is Role.ACTION:
        return _place_action(roles, operation, fixed)
    services = service_words(roles, fixed)
    resource = services[-1]
    verb = said_verb(operation.operation_id, resource)
    if not verb and _is_unusual(roles, operation, key):
        verb = said_verb(operation.summary, resource)
    if verb:
        return Call(services, _untaken(verb, resource))
    plain = _verb(roles, operation, key)
    if len(key) == 1 and _is_current(roles, key):
        return Call(((*resource[:-1], plural(resource[-1])),), (*plain, "current"))
    return Call(services, plain)


def _place_action(roles: Roles, operation: Operation, key: Key) -> Call:
    """A method of what it acts on; a further HTTP method there says its own verb first."""
    words = split(key[-1])
    above = key[:-1]
    while above and (above[-1] == PARAMETER or roles[above] is Role.ACTION):
        words = split(above[-1]) + words if above[-1] != PARAMETER else words
        above = above[:-1]
    if not above:
        return _place_alone(
            operation, words, lists=roles.outcome(key, operation.method).lists
        )
    services = service_words(roles, above)
    methods = roles.tree.nodes[key].operations
    lead = next((m for m in _ACTING if m in methods), operation.method)
    if operation.method != lead:
        words = (plain_verb(operation.method), *words)
    return Call(services, _untaken(words, services[-1]))


def _untaken(words: Words, resource: Words) -> Words:
    """`void` of an invoice is `void invoice`: some languages keep the word to themselves."""
    return (
        (*words, *resource[:-1], singular(resource[-1]))
        if words[-1] in TAKEN
        else words
    )


def _place_alone(operation: Operation, words: Words, *, lists: bool) -> Call:
    """An action under no resource: the tag is the service, else what the verb is about."""
    tag = _tag(operation)
    if tag:
        return Call((tag,), words)
    noun = words[1:] if leads_with_verb(words) else ()
    if not noun:
        return Call((words,), ("list",) if lists else (plain_verb(operation.method),))
    verb = SYNONYMS.get(words[0], words[0])
    return Call(((*noun[:-1], plural(noun[-1])),), (verb,))


def _place_at_root(operation: Operation) -> Call:
    """`/` and `/{id}` say nothing; the tag and the operationId may."""
    saying = read_saying(operation.operation_id)
    tag = _tag(operation)
    if not tag and saying and saying.noun:
        return Call((saying.noun,), saying.verb)
    method = split(operation.operation_id) or (plain_verb(operation.method),)
    return Call((tag or ("root",),), method)


def _tag(operation: Operation) -> Words:
    return split(operation.tags[0]) if operation.tags else ()


def _verb(roles: Roles, operation: Operation, key: Key) -> Words:
    """What the HTTP method means here."""
    node, method = roles.tree.nodes[key], operation.method
    if key[-1] == PARAMETER:
        return _verb_of_item(node, method, lists=roles.outcome(key, method).lists)
    if roles[key] is Role.COLLECTION:
        return _verb_of_collection(node, method, lists=_lists(roles, key))
    return _verb_of_singleton(node, method)


def _verb_of_item(node: Node, method: HttpMethod, *, lists: bool) -> Words:
    if method == "get" and lists:
        return ("list",)
    if method == "post" and not {"put", "patch"} & node.operations.keys():
        return ("update",)
    return _put(node) if method == "put" else (plain_verb(method),)


def _verb_of_collection(node: Node, method: HttpMethod, *, lists: bool) -> Words:
    if method == "get":
        return ("list",) if lists else ("retrieve",)
    if not node.has_items:
        return _put(node) if method == "put" else (plain_verb(method),)
    many = {
        "put": ("replace", "all"),
        "patch": ("update", "many"),
        "delete": ("delete", "many"),
    }
    return many.get(method, (plain_verb(method),))


def _verb_of_singleton(node: Node, method: HttpMethod) -> Words:
    updates = method == "post" and "get" in node.operations
    if updates and not {"put", "patch"} & node.operations.keys():
        return ("update",)
    return _put(node) if method == "put" else (plain_verb(method),)


def _put(node: Node) -> Words:
    """PUT is the update, unless PATCH is that."""
    return ("replace",) if "patch" in node.operations else ("update",)


def _lists(roles: Roles, key: Key) -> bool:
    last = split(key[-1])[-1]
    return roles.outcome(key, "get").lists or singular(last) != last


def _is_unusual(roles: Roles, operation: Operation, key: Key) -> bool:
    """Does the HTTP method say nothing here?

    A DELETE that gives the thing back ends it in another way ("Cancel a subscription"); a POST
    beside PUT or PATCH is no update ("Restore a file"). Only then is the summary heard: names must
    not follow the wording of texts.
    """
    if key[-1] != PARAMETER:
        return False
    if operation.method == "post":
        return not {"put", "patch"}.isdisjoint(roles.tree.nodes[key].operations)
    given = roles.outcome(key, operation.method).schema
    return (
        operation.method == "delete" and roles.outcome(key, "get").schema == given != ""
    )


def _is_current(roles: Roles, key: Key) -> bool:
    """Is this `/account` beside `/accounts`: the one that the caller is?"""
    many = (*key[:-1], plural(key[-1]))
    return (
        many != key
        and many in roles.tree.nodes
        and roles[many] is Role.COLLECTION
        and roles[key] is Role.SINGLETON
        and roles.outcome(key, "get").schema == roles.item_schema(many) != ""
    )
