// The audit trail, and whether it is whole.
import { byId, call, explain, make, openPage, showMoment } from './staff.js';

const acts = {
  FirstAdministratorMade: 'maakte de eerste beheerder',
  SignedIn: 'meldde zich aan',
  SignInRefused: 'aanmelden mislukt',
  LockedOut: 'te vaak mislukt: 15 minuten op slot',
  SignedOut: 'meldde zich af',
  AccountMade: 'maakte een account',
  AccountLocked: 'zette een account op slot',
  AccountUnlocked: 'haalde een account van slot',
  AccountRemoved: 'verwijderde een account',
  CodeMade: 'gaf een nieuwe code uit',
  PasswordChosen: 'koos een wachtwoord',
  HandoverRead: 'las een gesprek',
  Claimed: 'ging een inwoner helpen',
  Released: 'legde een inwoner terug',
  Said: 'liet de kiosk iets zeggen',
  Closed: 'sloot af',
  SourceWithdrawn: 'trok een bron in',
  WithdrawalConfirmed: 'bevestigde een ingetrokken bron',
  AuditRead: 'las dit logboek',
  CountsRead: 'bekeek de cijfers',
};
const pageLines = 100;
const lines = byId('lines');
let oldest;

const row = line => make('tr', {},
  make('td', { textContent: line.number, className: 'number' }), make('td', { textContent: showMoment(line.at) }), make('td', { textContent: line.who }),
  make('td', { textContent: acts[line.act] ?? line.act }), make('td', { textContent: line.subject }));

async function show(before) {
  try {
    const page = await call('GET', before ? `audit?before=${before}` : 'audit');
    lines.append(...page.map(row));
    oldest = page.at(-1)?.number;
    byId('older').hidden = page.length < pageLines;
  } catch (refusal) {
    byId('problem').textContent = explain(refusal);
  }
}

byId('older').addEventListener('click', () => show(oldest));
byId('check').addEventListener('click', async () => {
  const checked = byId('checked');
  try {
    const found = await call('GET', 'audit/check');
    checked.classList.toggle('lost', Boolean(found.broken));
    checked.textContent = found.broken
      ? `Het logboek klopt niet: bij regel ${found.broken} is iets veranderd of weggehaald. Waarschuw de beheerder.`
      : `Het logboek klopt: ${found.lines} regels. Het laatste controlegetal is ${found.lastHash}.`;
  } catch (refusal) {
    byId('problem').textContent = explain(refusal);
  }
});
await openPage();
await show();
