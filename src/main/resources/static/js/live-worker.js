// Listens to the server for all tabs of the browser on one connection, and passes on what it hears. Also runs as a worker of one tab alone,
// where workers cannot be shared.
const SILENCE = 50000; // the server beats every 20 s
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;
const KEPT = 60000;
const ON_THE_WAY = 2000; // a request may take this long to reach the server; hearing something twice does no harm
const ports = new Set();
const heard = [];
let source = null;
let url = null;
let lastSign = 0;
let openedAt = 0;
let pause = FIRST_PAUSE;
let waiting = 0;

function pass(name, data) {
  const now = Date.now();
  if (name !== 'beat' && name !== 'opened') {
    heard.push({ at: now, name, data });
    while (heard.length && now - heard[0].at > KEPT) {
      heard.shift();
    }
    ports.forEach((port) => port.postMessage({ name, data }));
  }
}

/** Opens the stream and asks for what was told since then. */
function listen(since) {
  source?.close();
  source = new EventSource(`${url}?age=${Math.round(Date.now() - since + ON_THE_WAY)}`);
  for (const name of ['opened', 'deals', 'many', 'missed', 'beat', 'ended']) {
    source.addEventListener(name, (event) => {
      lastSign = Date.now();
      pause = FIRST_PAUSE;
      pass(name, JSON.parse(event.data));
      if (name === 'ended') {
        source.close();
        source = null;
      }
    });
  }
  source.addEventListener('error', again);
}

/** Comes back after a pause and asks for what was told since the last sign of life. */
function again() {
  source?.close();
  source = null;
  if (!waiting && ports.size) {
    waiting = setTimeout(() => {
      waiting = 0;
      listen(lastSign);
    }, pause * (0.5 + Math.random()));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** A tab tells the stream's address and since when it knows nothing. */
function join(port, { stream, since }) {
  ports.add(port);
  url = stream;
  if (source || waiting) {
    heard.filter((one) => one.at >= since).forEach(({ name, data }) => port.postMessage({ name, data }));
    if (since < openedAt) {
      port.postMessage({ name: 'missed', data: {} });
    }
    return;
  }
  lastSign = since;
  openedAt = since;
  listen(since);
}

function attend(port) {
  port.onmessage = ({ data }) => (data.leave ? ports.delete(port) : join(port, data));
}

setInterval(() => {
  if (source && Date.now() - lastSign > SILENCE) {
    again();
  }
}, SILENCE / 5);

if ('onconnect' in self) {
  self.onconnect = (event) => attend(event.ports[0]);
} else {
  attend(self);
}
