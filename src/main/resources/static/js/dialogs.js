// Questions that have a page of their own are asked in a dialog over the page one is on. A link or button with data-ask opens it, and so
// does any script:  document.dispatchEvent(new CustomEvent('ask', { detail: '/deals/7/moves/new' }))  or, with the question at hand,
// { detail: { html } }. What was typed stays when the answer is refused. Without script the link leads to the page.
const dialog = document.createElement('dialog');
dialog.id = 'ask';
dialog.className = 'wide';
dialog.setAttribute('aria-labelledby', 'ask-title');
document.body.append(dialog);
let asker = null;

function fill(html) {
  const form = new DOMParser().parseFromString(html, 'text/html').querySelector('form');
  if (!form) {
    return false;
  }
  dialog.replaceChildren(document.adoptNode(form));
  if (!dialog.open) {
    dialog.showModal();
  }
  const first = form.querySelector('[aria-invalid="true"]') ?? form.querySelector('[autofocus], input:checked, .input');
  first?.focus();
  form.dispatchEvent(new CustomEvent('asked', { bubbles: true }));
  return true;
}

function remember() {
  if (!dialog.open) {
    asker = document.activeElement?.closest('[id]')?.id ?? asker;
  }
}

async function ask(url) {
  remember();
  try {
    const response = await fetch(url, { headers: { 'HX-Request': 'true' } });
    const html = await response.text();
    if (response.headers.get('HX-Redirect')) {
      location.assign(response.headers.get('HX-Redirect'));
    } else if (!fill(html)) {
      document.dispatchEvent(new CustomEvent('toast', { detail: html }));
    }
  } catch {
    location.assign(url);
  }
}

function submit(event) {
  event.preventDefault();
  const form = event.target;
  const button = event.submitter;
  const path = button?.getAttribute('formaction') ?? form.getAttribute('action');
  const data = new FormData(form, button);
  if (button?.formMethod === 'get' && button.hasAttribute('formmethod')) {
    ask(`${path}?${new URLSearchParams(data)}`);
    return;
  }
  if (form.ariaBusy === 'true') {
    return;
  }
  form.ariaBusy = 'true';
  const done = ({ ok }) => {
    form.ariaBusy = 'false';
    if (ok) {
      dialog.close();
    }
  };
  document.dispatchEvent(new CustomEvent('send', { detail: { path, data, done } }));
}

dialog.addEventListener('submit', submit);
/** A choice on which the rest of the question depends. */
dialog.addEventListener('change', ({ target }) => {
  if (target.matches('[data-ask-again]')) {
    target.form.requestSubmit(target.form.querySelector('[formmethod="get"]'));
  }
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target.closest('[data-close]')) {
    event.preventDefault();
    dialog.close();
  } else if (event.target.closest('a[href]')) {
    dialog.close();
  }
});
dialog.addEventListener('close', () => {
  dialog.replaceChildren();
  const back = document.getElementById(asker);
  (back?.matches('a, button, input') ? back : back?.querySelector('a, button'))?.focus();
});
document.addEventListener('ask', ({ detail }) => {
  if (detail.html) {
    remember();
    fill(detail.html);
  } else {
    ask(detail);
  }
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-ask], .card-menu');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    ask(link.dataset.ask || link.href);
  }
});
