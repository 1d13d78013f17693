// The page on which the API can be tried: Swagger UI, in the colours the page has.
const place = document.getElementById('try-it');
const dark = matchMedia('(prefers-color-scheme: dark)');

const wear = () => {
  const chosen = document.documentElement.dataset.theme;
  document.documentElement.classList.toggle('dark-mode', chosen ? chosen === 'dark' : dark.matches);
};
// Swagger UI takes itself for the whole page.
const rank = () => place.querySelector('main')?.setAttribute('role', 'presentation');
new MutationObserver(rank).observe(place, { childList: true, subtree: true });

const nothing = () => () => null;
wear();
dark.addEventListener('change', wear);

window.SwaggerUIBundle({
  url: place.dataset.document,
  domNode: place,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
  // What the page around it says already.
  plugins: [() => ({ wrapComponents: { InfoContainer: nothing, ServersContainer: nothing } })],
});
