// The API over the native addon. ES modules get the same objects through index.js.
'use strict';

const native = require('./native.cjs');
const { over, ContributionAnswer, HesuanError } = require('./dist/api.cjs');

module.exports = {
  ...over(native),
  ContributionAnswer,
  HesuanError,
  backend: 'native',
  // The addon is ready at once; this is here so that the same program runs in browsers.
  init: async () => {},
};
