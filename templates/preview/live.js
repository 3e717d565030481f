// What the server tells while the page is open: another build, a build that was refused, its end.

/** Listen; `tell` gets {revision, problem, building}, `connected` whether there is anybody to listen to. */
export function listen(tell, connected) {
  const stream = new EventSource('/api/events');
  stream.addEventListener('open', () => connected(true));
  stream.addEventListener('error', () => connected(false));
  stream.addEventListener('message', (event) => tell(JSON.parse(event.data)));
  // A page that is thrown away must not hold one of the few connections that a browser opens to a server.
  addEventListener('pagehide', () => stream.close());
}

/** Ask for the list of all cards. */
export async function fetchCards() {
  return asked('/api/cards');
}

/** Ask for both sides of a card; null where it is gone. */
export async function fetchCard(key) {
  return asked(`/api/card/${encodeURIComponent(key)}`);
}

async function asked(address) {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
