// Sources as the kiosks know them: passages, notes for staff, and taking a wrong one out.
import { byId, call, explain, make, showDate } from './staff.js';

const dialog = byId('withdraw');
const reason = byId('reason');
let asked;

// A source with what stands in it. 'withdrawn' is called after a clerk took it out.
export function showSource(source, withdrawn) {
  const wrong = make('button', { type: 'button', textContent: 'Deze bron klopt niet' });
  wrong.setAttribute('aria-label', `Deze bron klopt niet: ${source.title}`);
  wrong.addEventListener('click', () => ask(source, withdrawn));
  const passage = part => make('div', {},
    part.heading ? make('h4', { textContent: part.heading }) : null, make('p', { className: 'passage', textContent: part.text }));
  const [first, ...rest] = source.passages;
  return make('article', { className: 'source' },
    make('h3', { textContent: source.title }),
    make('p', { className: 'note', textContent: [`Bijgewerkt op ${showDate(source.modified)}`, source.owner, source.url].filter(Boolean).join(' · ') }),
    first ? passage(first) : null,
    rest.length > 0
      ? make('details', {}, make('summary', { textContent: `Meer uit deze bron (${rest.length})` }), ...rest.map(passage))
      : null,
    ...source.staffNotes.map(note => make('div', { className: 'staff-only' },
      make('p', {}, make('strong', { textContent: 'Alleen voor medewerkers. Lees dit niet voor.' })), make('p', { className: 'passage', textContent: note }))),
    make('div', { className: 'row' }, wrong));
}

function ask(source, withdrawn) {
  asked = { source, withdrawn };
  byId('withdraw-title').textContent = source.title;
  reason.value = '';
  dialog.showModal();
  reason.focus();
}

dialog.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault();
  const { source, withdrawn } = asked;
  try {
    await call('POST', 'withdrawals', { source: source.id, reason: reason.value });
    dialog.close();
    withdrawn(source);
  } catch (refusal) {
    dialog.close();
    byId('problem').textContent = explain(refusal);
  }
});
byId('withdraw-cancel').addEventListener('click', () => dialog.close());

export function openSearch(withdrawn) {
  const found = byId('found');
  byId('search').addEventListener('submit', async event => {
    event.preventDefault();
    byId('problem').textContent = '';
    try {
      const sources = await call('GET', `sources?question=${encodeURIComponent(byId('question').value)}`);
      found.replaceChildren(...sources.map(source => showSource(source, withdrawn)));
      byId('found-count').textContent = sources.length === 0 ? 'Niets gevonden. Probeer een ander woord.'
        : sources.length === 1 ? '1 bron gevonden.' : `${sources.length} bronnen gevonden.`;
    } catch (refusal) {
      byId('problem').textContent = explain(refusal);
    }
  });
}
