// Reading offline: registers the service worker, or takes it away when the reader wants none.

/** Each site of a host has a choice of its own. */
function choiceKey(base: string): string {
  return `offprint-offline ${base}`;
}

export function isOfflineOff(base: string): boolean {
  try {
    return localStorage.getItem(choiceKey(base)) === 'off';
  } catch {
    return true;
  }
}

export function keepOffline(base: string): void {
  if (!('serviceWorker' in navigator) || isOfflineOff(base)) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => {
      // Private windows and plain http have none; the site reads as before.
    });
  });
}

/** Asks the worker to keep a page that was starred in a list, and so perhaps not read yet. */
export function keepPage(url: string): void {
  navigator.serviceWorker?.controller?.postMessage({ keep: url });
}

/** Off: what was kept is deleted too, first of all. Rejects where the browser cannot keep the choice. */
export async function switchOffline(on: boolean, base: string): Promise<void> {
  if (on) {
    localStorage.removeItem(choiceKey(base));
    await navigator.serviceWorker?.register(`${base}sw.js`, { scope: base });
    return;
  }
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    if (new URL(worker.scope).pathname === base) await worker.unregister();
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(`offprint ${base} `)) await caches.delete(name);
  }
  localStorage.setItem(choiceKey(base), 'off');
}
