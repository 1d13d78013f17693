// Moves cards at once and asks the server; when it refuses or does not answer, they go back to where they were. By an event:
//   document.dispatchEvent(new CustomEvent('deal:move', { detail: { cards, stage } }))  or  { cards, outcome: 'WON' }
const board = document.querySelector('.board');
const journey = board?.dataset.journey.toLowerCase();

/** Puts a card into a list where its rank belongs. */
function place(card, list) {
  const after = [...list.querySelectorAll(':scope > .card')].find((other) => other !== card && other.dataset.rank > card.dataset.rank);
  list.insertBefore(card, after ?? list.querySelector(':scope > .rest, :scope > .none'));
}

function keepFocus(act) {
  const focused = document.activeElement;
  act();
  if (focused?.isConnected && focused !== document.activeElement) {
    focused.focus({ preventScroll: true });
  }
}

function begin(card, stage) {
  const list = card.parentElement;
  const next = card.nextElementSibling;
  const target = document.getElementById(`cards-${stage}`);
  card.ariaBusy = 'true';
  if (target) {
    keepFocus(() => place(card, target));
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  return () => card.isConnected && keepFocus(() => list.insertBefore(card, next?.parentElement === list ? next : null));
}

function order(cards) {
  const data = new URLSearchParams({ gesture: crypto.randomUUID() });
  if (cards.length === 1) {
    data.set('version', cards[0].dataset.version);
    return [`/deals/${cards[0].dataset.deal}`, data];
  }
  cards.forEach((card) => data.append('deals', `${card.dataset.deal}:${card.dataset.version}`));
  return ['/deals', data];
}

function move({ cards, stage, outcome }) {
  const idle = cards.filter((card) => card.ariaBusy !== 'true' && card.dataset.stage !== String(stage));
  if (!idle.length) {
    return;
  }
  const [base, data] = order(idle);
  data.set(outcome ? 'to' : journey, outcome ?? stage);
  const back = idle.map((card) => begin(card, outcome ? card.dataset.stage : stage));
  const done = ({ ok }) => {
    idle.forEach((card) => (card.ariaBusy = 'false'));
    if (!ok) {
      back.reverse().forEach((put) => put());
    }
  };
  document.dispatchEvent(new CustomEvent('send', { detail: { path: base + (outcome ? '/outcome' : '/moves'), data, done } }));
}

/** What needs an answer first is asked in a dialog; the cards stay where they are until then. */
function ask({ cards, outcome }) {
  const query = cards.map((card) => `deals=${card.dataset.deal}:${card.dataset.version}`).join('&');
  const base = cards.length === 1 ? `/deals/${cards[0].dataset.deal}/outcome/new?` : `/deals/outcome/new?${query}&`;
  document.dispatchEvent(new CustomEvent('ask', { detail: `${base}to=${outcome}` }));
}

document.addEventListener('deal:move', (event) => {
  if (['LOST', 'ON_HOLD'].includes(event.detail.outcome)) {
    ask(event.detail);
  } else {
    move(event.detail);
  }
});
