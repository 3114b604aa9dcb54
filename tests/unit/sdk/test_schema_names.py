"""What is a schema of a file called, and what when two would be called the same?"""

from __future__ import annotations

import pytest

from generator.diagnostics import Pointer
from generator.names import pascal
from generator.openapi.schema import Any, Facets, Reference, Schema
from generator.sdk.schema_names import schema_names

NOTHING = Any(Facets(Pointer("spec.yaml")))


@pytest.mark.parametrize(
    ("key", "name", "context"),
    [
        ("#/components/schemas/customer", "Customer", ("schema",)),
        ("#/paths/~1a/get", "PathsAGet", ("schema",)),
        ("models/droplet.yml#", "Droplet", ("schema",)),
        ("shared/attributes/region_slug.yml#", "RegionSlug", ("schema",)),
        ("x.yaml#/components/schemas/X", "X", ("schema",)),
        ("gen-ai/definitions.yml#/apiAgent", "ApiAgent", ("schema", "gen ai")),
        ("volumes/models/attributes.yml#/size", "Size", ("schema", "volume")),
        ("droplets/models/droplet_create.yml#", "DropletCreate", ("schema",)),
        ("load_balancers/region.yml#", "Region", ("schema", "load balancer")),
        ("models/pet.schema.json#", "Pet", ("schema",)),
        ("models/pet/index.yaml#", "Pet", ("schema",)),
        ("pet.yaml#/$defs/Owner", "Owner", ("schema", "pet")),
        ("pet.yaml#/properties/owner", "PetOwner", ("schema",)),
        ("https://example.com/models/my%20pet.yaml?v=2#", "MyPet", ("schema",)),
        ("models.yaml#", "Models", ("schema",)),
    ],
)
def test_name(key: str, name: str, context: tuple[str, ...]) -> None:
    found = schema_names({key: NOTHING})[key]
    assert pascal(found.words) == name
    assert found.context == context


def test_a_component_gives_its_name_to_the_file_that_it_refers_to() -> None:
    schemas: dict[str, Schema] = {
        f"#/components/schemas/{name}": Reference(NOTHING.facets, target)
        for name, target in (("Pet", "pet_v2.yml#"), ("Animal", "pet_v2.yml#"))
    }
    names = schema_names({**schemas, "pet_v2.yml#": NOTHING})
    assert pascal(names["pet_v2.yml#"].words) == "Animal"


def test_a_component_gives_no_name_to_another_component() -> None:
    other = "#/components/schemas/Other"
    schemas: dict[str, Schema] = {
        "#/components/schemas/Pet": Reference(NOTHING.facets, other),
        other: NOTHING,
    }
    assert pascal(schema_names(schemas)[other].words) == "Other"
