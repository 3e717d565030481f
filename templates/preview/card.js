// One card: its two sides in frames of their own, where it stands, and what was found there.
import {singular} from './filters.js';

const element = (id) => document.getElementById(id);
const frames = [...document.querySelectorAll('.frame iframe')];

/** Resolves when both frames can be written to. */
export const ready = Promise.all(frames.map((frame) => new Promise((resolve) => {
  const loaded = () => frame.contentDocument?.getElementById('qa');
  const begin = () => {
    follow(frame);
    resolve();
  };
  if (loaded()) begin();
  else frame.addEventListener('load', begin, {once: true});
})));

/** Show both sides of a card: {front, back, css, number}. */
export function showSides(sides) {
  for (const frame of frames) {
    const page = frame.contentDocument;
    const html = sides[frame.parentElement.dataset.side];
    const style = page.getElementById('style');
    if (style.textContent !== sides.css) style.textContent = sides.css;
    page.body.dataset.number = sides.number;
    const inside = page.getElementById('qa');
    inside.innerHTML = html;
    dress(page);
    for (const picture of inside.querySelectorAll('img')) picture.addEventListener('load', () => fit(frame));
    fit(frame);
  }
}

/** Give the frames the classes that Anki gives: for the night, and for phones. */
export function dressAll() {
  for (const frame of frames) {
    if (frame.contentDocument?.body) dress(frame.contentDocument);
    fit(frame);
  }
}

function dress(page) {
  const root = document.documentElement;
  const night = root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.body.className = `card card${page.body.dataset.number ?? 1}${night ? ' nightMode night_mode' : ''}`;
  page.documentElement.className = [night && 'night-mode', root.dataset.width === 'phone' && 'mobile android'].filter(Boolean).join(' ');
  page.documentElement.style.colorScheme = night ? 'dark' : 'light';
}

function follow(frame) {
  const page = frame.contentDocument;
  new ResizeObserver(() => fit(frame)).observe(page.body);
  page.addEventListener('toggle', () => fit(frame), true);
  page.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link) return;
    event.preventDefault(); // a frame has no way back
    const address = link.getAttribute('href');
    if (address.startsWith('#')) page.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView({block: 'nearest'});
    else if (/^https?:/i.test(link.href)) open(link.href, '_blank', 'noopener,noreferrer');
  });
}

// A frame is as high as what it shows; style.css says how high it is at least.
function fit(frame) {
  const page = frame.contentDocument;
  if (page?.body && frame.offsetParent) frame.style.height = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
}

/** Say where a card stands and what was found there. */
export function showFacts(card, findings) {
  element('card-place').textContent = card.place;
  element('edit').href = card.edit;
  element('card-deck').textContent = [card.deck.replaceAll('::', ' › '), singular(card.kind), card.card].filter(Boolean).join(' · ');
  element('card-tags').replaceChildren(...card.tags.map((tag) => text('li', tag)));
  element('card-tags').hidden = !card.tags.length;
  const own = card.findings.map((place) => findings[place]);
  element('card-findings').hidden = !own.length;
  element('card-findings').querySelector('ul').replaceChildren(...own.map((found) => findingItem(found, 'li')));
}

/** Make an element for a finding: what it is, where, and what helps. */
export function findingItem(found, kind) {
  const item = document.createElement(kind);
  item.className = `finding ${found.severity}`;
  const head = text('p', '');
  head.append(text('strong', found.code), ` ${found.message}`);
  item.append(head);
  if (found.hint) item.append(text('p', found.hint, 'hint'));
  const place = text(found.edit ? 'a' : 'span', found.place || 'the project', 'place');
  if (found.edit) place.href = found.edit;
  item.append(place);
  return item;
}

function text(kind, content, name = '') {
  return Object.assign(document.createElement(kind), {textContent: content, className: name});
}
