// Several cards at once: their checkboxes, ranges with Shift, and the bar that says what can be done with them. The bar is a form, so it
// works without script; here it opens the dialog instead of the page.
const board = document.querySelector('.board');
const bar = document.getElementById('selection');
let last = null;

const picks = () => [...board.querySelectorAll('.pick')];
const picked = () => picks().filter((pick) => pick.checked);

function tell() {
  const count = picked().length;
  bar.hidden = count === 0;
  bar.querySelector('b').textContent = bar.dataset.count.replace('{0}', count);
}

function range(event) {
  const pick = event.target.closest('.pick');
  if (!pick) {
    return;
  }
  const all = picks().filter((one) => one.closest('.cards') === pick.closest('.cards'));
  if (event.shiftKey && last && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(pick)].sort((a, b) => a - b);
    all.slice(from, to + 1).forEach((one) => (one.checked = pick.checked));
  }
  last = pick;
  tell();
}

function clear() {
  picked().forEach((pick) => (pick.checked = false));
  tell();
}

/** "Move to…" for the given card, or for all selected ones if it is one of them. */
function ask(card) {
  const cards = picked().map((pick) => pick.closest('.card'));
  const here = encodeURIComponent(location.pathname + location.search);
  const detail =
    cards.length > 1 && (!card || cards.includes(card))
      ? `/deals/moves/new?${cards.map((one) => `deals=${one.dataset.deal}:${one.dataset.version}`).join('&')}&back=${here}`
      : (card ?? cards[0]).querySelector('.card-menu').href;
  document.dispatchEvent(new CustomEvent('ask', { detail }));
}

if (board && bar) {
  board.addEventListener('click', range);
  bar.addEventListener('submit', (event) => {
    event.preventDefault();
    const outcome = event.submitter?.value;
    const cards = picked().map((pick) => pick.closest('.card'));
    if (outcome) {
      document.dispatchEvent(new CustomEvent('deal:move', { detail: { cards, outcome } }));
    } else {
      ask(null);
    }
  });
  bar.addEventListener('reset', () => setTimeout(tell));
  document.addEventListener('move:ask', (event) => ask(event.detail));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open], .menu[open]')) {
      clear();
    }
  });
  document.addEventListener('board:changed', tell);
  document.addEventListener('deals:changed', (event) => event.detail.own && picked().length > 1 && clear());
  tell();
}
