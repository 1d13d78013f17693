// Puts the heads of the columns and the figures that the server made afresh on the board. One's own changes are told to screen readers with
// the new counts.
const announcer = document.getElementById('announcer');
const LATELY = 5000;
const counts = new Map(); // head → what to say of its count, and when it changed

/** What has changed lately, in words; once. A count may have followed one's own move before the move itself was answered. */
function lately() {
  const since = Date.now() - LATELY;
  const ordered = [...document.querySelectorAll('.col > header')].map((head) => counts.get(head.id)).filter(Boolean);
  const words = ordered.filter(({ at }) => at > since).map(({ said }) => said);
  counts.clear();
  return words.join('. ');
}

function heads(page) {
  page.querySelectorAll('header[id^="head-"]').forEach((fresh) => {
    const old = document.getElementById(fresh.id);
    if (old && old.querySelector('.count').textContent !== fresh.querySelector('.count').textContent) {
      const said = `${fresh.querySelector('h2').textContent}: ${fresh.querySelector('.count .unseen').textContent}`;
      counts.set(fresh.id, { said, at: Date.now() });
    }
    old?.replaceWith(document.adoptNode(fresh));
  });
}

document.addEventListener('board:fresh', ({ detail: { page, own } }) => {
  heads(page);
  const facts = page.getElementById('facts');
  if (facts) {
    document.getElementById('facts')?.replaceWith(document.adoptNode(facts));
  }
  if (own && counts.size && announcer) {
    announcer.textContent = lately();
  }
});
