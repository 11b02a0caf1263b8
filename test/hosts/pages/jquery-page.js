// As in many templates: the library gives `$` back and touches everything that it finds.
var jq = jQuery.noConflict();
jq(() => {
  jq('a, button, input').addClass('touched').attr('title', '');
  jq('main').show().find('*').css('zoom', '1');
});
