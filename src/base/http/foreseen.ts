import { Refusal, type FieldError } from '#base/kernel/refusal.ts';

const refused = (because: string, pointer: string, message: Exclude<FieldError['message'], string>) =>
  new Refusal('invalid', { because, errors: [{ pointer, message }] });

/** What is no JSON object, where one was asked for. */
export const noObject = refused('no-object', '', {
  nl: 'Stuur een JSON-object, zoals {"naam": "waarde"}.',
  en: 'Send a JSON object, such as {"name": "value"}.',
});

const noJson = refused('no-json', '', {
  nl: 'Dit is geen JSON, of er staat een naam in die niet mag.',
  en: 'This is not JSON, or it holds a name that is not allowed.',
});
const wrongAddress = refused('address', '', {
  nl: 'Dit adres klopt niet.',
  en: 'This address is not right.',
});
/** A form with files that broke off, or whose bytes are no form. */
export const formUnreadable = refused('form-unreadable', '', {
  nl: 'Dit formulier is onderweg beschadigd. Stuur het opnieuw.',
  en: 'This form was damaged on its way. Send it again.',
});

/** What the server's own parts refuse, by their code. */
const byCode: Record<string, Refusal> = {
  FST_ERR_CTP_INVALID_JSON_BODY: noJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: noJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: refused('content-length', '/Content-Length', {
    nl: 'Deze lengte is niet die van wat er kwam.',
    en: 'This length is not that of what came.',
  }),
  FST_ERR_BAD_URL: wrongAddress,
  FST_PROTO_VIOLATION: formUnreadable,
  FST_INVALID_MULTIPART_CONTENT_TYPE: formUnreadable,
  FST_INVALID_JSON_FIELD_ERROR: formUnreadable,
  FST_MP_PREMATURE_CLOSE: formUnreadable,
};

/** And by its status, where the code is not known here. */
const byStatus: Record<number, Refusal> = {
  400: noJson,
  404: new Refusal('not-found'),
  413: new Refusal('too-large'),
  414: new Refusal('not-found'),
  415: refused('content-type', '/Content-Type', {
    nl: 'Stuur application/json, of een formulier met bestanden waar dat kan.',
    en: 'Send application/json, or a form with files where that can be done.',
  }),
  429: new Refusal('too-many'),
};

/** What the server's own parts refuse, in our words; undefined for what nobody foresaw. */
export function foreseen(error: Error & { code?: string; statusCode?: number }): Refusal | undefined {
  return byCode[error.code ?? ''] ?? byStatus[error.statusCode ?? 500];
}
