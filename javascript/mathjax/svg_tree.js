// MathJax's SVG as a tree of {kind, attributes, children}: made fit to stand in any page, and written out.
import {joinText} from './foreign_text.js';

const KEPT = new Set([
  'width', 'height', 'viewBox', 'style', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'rx', 'ry', 'cx', 'cy', 'r', 'd', 'points',
  'transform', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'href',
  'font-size', 'font-family', 'font-style', 'font-weight', 'preserveAspectRatio',
]);
const STYLE_ATTRIBUTES = new Set(['fill', 'stroke', 'stroke-width', 'opacity', 'font-family', 'font-style', 'font-weight']);
const PAINTS = ['fill', 'stroke', 'font-family']; // these may name addresses in CSS; a formula has no business there
const EX_IN_EM = 0.442; // the x-height of MathJax's TeX font, which its `ex` means; other programs measure their own

const inEm = (text) => text.replace(/(-?[\d.]+)ex\b/g, (_whole, number) => `${+(number * EX_IN_EM).toFixed(4)}em`);

// MathJax draws table lines, frames and errors with the help of its page CSS, which an SVG engine does not read.
function drawnByStyleSheet({kind, attributes: given}) {
  const drawn = {};
  if ('data-line' in given || 'data-frame' in given) Object.assign(drawn, {'stroke-width': '70', fill: 'none'});
  if (/\bmjx-dashed\b/.test(given.class)) drawn['stroke-dasharray'] = '140';
  if (/\bmjx-dotted\b/.test(given.class)) Object.assign(drawn, {'stroke-linecap': 'round', 'stroke-dasharray': '0,140'});
  if (kind === 'a') Object.assign(drawn, {fill: 'blue', stroke: 'blue'});
  return drawn;
}

// Styles come from \style in the TeX: colours and strokes become attributes, the rest could reach out of the formula.
function styleAttributes(style) {
  const found = {};
  for (const [, name, value] of (style ?? '').matchAll(/([a-z-]+)\s*:\s*([^;]+)/g)) {
    if (STYLE_ATTRIBUTES.has(name)) found[name] = value.trim();
    if (name === 'color') found.fill = found.stroke = value.trim();
  }
  return found;
}

function cleanAttributes(node) {
  const given = {...node.attributes};
  const href = given['xlink:href'] ?? given.href;
  const cleaned = {};
  for (const [name, value] of Object.entries(given)) {
    if (KEPT.has(name) && name !== 'style' && name !== 'href') cleaned[name] = String(value);
  }
  Object.assign(cleaned, drawnByStyleSheet(node), styleAttributes(given.style));
  for (const name of PAINTS) {
    if (/url\(/i.test(cleaned[name])) delete cleaned[name];
  }
  if (href && /^(?:#MJX-|https?:|mailto:)/i.test(href)) cleaned.href = href;
  return cleaned;
}

const isInvisible = ({kind, attributes}) =>
  ('data-hitbox' in attributes || 'data-id-align' in attributes || kind === 'title' || kind === '#comment');

// Without ids, classes, foreign styles and what nobody sees; a <g> that does nothing is unwrapped.
function clean(node, width) {
  if (node.kind === '#text') return {kind: '#text', value: node.value};
  const attributes = cleanAttributes(node);
  const children = [];
  for (const child of node.children ?? []) {
    if (child.kind !== '#text' && isInvisible(child)) continue;
    const cleaned = clean(child, width);
    if (cleaned.kind === 'g' && !Object.keys(cleaned.attributes).length) {
      children.push(...cleaned.children);
    } else if (cleaned.kind !== 'g' || cleaned.children.length) {
      children.push(cleaned);
    }
  }
  return {kind: node.kind, attributes, children: joinText(children, width)};
}

/**
 * Return the outermost <svg> without anything that reaches out of it or depends on the page: no ids, no classes, its
 * size in em, its place on the line in `style`. `width` tells the width of a character in em (foreign_text.js).
 */
export function cleanRoot(svg, width) {
  const root = clean(svg, width);
  const align = /vertical-align:\s*([^;]+)/.exec(svg.attributes.style ?? '');
  root.attributes.width = inEm(root.attributes.width);
  root.attributes.height = inEm(root.attributes.height);
  if (align && align[1] !== '0') root.attributes.style = `vertical-align:${inEm(align[1])}`;
  return root;
}

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Write a tree as markup that is both HTML and XML. */
export function markup(node) {
  if (node.kind === '#text') return escaped(node.value);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  if (!node.children.length) return `<${node.kind}${attributes}/>`;
  return `<${node.kind}${attributes}>${node.children.map(markup).join('')}</${node.kind}>`;
}
