// The preview: what is listed, what is shown, and how it follows the sources. Nothing here changes anything.
import {dressAll, findingItem, ready, showFacts, showSides} from './card.js';
import {counted, filtered, indented, KINDS, offer, searchable, singular} from './filters.js';
import {LongList} from './list.js';
import {fetchCard, fetchCards, listen} from './live.js';

const MOST = 500; // findings that are listed at once
const element = (id) => document.getElementById(id);
const root = document.documentElement;
const SWITCHES = ['side', 'width', 'theme'];
const FILTERS = ['search', 'deck', 'tag', 'kind'];

let all = {cards: [], findings: [], revision: -1};
let shown = null; // the key of the card on the stage
let asked = 0;

const list = new LongList(element('list'), element('rows'), {draw: drawRow, choose: (card) => show(card.key), idOf: (card) => card.key});

function drawRow(card, row) {
  const worst = ['error', 'warning', 'note'].find((severity) => card.findings.some((place) => all.findings[place].severity === severity));
  const title = Object.assign(document.createElement('span'), {className: 'title', textContent: card.title || '(no words)'});
  const about = Object.assign(document.createElement('span'), {className: 'about', textContent: [card.place.split('/').pop(), card.card || singular(card.kind)].join(' · ')});
  row.title = card.place;
  row.append(title, about);
  if (worst) {
    const mark = Object.assign(document.createElement('span'), {className: `mark ${worst}`, textContent: card.findings.length});
    mark.setAttribute('aria-label', `${card.findings.length} of the findings`);
    mark.setAttribute('role', 'img');
    row.append(mark);
  }
}

async function reload() {
  const turn = ++asked;
  const first = all.revision < 0 && location.hash !== '';
  const fresh = await fetchCards();
  if (turn !== asked) return;
  all = {...fresh, cards: searchable(fresh.cards)};
  element('name').textContent = all.name || 'Preview';
  document.title = all.name ? `${all.name} · preview` : 'Preview';
  offer(element('deck'), 'All decks', counted(all.cards, (card) => [card.deck]), indented);
  offer(element('tag'), 'All tags', counted(all.cards, (card) => card.tags), indented);
  offer(element('kind'), 'All kinds', counted(all.cards, (card) => [card.kind]), (kind) => KINDS[kind]);
  listFindings();
  filter();
  await open({entering: first});
}

function filter() {
  const chosen = Object.fromEntries(FILTERS.map((name) => [name, element(name).value]));
  const cards = filtered(all.cards, chosen);
  list.set(cards, shown);
  element('count').textContent = cards.length === all.cards.length ? cards.length : `${cards.length} of ${all.cards.length}`;
  element('none').hidden = cards.length > 0 || !all.cards.length;
  element('list').hidden = !element('none').hidden;
}

// The card of the address, else the one that is shown, else the first; a narrow screen leaves the list only if `entering`.
async function open({entering = false} = {}) {
  const wanted = decodeURIComponent(location.hash.slice(1)) || shown;
  element('welcome').hidden = all.cards.length > 0;
  element('welcome').textContent = all.revision ? 'There are no cards yet. Write a question and save it.' : 'Reading the questions …';
  if (!all.cards.length) element('card').hidden = true;
  const place = list.items.findIndex((card) => card.key === wanted);
  const there = place >= 0 || all.cards.some((card) => card.key === wanted);
  if (!there && !list.items.length) return;
  if ((place >= 0 || !there) && list.chosen !== Math.max(0, place)) list.select(place, {quiet: true}); // else nothing scrolls
  await show(there ? wanted : list.items[0].key, {entering: entering && there});
}

async function show(key, {entering = true} = {}) {
  const card = all.cards.find((one) => one.key === key);
  if (!card) return;
  shown = key;
  const sides = await fetchCard(key);
  await ready;
  if (shown !== key || !sides) return;
  element('card').hidden = false;
  element('welcome').hidden = true;
  showFacts(card, all.findings);
  showSides(sides);
  if (entering) {
    history.replaceState(null, '', `#${encodeURIComponent(key)}`);
    root.dataset.place = 'card';
  }
}

function listFindings() {
  const owners = new Map(all.cards.toReversed().flatMap((card) => card.findings.map((place) => [place, card])));
  const items = all.findings.slice(0, MOST).map((found, place) => {
    const item = findingItem(found, 'div');
    const card = owners.get(place);
    if (card) {
      const button = Object.assign(document.createElement('button'), {type: 'button', textContent: 'Show the card'});
      button.addEventListener('click', () => show(card.key));
      item.append(button);
    }
    return item;
  });
  if (all.findings.length > MOST) items.push(Object.assign(document.createElement('p'), {textContent: `… and ${all.findings.length - MOST} more`}));
  if (!items.length) items.push(Object.assign(document.createElement('p'), {className: 'fine', textContent: 'Nothing to say: all is well.'}));
  element('findings').replaceChildren(...items);
  element('finding-count').textContent = all.findings.length;
}

function tab(name) {
  for (const one of ['cards', 'findings']) {
    element(one).hidden = one !== name;
    element(`tab-${one}`).setAttribute('aria-selected', one === name);
    element(`tab-${one}`).tabIndex = one === name ? 0 : -1;
  }
  list.show();
}

function told({revision, problem, building}) {
  element('problem').hidden = !problem;
  element('problem').textContent = problem ? `Not built again, this is the last good build: ${problem}` : '';
  const say = () => status(building ? 'Building …' : all.summary || 'Up to date', building ? 'busy' : problem ? 'bad' : 'good');
  say();
  if (revision !== all.revision) reload().then(say);
}

function status(words, kind) {
  element('live-text').textContent = words;
  element('live').dataset.kind = kind;
}

function restore() {
  for (const name of SWITCHES) {
    const kept = localStorage.getItem(`askdown-preview-${name}`);
    const choice = document.querySelector(`input[name=${name}][value="${kept ?? ''}"]`);
    if (choice) choice.checked = true;
    root.dataset[name] = document.querySelector(`input[name=${name}]:checked`).value;
  }
}

for (const name of SWITCHES) {
  for (const choice of document.querySelectorAll(`input[name=${name}]`)) {
    choice.addEventListener('change', () => {
      root.dataset[name] = choice.value;
      localStorage.setItem(`askdown-preview-${name}`, choice.value);
      dressAll();
    });
  }
}
for (const name of FILTERS) {
  element(name).addEventListener('input', () => {
    filter();
    list.reveal();
  });
}
element('clear').addEventListener('click', () => {
  for (const name of FILTERS) element(name).value = '';
  filter();
  list.reveal();
  element('search').focus();
});
for (const name of ['cards', 'findings']) {
  element(`tab-${name}`).addEventListener('click', () => tab(name));
  element(`tab-${name}`).addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    tab(name === 'cards' ? 'findings' : 'cards');
    document.querySelector('[role=tab][aria-selected=true]').focus();
  });
}
element('back-to-list').addEventListener('click', () => {
  root.dataset.place = 'list';
  element('list').focus();
});
addEventListener('hashchange', () => open({entering: true}));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dressAll);
restore();
listen(told, (connected) => {
  if (!connected) status('Not connected: is the preview still running?', 'bad');
});
