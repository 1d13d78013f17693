// Cards are dragged between columns and onto Won, Lost and On hold. A drop only says where to; moves.js does the rest. There is no order
// of one's own inside a column. Fingers scroll and do not drag: on touch screens cards are moved by their menu.
const board = document.querySelector('.board');
const outcomes = document.querySelectorAll('.outcomes > .outcome');
const fine = matchMedia('(hover: hover) and (pointer: fine)');

/** The dragged card, or all selected ones if it is one of them. */
function taken(card) {
  const selected = [...board.querySelectorAll('.card:has(> .pick:checked)')];
  return selected.includes(card) ? selected : [card];
}

/** From the moment a card is pressed until it is let go, nothing may be put in its place. */
function hold(on) {
  document.dispatchEvent(new CustomEvent('board:drag', { detail: { on } }));
}

function start() {
  board.classList.add('dragging');
}

function end({ item, from, to, oldIndex }) {
  board.classList.remove('dragging');
  from.insertBefore(item, from.children[oldIndex] ?? null);
  if (from === to) {
    return;
  }
  const cards = taken(item);
  const stage = to.closest('.col')?.dataset.stage;
  const detail = stage ? { cards, stage } : { cards, outcome: to.dataset.outcome };
  document.dispatchEvent(new CustomEvent('deal:move', { detail }));
}

if (board && fine.matches) {
  const lists = [...board.querySelectorAll('.cards'), ...outcomes];
  lists.forEach((list) =>
    window.Sortable.create(list, {
      group: 'deals',
      draggable: '.card',
      sort: false,
      animation: 120,
      ghostClass: 'card-ghost',
      dragClass: 'card-drag',
      filter: '.pick, .star, .card-menu',
      preventOnFilter: false,
      delay: 400,
      delayOnTouchOnly: true,
      onChoose: () => hold(true),
      onUnchoose: () => hold(false),
      onStart: start,
      onEnd: end,
    }),
  );
}
