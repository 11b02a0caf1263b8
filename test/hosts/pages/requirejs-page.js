// A page built of AMD modules: the global `define` stays for everything that comes later.
define('board-page', [], () => ({ ready: true }));
require(['board-page'], (page) => {
  document.documentElement.setAttribute('data-amd', String(page.ready));
});
