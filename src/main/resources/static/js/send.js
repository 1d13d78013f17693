// Sends a form's data to the server and shows the toast of the answer. Any script asks for it by an event:
//   document.dispatchEvent(new CustomEvent('send', { detail: { path, data, done } }))
// done is told { ok }. When the answer is a form, which asks for what is missing, it is told by 'ask'; which deals it was about, by
// 'deals:changed'.
const csrf = document.querySelector('meta[name="csrf"]');
const region = document.getElementById('toasts');

async function post(path, data) {
  const headers = { 'HX-Request': 'true' };
  if (csrf) {
    headers[csrf.dataset.header] = csrf.content;
  }
  const response = await fetch(path, { method: 'POST', headers, body: new URLSearchParams(data) });
  return { status: response.status, signIn: response.headers.get('HX-Redirect'), html: await response.text() };
}

function problem(text) {
  document.dispatchEvent(new CustomEvent('toast', { detail: { problem: text } }));
}

function told(html) {
  const toast = new DOMParser().parseFromString(html, 'text/html').querySelector('.toast');
  if (!toast) {
    return false;
  }
  document.dispatchEvent(new CustomEvent('toast', { detail: html }));
  return true;
}

/** The deals that the request was about are looked at afresh, whatever came of it. */
function changed(path, data, own) {
  const several = new URLSearchParams(data).getAll('deals');
  const deals = several.length ? several.join(',').split(',').map((deal) => deal.split(':')[0]) : path.match(/(?<=^\/deals\/)\d+/) ?? [];
  if (deals.length) {
    document.dispatchEvent(new CustomEvent('deals:changed', { detail: { deals: [...deals], own } }));
  }
}

async function send({ path, data, done = () => {} }) {
  let answer;
  try {
    answer = await post(path, data);
  } catch {
    problem(region.dataset.offline);
    done({ ok: false });
    return;
  }
  if (answer.signIn) {
    location.assign(answer.signIn);
    return;
  }
  const ok = answer.status < 300;
  const isToast = told(answer.html);
  const asks = !ok && !isToast && answer.html.includes('<form');
  if (!ok && !isToast && !asks) {
    problem(region.dataset.broken);
  }
  done({ ok });
  if (asks) {
    document.dispatchEvent(new CustomEvent('ask', { detail: { html: answer.html } }));
  }
  changed(path, data, ok);
}

document.addEventListener('send', (event) => send(event.detail));

/** A form with data-send is sent without leaving the page. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches('[data-send]') && !event.defaultPrevented) {
    event.preventDefault();
    const path = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
    send({ path, data: new FormData(form, event.submitter) });
  }
});
