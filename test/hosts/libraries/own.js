// The host's own small script, as classic as such scripts are: what it does must go on working.
document.addEventListener('click', (event) => {
  var button = event.target;
  if (button.id !== 'own') return;
  button.textContent = '已点 ' + (Number(button.getAttribute('data-count')) + 1) + ' 次';
  button.setAttribute('data-count', String(Number(button.getAttribute('data-count')) + 1));
});
