// In "Move to…": the chosen stage of the seller marks the stages of buyer and marketer that go with it; one click or the key A takes them.
const NAMES = ['buyer', 'marketer'];

const radio = (form, name, value) => form.querySelector(`input[name="${name}"][value="${value}"]`);
const chosen = (form, name) => form.querySelector(`input[name="${name}"]:checked`);
const position = (input) => [...input.closest('.stages').querySelectorAll('input')].indexOf(input);
const words = (input) => input.closest('label').textContent.trim();

/** The stages of the other two that the seller's expects and that are not reached. */
function wanted(form) {
  const seller = chosen(form, 'seller');
  if (!seller) {
    return [];
  }
  return NAMES.map((name) => [radio(form, name, seller.dataset[name]), chosen(form, name)])
    .filter(([due, now]) => due && (!now || position(now) < position(due)))
    .map(([due]) => due);
}

function advise(form) {
  const line = form.querySelector('.advice');
  if (!line) {
    return;
  }
  const due = wanted(form);
  form.querySelectorAll('.due').forEach((label) => label.classList.remove('due'));
  due.forEach((input) => input.closest('label').classList.add('due'));
  line.hidden = due.length === 0;
  if (due.length) {
    const text = line.dataset.text.replace('{0}', words(chosen(form, 'seller'))).replace('{1}', due.map(words).join(' · '));
    line.querySelector('span').textContent = text;
  }
}

function accept(form) {
  wanted(form).forEach((input) => (input.checked = true));
  advise(form);
}

document.addEventListener('asked', (event) => advise(event.target));
document.addEventListener('change', (event) => {
  if (event.target.closest('.tracks')) {
    advise(event.target.form);
  }
});
document.addEventListener('click', (event) => {
  if (event.target.closest('.tracks .advice button')) {
    accept(event.target.closest('form'));
  }
});
document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('form');
  const typing = event.target.matches?.('textarea, select, input:not([type="radio"])');
  if (event.key === 'a' && !typing && !event.ctrlKey && !event.metaKey && form?.querySelector('.tracks .advice:not([hidden])')) {
    event.preventDefault();
    accept(form);
  }
});
document.querySelectorAll('form:has(.tracks)').forEach(advise);
