// Chance that can be repeated: the same seed and name give the same order, in every browser.

/** Give a number from 0 up to 1 for each call, always the same ones for a seed (mulberry32). */
export function chance(seed) {
  let state = hash(String(seed));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Give the members of a list in an order that depends on the seed alone. */
export function shuffled(list, seed) {
  const random = chance(seed);
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    [order[last], order[place]] = [order[place], order[last]];
  }
  return order;
}

/** Give a seed that was not there before, short enough to be told to somebody. */
export function newSeed() {
  return Math.floor(Math.random() * 900000) + 100000;
}

/** Give 32 bits of a text (FNV-1a). */
function hash(text) {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ unit.codePointAt(0), 0x01000193);
  return value >>> 0;
}
