// The old way to change pages without loading them: fetch a part, put it into the page, remember the address.
jQuery(function ($) {
  function show(address) {
    return $.get(address, function (part) {
      $('main').html(part);
    });
  }
  $(document).on('click', 'a[data-pjax]', function (event) {
    event.preventDefault();
    history.pushState({ pjax: this.pathname }, '', '?part=' + encodeURIComponent(this.pathname));
    show(this.pathname);
  });
  $(window).on('popstate', function (event) {
    var state = event.originalEvent.state;
    if (state) show(state.pjax);
    else $('main').html('<p>欢迎</p>');
  });
});
