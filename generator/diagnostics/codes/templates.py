"""What can be said about templates that take the place of ours (O55x)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

STRANGE_TEMPLATE = Rule(
    code="O551",
    severity=Severity.ERROR,
    message="{path} takes the place of no template of gen",
    help="{hint}",
    explanation="""\
In a folder of templates, `<target>/<name>.jinja` takes the place of the template of gen that has
the same name. A file of another name would do nothing, and nobody would notice. What gen copies
as it is, in the folders `runtime` and `assets` of a target, is no template and cannot be
replaced. Hidden files, and files beside the folders of targets that do not end in `.jinja`, are
left alone.

Wrong:

    templates/python/Readme.md.jinja

Right:

    templates/python/README.md.jinja
""",
)

UNREADABLE_TEMPLATE = Rule(
    code="O552",
    severity=Severity.ERROR,
    message="the template cannot be read: {reason}",
    help="A template is a file in UTF-8, in the folder that `--templates` names.",
    explanation="""\
A template is plain text. Links are followed inside of the folder of templates and not out of it,
as whoever wrote the folder would choose what is read.

Wrong:

    templates/python/README.md.jinja -> /home/me/README.md.jinja

Right:

    cp /home/me/README.md.jinja templates/python/
""",
)

BROKEN_TEMPLATE = Rule(
    code="O553",
    severity=Severity.ERROR,
    message="the template cannot be understood: {problem}",
    help="Write it as Jinja has it; `gen explain O555` shows all that a template may say.",
    explanation="""\
Templates are written in a small part of Jinja. This one is not well formed: a tag or a pair of
braces is not closed, for example, or a block has no end.

Wrong:

    {% if docs %}
    {{ docs }}

Right:

    {% if docs %}
    {{ docs }}
    {% endif %}
""",
)

NOT_OFFERED = Rule(
    code="O554",
    severity=Severity.ERROR,
    message="there is no {name} {where}",
    help="{hint}",
    explanation="""\
Each template has a view, which offers it some values. This one asks for a value that its view
does not have: the name is misspelt, or a newer gen calls it otherwise. `gen templates list` shows
each view, and `gen templates check` what has changed since a template was copied.

Wrong, in python/README.md.jinja:

    # {{ titel }}

Right:

    # {{ title }}
""",
)

NOT_SAID = Rule(
    code="O555",
    severity=Severity.ERROR,
    message="a template cannot {what}",
    help="It prints, tests and goes through what its view offers, includes a template by name, and"
    " indents.",
    explanation="""\
All that a template may say:

    {{ name.field }}                           print a text of the view
    {{ name|indent(4) }}                       the same, moved to the right
    {% for one in many %} … {% endfor %}       with `if` behind it, `else`, loop.first, loop.last
    {% if a and not b or c == "x" %} … {% endif %}      with `elif` and `else`
    {% include "methods.jinja" %}              that of the folder, else the one of gen
    {% include "builtin:methods.jinja" %}      the one of gen
    {% filter indent(4) %} … {% endfilter %}   a block, moved to the right
    {# … #}                                    a comment

So much can be checked before anything is built, for every document, and does no harm whoever
wrote it. Texts of a template stand outside of its braces.

Wrong:

    {{ title.upper() }}

Right:

    {{ title }}
""",
)

OTHER_KIND = Rule(
    code="O556",
    severity=Severity.ERROR,
    message="{value} is {kind}, and cannot be {what}",
    help="{hint}",
    explanation="""\
A view offers texts, flags, lists of one kind, and views in it. Texts are printed, lists are gone
through, flags are tested, and views have fields. What may be nothing is tested before a field of
it is asked for.

Wrong, in docs/page.html.jinja:

    <a href="{{ next.href }}">Next</a>

Right:

    {% if next %}<a href="{{ next.href }}">Next</a>{% endif %}
""",
)

FAILED_TEMPLATE = Rule(
    code="O557",
    severity=Severity.ERROR,
    message="{made} cannot be made with this template: {problem}",
    help="Look at what the template prints there, and compare it with that of gen:"
    " `gen templates copy` gives it.",
    explanation="""\
What a template gives is laid out as the language has it. Here it is not even of the language, so
that nothing was written.

Wrong, in python/package.py.jinja:

    import {{ client }

Right:

    from ._client import {{ client }}
""",
)

BUILTIN_CHANGED = Rule(
    code="O558",
    severity=Severity.WARNING,
    message="{what} changed since {name} was copied",
    help="Take over what you want of that{shown}, then say `gen templates accept {folder}`.",
    explanation="""\
The first line of a copy says which text of gen's it was copied from, and which view that had. The
template still fits. But gen's own one is better now in some way, or there is more to print, and
the copy has none of it. `gen templates check` shows what has changed, and `gen templates accept`
notes that you have seen it.

Wrong:

    a new gen, with templates that were copied from an older one and never looked at again

Right:

    gen templates check templates, edit, then gen templates accept templates
""",
)

UNFIT_INCLUDE = Rule(
    code="O559",
    severity=Severity.ERROR,
    message="{name} cannot be included here: {problem}",
    help="{hint}",
    explanation="""\
A template includes others of its target, by their names. They print what is offered where they
are included, so that not each fits everywhere, and none may include itself.

Wrong, in python/README.md.jinja:

    {% include "README.md.jinja" %}

Right:

    {% include "builtin:README.md.jinja" %}
""",
)
