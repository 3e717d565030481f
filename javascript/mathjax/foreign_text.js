// Letters that MathJax's font lacks (é, Cyrillic, Chinese, emoji): how wide they are, and keeping them together.
// In a page MathJax measures them; here nothing is laid out, and what the reader's font will be is unknown.

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const WIDE_CYRILLIC = /[жмфшщыюЖМФШЩЫЮ]/u;

/** Return a function from a character to its width in em; `latin` gives that of a letter the font has, or undefined. */
export function widths(latin) {
  return (char) => {
    if (/[\p{M}\u200c\u200d\ufe00-\ufe0f]/u.test(char)) return 0;
    if (WIDE.test(char)) return 1;
    if (/\p{Extended_Pictographic}/u.test(char)) return char >= '\u{1f000}' ? 1.25 : 0.8;
    const plain = latin(char.normalize('NFD').codePointAt(0));
    if (plain !== undefined) return plain;
    if (/\p{Script=Cyrillic}/u.test(char)) return (/\p{Lu}/u.test(char) ? 0.68 : 0.5) + (WIDE_CYRILLIC.test(char) ? 0.2 : 0);
    return 0.55;
  };
}

const PLACE = /^(?:translate\((-?[\d.]+),0\) )?scale\(1,-1\)$/;

const face = ({attributes: {transform, ...rest}}) => JSON.stringify(rest);

const place = (node) => (node?.kind === 'text' ? PLACE.exec(node.attributes.transform) : null);

// One <text> of several characters, as wide as MathJax has made room for: joined scripts join, accents find their base.
function merged(run, width) {
  const attributes = {...run[0].attributes};
  const value = run.map((node) => node.children.map((child) => child.value).join('')).join('');
  const last = run[run.length - 1];
  const end = +(place(last)[1] ?? 0) + width(last.children[0].value) * parseFloat(attributes['font-size']);
  attributes.textLength = `${Math.round(end - (place(run[0])[1] ?? 0))}`;
  attributes.lengthAdjust = 'spacingAndGlyphs';
  return {kind: 'text', attributes, children: [{kind: '#text', value}]};
}

/** Return `children` with neighbouring one-character <text> elements of one font made into one. */
export function joinText(children, width) {
  const joined = [];
  for (let i = 0; i < children.length; ) {
    let next = i + 1;
    if (place(children[i])) {
      while (place(children[next]) && face(children[next]) === face(children[i])) next++;
    }
    joined.push(next > i + 1 ? merged(children.slice(i, next), width) : children[i]);
    i = next;
  }
  return joined;
}
