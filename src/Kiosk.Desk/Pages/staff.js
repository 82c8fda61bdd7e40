// Calls the desk, knows who has signed in, and fills the top of every page.
const roles = { Clerk: 'medewerker', Supervisor: 'leidinggevende', Administrator: 'beheerder' };
const pages = [
  { path: '/balie/', name: 'Wachtrij', for: ['Clerk', 'Supervisor'] },
  { path: '/balie/bronnen', name: 'Ingetrokken bronnen', for: ['Clerk', 'Supervisor'] },
  { path: '/balie/cijfers', name: 'Cijfers', for: ['Supervisor'] },
  { path: '/balie/accounts', name: 'Accounts', for: ['Administrator'] },
  { path: '/balie/logboek', name: 'Logboek', for: ['Supervisor', 'Administrator'] },
];
const signInPage = '/balie/aanmelden';
let csrf = '';

export const byId = id => document.getElementById(id);

// An element with text and children; what comes from outside is always text.
export function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

// The desk said no: 'status' is 0 when it can't be reached.
export class Refusal extends Error {
  constructor(status, problem = {}) {
    super(problem.title ?? `status ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export async function call(method, path, body) {
  let response;
  try {
    response = await fetch(`/api/desk/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Kiosk-Csrf': csrf },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new Refusal(0);
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  throw new Refusal(response.status, await response.json().catch(() => ({})));
}

// What went wrong, for who works here.
export function explain(refusal) {
  if (!(refusal instanceof Refusal)) throw refusal;
  return {
    0: 'De balie is niet bereikbaar. Probeer het zo nog eens.',
    400: 'Dat klopt niet. Kijk wat u invulde na.',
    401: 'U bent niet meer aangemeld. Meld u opnieuw aan.',
    403: 'Dat mag u niet met uw account.',
    404: 'Dat is er niet meer.',
    429: 'U probeerde het te vaak. Wacht een minuut.',
  }[refusal.status] ?? 'De balie kan dit nu niet. Probeer het zo nog eens.';
}

// Where someone with this role works.
export const homeOf = role => pages.find(page => page.for.includes(role)).path;

export function takeMe(me) {
  csrf = me.csrf;
  return me;
}

export const signIn = () => location.assign(`${signInPage}?naar=${encodeURIComponent(location.pathname)}`);

// Who has signed in; who has not goes to the page for it.
export async function openPage() {
  let me;
  try {
    me = takeMe(await call('GET', 'me'));
  } catch (refusal) {
    if (refusal.status === 401) signIn();
    else byId('problem').textContent = explain(refusal);
    return new Promise(() => {});
  }
  const own = pages.filter(page => page.for.includes(me.role));
  if (pages.some(page => page.path === location.pathname) && !own.some(page => page.path === location.pathname)) {
    location.replace(homeOf(me.role));
    return new Promise(() => {});
  }
  byId('municipality').textContent = me.municipality;
  byId('who').textContent = `${me.name}, ${roles[me.role]}`;
  byId('pages').replaceChildren(...own.map(page => {
    const link = make('a', { href: page.path, textContent: page.name });
    if (page.path === location.pathname) link.setAttribute('aria-current', 'page');
    return make('li', {}, link);
  }));
  byId('sign-out').addEventListener('click', async () => {
    await call('DELETE', 'sign-in').catch(() => {});
    location.assign(signInPage);
  });
  document.body.dataset.ready = me.role;
  return me;
}

export const roleName = role => roles[role];

const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'medium' });
export const showTime = text => clock.format(new Date(text));
export const showDate = text => date.format(new Date(text));
export const showMoment = text => moment.format(new Date(text));
