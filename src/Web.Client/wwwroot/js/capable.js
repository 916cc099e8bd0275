// Old TV browsers have no WebAssembly SIMD, which the live screens need: they get the same wall as plain HTML.
(function () {
  var simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);
  var capable = typeof WebAssembly === 'object' && WebAssembly.validate(simd);
  if (!capable && /\/wall(\/|$)/.test(location.pathname)) {
    location.replace(location.pathname + (location.search ? location.search + '&' : '?') + 'lite=1');
  }
})();
