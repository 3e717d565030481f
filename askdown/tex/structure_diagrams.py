r"""How commutative diagrams and proof trees are read (AmsCdMethods.ts, BussproofsMethods.ts of 3.2.2)."""

from askdown.tex.structure_arguments import silent
from askdown.tex.structure_items import PLAIN, Item
from askdown.tex.structure_parser import Method, Parser
from askdown.tex.structure_stack import Stack
from askdown.tex.structure_text import text_argument


def _diagram_arrow(parser: Parser, c: str) -> None:
    kind = parser.string[parser.i : parser.i + 1]
    if kind not in {">", "<", "V", "A", ".", "|", "="}:
        parser.stack.node(PLAIN)
        return
    parser.i += 1
    parser.command = c + kind
    top = parser.stack.top
    if top.kind != "array" or top.size:
        _diagram_cell(parser, c)
        top = parser.stack.top
    if (top.cells + (top.rows % 2 == 0)) % 2:
        _diagram_cell(parser, c)
    for _ in range(2 if kind in "><VA" else 0):
        parser.sub(parser.up_to(kind))
    parser.stack.node(PLAIN)
    _diagram_cell(parser, c)


def _diagram_cell(parser: Parser, c: str) -> None:
    top = parser.stack.top
    if top.rows % 2 == 0 and not top.cells:
        parser.stack.node(PLAIN)  # a strut, which may well become the script that is awaited
    parser.item("cell", c)


def _prooftree(parser: Parser, name: str, *_arguments: object) -> None:
    parser.item("begin", name)
    parser.item("prooftree", name, inner=Stack(lambda _: None, lambda _: None))


def _proof(parser: Parser) -> Item:
    top = parser.stack.top
    if top.kind != "prooftree":
        raise parser.fail("IllegalProofCommand", "Proof commands only allowed in prooftree environment.")
    return top


def _inference(parser: Parser, _name: str, count: int = 0) -> None:
    top = _proof(parser)
    if top.size < count:
        raise parser.fail("BadProofTree", "Proof tree badly specified.")
    parser.argument()
    top.size += 1 - count


def _proof_setting(signature: str) -> Method:
    def method(parser: Parser, _name: str, *_arguments: object) -> None:
        _proof(parser)
        if signature:
            text_argument(parser, boxed=True)

    return method


CHARACTERS: dict[str, Method] = {"@": _diagram_arrow}
ENVIRONMENTS: dict[str, Method] = {"Prooftree": _prooftree}
METHODS: dict[str, Method] = {
    "Axiom": _inference, "AxiomF": _inference, "FCenter": silent(""), "Inference": _inference,
    "InferenceF": _inference, "Label": _proof_setting("t"), "RootAtTop": _proof_setting(""),
    "SetLine": _proof_setting(""), "minCDarrowheight": silent("d"), "minCDarrowwidth": silent("d"),
}  # fmt: skip
