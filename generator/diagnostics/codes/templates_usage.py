"""What can be said about how folders of templates are named (U98x)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

NO_TEMPLATES = Rule(
    code="U981",
    severity=Severity.ERROR,
    message="{path} is no folder of templates: {reason}",
    help="Name a folder, with `<target>/<name>.jinja` in it; `gen templates copy` begins one.",
    explanation="""\
`--templates` takes a folder, with a folder in it for each target that has templates in the place
of those of gen. Without it, a folder beside the document that ends in `.templates` is taken.

Wrong:

    gen build specs/stripe.yaml --templates templates/python/README.md.jinja

Right:

    gen build specs/stripe.yaml --templates templates
""",
)

UNKNOWN_TEMPLATE = Rule(
    code="U982",
    severity=Severity.ERROR,
    message="there is no template named {name}",
    help="{nearest}`gen templates list` has them all.",
    explanation="""\
Templates are named by their target and their file. `gen templates list` takes a target alone, too.

Wrong:

    gen templates copy README.md.jinja --to templates

Right:

    gen templates copy python/README.md.jinja --to templates
""",
)

CANNOT_COPY = Rule(
    code="U983",
    severity=Severity.ERROR,
    message="the template cannot be put at {path}: {reason}",
    help="Move what is there out of the way, or name another folder with `--to`.",
    explanation="""\
A copy never takes the place of a file that is there, as that may be somebody's work. Nor is it
written where the system does not allow it, or through a link that leads out of the folder.

Wrong, where there is such a copy already:

    gen templates copy python/README.md.jinja --to templates

Right:

    gen templates copy python/README.md.jinja --to anew
""",
)
