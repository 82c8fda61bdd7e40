// Sources that were withdrawn, for a supervisor to confirm.
import { byId, call, explain, make, openPage, showMoment } from './staff.js';

const me = await openPage();

function card(one) {
  const confirm = make('button', { type: 'button', className: 'primary', textContent: 'Bevestig' });
  confirm.setAttribute('aria-label', `Bevestig dat ${one.source} niet klopt`);
  confirm.addEventListener('click', async () => {
    try {
      await call('POST', 'withdrawals/confirmed', { source: one.source });
      byId('news').textContent = `U heeft bevestigd dat ${one.source} niet klopt.`;
    } catch (refusal) {
      byId('problem').textContent = explain(refusal);
    }
    await show();
  });
  return make('li', { className: one.confirmedBy ? 'card' : 'card escalated' },
    make('h2', { textContent: one.source }),
    make('p', { textContent: one.reason }),
    make('p', { className: 'note', textContent: `Ingetrokken door ${one.clerk}, ${showMoment(one.withdrawnAt)}` }),
    one.confirmedBy ? make('p', { className: 'note', textContent: `Bevestigd door ${one.confirmedBy}, ${showMoment(one.confirmedAt)}` })
      : me.role === 'Supervisor' ? make('div', { className: 'row' }, confirm)
        : make('p', { className: 'note', textContent: 'Wacht op een leidinggevende.' }));
}

async function show() {
  try {
    const all = await call('GET', 'withdrawals');
    byId('withdrawals').replaceChildren(...all.map(card));
    byId('nobody').hidden = all.length > 0;
  } catch (refusal) {
    byId('problem').textContent = explain(refusal);
  }
}

await show();
