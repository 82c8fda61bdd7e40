// Follows the desk by server-sent events. Each connection begins with all that is open, so a page that was cut off
// catches up; it says that it was away, and for how long.
const silence = 40000; // ms: the desk gives a sign of life every 15 s
const retry = 2000; // ms

// told(event): what the desk tells; alive(): a sign of life; lost(): the connection is gone; back(seconds): it is there again.
export function follow({ told, alive, lost, back }) {
  let events;
  let timer;
  let lostAt = null;

  function gone() {
    clearTimeout(timer);
    events.close();
    lostAt ??= Date.now();
    lost();
    timer = setTimeout(connect, retry);
  }

  function heard(event) {
    clearTimeout(timer);
    timer = setTimeout(gone, silence);
    const data = JSON.parse(event.data);
    if (data.kind === 'alive') {
      alive();
      return;
    }
    told(data);
    if (lostAt !== null) {
      back(Math.round((Date.now() - lostAt) / 1000));
      lostAt = null;
    }
  }

  function connect() {
    events = new EventSource('/api/desk/events');
    events.onmessage = heard;
    events.onerror = gone;
    clearTimeout(timer);
    timer = setTimeout(gone, silence);
  }

  connect();
}
