// Toasts leave by themselves, but never under the pointer or with the focus in them.
// Any script shows one by an event: document.dispatchEvent(new CustomEvent('toast', { detail: html }))
const region = document.getElementById('toasts');
const SECONDS = 8;

function expire(toast) {
  setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) {
      expire(toast);
    } else {
      toast.remove();
    }
  }, SECONDS * 1000);
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

  document.addEventListener('toast', (event) => {
    const parsed = new DOMParser().parseFromString(event.detail, 'text/html');
    region.append(...parsed.querySelectorAll('.toast'));
  });
}
