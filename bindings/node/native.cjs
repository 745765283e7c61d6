// Loads the native addon of this machine; the files are named as @napi-rs/cli names them.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const { platform, arch } = process;
const builds = { linux: [`linux-${arch}-gnu`, `linux-${arch}-musl`], win32: [`win32-${arch}-msvc`] }[platform] ?? [`${platform}-${arch}`];

function load() {
  let cause;
  for (const build of builds) {
    const file = join(__dirname, 'dist', `hesuan.${build}.node`);
    if (!existsSync(file)) continue;
    try {
      return require(file);
    } catch (error) {
      // Where both Linux builds are there, the one for the other C library does not load.
      cause = error;
    }
  }
  throw new Error(`hesuan has no native addon for ${builds.join(' or ')}; 'hesuan/wasm' runs everywhere`, { cause });
}

module.exports = load();
