// The bundle "mathjax-svg": formulas as SVG, with MathML of the same tree for screen readers. Defines drawFormulas.
// Never with MathJax's CHTML in one bundle: that changes the font data which both share.
import {mathjax} from 'mathjax-full/ts/mathjax.ts';
import {liteAdaptor} from 'mathjax-full/ts/adaptors/liteAdaptor.ts';
import {RegisterHTMLHandler} from 'mathjax-full/ts/handlers/html.ts';
import {SVG} from 'mathjax-full/ts/output/svg.ts';
import {SerializedMmlVisitor} from 'mathjax-full/ts/core/MmlTree/SerializedMmlVisitor.ts';
import {ForgetfulInput, retrying} from './anki.js';
import {staticInput} from './static_input.js';
import {cleanRoot, markup} from './svg_tree.js';
import {flatten} from './flatten.js';
import {widths} from './foreign_text.js';

const EM = 16; // any number does; text in an unknown script gets the size of the math around it at ex = 0.442 em
const METRICS = [EM, 0.442 * EM, 80 * EM, 1e6, 1];

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

let page;
const forgetful = new ForgetfulInput(() => {
  const input = staticInput();
  page = mathjax.document('', {InputJax: input, OutputJax: new SVG({fontCache: 'global', internalSpeechTitles: false})});
  return input;
});

const width = widths((code) => page.outputJax.font.getChar('normal', code)?.[2]);
adaptor.nodeSize = (node) => [[...adaptor.textContent(node)].reduce((sum, char) => sum + width(char), 0), 0.8];

const SPOKEN = new Set(['xmlns', 'display', 'mathvariant', 'accent', 'accentunder', 'notation', 'linethickness']);

// Heard and never seen: the structure counts, spaces and sizes do not, ids and links exist in the picture already.
class SpokenMathml extends SerializedMmlVisitor {
  getAttributes(node) {
    return [...super.getAttributes(node).matchAll(/ ([\w:-]+)="[^"]*"/g)]
      .filter(([, name]) => SPOKEN.has(name)).map(([whole]) => whole).join('');
  }
}

const visitor = new SpokenMathml();

function typeset(tex, display) {
  const formula = new page.options.MathItem(tex, page.inputJax[0], display);
  formula.setMetrics(...METRICS);
  formula.compile(page);
  const mathml = visitor.visitTree(formula.root).replace(/\n\s*/g, '');
  formula.typeset(page);
  return [cleanRoot(adaptor.firstChild(formula.typesetRoot), width), mathml];
}

const glyphPaths = () => page.outputJax.fontCache.cache;

function drawing(tex, display, flat) {
  try {
    const [tree, mathml] = retrying(() => typeset(tex, display));
    const svg = markup(flat ? flatten(tree, glyphPaths()) : tree);
    const glyphs = flat ? [] : [...new Set(svg.match(/#MJX-[\w-]+/g) ?? [])].map((name) => name.slice(1));
    return {svg, mathml, glyphs};
  } catch (error) {
    return {error: error.message};
  }
}

/**
 * JSON {flat, formulas: [[tex, display], …]} in, JSON {drawings, glyphs} out. A drawing is {svg, mathml, glyphs: [id]}
 * or {error}; `glyphs` maps the ids that the drawings <use> to their paths, and is empty when they are flat.
 */
globalThis.drawFormulas = (request) => {
  const {flat, formulas} = JSON.parse(request);
  const glyphs = {};
  const drawings = formulas.map(([tex, display]) => {
    const drawn = drawing(tex, display, flat);
    for (const id of drawn.glyphs ?? []) glyphs[id] = glyphPaths().get(id);
    forgetful.forget(tex);
    return drawn;
  });
  return JSON.stringify({drawings, glyphs});
};
