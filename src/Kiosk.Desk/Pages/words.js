// What the desk's own names mean for who works here.
export const reasons = {
  Asked: 'Vroeg om een medewerker',
  NotFound: 'De kiosk vond geen antwoord',
  NotUnderstood: 'De kiosk verstond de inwoner niet',
  Referral: 'Vraag voor een andere organisatie',
  Emergency: 'Er is misschien gevaar',
  Distress: 'De inwoner heeft het moeilijk',
  OtherLanguage: 'Spreekt geen Nederlands',
  Abuse: 'De inwoner was boos',
};
export const replies = {
  Answer: 'antwoord',
  Clarification: 'vraag terug',
  Referral: 'verwijzing',
  NotFound: 'geen antwoord gevonden',
  NotUnderstood: 'niet verstaan',
  Emergency: 'noodgeval',
  Distress: 'moeilijk moment',
  OtherLanguage: 'andere taal',
  Abuse: 'boos',
};
export const outcomes = {
  Answered: 'Vraag beantwoord',
  Appointment: 'Afspraak gemaakt',
  Referred: 'Doorverwezen',
  Callback: 'Wordt teruggebeld',
  Gone: 'Inwoner was weg',
  Cancelled: 'Inwoner wacht niet meer',
  Expired: 'Te laat bezorgd',
};
export const presences = { Available: 'beschikbaar', Busy: 'bezig', Away: 'weg' };

const languages = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });
export const languageName = code => languages.of(code) ?? 'een andere taal';
