// Fills the datalist of <input data-suggest="/path"> with what the server suggests for the words typed so far.
const PAUSE = 150;

async function suggest(input) {
  const typed = input.value.trim();
  if (typed.length < 2 || typed === input.dataset.asked) return;
  input.dataset.asked = typed;
  const path = new URL(input.dataset.suggest, location.href);
  path.searchParams.set('q', typed);
  const answer = await fetch(path, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (answer?.ok && input.value.trim() === typed) {
    const options = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('option');
    input.list?.replaceChildren(...options);
  }
}

const waiting = new WeakMap();
document.addEventListener('input', (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.dataset.suggest) return;
  clearTimeout(waiting.get(input));
  waiting.set(input, setTimeout(() => suggest(input), PAUSE));
});
