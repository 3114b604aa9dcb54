"""What can be said about the files that are written (O5xx)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

EDITED_FILE = Rule(
    code="O501",
    severity=Severity.ERROR,
    message="{path} was edited by hand, and what gen wrote there before is not known",
    help="Restore the file, build and edit it again, or overwrite it and all other edits with `gen build --force`."
    " Edits live on where gen's own text was committed, or built once more, before the document changes.",
    explanation="""\
The manifest beside the generated files says what each of them looked like when it was written.
This one looks different now, so somebody edited it. A build merges edits with what it changes, and
for that it needs the text that it had written: from `.gen-pristine`, where a build puts it that
finds an edit, or from what git has of the file. It is in neither, so nothing was written at all. A
file that the manifest does not list is yours, and is never touched.

Wrong:

    gen build, edit a file and change the document, all without a commit

Right:

    gen build, git commit, then edit
""",
)

STRANGE_FILE = Rule(
    code="O502",
    severity=Severity.ERROR,
    message="{path} is in the way, and was not written by gen",
    help="Move the file somewhere else, or overwrite it, and all edits by hand, with `--force`.",
    explanation="""\
The build wants to write a file in a place where another file stands that no manifest lists. It
may be somebody's work, so nothing was written at all.

Wrong:

    generated/stripe/python/README.md, written by you before the first build

Right:

    move it elsewhere, then gen build
""",
)

BLOCKED_PATH = Rule(
    code="O503",
    severity=Severity.ERROR,
    message="{path} is a link or another thing that is no plain file or folder of ours",
    help="Remove it, or choose another folder with `--out`.",
    explanation="""\
On the way to a generated file stands a link where a folder is needed, or a folder where a file
is needed. Links in the output are not followed, because they may lead outside of it. This holds
under `--force` too. The folder given with `--out` may itself be a link.

Wrong:

    generated/stripe/python -> /srv/python

Right:

    gen build specs/stripe.yaml --out /srv/generated
""",
)

UNREADABLE_MANIFEST = Rule(
    code="O504",
    severity=Severity.ERROR,
    message="{path} cannot be understood, so it is not known which files were written by gen",
    help="Restore the manifest from version control, or write all files anew with `--force`, without edits by"
    " hand.",
    explanation="""\
The manifest lists the files that gen owns. A damaged one, for example one with the marks of a
merge conflict, says nothing reliable, and without it an edited file cannot be told from ours.
With `--force` every wanted file is written; files of older builds stay until you delete them.

Wrong:

    <<<<<<< HEAD

Right:

    git checkout --theirs generated/stripe/python/.gen-manifest.json, then gen build
""",
)

CANNOT_WRITE = Rule(
    code="O505",
    severity=Severity.ERROR,
    message="{path} cannot be written: {reason}",
    help="Make the folder writable and the disk roomy enough, or choose another with `--out`.",
    explanation="""\
The operating system refused a step of writing the output, and its reason is part of the message.
The files are as they were before the build.

Wrong:

    gen build specs/stripe.yaml --out /proc/generated

Right:

    gen build specs/stripe.yaml --out generated
""",
)
