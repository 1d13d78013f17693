// Puts what the server made afresh on the board: one card or all of them, the heads of the columns, the figures. What one has in hand stays:
// the focus, the selection, how far a column is scrolled. One's own changes are told to screen readers with the new counts.
const announcer = document.getElementById('announcer');
const CONTROLS = 'a, button, input';
const SHOWN = 2000;
const LATELY = 5000;
const counts = new Map(); // head → what to say of its count, and when it changed

/** What has changed lately, in words; once. A count may have followed one's own move before the move itself was answered. */
function lately() {
  const since = Date.now() - LATELY;
  const ordered = [...document.querySelectorAll('.col > header')].map((head) => counts.get(head.id)).filter(Boolean);
  const words = ordered.filter(({ at }) => at > since).map(({ said }) => said);
  counts.clear();
  return words.join('. ');
}

function heads(page) {
  page.querySelectorAll('header[id^="head-"]').forEach((fresh) => {
    const old = document.getElementById(fresh.id);
    if (old && old.querySelector('.count').textContent !== fresh.querySelector('.count').textContent) {
      const said = `${fresh.querySelector('h2').textContent}: ${fresh.querySelector('.count .unseen').textContent}`;
      counts.set(fresh.id, { said, at: Date.now() });
    }
    old?.replaceWith(document.adoptNode(fresh));
  });
  const facts = page.getElementById('facts');
  if (facts) {
    document.getElementById('facts')?.replaceWith(document.adoptNode(facts));
  }
}

function place(card, list) {
  const after = [...list.querySelectorAll(':scope > .card')].find((other) => other !== card && other.dataset.rank > card.dataset.rank);
  list.insertBefore(card, after ?? list.querySelector(':scope > .rest, :scope > .none'));
}

/** Takes a card away; the focus goes on to a neighbour. */
function leave(card) {
  const had = card.contains(document.activeElement);
  const next = card.nextElementSibling?.matches('.card') ? card.nextElementSibling : card.previousElementSibling;
  card.remove();
  if (had) {
    (next ?? document.querySelector('.board .card'))?.querySelector('a').focus({ preventScroll: true });
  }
}

/** Puts the fresh card where its rank belongs, the old one's focus and check with it. */
function put(fresh, old, list) {
  const control = old?.contains(document.activeElement) ? [...old.querySelectorAll(CONTROLS)].indexOf(document.activeElement) : -1;
  const stays = old?.parentElement === list && old.dataset.rank === fresh.dataset.rank;
  fresh.querySelector('.pick').checked = old?.querySelector('.pick').checked ?? false;
  if (stays) {
    old.replaceWith(fresh);
  } else {
    old?.remove();
    place(fresh, list);
  }
  if (control >= 0) {
    fresh.querySelectorAll(CONTROLS)[control]?.focus({ preventScroll: !stays });
  }
}

/** What was told twice, or before the page was made, is there already. */
function isSame(old, fresh) {
  const { version, rank } = fresh.dataset;
  const looks = [...fresh.classList].every((name) => old.classList.contains(name)) && old.textContent === fresh.textContent;
  return looks && old.dataset.version === version && old.dataset.rank === rank;
}

function card(id, fresh) {
  const old = document.getElementById(`deal-${id}`);
  const list = fresh && document.getElementById(`cards-${fresh.dataset.stage}`);
  if (!list) {
    if (old) {
      leave(old);
    }
    return;
  }
  if (old?.parentElement === list && isSame(old, fresh)) {
    return;
  }
  put(document.adoptNode(fresh), old, list);
  if (old?.dataset.version !== fresh.dataset.version) {
    fresh.classList.add('changed');
    setTimeout(() => fresh.classList.remove('changed'), SHOWN);
  }
}

const columns = (page) => [...page.querySelectorAll('.board .cards')].map((list) => list.id).join();

/** The stages have changed: the whole page is had anew, unless somebody is writing on it. */
function reshaped() {
  const writes = [...document.querySelectorAll('.board .add[open] input:not([type="hidden"])')].some((input) => input.value !== input.defaultValue);
  if (writes || document.querySelector('dialog[open]')) {
    document.dispatchEvent(new CustomEvent('toast', { detail: { problem: document.querySelector('.board').dataset.reshaped } }));
  } else {
    location.reload();
  }
}

function whole(page) {
  if (columns(page) !== columns(document)) {
    reshaped();
    return;
  }
  for (const list of document.querySelectorAll('.board .cards')) {
    const fresh = page.getElementById(list.id);
    const focused = list.contains(document.activeElement) ? document.activeElement.closest('.card')?.id : null;
    const picked = new Set([...list.querySelectorAll('.pick:checked')].map((pick) => pick.value));
    list.replaceChildren(...[...fresh.children].map((child) => document.adoptNode(child)));
    list.querySelectorAll('.pick').forEach((pick) => (pick.checked = picked.has(pick.value)));
    document.getElementById(focused)?.querySelector('a').focus({ preventScroll: true });
    window.htmx?.process(list);
  }
}

document.addEventListener('board:fresh', (event) => {
  const { deal, page, own } = event.detail;
  if (deal) {
    card(deal, page.querySelector('template[data-card]')?.content.querySelector('.card'));
  } else {
    whole(page);
  }
  heads(page);
  if (own && counts.size && announcer) {
    announcer.textContent = lately();
  }
  document.dispatchEvent(new CustomEvent('board:changed'));
});

/** A card that was put at the end of the shown ones, because it moved there, comes again with the rest of its column. */
document.addEventListener('htmx:load', (event) => {
  const fresh = event.detail.elt;
  const same = fresh.id && fresh.matches?.('.board .card') ? document.querySelectorAll(`#${CSS.escape(fresh.id)}`) : [];
  [...same].filter((one) => one !== fresh).forEach((one) => one.remove());
});
