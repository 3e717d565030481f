// Writes askdown/tex/commands.tsv: what the MathJax of Anki's reviewer knows, as data.
//
//     npm install --prefix FOLDER mathjax-full@3.2.2
//     NODE_PATH=FOLDER/node_modules node tools/extract_tex_commands.cjs > askdown/tex/commands.tsv
//
// A row is: kind, name, method, arguments (a JSON array). `command` and `environment` rows name MathJax's own parse
// method and the arguments it is registered with; askdown/tex/structure_*.py says what each method reads. `symbol`
// rows read nothing. `physics` rows exist only after \require{physics}. `operator` rows are characters.
'use strict';

const maps = require('mathjax-full/js/input/tex/SymbolMap.js');

// The maps keep functions, not the names of methods, so their definitions are noted as they are made.
const noted = new Map();
for (const kind of ['CharacterMap', 'DelimiterMap', 'MacroMap', 'CommandMap', 'EnvironmentMap']) {
  const Original = maps[kind];
  maps[kind] = class extends Original {
    constructor(...args) {
      super(...args);
      const json = kind.endsWith('terMap') ? args[2] : args[args.length - 2];
      noted.set(args[0], {kind, json});
    }
  };
}

const {version, license} = require('mathjax-full/package.json');
const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
const {MmlMo} = require('mathjax-full/js/core/MmlTree/MmlNodes/mo.js');
const {STATE} = require('mathjax-full/js/core/MathItem.js');
const {TEXCLASS} = require('mathjax-full/js/core/MmlTree/MmlNode.js');
require('mathjax-full/js/components/global.js');
require('mathjax-full/js/input/tex/AllPackages.js');
require('mathjax-full/js/input/tex/require/RequireConfiguration.js');
require('mathjax-full/js/input/tex/physics/PhysicsConfiguration.js');

// Anki's reviewer: tex-chtml-full.js with these changes to its list (ts/mathjax/index.ts in Anki's source).
const PACKAGES = ('require base action ams amscd bbox boldsymbol braket bussproofs cancel cases centernot color ' +
  'colortbl empheq enclose extpfeil gensymb html mathtools mhchem newcommand noerrors noundefined upgreek unicode ' +
  'verb configmacros tagformat textcomp').split(' ');
RegisterHTMLHandler(liteAdaptor());

function jax(packages) {
  return new TeX({packages, formatError: (_, error) => { throw error; }});
}

// What a parser with these packages finds first under each name.
function effective(packages, handler) {
  const found = new Map();
  for (const {item} of jax(packages).parseOptions.handlers.get(handler)._configuration) {
    const {kind, json} = noted.get(item.name) || {json: {}};
    for (const [key, value] of Object.entries(json || {})) {
      const name = kind === 'DelimiterMap' && handler === 'macro' ? key.replace(/^\\/, '') : key;
      if (kind === 'DelimiterMap' && handler === 'macro' && name === key) continue;
      if (!found.has(name)) found.set(name, {kind, value});
    }
  }
  return found;
}

function traits(value) {
  const attributes = Array.isArray(value) && value[1] ? value[1] : {};
  return [attributes.texClass === TEXCLASS.OP && 'op', attributes.movesupsub && 'moves'].filter(Boolean);
}

const rows = [];
const row = (kind, name, method = '', args = []) => rows.push([kind, name, ...(method || args.length ? [method, JSON.stringify(args)] : [])].join('\t'));
const sorted = map => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const macros = effective(PACKAGES, 'macro');
for (const [name, {kind, value}] of sorted(macros)) {
  if (kind === 'CharacterMap' || kind === 'DelimiterMap') {
    row('symbol', name, '', traits(value));
  } else {
    const [method, ...args] = [].concat(value);
    row('command', name, method, args.map(arg => (arg === Infinity ? 99 : arg)));
  }
}
for (const [name, {value}] of sorted(effective(PACKAGES, 'environment'))) {
  const [method, ...args] = [].concat(value);
  row('environment', name, method, args);
}
for (const [name] of sorted(effective(PACKAGES, 'delimiter'))) row('delimiter', name);
for (const [name] of sorted(effective([...PACKAGES, 'physics'], 'macro'))) {
  if (!macros.has(name)) row('physics', name);
}

const characters = new Set(Object.values(MmlMo.OPTABLE).flatMap(form => Object.keys(form)).filter(c => [...c].length === 1));
const mathDocument = mathjax.document('', {InputJax: jax(PACKAGES), OutputJax: new SVG()});
for (const c of [...characters].sort()) {
  try {
    mathDocument.convert(c + '\\limits', {end: STATE.COMPILED});
    if (!'%\\'.includes(c)) row('operator', c);
  } catch (error) {
    if (error.id !== 'MisplacedLimits') continue;  // \ { } ^ _ & and other syntax
  }
}

console.log(`# Extracted from the npm package mathjax-full ${version} (licence ${license}) by tools/extract_tex_commands.cjs.`);
console.log('# kind\tname\tmethod\targuments');
console.log(rows.join('\n'));
