// The WASM build in Node (`hesuan/wasm`), where the file is read from the package and not fetched.

import { readFile } from 'node:fs/promises';
import { init as initFrom } from './dist/wasm/index.js';

export * from './dist/wasm/index.js';

export const init = async (source) => initFrom(source ?? (await readFile(new URL('./dist/wasm/hesuan_wasm_bg.wasm', import.meta.url))));
