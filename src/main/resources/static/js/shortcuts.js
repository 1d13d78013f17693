// Keys of the whole page: a link with data-key is followed, "/" goes to the search, "?" shows the keys.
// [open], since what is in a dialog keeps the focus for a moment after it was closed.
const typing = (target) => target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog[open]');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('find')?.focus();
  } else if (event.key === '?') {
    event.preventDefault();
    document.getElementById('keys')?.showModal();
  } else if (!event.shiftKey) {
    const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-keys]')) {
    event.preventDefault();
    document.getElementById('keys')?.showModal();
  }
});
