"""What can be said about edits by hand that meet a build (O56x)."""

from __future__ import annotations

from generator.diagnostics.model import Rule, Severity

CLASH = Rule(
    code="O560",
    severity=Severity.ERROR,
    message="an edit of {path} and this build change the same lines",
    help="`gen build` writes both into {conflict}. Leave there what you want, without the marks, and build"
    " again.",
    explanation="""\
A file was edited by hand, and this build writes it in another way than the last one. What is far
enough apart is merged, as git does. Here both changed the same lines, or lines next to each other.
No file of the tree was changed. The file beside it has, between marks, your lines, those that gen
had written before, and those that it writes now. The next build takes what you leave in it as the
content of the file, and removes it. If the document changes meanwhile, that is merged in as well.

Wrong:

    <<<<<<< yours: edited by hand
        timeout = 30
    ||||||| before: as gen wrote it
        timeout = 60
    =======
        timeout = 90
    >>>>>>> now: as this build writes it

Right:

        timeout = 30
""",
)

FILE_GOES = Rule(
    code="O561",
    severity=Severity.ERROR,
    message="{path} was edited by hand, and this build has no such file any more",
    help="`gen build` writes it into {conflict}. Leave there what is to stay as a file of your own, or"
    " nothing, and build again.",
    explanation="""\
What the file was written for is gone from the document, or from what `--only` names. A build would
delete it, and the edit with it. No file of the tree was changed. What you leave in the file beside
it, without the marks, stays as a file of your own, which gen does not own any more: `gen verify`
says that it is not of the build. An empty one means that the file goes. So does deleting the file
itself.

Wrong:

    edit a file, then build a document that it is not made for

Right:

    empty the file that ends in .conflict, or leave your lines in it, then gen build
""",
)

BROKEN_MERGE = Rule(
    code="O562",
    severity=Severity.ERROR,
    message="{path} does not parse with both its edits and what this build changes",
    help="`gen build` writes the merged text into {conflict}. Mend it there, and build again.",
    explanation="""\
An edit and what a build changes were merged, since they are of different lines, and the result is
not the language that the file is written in. No file of the tree was changed. The file beside it
has the merged text. The next build takes what you make of it as the content of the file.

Wrong:

    you put a block into `if`, and the build removes the line of the `if`

Right:

    mend the text in the file that ends in .conflict, then gen build
""",
)

NO_TEXT = Rule(
    code="O563",
    severity=Severity.ERROR,
    message="{path} was edited by hand and changes in this build, and is not UTF-8 text",
    help="`gen build` names both files in {conflict}. Overwrite that with the one that you want, and build"
    " again.",
    explanation="""\
Lines of text can be merged, and these are other bytes. No file of the tree was changed. The file
beside it says where your bytes are, those that gen had written and those that it writes now. Copy
the right ones over it: the next build takes its content for that of the file.

Wrong:

    an image was edited, and is another one in the new version

Right:

    cp logo.png logo.png.conflict, then gen build
""",
)

MARKS_LEFT = Rule(
    code="O564",
    severity=Severity.ERROR,
    message="{conflict} still has marks of a conflict",
    help="Leave the lines that you want, delete the marks and the other lines, and build again. To begin"
    " anew, delete the file.",
    explanation="""\
Somebody has begun to answer a conflict, and a line with a mark is left. Nothing was written, so
that nothing of the answer is lost, whatever the document says by now.

Wrong:

        timeout = 30
    >>>>>>> now: as this build writes it

Right:

        timeout = 30
""",
)

EDITED_TWICE = Rule(
    code="O565",
    severity=Severity.ERROR,
    message="{path} and {conflict} were both edited since the conflict was found",
    help="Put all that you want into {conflict} and undo the later edit of the file, or delete {conflict} to"
    " have the file merged anew.",
    explanation="""\
The answer to a conflict is in the file that ends in `.conflict`. Meanwhile the file itself was
edited as well, and gen cannot know which of both is meant. Nothing was written.

Wrong:

    answer in client.py.conflict, edit client.py too, then gen build

Right:

    answer in client.py.conflict alone, then gen build
""",
)

RECORD_LOST = Rule(
    code="O566",
    severity=Severity.ERROR,
    message="what the answer in {conflict} was made from is not known any more",
    help="Move {conflict} elsewhere and build again, then put your answer into the file that is written.",
    explanation="""\
The folder `.gen-conflicts` says what each conflict was made from. It is not as gen wrote it, so
that what changed in the document since cannot be merged into your answer. Nothing was written.

Wrong:

    delete .gen-conflicts/now, then gen build

Right:

    leave .gen-conflicts alone until the conflicts are answered
""",
)

GIT_NEEDED = Rule(
    code="O567",
    severity=Severity.ERROR,
    message="{path} was edited by hand and changes in this build, and there is no git to merge both",
    help="Install git, or overwrite all edits by hand with `--force`.",
    explanation="""\
Edits are merged by `git merge-file`, which needs no repository. There is no program of that name on
the path, or one that does not know it. Nothing was written.

Wrong:

    gen build in an image without git, with edits in a file that changes

Right:

    apt-get install git, then gen build
""",
)

EDITED_LINK = Rule(
    code="O568",
    severity=Severity.ERROR,
    message="{path} was a file of ours, and is a link now",
    help="Put a file in its place, or overwrite it, and all edits by hand, with `--force`.",
    explanation="""\
A file that was edited is merged with what a build changes, and what a link leads to may be outside
of the tree. Nothing was written.

Wrong:

    ln -sf /srv/client.py generated/stripe/python/stripe_sdk/_client.py

Right:

    cp /srv/client.py generated/stripe/python/stripe_sdk/_client.py
""",
)

TOO_MANY_EDITS = Rule(
    code="O569",
    severity=Severity.ERROR,
    message="{lines} of {tree} were edited by hand, and {most} may be",
    help="Move edits into files of your own, or into the document, its overlays and facts; or raise"
    " `--max-lines`.",
    explanation="""\
Lines that were added and lines that were removed count alike. Each edit is merged again by each
build, and may clash with it; what is written in the document, in an overlay or in a file of your
own never does.

Wrong:

    gen edits generated/stripe --max-lines 20, with a method of 30 lines in a generated class

Right:

    a subclass in a file of your own
""",
)
