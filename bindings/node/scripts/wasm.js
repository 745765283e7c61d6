// Builds the WASM of bindings/wasm and puts it, with the JavaScript layer, where it is used: bindings/wasm/pkg, the
// calculator page and this package's dist/wasm. Needs the target wasm32-unknown-unknown and wasm-bindgen of exactly the
// version in bindings/wasm/Cargo.toml, in tools/bin or on the path.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const node = fileURLToPath(new URL('..', import.meta.url));
const root = join(node, '../..');
const wasm = join(root, 'bindings/wasm');
const pkg = join(wasm, 'pkg');

const run = (program, args, options = {}) => execFileSync(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', ...options });

function bindgen() {
  const wanted = /^wasm-bindgen = .*"=([\d.]+)"/m.exec(readFileSync(join(wasm, 'Cargo.toml'), 'utf8'))[1];
  const local = join(root, 'tools/bin/wasm-bindgen');
  const program = existsSync(local) ? local : 'wasm-bindgen';
  const install = `cargo install wasm-bindgen-cli --version ${wanted} --root tools`;
  let found;
  try {
    found = run(program, ['--version']).trim();
  } catch {
    throw new Error(`wasm-bindgen was not found; in the root of the repository: ${install}`);
  }
  if (found !== `wasm-bindgen ${wanted}`) throw new Error(`found ${found}, need ${wanted}; in the root of the repository: ${install}`);
  return program;
}

const program = bindgen();
const { target_directory: target } = JSON.parse(run('cargo', ['metadata', '--format-version', '1', '--no-deps']));
run('cargo', ['build', '--profile', 'wasm', '--target', 'wasm32-unknown-unknown', '--package', 'hesuan-wasm'], { stdio: 'inherit' });

rmSync(pkg, { recursive: true, force: true });
run(program, ['--target', 'web', '--no-typescript', '--remove-name-section', '--remove-producers-section', '--out-dir', pkg, join(target, 'wasm32-unknown-unknown/wasm/hesuan_wasm.wasm')]);
const file = join(pkg, 'hesuan_wasm_bg.wasm');
const unoptimised = readFileSync(file).length;
const wasmOpt = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin/wasm-opt');
run(process.execPath, [wasmOpt, '-Os', file, '-o', file]);
for (const name of readdirSync(join(wasm, 'js'))) copyFileSync(join(wasm, 'js', name), join(pkg, name));

for (const folder of [join(wasm, 'page/pkg'), join(node, 'dist/wasm')]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(pkg)) copyFileSync(join(pkg, name), join(folder, name));
}

const bytes = readFileSync(file);
const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
console.log(`hesuan_wasm_bg.wasm: ${unoptimised} bytes, ${bytes.length} after wasm-opt, ${brotli.length} with brotli`);
