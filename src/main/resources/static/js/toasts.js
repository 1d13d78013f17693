// Toasts leave by themselves, but never under the pointer or with the focus in them. Their forms are sent without leaving the page;
// the key U takes the last change back, A accepts what it suggests. Any script shows a toast by an event:
//   document.dispatchEvent(new CustomEvent('toast', { detail: html }))  or  { detail: { problem: 'Why not' } }
const region = document.getElementById('toasts');
const SECONDS = 10;
const MOST = 3;
const isHeld = (toast) => toast.matches(':hover, :focus-within');

function expire(toast) {
  setTimeout(() => {
    if (isHeld(toast)) {
      toast.addEventListener('pointerleave', () => expire(toast), { once: true });
      toast.addEventListener('focusout', () => expire(toast), { once: true });
    } else {
      toast.remove();
    }
  }, SECONDS * 1000);
}

function problem(text) {
  const toast = document.createElement('div');
  toast.className = 'toast bad';
  toast.textContent = text;
  return toast;
}

function show(detail) {
  const toasts = detail.problem
    ? [problem(detail.problem)]
    : new DOMParser().parseFromString(detail, 'text/html').querySelectorAll('.toast');
  region.append(...toasts);
  [...region.querySelectorAll('.toast')].slice(0, -MOST).filter((toast) => !isHeld(toast)).forEach((toast) => toast.remove());
}

function submit(event) {
  const form = event.target;
  event.preventDefault();
  if (form.ariaBusy === 'true') {
    return;
  }
  form.ariaBusy = 'true';
  const toast = form.closest('.toast');
  const done = ({ ok }) => {
    form.ariaBusy = 'false';
    if (ok) {
      toast.remove();
    }
  };
  const data = new FormData(form);
  document.dispatchEvent(new CustomEvent('send', { detail: { path: form.getAttribute('action'), data, done } }));
}

function press(event) {
  const typing = event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog[open]');
  if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const form = [...region.querySelectorAll(`form[data-key="${CSS.escape(event.key.toLowerCase())}"]`)].pop();
  if (form) {
    event.preventDefault();
    form.requestSubmit();
  }
}

if (region) {
  region.querySelectorAll('.toast').forEach(expire);
  new MutationObserver((changes) => {
    for (const added of changes.flatMap((change) => [...change.addedNodes])) {
      if (added.nodeType === Node.ELEMENT_NODE && added.matches('.toast')) {
        expire(added);
      }
    }
  }).observe(region, { childList: true });
  document.addEventListener('toast', (event) => show(event.detail));
  region.addEventListener('submit', submit);
  document.addEventListener('keydown', press);
}
