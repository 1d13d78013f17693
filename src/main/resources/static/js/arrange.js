// Lists are put in order by dragging: a drop fills in the form whose buttons do the same without script. On touch screens the buttons serve.
const fine = matchMedia('(hover: hover) and (pointer: fine)');

function dropped({ item, oldIndex, newIndex }) {
  if (oldIndex === newIndex) {
    return;
  }
  const form = item.querySelector('.order');
  const place = document.createElement('input');
  place.type = 'hidden';
  place.name = 'position';
  place.value = newIndex + 1;
  form.append(place);
  form.submit();
}

if (fine.matches) {
  document.querySelectorAll('[data-arrange]').forEach((list) => {
    list.classList.add('draggable');
    window.Sortable.create(list, { handle: '.grip', animation: 120, ghostClass: 'card-ghost', dragClass: 'card-drag', onEnd: dropped });
  });
}
