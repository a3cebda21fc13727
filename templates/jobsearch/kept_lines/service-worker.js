// Pages come from the network, always; without one, a page that holds nothing of anybody. Nothing else is kept here: what
// a page needs comes from the browser's own cache. What another app shares becomes a page with the log bar filled in.
"use strict";
const CACHE = "offline-VERSION";
const OFFLINE = "{{ offline }}";
const SHARED = "{{ shared }}";
const FILES = [{% for file in files %}"{{ file }}"{% if not forloop.last %}, {% endif %}{% endfor %}];

const fetched = async () => {
  const cache = await caches.open(CACHE);
  await cache.add(new Request(OFFLINE, { credentials: "omit", cache: "reload" }));
  await cache.addAll(FILES.map((file) => new Request(file, { credentials: "omit" })));
};

self.addEventListener("install", (event) => {
  event.waitUntil(fetched().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const page = async (event) => {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
};

// The address after the # is sent to no server.
const shared = async (request) => {
  const form = await request.formData();
  const fields = new URLSearchParams();
  for (const name of ["title", "text", "url"]) fields.set(name, String(form.get(name) ?? ""));
  return Response.redirect(`${SHARED}#${fields}`, 303);
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "POST" && pathname === SHARED) event.respondWith(shared(request));
  else if (request.method !== "GET") return;
  else if (request.mode === "navigate") event.respondWith(page(event));
  else if (FILES.includes(pathname + search)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
