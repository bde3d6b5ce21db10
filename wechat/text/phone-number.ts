/**
 * A phone number in running text, which the phone makes something to tap.
 *
 * - **Shape**: numbers as they are written in China: mobile (`138 0013 8000`, also with `+86` or `86`), landline with area
 *   code (`0571-87654321`), 400 and 800 (`400-820-8820`); and any number with a `+` and 8 to 15 digits. Spaces and hyphens
 *   may part the digits. Digits that go on, as in the number of an order, are none.
 * - **Refused with**: nothing.
 * - **Source**: WeChat detects numbers by itself (Sinch, choice messages); which ones is unconfirmed.
 */
export const PHONE_NUMBER =
  /(?<![\w.+-])(?:\+(?!86)\d(?:[ -]?\d){7,14}|(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|\(?0\d{2,3}\)?[ -]?\d{7,8}|[48]00[ -]?\d{3}[ -]?\d{4})(?![\w.-]*\d)/g;
