"""What is proven of a part's XML holds for any data; what cannot be proven goes the slow way."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, nodes

from wenming.limits import Limits
from wenming.renderers.word.template.compiler import compile_part
from wenming.renderers.word.template.runtime import Uncompilable, Xml
from wenming.renderers.word.template.structure import places

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = "<w:r><w:t>", "</w:t></w:r>"


def part(inner: str) -> str:
    """Return *inner* as the body of a part."""
    return f"<w:document {SPACE}><w:body>{inner}</w:body></w:document>"


def found(inner: str) -> list[str]:
    """Return the places of the values that *inner* prints, in order."""
    tree = Environment().parse(part(inner))
    where = places(tree)
    return [where[id(one)] for output in tree.find_all(nodes.Output) for one in output.nodes if id(one) in where]


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ("<w:p><w:r><w:t>甲{{ a }}乙</w:t></w:r></w:p>", ["text"]),
        ('<w:p><w:r><w:t xml:space="preserve">{{ a }}{{ b }}</w:t></w:r></w:p>', ["text", "text"]),
        ("{{ a }}<w:p>{{ b }}</w:p>", ["block", "block"]),
        ('<w:tcPr><w:shd w:val="clear" w:fill="{{ a }}"/></w:tcPr>', ["attribute"]),
        ("<w:tcPr><w:shd w:fill='{{ a }}' w:val='x{{ b }}y'></w:shd></w:tcPr>", ["attribute", "attribute"]),
        ('<w:x w:val="{% if a %}restart{% else %}{{ b }}{% endif %}"/>', ["attribute"]),
        ("<w:p><w:r><w:instrText>{{ a }}</w:instrText></w:r></w:p>", ["leaf"]),
        ("<!-- w:p --><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>", ["text"]),
        ("{% for r in a %}<w:p><w:r><w:t>{{ r }}</w:t></w:r></w:p>{% else %}{{ b }}{% endfor %}", ["text", "block"]),
        (  # begun in one paragraph, ended in another: the same elements are open before and after
            "<w:p><w:r><w:t>{% if a %}甲</w:t></w:r></w:p><w:p><w:r><w:t>乙{% endif %}{{ b }}</w:t></w:r></w:p>",
            ["text"],
        ),
    ],
)
def test_places_are_found(inner: str, wanted: list[str]) -> None:
    """Each value is known to stand in a text, an attribute or between elements."""
    assert found(inner) == wanted


@pytest.mark.parametrize(
    "inner",
    [
        "{% if a %}<w:p>{% endif %}</w:p>",
        "{% if a %}<w:p>{% else %}<w:tbl>{% endif %}</w:p>",
        "{% for r in a %}</w:p><w:p>{% endfor %}",
        "<w:p>{% for r in a %}</w:p>{% endfor %}",
        "<w:p><w:r><w:t>{% if a %}</w:t></w:r></w:p><w:p>{% endif %}",
        "甲{{ a }}",
        "<w:p>甲{{ a }}</w:p>",
        "<w:p><w:r><w:t><w:br/>{{ a }}</w:t></w:r></w:p>",
        "<w:p {{ a }}/>",
        '<w:p w:{{ a }}="1"/>',
        "<{{ a }}/>",
        '<w:p {% if a %}w:x="1"{% endif %}/>',
        '<w:p w:x="1" w:x="{{ a }}"/>',
        "<x:p>{{ a }}</x:p>",
        '<x:p xmlns:x="u"><w:p/></x:p><x:p>{{ a }}</x:p>',
        '<w:p xmlns:w="urn:other"><w:r><w:t>{{ a }}</w:t></w:r></w:p>',
        "<w:p><w:r><w:t>& {{ a }}</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>]]>{{ a }}</w:t></w:r></w:p>",
        "<!-- {{ a }} --><w:p/>",
        "<![CDATA[{{ a }}]]>",
        "<?pi {{ a }}?>",
        "</w:body></w:document>{{ a }}<w:document><w:body>",
        '<w:p w:x="<{{ a }}"/>',
    ],
)
def test_what_is_not_sound_for_all_data_is_not_compiled(inner: str) -> None:
    """Other elements open afterwards, words between elements, an undeclared prefix: nobody can tell."""
    with pytest.raises(Uncompilable):
        compile_part(part(inner), name="page, body", limits=Limits())


@pytest.mark.parametrize(
    "source", ["{{ a }}", f"<w:p {SPACE}/>{{{{ a }}}}", f"<w:p {SPACE}>{{{{ a }}}}", "<p>{{ a }}</p>"]
)
def test_a_part_is_one_document(source: str) -> None:
    """One root, closed, of the vocabulary of Word."""
    with pytest.raises(Uncompilable):
        compile_part(source, name="page, body", limits=Limits())


pieces = st.recursive(
    st.sampled_from((
        *("<w:p/>", "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "</w:t></w:r></w:p><w:p><w:r><w:t>"),
        *("{{ a }}", "甲", "<w:p><w:r><w:t>", '<w:x w:y="', '"/>', "{{ x }}", "&amp;", "</w:t></w:r></w:p>"),
    )),
    lambda inner: st.builds(
        lambda form, one, other: form.replace("1", one).replace("2", other),
        st.sampled_from((
            *("12", "{% if y %}1{% endif %}", "{% if y %}1{% else %}2{% endif %}"),
            "{% for r in z %}1{% endfor %}",
        )),
        inner,
        inner,
    ),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=400)
@given(
    before=st.sampled_from(("", "<w:p>", "<w:p><w:r><w:t>")),
    inner=pieces,
    a=st.text(st.sampled_from("甲<>&\"'\t\n/"), max_size=4),
    y=st.booleans(),
    rounds=st.integers(0, 3),
)
def test_what_is_proven_is_well_formed(before: str, inner: str, a: str, y: bool, rounds: int) -> None:
    """Whatever stands in the data and whichever way the tags go, what comes out is XML with the words of the data."""
    after = {"": "", "<w:p>": "</w:p>"}.get(before, "</w:t></w:r></w:p>")
    values: dict[str, Any] = {"a": a, "x": Xml("<w:p/>"), "y": y, "z": (1,) * rounds}
    try:
        xml = compile_part(part(before + inner + after), name="page, body", limits=Limits()).render(values)
    except Uncompilable:
        return
    root = ElementTree.fromstring(xml)
    assert all(not len(text) for text in root.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
