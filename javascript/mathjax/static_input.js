// TeX input for pictures that no script touches again: what needs the width of the page, a pointer or a second pass
// over the document becomes something that stands still. Everything else is read as in anki.js.
import {Configuration} from 'mathjax-full/ts/input/tex/Configuration.ts';
import {CommandMap, EnvironmentMap} from 'mathjax-full/ts/input/tex/SymbolMap.ts';
import ParseMethods from 'mathjax-full/ts/input/tex/ParseMethods.ts';
import ParseUtil from 'mathjax-full/ts/input/tex/ParseUtil.ts';
import {AmsMethods} from 'mathjax-full/ts/input/tex/ams/AmsMethods.ts';
import {MathtoolsMethods} from 'mathjax-full/ts/input/tex/mathtools/MathtoolsMethods.ts';
import {PACKAGES, texInput} from './anki.js';

// A real tag is set at the right edge of a table as wide as the page, which print engines leave blank or cut.
function Tag(parser, name) {
  const label = parser.GetStar() ? parser.GetArgument(name) : `(${parser.GetArgument(name)})`;
  parser.string = `\\qquad\\text{${label}}${parser.string.slice(parser.i)}`;
  parser.i = 0;
}

// Rows of `multline` are centred here, so there is no side to move one to; `multlined` keeps its own.
function Shove(parser, name, side) {
  if (parser.stack.Top().kind === 'multlined') {
    MathtoolsMethods.HandleShove(parser, name, side);
  } else {
    parser.GetBrackets(name);
  }
}

new CommandMap('static-commands', {tag: 'Tag', shoveleft: ['Shove', 'left'], shoveright: ['Shove', 'right']}, {Tag, Shove});

const gathered = ['AmsEqnArray', null, null, null, 'c', null, '.5em', 'D'];
const aligned = ['EqnArray', null, false, true, 'rl', ParseUtil.cols(0, 2)];
const alignedAt = ['AlignAt', null, false, true];
new EnvironmentMap('static-environments', ParseMethods.environment, {
  multline: gathered, 'multline*': gathered, flalign: aligned, 'flalign*': aligned,
  xalignat: alignedAt, 'xalignat*': alignedAt, xxalignat: alignedAt,
}, AmsMethods);

// \toggle, \mathtip and \texttip listen to the pointer; what they show first is what stays.
function stillActions({data}) {
  for (const action of data.getList('maction')) {
    action.parent.replaceChild(action.childNodes[0], action);
  }
}

Configuration.create('static', {
  handler: {macro: ['static-commands'], environment: ['static-environments']},
  postprocessors: [[stillActions, -10]],
  priority: -20,
});

/** Return a TeX input for static output; errors are thrown, \prescript works (mathtools is there once). */
export function staticInput() {
  const formatError = (_input, error) => {
    throw error;
  };
  return texInput([...PACKAGES, 'static'], {formatError});
}
