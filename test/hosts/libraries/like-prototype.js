/*
 * Does to a page what Prototype.js 1.7 does to it, written from its documentation: enumerable methods on the
 * prototypes of arrays and strings, `toJSON` on built-in objects (so that `JSON.stringify([1])` gives the string
 * "[1]" within a string), an iterator-less `Array.from`, its own `Function.prototype.bind`, `Element` with methods that
 * take the names of the platform's (`remove`, `update`, `select`, `visible`, `hide`, `show`), and a global `$`.
 */
(() => {
  var arrays = Array.prototype;
  function add(target, methods) {
    for (var name in methods) target[name] = methods[name];
  }
  function each(iterator, context) {
    for (var i = 0; i < this.length; i++) iterator.call(context, this[i], i);
    return this;
  }
  add(arrays, {
    each: each,
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    compact: function () {
      return this.filter((value) => value != null);
    },
    without: function () {
      var values = arrays.slice.call(arguments);
      return this.filter((value) => values.indexOf(value) < 0);
    },
    uniq: function () {
      return this.filter((value, index, all) => all.indexOf(value) === index);
    },
    toArray: function () {
      return this.slice();
    },
    inspect: function () {
      return '[' + this.join(', ') + ']';
    },
    size: function () {
      return this.length;
    },
    toJSON: function () {
      return '[' + this.map((value) => JSON.stringify(value)).join(', ') + ']';
    },
  });
  add(String.prototype, {
    strip: function () {
      return this.replace(/^\s+|\s+$/g, '');
    },
    camelize: function () {
      return this.replace(/-+(.)?/g, (_, letter) => (letter ? letter.toUpperCase() : ''));
    },
    blank: function () {
      return /^\s*$/.test(this);
    },
    toJSON: function () {
      return '"' + this + '"';
    },
    sub: function (pattern, replacement) {
      return this.replace(pattern, replacement);
    },
  });
  Number.prototype.toJSON = function () {
    return String(this);
  };
  Array.from = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  add(Element.prototype, {
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    visible: function () {
      return this.style.display !== 'none';
    },
    update: function (content) {
      this.innerHTML = content == null ? '' : String(content);
      return this;
    },
    select: function (selector) {
      return Array.from(this.querySelectorAll(selector));
    },
    up: function () {
      return this.parentNode;
    },
    down: function () {
      return this.firstElementChild;
    },
    remove: function () {
      if (this.parentNode) this.parentNode.removeChild(this);
      return this;
    },
    observe: function (name, handler) {
      this.addEventListener(name, handler);
      return this;
    },
    clone: function (deep) {
      return this.cloneNode(deep);
    },
  });
  window.$ = (id) => (typeof id === 'string' ? document.getElementById(id) : id);
  window.$$ = (selector) => Array.from(document.querySelectorAll(selector));
})();
