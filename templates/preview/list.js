// A list of any length of which only the rows in sight are elements: ten thousand cards scroll like ten.

const ROW = 74; // pixels, as in style.css
const SPARE = 6; // rows above and below that are made before they are seen

/** A listbox; `draw(item, element)` fills a row, `choose(item)` hears of what is chosen. */
export class LongList {
  constructor(box, rows, {draw, choose, idOf}) {
    Object.assign(this, {box, rows, draw, choose, idOf, items: [], chosen: -1, made: new Map()});
    box.addEventListener('scroll', () => this.show(), {passive: true});
    box.addEventListener('keydown', (event) => this.key(event));
    rows.addEventListener('click', (event) => {
      const row = event.target.closest('[role=option]');
      if (row) this.select(+row.dataset.place);
    });
    new ResizeObserver(() => this.show()).observe(box);
  }

  /** List other items; the one with this id is the chosen one, if it is among them. */
  set(items, id) {
    this.items = items;
    this.chosen = items.findIndex((item) => this.idOf(item) === id);
    this.rows.style.height = `${items.length * ROW}px`;
    this.made.forEach((row) => row.remove());
    this.made.clear();
    this.show();
  }

  /** Choose the item at a place and bring it into sight. */
  select(place, {quiet = false} = {}) {
    if (!this.items.length) return;
    this.chosen = Math.max(0, Math.min(place, this.items.length - 1));
    this.reveal();
    if (!quiet) this.choose(this.items[this.chosen]);
  }

  /** Bring the chosen item into sight, or else the first. */
  reveal() {
    const top = Math.max(0, this.chosen) * ROW;
    const {scrollTop, clientHeight} = this.box;
    if (top < scrollTop) this.box.scrollTop = top;
    if (top + ROW > scrollTop + clientHeight) this.box.scrollTop = top + ROW - clientHeight;
    this.show();
  }

  key(event) {
    const page = Math.max(1, Math.floor(this.box.clientHeight / ROW) - 1);
    const steps = {ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity};
    if (!(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.select(Math.max(0, Math.min(this.chosen + steps[event.key], this.items.length - 1)));
  }

  /** Make the rows that are in sight, and forget those that are not. */
  show() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / ROW) - SPARE);
    const last = Math.min(this.items.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / ROW) + SPARE);
    for (const [place, row] of this.made) {
      if (place < first || place >= last) {
        row.remove();
        this.made.delete(place);
      }
    }
    for (let place = first; place < last; place++) {
      if (!this.made.has(place)) this.made.set(place, this.rows.appendChild(this.row(place)));
      this.made.get(place).setAttribute('aria-selected', place === this.chosen);
    }
    const chosen = this.made.get(this.chosen);
    if (chosen) this.box.setAttribute('aria-activedescendant', chosen.id);
    else this.box.removeAttribute('aria-activedescendant');
  }

  row(place) {
    const row = document.createElement('div');
    Object.assign(row, {id: `row-${place}`, className: 'row'});
    row.setAttribute('role', 'option');
    row.setAttribute('aria-setsize', this.items.length);
    row.setAttribute('aria-posinset', place + 1);
    row.dataset.place = place;
    row.style.transform = `translateY(${place * ROW}px)`;
    this.draw(this.items[place], row);
    return row;
  }
}
