// The field in the head: what is found drops from it while one types. Without this script the form opens the search page.
const PAUSE = 120;

const field = document.getElementById('find');
const list = document.getElementById('results');
let timer;
let asked = '';
let pending;

function options() {
  return [...list.querySelectorAll('[role=option]')];
}

function activate(option) {
  options().forEach((other) => other.setAttribute('aria-selected', String(other === option)));
  if (option) {
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    field.removeAttribute('aria-activedescendant');
  }
}

function open(isOpen) {
  list.hidden = !isOpen;
  field.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) activate(null);
}

async function ask() {
  const typed = field.value.trim();
  if (typed === asked) return;
  asked = typed;
  pending?.abort();
  if (typed.length < 2) {
    list.replaceChildren();
    open(false);
    return;
  }
  pending = new AbortController();
  const path = new URL(field.form.action);
  path.searchParams.set('q', typed);
  try {
    const answer = await fetch(path, { headers: { 'HX-Request': 'true' }, signal: pending.signal });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
    list.replaceChildren(...found.childNodes);
    activate(null);
    open(list.childElementCount > 0);
  } catch (trouble) {
    if (trouble.name !== 'AbortError') {
      asked = '';
      open(false);
    }
  }
}

function step(by) {
  const all = options();
  if (all.length === 0) return;
  if (list.hidden) open(true);
  const now = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const next = now + by;
  activate(next < 0 || next >= all.length ? (now < 0 && by < 0 ? all.at(-1) : null) : all[next]);
}

function onKey(event) {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    const active = options().find((option) => option.getAttribute('aria-selected') === 'true');
    if (active && !list.hidden) {
      event.preventDefault();
      active.click();
    }
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    open(false);
  }
}

if (field && list) {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', onKey);
  field.addEventListener('focus', () => {
    if (list.childElementCount > 0 && field.value.trim() === asked) open(true);
  });
  field.form.addEventListener('focusout', (event) => {
    if (!field.form.contains(event.relatedTarget)) open(false);
  });
  // The list is no place to put the focus: a press on it must not take it from the field before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
}
