// One <path> for each run of glyphs and rules of one colour: for print engines that know no <use>, or are slow with it.
// In: a tree from svg_tree.js. MathJax's glyphs are absolute M L H V Q T C S Z, so moving and scaling needs no more.

const IDENTITY = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f], [A, B, C, D, E, F]) =>
  [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

function single([, name, values]) {
  const [x = 0, y, z, ...more] = values.match(NUMBER).map(Number);
  if (name === 'translate') return [1, 0, 0, 1, x, y ?? 0];
  if (name === 'scale') return [x, 0, 0, y ?? x, 0, 0];
  if (name === 'matrix') return [x, y, z, ...more];
  if (name !== 'rotate') throw new Error(`transform ${name}`);
  const [cos, sin] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)];
  const [cx, cy] = [y ?? 0, z ?? 0];
  return times(times([1, 0, 0, 1, cx, cy], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -cx, -cy]);
}

function matrix(transform = '') {
  return [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(single).reduce(times, IDENTITY);
}

// 1000 units are 1 em, so whole numbers are finer than any printer.
function moved(path, [a, , , d, e, f]) {
  const at = (value, scale, shift) => Math.round(value * scale + shift);
  return path.replace(/([MLHVQTCSZ])([^MLHVQTCSZ]*)/g, (_whole, command, text) => {
    const numbers = (text.match(NUMBER) ?? []).map(Number);
    const vertical = command === 'V' ? 1 : 0;
    return command + numbers.map((n, i) => ((i + vertical) % 2 ? at(n, d, f) : at(n, a, e))).join(' ');
  });
}

const isPlain = (path) => !/[^MLHVQTCSZ\d\s.,e-]/.test(path);
const isUpright = ([, b, c]) => b === 0 && c === 0;

// The outline of what is only filled; null for what must stay an element of its own.
function outline({kind, attributes}, glyphs) {
  if (kind === 'use') return glyphs.get(attributes.href.slice(1));
  if (+(attributes['stroke-width'] ?? 0) || attributes.fill === 'none' || attributes.opacity) return null;
  if (kind === 'path') return attributes.d;
  if (kind !== 'rect' || attributes.rx) return null;
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => +(attributes[name] ?? 0));
  return Number.isFinite(x + y + w + h) ? `M${x} ${y}H${x + w}V${y + h}H${x}Z` : null;
}

// What stays an element: placed by one matrix, its colours spelled out, glyphs inside it drawn as paths.
function kept(node, place, paint, glyphs) {
  const {transform, ...attributes} = node.attributes;
  const [a, b, c, d, e, f] = times(place, matrix(transform)).map((n) => +n.toFixed(4));
  const pencil = {fill: paint.fill, stroke: paint.stroke, 'stroke-width': '0'};
  return {...withoutUse(node, glyphs), attributes: {...pencil, ...attributes, transform: `matrix(${[a, b, c, d, e, f].join(' ')})`}};
}

function withoutUse(node, glyphs) {
  if (node.kind === '#text') return node;
  if (node.kind !== 'use') return {...node, children: node.children.map((child) => withoutUse(child, glyphs))};
  const {href, ...attributes} = node.attributes;
  return {kind: 'path', attributes: {...attributes, d: glyphs.get(href.slice(1))}, children: []};
}

/** Return a cleaned <svg> flattened; `glyphs` maps ids to paths. */
export function flatten(svg, glyphs) {
  const drawn = [];
  const add = (path, fill) => {
    const last = drawn[drawn.length - 1];
    if (last?.run && last.attributes.fill === fill) {
      last.attributes.d += path;
    } else {
      drawn.push({run: true, kind: 'path', attributes: {fill, d: path}, children: []});
    }
  };
  const visit = (node, outer, colours) => {
    const {attributes} = node;
    const place = times(outer, matrix(attributes.transform));
    const paint = {fill: attributes.fill ?? colours.fill, stroke: attributes.stroke ?? colours.stroke};
    if (node.kind === 'g' && !attributes.opacity) {
      for (const child of node.children) visit(child, place, paint);
      return;
    }
    const path = outline(node, glyphs);
    if (path != null && isPlain(path) && isUpright(place)) {
      add(moved(path, place), paint.fill);
    } else {
      drawn.push(kept(node, outer, paint, glyphs));
    }
  };
  for (const child of svg.children) visit(child, IDENTITY, {fill: 'currentColor', stroke: 'currentColor'});
  return {...svg, children: drawn};
}
