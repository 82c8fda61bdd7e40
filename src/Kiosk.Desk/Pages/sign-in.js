// Signing in, and choosing a password with a one-time code.
import { byId, call, explain, homeOf, make, takeMe } from './staff.js';

const form = byId('sign-in');
const problem = byId('problem');
let kind = 'sign-in'; // or 'password' or 'first-account': what the form is sent to

const heads = { 'sign-in': 'Aanmelden', password: 'Kies uw wachtwoord', 'first-account': 'Maak de eerste beheerder' };

function show(next) {
  kind = next;
  const isNew = kind !== 'sign-in';
  byId('head').textContent = heads[kind];
  byId('code-field').hidden = !isNew;
  byId('code').required = isNew;
  byId('name-field').hidden = kind !== 'first-account';
  byId('name').required = kind === 'first-account';
  byId('first-hint').hidden = kind !== 'first-account';
  byId('password-hint').hidden = !isNew;
  byId('password-label').textContent = isNew ? 'Nieuw wachtwoord' : 'Wachtwoord';
  form.password.autocomplete = isNew ? 'new-password' : 'current-password';
  form.password.minLength = isNew ? 12 : 0;
  byId('with-code').textContent = isNew ? 'Ik heb al een wachtwoord' : 'Ik heb een eenmalige code';
}

// A page of this desk only: the address can be made by anyone.
function wanted() {
  const path = new URLSearchParams(location.search).get('naar') ?? '';
  return /^\/balie\/[a-z]*$/.test(path) && path !== location.pathname ? path : null;
}

function told(refusal) {
  if (refusal.status === 401) {
    return kind === 'sign-in'
      ? 'De naam of het wachtwoord klopt niet. Na 5 keer fout is het account 15 minuten op slot.'
      : 'De code klopt niet, is gebruikt of is te oud.';
  }
  if (refusal.status === 409) return 'Die naam is al in gebruik. Kies een andere.';
  if (refusal.status === 400 && refusal.message.startsWith('$.password')) {
    return 'Kies een ander wachtwoord: minstens 12 tekens, zonder uw aanmeldnaam, niet steeds hetzelfde teken.';
  }
  return explain(refusal);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  problem.textContent = '';
  const { code, name, login, password } = Object.fromEntries(new FormData(form));
  try {
    await call('POST', kind, kind === 'sign-in' ? { login, password } : kind === 'password' ? { code, login, password } : { code, login, name, password });
    const me = takeMe(await call('GET', 'me'));
    location.assign(wanted() ?? homeOf(me.role));
  } catch (refusal) {
    problem.textContent = told(refusal);
    form.password.value = '';
    form.password.focus();
  }
});

byId('with-code').addEventListener('click', () => {
  show(kind === 'sign-in' ? 'password' : 'sign-in');
  form.querySelector('input:not([hidden])').focus();
});

// Why the municipality's own sign-in did not work.
const faults = {
  aanbieder: 'Aanmelden bij de gemeente is niet gelukt. Probeer het nog eens.',
  rol: 'U heeft bij de gemeente geen rol voor deze balie, of meer dan één. Vraag uw beheerder.',
  account: 'Uw account staat op slot, of uw naam is hier al van een ander. Vraag uw beheerder.',
};
problem.textContent = faults[new URLSearchParams(location.search).get('fout')] ?? '';

try {
  const offer = await call('GET', 'sign-in');
  byId('municipality').textContent = offer.municipality;
  if (offer.provider) {
    form.before(make('p', {}, make('a', { className: 'button primary', href: '/balie/gemeente', textContent: `Aanmelden met ${offer.provider}` })));
  }
  show(offer.isFirstAwaited ? 'first-account' : 'sign-in');
} catch (refusal) {
  problem.textContent = explain(refusal);
}
document.body.dataset.ready = 'yes';
