"""The laws of a plugin, in the order in which they are judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wenming.errors import Fault
from wenming.testing.laws import chains, files, prose, renderers, rules, shape, words, work
from wenming.testing.laws.law import Law, NotJudged, Subject, Verdict, judge, not_judged

__all__ = [
    "LAWS", "RENDERER_LAWS", "Law", "NotJudged", "Subject", "Verdict", "judge", "judge_all", "not_judged", "refused",
]  # fmt: skip


def _each(look: renderers.Look) -> renderers.OfPlugin:
    """Return the law of a renderer as one about all renderers of a plugin."""
    return lambda subject: [fault for one in subject.plugin.renderers for fault in look(one)]


RENDERER_LAWS = {
    "words-kept": (Fault("a renderer writes every word, hostile ones too"), renderers.keeps_words),
    "same-bytes": (Fault("a renderer writes the same bytes each time"), renderers.same_bytes),
    "torn-text": (Fault("a renderer refuses half a character"), renderers.refuses_torn),
}

_AGAIN = Fault("report, findings and bytes are the same when made again")
LAWS: tuple[Law, ...] = (
    Law(name="loads", says=Fault("it loads, alone and beside the bundled plugins"), look=shape.loads),
    Law(name="templates", says=Fault("every prose file is there and can be read"), look=prose.templates),
    Law(name="fields", says=Fault("every field is explained and used, every name is a field"), look=shape.fields),
    Law(name="figures", says=Fault("every number in prose is a citation"), look=prose.figures),
    Law(name="missing-data", says=Fault("a required field that is left out is named"), look=shape.missing),
    Law(name="samples", says=Fault("every blueprint has a sample without fault"), look=work.samples),
    Law(name="any-data", says=Fault("any data that fit become a report in every format"), look=work.any_data),
    Law(name="same-twice", says=_AGAIN, look=work.same_twice),
    Law(name="same-elsewhere", says=Fault("another process makes the same report"), look=files.elsewhere),
    Law(name="text-back", says=Fault("the report as text reads back as the same text"), look=work.text_back),
    Law(name="kept-files", says=Fault("the samples' reports are those kept beside the tests"), look=work.kept_files),
    Law(name="rules-explained", says=Fault("rules are named and explained"), look=rules.explained),
    Law(name="rules-steady", says=Fault("rules never fail and depend on the report alone"), look=rules.steady),
    Law(name="rules-shown", says=Fault("each rule finds its bad sample and passes good ones"), look=rules.at_work),
    Law(name="translated", says=Fault("every message is translated"), look=words.translated),
    Law(name="word-pages", says=Fault("Word pages can be filled with a report"), look=words.pages),
    Law(name="transforms-steady", says=Fault("transforms give a report, the same each time"), look=chains.transforms),
    Law(name="readers-steady", says=Fault("readers give lines or say why not"), look=chains.readers),
    *(Law(name=name, says=says, look=_each(look)) for name, (says, look) in RENDERER_LAWS.items()),
    Law(name="import-cheap", says=Fault("importing takes less than 50 ms"), look=files.cheap),
    Law(name="import-idle", says=Fault("importing reads no file and changes nothing"), look=files.idle),
    Law(name="files-short", says=Fault("no file has more than 300 lines"), look=files.short),
)
"""All laws; those of one plugin are judged with :func:`judge_all`."""


def judge_all(subject: Subject, laws: Iterable[Law] = LAWS) -> Iterator[Verdict]:
    """Yield what each of *laws* says of *subject*."""
    return (judge(law, subject) for law in laws)


def refused(fault: Fault) -> Iterator[Verdict]:
    """Yield the verdicts on a plugin that was refused when it was loaded, *fault* says why."""
    first, *rest = LAWS
    yield Verdict(law=first, faults=(fault,))
    yield from (Verdict(law=law, why_not=Fault("it does not load; see the law loads.")) for law in rest)
