// Gives the verdict of mathjax-full 3.2.2, with the packages of Anki's reviewer, on formulas.
//
//     python tools/mutate_formulas.py 1 3000 < tests/formulas/structure_formulas.tsv \
//       | NODE_PATH=FOLDER/node_modules node tools/judge_formulas.cjs > tests/formulas/structure_mutants.tsv
//
// A line of the input is a JSON array of TeX and whether it is display math. A line of the output is the verdict (OK,
// UNDEF, ERROR, THROW), the mode, the TeX with ⏎ for line breaks, and the message. There is no \require here: it needs
// a loader.
'use strict';

const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
const {STATE} = require('mathjax-full/js/core/MathItem.js');
const {ConfigurationHandler} = require('mathjax-full/js/input/tex/Configuration.js');
require('mathjax-full/js/input/tex/AllPackages.js');

const PACKAGES = ('base action ams amscd bbox boldsymbol braket bussproofs cancel cases centernot color colortbl ' +
  'empheq enclose extpfeil gensymb html mathtools mhchem newcommand noundefined upgreek unicode verb configmacros ' +
  'tagformat textcomp').split(' ');
// Definitions stay for the life of a parser, so a formula with one of these gets its own.
const DEFINES = /\\(?:def|let|(?:re)?new|Declare|Newext|mathtoolsset|definecolor|label)/;

let undefinedNames = [];
const noundefined = ConfigurationHandler.get('noundefined');
const {macro} = noundefined.fallback;
noundefined.fallback.macro = (parser, name) => { undefinedNames.push('\\' + name); return macro(parser, name); };
RegisterHTMLHandler(liteAdaptor());

let html = null;

function judge(tex, display) {
  if (!html || DEFINES.test(tex)) {
    const InputJax = new TeX({packages: PACKAGES, formatError: (_, error) => { throw error; }});
    html = mathjax.document('', {InputJax, OutputJax: new SVG()});
  }
  undefinedNames = [];
  html.inputJax[0].reset();
  html.inputJax[0].parseOptions.clear();
  try {
    html.convert(tex, {display, end: STATE.COMPILED});
    return undefinedNames.length ? ['UNDEF', undefinedNames.join(' ')] : ['OK', ''];
  } catch (error) {
    html = null;
    return error.id ? ['ERROR', error.id] : ['THROW', String(error.message)];
  } finally {
    if (DEFINES.test(tex)) html = null;
  }
}

for (const line of require('fs').readFileSync(0, 'utf8').split('\n')) {
  if (!line) continue;
  const [tex, display] = JSON.parse(line);
  const [verdict, message] = judge(tex, display);
  console.log([verdict, display ? 'display' : 'inline', tex.replace(/\n/g, '⏎'), message].join('\t'));
}
