// The bundle "mathjax-tex": verdicts on formulas, exactly as Anki's MathJax would show them. Defines checkFormulas.
import TexParser from 'mathjax-full/ts/input/tex/TexParser.ts';
import TexError from 'mathjax-full/ts/input/tex/TexError.ts';
import {fixPrescripts} from 'mathjax-full/ts/input/tex/mathtools/MathtoolsConfiguration.ts';
import {MmlFactory} from 'mathjax-full/ts/core/MmlTree/MmlFactory.ts';
import {ANKI_PACKAGES, ForgetfulInput, retrying, texInput, undefinedCommands} from './anki.js';

const forgetful = new ForgetfulInput(() => {
  const input = texInput(ANKI_PACKAGES);
  input.setMmlFactory(new MmlFactory());
  return input;
});

// TeX.compile without its filters, which only polish the tree and cost a third of the time.
function parse(tex, display) {
  const options = forgetful.input.parseOptions;
  options.clear();
  undefinedCommands.length = 0;
  options.tags.startEquation({inputData: {}});
  options.root = new TexParser(tex, {display, isInner: false}, options).mml();
  if (!options.root) throw new Error('no tree');
  // The one filter that decides something: Anki registers mathtools twice, and its second run over \prescript without
  // later scripts crashes ("Math input error").
  for (let run = 0; run < 2; run++) fixPrescripts({data: options});
}

// What the outermost parser has not read is the end of the formula, also while it reads a macro's replacement.
function whereStopped(tex) {
  const outermost = forgetful.input.parseOptions.parsers.slice(-1)[0];
  return outermost ? Math.max(0, tex.length - (outermost.string.length - outermost.i)) : null;
}

function whereNamed(tex, command) {
  for (let at = tex.indexOf(command); at >= 0; at = tex.indexOf(command, at + 1)) {
    if (!/[a-zA-Z]$/.test(command) || !/[a-zA-Z]/.test(tex[at + command.length] ?? '')) return at;
  }
  return null;
}

// Engines word their own errors differently; a verdict must not depend on the engine.
const crash = (error) => (/stack/i.test(error.message) ? 'Nested too deeply' : 'Math input error');

const codePoints = (tex, offset) => (offset === null ? null : [...tex.slice(0, offset)].length);

// [status, MathJax's name of the error, message, offset in code points]
function verdict(tex, display) {
  try {
    retrying(() => parse(tex, display));
  } catch (error) {
    if (error instanceof TexError) {
      return ['error', error.id, error.message.replace(/\n.*/, ''), codePoints(tex, whereStopped(tex))];
    }
    return ['error', 'MathInputError', crash(error), null];
  } finally {
    forgetful.forget(tex);
  }
  if (!undefinedCommands.length) return ['ok', '', '', null];
  const names = [...new Set(undefinedCommands)];
  return ['undefined', 'UndefinedCommand', names.join(' '), codePoints(tex, whereNamed(tex, names[0]))];
}

/** JSON [[tex, display], …] in, JSON [[status, kind, message, offset], …] out, in the same order. */
globalThis.checkFormulas = (request) =>
  JSON.stringify(JSON.parse(request).map(([tex, display]) => verdict(tex, display)));
