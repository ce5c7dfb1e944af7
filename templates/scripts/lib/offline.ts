// Reading offline: registers the service worker, or takes it away when the reader wants none.

const OFF = 'offprint-offline';

export function isOfflineOff(): boolean {
  try {
    return localStorage.getItem(OFF) === 'off';
  } catch {
    return true;
  }
}

export function keepOffline(base: string): void {
  if (!('serviceWorker' in navigator) || isOfflineOff()) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => {
      // Private windows and plain http have none; the site reads as before.
    });
  });
}

/** Off: what was kept is deleted too. */
export async function switchOffline(on: boolean, base: string): Promise<void> {
  if (on) {
    localStorage.removeItem(OFF);
    await navigator.serviceWorker?.register(`${base}sw.js`, { scope: base });
    return;
  }
  localStorage.setItem(OFF, 'off');
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    if (new URL(worker.scope).pathname === base) await worker.unregister();
  }
  for (const name of await caches.keys()) if (name.startsWith(`offprint ${base}`)) await caches.delete(name);
}
