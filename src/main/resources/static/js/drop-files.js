// Files dropped anywhere on a [data-drop] box are put into its file field, as if they had been chosen there.
for (const box of document.querySelectorAll('[data-drop]')) {
  const field = box.querySelector('input[type="file"]');
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    box.addEventListener(kind, (event) => {
      event.preventDefault();
      box.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop' && event.dataTransfer.files.length > 0) {
        field.files = event.dataTransfer.files;
      }
    });
  }
}
