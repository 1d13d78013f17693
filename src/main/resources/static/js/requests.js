// Every changing request of htmx carries the token against forged requests.
const csrf = document.querySelector('meta[name="csrf"]');

document.addEventListener('htmx:configRequest', (event) => {
  if (csrf && event.detail.verb !== 'get') {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});
