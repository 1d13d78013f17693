// Asks for fresh cards and heads when deals have changed, by oneself or by others; board-swap.js puts them in place. Nothing on the board
// moves while a card is dragged or its own move is still under way.
const board = document.querySelector('.board');
const SOON = 25;
const AGAIN = 400;
const MOST_SINGLY = 6;
const waiting = new Map(); // deal → whether it was our own doing
let whole = false;
let timer = 0;
let working = false;
let dragging = false;

const isBusy = (deal) => document.querySelector(`${deal ? `#deal-${deal}` : '.card'}[aria-busy="true"]`) !== null;

async function get(url) {
  const response = await fetch(url, { headers: { 'HX-Request': 'true' } });
  if (!response.ok) {
    throw Object.assign(new Error(url), { status: response.status });
  }
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function take() {
  if ((whole || waiting.size > MOST_SINGLY) && !isBusy(null)) {
    const own = [...waiting.values()].some(Boolean);
    whole = false;
    waiting.clear();
    return { deal: null, own };
  }
  const [deal, own] = [...waiting].find(([one]) => !isBusy(one)) ?? [];
  waiting.delete(deal);
  return deal && { deal, own };
}

function keep({ deal, own }) {
  if (deal) {
    waiting.set(deal, own || waiting.get(deal));
  } else {
    whole = true;
  }
}

/** One change at a time, so that the figures of an earlier answer never replace those of a later one. */
async function work() {
  timer = 0;
  if (working || dragging) {
    return;
  }
  working = true;
  let next = take();
  while (next) {
    const url = next.deal ? `${board.dataset.path}/cards/${next.deal}?${board.dataset.query}` : location.href;
    let page = null;
    try {
      page = await get(url);
    } catch (failure) {
      // Whoever is signed out, or may see the board no longer, need not ask again.
      if (!(failure.status < 500)) {
        whole = true;
        soon(AGAIN * 10);
      }
      break;
    }
    if (dragging || isBusy(next.deal)) {
      keep(next);
      break;
    }
    document.dispatchEvent(new CustomEvent('board:fresh', { detail: { ...next, page } }));
    next = take();
  }
  working = false;
  if (waiting.size || whole) {
    soon(AGAIN);
  }
}

function soon(delay = SOON) {
  timer ||= setTimeout(work, delay);
}

function changed({ deals, own = false }) {
  deals.forEach((deal) => keep({ deal: String(deal), own }));
  soon();
}

if (board) {
  document.addEventListener('deals:changed', (event) => changed(event.detail));
  document.addEventListener('live:deals', (event) => {
    if (String(event.detail.process) === board.dataset.process) {
      changed({ deals: event.detail.deals });
    }
  });
  for (const name of ['live:many', 'live:missed']) {
    document.addEventListener(name, () => {
      whole = true;
      soon();
    });
  }
  document.addEventListener('board:drag', (event) => {
    dragging = event.detail.on;
    soon();
  });
}
