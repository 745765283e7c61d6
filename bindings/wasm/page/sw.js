// Keeps the page for use without a network. Online, what the server has now always goes first: rules change.

const CACHE = 'hesuan-calculator';
const FILES = [
  './', 'style.css', 'app.js', 'choices.js', 'elements.js', 'faults.js', 'figures.js', 'form.js', 'telling.js', 'texts.js',
  'contributions.js', 'payslip.js', 'salary.js', 'year.js', 'bonus.js', 'compare.js', 'chart.js',
  'pkg/index.js', 'pkg/api.js', 'pkg/operations.js', 'pkg/hesuan_wasm.js', 'pkg/hesuan_wasm_bg.wasm',
];

self.addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function networkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { cache: 'no-cache' });
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (offline) {
    const kept = await cache.match(request, { ignoreSearch: true });
    const page = request.mode === 'navigate' ? await cache.match('./') : undefined;
    if (kept ?? page) return kept ?? page;
    throw offline;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin) event.respondWith(networkFirst(request));
});
