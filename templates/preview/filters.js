// Which cards are listed: plain functions on the rows that the server gives.

export const KINDS = {question: 'Questions', choice: 'Multiple choice', cloze: 'Clozes', formula: 'Formula clozes'};
/** Name the kind of one card. */
export const singular = (kind) => KINDS[kind].replace(/s$/, '');

const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Add to each row what is searched; accents and case do not count. */
export function searchable(cards) {
  for (const card of cards) card.searched = folded(`${card.text} ${card.deck} ${card.tags.join(' ')} ${card.place}`);
  return cards;
}

/** Keep the cards with every searched word, in a deck or below it, with a tag or below it, and of a kind. */
export function filtered(cards, {search = '', deck = '', tag = '', kind = ''}) {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return cards.filter((card) =>
    (!kind || card.kind === kind) && (!deck || below(card.deck, deck)) && (!tag || card.tags.some((own) => below(own, tag))) &&
    words.every((word) => card.searched.includes(word)));
}

const below = (name, top) => name === top || name.startsWith(`${top}::`);

/** Count the cards of each deck (or tag, or kind): pairs of a name and a number, parents before children. */
export function counted(cards, namesOf) {
  const counts = new Map();
  for (const card of cards) {
    const all = new Set(namesOf(card).flatMap((name) => name.split('::').map((_, depth, parts) => parts.slice(0, depth + 1).join('::'))));
    for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b, undefined, {numeric: true}));
}

/** Put options into a <select>; what was chosen stays chosen while it is there. */
export function offer(select, all, pairs, label) {
  const chosen = select.value;
  const option = (value, text) => Object.assign(document.createElement('option'), {value, textContent: text});
  select.replaceChildren(option('', all), ...pairs.map(([name, count]) => option(name, `${label(name)} (${count})`)));
  select.value = pairs.some(([name]) => name === chosen) ? chosen : '';
  select.hidden = pairs.length < 2 && !select.value;
}

/** Write a name with `::` as the last part, moved in by its depth. */
export const indented = (name) => {
  const parts = name.split('::');
  return '\u2003'.repeat(parts.length - 1) + parts.at(-1);
};
