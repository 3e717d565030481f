// MathJax's TeX input as Anki's reviewer sets it up (ts/mathjax/index.ts in Anki; mathjax-full 3.2.2), for every entry.
// Border: nothing here renders, and nothing here knows what an answer to askdown looks like.
// RequireConfiguration brings the loader; it must come before AllPackages, which then registers with it.
import 'mathjax-full/ts/input/tex/require/RequireConfiguration.ts';
import 'mathjax-full/ts/input/tex/AllPackages.ts';
import {Loader} from 'mathjax-full/ts/components/loader.ts';
import {TeX} from 'mathjax-full/ts/input/tex.ts';
import {ConfigurationHandler} from 'mathjax-full/ts/input/tex/Configuration.ts';
import TexError from 'mathjax-full/ts/input/tex/TexError.ts';

// What `tex-chtml-full.js` loads after Anki's `packages: {'[-]': ['textmacros']}`, read from a running reviewer.
export const PACKAGES = [
  'require', 'base', 'action', 'ams', 'amscd', 'bbox', 'boldsymbol', 'braket', 'bussproofs', 'cancel', 'cases',
  'centernot', 'color', 'colortbl', 'empheq', 'enclose', 'extpfeil', 'gensymb', 'html', 'mathtools', 'mhchem',
  'newcommand', 'noerrors', 'noundefined', 'upgreek', 'unicode', 'verb', 'configmacros', 'tagformat', 'textcomp',
];

// Anki's `'[+]': ['noerrors', 'mathtools']` registers both again; the second mathtools breaks \prescript (see tex.js).
export const ANKI_PACKAGES = [...PACKAGES, 'noerrors', 'mathtools'];

// A package that is not in the bundle would be fetched; Anki ships none, so \require of it fails there as here.
Loader.load = (name) => {
  throw new TexError('UnknownPackage', 'Extension "%1" does not exist', name);
};

// The commands that `noundefined` has printed in red since `undefinedCommands.length = 0`.
export const undefinedCommands = [];
const fallback = ConfigurationHandler.get('noundefined').fallback;
const printInRed = fallback.macro;
fallback.macro = (parser, name) => {
  undefinedCommands.push('\\' + name);
  return printInRed(parser, name);
};

// Commands that change the parser itself: not a symbol map, which `forget` restores, but options and packages. There
// is no way to spell a command in MathJax other than by its name, so looking for the names finds every use.
const LASTING = /\\(?:require|mathtoolsset|setoptions|definecolor|newtagform|renewtagform|usetagform)(?![a-zA-Z])/;

function symbolMaps(input) {
  const maps = new Set();
  for (const kind of input.parseOptions.handlers.keys()) {
    for (const {item} of input.parseOptions.handlers.get(kind)._configuration) {
      if (item.map) maps.add(item.map);
    }
  }
  return [...maps].map((map) => ({map, entries: new Map(map)}));
}

/** A TeX input that forgets between two formulas whatever the first one defined; `build` makes a fresh one. */
export class ForgetfulInput {
  constructor(build) {
    this.build = build;
    this.start();
  }

  start() {
    this.input = this.build();
    this.maps = symbolMaps(this.input);
  }

  /** Undo what `tex` left behind: macros, environments, delimiters, labels, packages, options. */
  forget(tex) {
    this.input.reset();
    for (const {map, entries} of this.maps) {
      if (map.size === entries.size) continue;
      map.clear();
      for (const [name, symbol] of entries) map.set(name, symbol);
    }
    if (LASTING.test(tex)) this.start();
  }
}

/** Return a TeX input with these packages; further options go to MathJax as they are. */
export function texInput(packages, options = {}) {
  return new TeX({packages, ...options});
}

/** Run `attempt` again when MathJax asks for it, which \require does after loading a package with a preprocessor. */
export function retrying(attempt) {
  for (let tries = 0; ; tries++) {
    try {
      return attempt();
    } catch (error) {
      if (!error.retry || tries === 5) throw error;
    }
  }
}
