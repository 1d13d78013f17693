// Tells this page what the server tells: 'live:deals' { process, deals }, 'live:many' { process }, 'live:missed', 'live:ended'.
// One stream serves all tabs of the browser; where workers cannot be shared each visible tab has its own.
const tag = document.querySelector('script[data-stream]');
const stream = new URL(tag.dataset.stream, location.href).href;
let sleptSince = 0;

function told({ data: { name, data } }) {
  document.dispatchEvent(new CustomEvent(`live:${name}`, { detail: data }));
}

function share() {
  const { port } = new SharedWorker(tag.dataset.worker, { name: 'trivium-live' });
  port.onmessage = told;
  const join = (since) => port.postMessage({ stream, since });
  join(performance.timeOrigin);
  // A page kept in the browser's memory hears nothing; it joins again when it is shown again.
  window.addEventListener('pagehide', () => {
    sleptSince = Date.now();
    port.postMessage({ leave: true });
  });
  window.addEventListener('pageshow', (event) => event.persisted && join(sleptSince));
}

function own(since) {
  let worker = new Worker(tag.dataset.worker);
  worker.onmessage = told;
  worker.postMessage({ stream, since });
  document.addEventListener(
    'visibilitychange',
    () => {
      worker.terminate();
      const hiddenAt = Date.now();
      document.addEventListener('visibilitychange', () => own(hiddenAt), { once: true });
    },
    { once: true },
  );
}

if ('SharedWorker' in window) {
  share();
} else if ('Worker' in window) {
  own(performance.timeOrigin);
}
