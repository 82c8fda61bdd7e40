// Adding, locking and removing accounts.
import { byId, call, explain, make, openPage, roleName } from './staff.js';

const problem = byId('problem');
const madeCode = byId('made');
const form = byId('add');
const dialog = byId('remove');
let removing;

function told(refusal) {
  if (refusal.status === 409) {
    return refusal.message.startsWith('It is the last')
      ? 'Dit is de laatste beheerder. Maak eerst een andere beheerder die zich kan aanmelden.'
      : 'Die naam of aanmeldnaam is al in gebruik.';
  }
  return explain(refusal);
}

async function order(method, path, body) {
  problem.textContent = '';
  madeCode.replaceChildren();
  try {
    showCode(await call(method, path, body));
    await show();
    return true;
  } catch (refusal) {
    problem.textContent = told(refusal);
    return false;
  }
}

// The code is shown once: the desk keeps only its hash.
function showCode(made) {
  if (!made) return;
  madeCode.replaceChildren(
    make('p', { textContent: `Eenmalige code voor ${made.login}. Geef die zelf door. Ik laat hem maar één keer zien; hij werkt 7 dagen.` }),
    make('p', { className: 'code', textContent: made.code }));
}

function standing(account) {
  return account.isLocked ? 'Op slot' : account.isFromProvider ? 'Via de gemeente' : account.hasPassword ? 'Kan zich aanmelden' : 'Wacht op een wachtwoord';
}

function button(text, account, press) {
  const made = make('button', { type: 'button', textContent: text });
  made.setAttribute('aria-label', `${text}: ${account.name}`);
  made.addEventListener('click', press);
  return made;
}

function row(account) {
  const path = `accounts/${account.id}`;
  return make('tr', {},
    make('th', { scope: 'row', textContent: account.name }),
    make('td', { textContent: account.login }),
    make('td', { textContent: roleName(account.role) }),
    make('td', { textContent: standing(account) }),
    make('td', {}, make('div', { className: 'row' },
      account.isLocked
        ? button('Haal van slot', account, () => order('DELETE', `${path}/lock`))
        : button('Zet op slot', account, () => order('PUT', `${path}/lock`)),
      account.isFromProvider ? null : button('Nieuwe code', account, () => order('POST', `${path}/code`)),
      button('Verwijder', account, () => {
        removing = account;
        byId('remove-name').textContent = account.name;
        dialog.showModal();
      }))));
}

async function show() {
  byId('accounts').replaceChildren(...(await call('GET', 'accounts')).map(row));
}

await openPage();
form.addEventListener('submit', async event => {
  event.preventDefault();
  if (await order('POST', 'accounts', Object.fromEntries(new FormData(form)))) form.reset();
});
dialog.querySelector('form').addEventListener('submit', () => order('DELETE', `accounts/${removing.id}`));
byId('remove-cancel').addEventListener('click', () => dialog.close());
await show().catch(refusal => { problem.textContent = told(refusal); });
