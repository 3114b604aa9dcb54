from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .customer import Customer as Customer
    from .customer import DeletedCustomer as DeletedCustomer
    from .order import Amount as Amount
    from .order import Order as Order
    from .pages import OrderPage as OrderPage
    from .parcel import Box as Box
    from .parcel import ExpandedParcel as ExpandedParcel
    from .parcel import ExpressParcel as ExpressParcel
    from .parcel import Glue as Glue
    from .parcel import Holder as Holder
    from .parcel import Letter as Letter
    from .parcel import Parcel as Parcel
    from .parcel import Wax as Wax
    from .problem import Problem as Problem
    from .source import BankAccount as BankAccount
    from .source import Card as Card
    from .source import Json as Json
    from .source import Source as Source

_HOMES = {
    "Customer": "customer",
    "DeletedCustomer": "customer",
    "Amount": "order",
    "Order": "order",
    "OrderPage": "pages",
    **dict.fromkeys(("Box", "ExpressParcel", "Glue", "Holder"), "parcel"),
    **dict.fromkeys(("ExpandedParcel", "Letter", "Parcel", "Wax"), "parcel"),
    "Problem": "problem",
    "ByCredit": "source",
    "ByDebit": "source",
    "Card": "source",
    "BankAccount": "source",
    "Cyclic": "source",
    "Json": "source",
    "Loose": "source",
    "Source": "source",
    "Typed": "source",
}

if not TYPE_CHECKING:

    def __getattr__(name):
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
