from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from .order import Amount


class Card(Model, tag={"type": "card"}):
    type: Literal["card"]
    limit: Amount


class BankAccount(Model, tag={"type": "bank"}):
    type: Literal["bank"]
    limit: Amount


class ByDebit(Model):
    debit: Amount


class ByCredit(Model):
    credit: Amount
    credit_limit: Amount | None


Source: TypeAlias = "Card | BankAccount"
Json: TypeAlias = "str | int | list[Json] | dict[str, Json]"
Loose: TypeAlias = "ByDebit | ByCredit"
if not TYPE_CHECKING:
    # Reaches itself by nothing but its name.
    Cyclic = "Cyclic | Card"
    Typed = list[Card | BankAccount] | dict[str, "Card"] | None
