// The deal's page: values are edited in their place, and every part (data-part) is renewed when the deal changes, by the reader's own
// hand or by somebody else's, unless the reader is typing in it.
const page = document.querySelector('main[data-deal]');
const path = `/deals/${page.dataset.deal}`;
const before = new WeakMap();
const TYPED = 'input:not([type="hidden"]), select, textarea';

const parts = (root) => root.querySelectorAll('[data-part]');

function typing(part) {
  const active = document.activeElement;
  const written = [...part.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue);
  return written || part.querySelector('[data-edit], .htmx-request') !== null || (part.contains(active) && active.matches(TYPED));
}

/** How to find the element again that has the focus, once its part has been renewed. */
function bookmark() {
  const active = document.activeElement;
  if (active.id) {
    return `#${CSS.escape(active.id)}`;
  }
  return active.name && active.value ? `[name="${active.name}"][value="${CSS.escape(active.value)}"]` : null;
}

/** What a part says, without what is made anew for each page. */
const words = (part) => part.innerHTML.replace(/<input[^>]*name="(?:_csrf|gesture)"[^>]*>/g, '');

function replace(part, fresh) {
  const node = document.importNode(fresh, true);
  part.replaceWith(node);
  window.htmx.process(node);
}

/** Takes the parts of the given page in place of ours; own is the part the reader has just finished with. */
function renew(html, own) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const focus = bookmark();
  for (const part of parts(document)) {
    const next = fresh.getElementById(part.id);
    if (next && (part === own || (!typing(part) && words(part) !== words(next)))) {
      replace(part, next);
    }
  }
  document.title = fresh.title;
  const toast = own ? fresh.querySelector('#toasts > .toast') : null;
  if (toast) {
    document.dispatchEvent(new CustomEvent('toast', { detail: toast.outerHTML }));
  }
  if (focus && document.activeElement === document.body) {
    document.querySelector(focus)?.focus();
  }
}

async function refresh() {
  const answer = await fetch(path, { headers: { 'HX-Request': 'true' } });
  if (answer.ok) {
    renew(await answer.text(), null);
  }
}

function cancel(form) {
  let place = form.parentElement;
  while (place && !before.has(place)) {
    place = place.parentElement;
  }
  if (!place) {
    return false;
  }
  place.innerHTML = before.get(place);
  before.delete(place);
  window.htmx.process(place);
  (place.querySelector('a, button') ?? place.closest('[data-part]')?.querySelector('header a'))?.focus();
  return true;
}

document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, target, elt } = event.detail;
  if (xhr.status < 300 && new URL(xhr.responseURL).pathname === path) {
    event.detail.shouldSwap = false;
    const part = elt.closest('[data-part]');
    const key = elt.querySelector?.('input[name="form"]')?.value;
    renew(xhr.responseText, part);
    document.getElementById(`edit-${key}`)?.focus();
  } else if (event.detail.shouldSwap && xhr.status < 300 && target.matches('dd, li, article, .body, .adding')) {
    before.set(target, target.innerHTML);
  }
});

document.addEventListener('htmx:afterSettle', (event) => {
  const form = event.target.matches('form') ? event.target : event.target.querySelector('form');
  const field = form?.querySelector('[aria-invalid="true"]') ?? form?.querySelector(TYPED);
  if (form && field && page.contains(form) && (form.matches('[data-edit]') || field.matches('textarea'))) {
    field.focus();
    field.select?.();
  }
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-cancel]');
  if (link && cancel(link.closest('form'))) {
    event.preventDefault();
  }
});

document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('[data-edit]');
  if (event.key === 'Escape' && form && cancel(form)) {
    event.stopPropagation();
  }
});

let waiting;
function changed(event) {
  if (!event.detail.deals || event.detail.deals.map(String).includes(page.dataset.deal)) {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
  }
}

for (const name of ['deals:changed', 'live:deals', 'live:many', 'live:missed']) {
  document.addEventListener(name, changed);
}
