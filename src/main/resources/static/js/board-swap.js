// Puts the cards that the server made afresh on the board: one or all of them. What one has in hand stays: the focus, the selection, how far
// a column is scrolled.
const CONTROLS = 'a, button, input';
const SHOWN = 2000;

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

/** A card without what the scripts of this page have set on it. */
function made(card) {
  const copy = card.cloneNode(true);
  [copy, ...copy.querySelectorAll('[tabindex]')].forEach((one) => one.removeAttribute('tabindex'));
  copy.removeAttribute('aria-busy');
  copy.classList.remove('changed');
  return copy;
}

/** What was told twice, or before the page was made, is there already. It stays: somebody may be about to press it. */
const isSame = (old, fresh) => made(old).isEqualNode(made(fresh));

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

/** The one of the list that is the same as the fresh one; else the fresh one. */
function sameOr(fresh, list) {
  const old = [...list.children].find((one) => one.id === fresh.id && isSame(one, fresh));
  return old ?? document.adoptNode(fresh);
}

/** Only lists in which something is different are touched. */
function whole(page) {
  if (columns(page) !== columns(document)) {
    reshaped();
    return;
  }
  for (const list of document.querySelectorAll('.board .cards')) {
    const fresh = page.getElementById(list.id);
    const focused = list.contains(document.activeElement) ? document.activeElement.closest('.card')?.id : null;
    const picked = new Set([...list.querySelectorAll('.pick:checked')].map((pick) => pick.value));
    const children = [...fresh.children].map((child) => sameOr(child, list));
    if (children.length === list.childElementCount && children.every((one, at) => one === list.children[at])) {
      continue;
    }
    list.replaceChildren(...children);
    list.querySelectorAll('.pick').forEach((pick) => (pick.checked = picked.has(pick.value)));
    document.getElementById(focused)?.querySelector('a').focus({ preventScroll: true });
    window.htmx?.process(list);
  }
}

document.addEventListener('board:fresh', (event) => {
  const { deal, page } = event.detail;
  if (deal) {
    card(deal, page.querySelector('template[data-card]')?.content.querySelector('.card'));
  } else {
    whole(page);
  }
  document.dispatchEvent(new CustomEvent('board:changed'));
});

/** A card that was put at the end of the shown ones, because it moved there, comes again with the rest of its column. */
document.addEventListener('htmx:load', (event) => {
  const fresh = event.detail.elt;
  const same = fresh.id && fresh.matches?.('.board .card') ? document.querySelectorAll(`#${CSS.escape(fresh.id)}`) : [];
  [...same].filter((one) => one !== fresh).forEach((one) => one.remove());
});
