// The board by keyboard. Of each column one card can be reached with Tab; arrows go on from there.
const board = document.querySelector('.board');
const CONTROLS = ':scope > a, :scope > button, :scope > input';
const current = new WeakMap();

const cards = (list) => [...list.querySelectorAll(':scope > .card')];
const lists = () => [...board.querySelectorAll('.col:not(.folded) > .cards')];
const link = (card) => card?.querySelector(':scope > a:not(.card-menu)');

function reachable(card, yes) {
  card.querySelectorAll(CONTROLS).forEach((control) => (control.tabIndex = yes ? 0 : -1));
}

function enter(card) {
  const before = current.get(card.parentElement);
  if (before && before !== card) {
    reachable(before, false);
  }
  current.set(card.parentElement, card);
  reachable(card, true);
}

function go(card) {
  if (card) {
    enter(card);
    link(card).focus();
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function beside(card, step) {
  const here = card.parentElement;
  const all = lists();
  const top = card.getBoundingClientRect().top;
  for (let i = all.indexOf(here) + step; i >= 0 && i < all.length; i += step) {
    const there = cards(all[i]);
    if (there.length) {
      return there.reduce((best, one) =>
        Math.abs(one.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? one : best,
      );
    }
  }
  return null;
}

function shift(card, step) {
  const stages = [...board.querySelectorAll('.col')].map((column) => column.dataset.stage);
  const stage = stages[stages.indexOf(card.dataset.stage) + step];
  const selected = [...board.querySelectorAll('.card:has(> .pick:checked)')];
  if (stage) {
    const moved = selected.includes(card) ? selected : [card];
    document.dispatchEvent(new CustomEvent('deal:move', { detail: { cards: moved, stage } }));
  }
}

const acts = {
  ArrowDown: (card) => go(cards(card.parentElement)[cards(card.parentElement).indexOf(card) + 1]),
  ArrowUp: (card) => go(cards(card.parentElement)[cards(card.parentElement).indexOf(card) - 1]),
  ArrowRight: (card) => go(beside(card, 1)),
  ArrowLeft: (card) => go(beside(card, -1)),
  Home: (card) => go(cards(card.parentElement)[0]),
  End: (card) => go(cards(card.parentElement).at(-1)),
  m: (card) => document.dispatchEvent(new CustomEvent('move:ask', { detail: card })),
  x: (card) => card.querySelector('.pick').click(),
  ' ': (card) => card.querySelector('.pick').click(),
  s: (card) => card.querySelector('.star')?.click(),
};
const shifted = { ArrowRight: (card) => shift(card, 1), ArrowLeft: (card) => shift(card, -1) };

function press(event) {
  const card = event.target.closest('.card');
  if (!card || event.ctrlKey || event.metaKey || event.altKey || (event.key === ' ' && event.target !== link(card))) {
    return;
  }
  const act = event.shiftKey ? shifted[event.key] : acts[event.key];
  if (act) {
    event.preventDefault();
    act(card);
  }
}

function settle() {
  board.querySelectorAll('.cards').forEach((list) => {
    const all = cards(list);
    const kept = current.get(list);
    all.forEach((card) => card !== kept && reachable(card, false));
    if (all.length) {
      enter(kept?.parentElement === list ? kept : all[0]);
    }
  });
}

if (board) {
  board.addEventListener('keydown', press);
  board.addEventListener('focusin', (event) => {
    const card = event.target.closest('.card');
    if (card) {
      enter(card);
    }
  });
  new MutationObserver(settle).observe(board, { childList: true, subtree: true });
  settle();
}
