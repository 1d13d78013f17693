// Folds and unfolds the columns of a board in place, and keeps it for this browser in the cookie the server reads.
// Cancelling the form at a column's foot closes it.
const board = document.querySelector('.board');
const YEAR = 365 * 24 * 60 * 60;

board?.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-fold]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const column = link.closest('.col');
  const folded = column.classList.toggle('folded');
  column.querySelector('details.menu').open = false;
  column.querySelector(folded ? '.unfold' : '.menu > summary').focus();
  const stages = [...board.querySelectorAll('.col.folded')].map((each) => each.dataset.stage);
  document.cookie = `trivium-folded=${stages.join('.') || '0'}; path=/boards; max-age=${YEAR}; samesite=lax`;
});

document.addEventListener('reset', (event) => {
  const add = board?.querySelector(`[form="${event.target.id}"]`)?.closest('details.add');
  if (add) {
    add.open = false;
    add.querySelector('summary').focus();
  }
});
