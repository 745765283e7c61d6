// The API over the native addon. ES modules get the same objects through index.js.
'use strict';

const native = require('./native.cjs');
const { over, Answer, HesuanError } = require('./dist/api.cjs');
const { OPERATIONS } = require('./dist/operations.cjs');

module.exports = {
  ...over(native, OPERATIONS),
  Answer,
  HesuanError,
  backend: 'native',
  // The addon is ready at once; this is here so that the same program runs in browsers.
  init: async () => {},
};
