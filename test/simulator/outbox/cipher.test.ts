import { expect } from 'chai';
import { decrypt, encrypt, hmacOf, signatureOf } from '../../../simulator/outbox/cipher.js';
import { callbackTextToSign } from '../../../wechat/wire/sinch-callback.js';
import { messagePush } from '../../../wechat/wire/push.js';
import { packed } from '../../../wechat/wire/envelope.js';

const TOKEN = 'simtoken2024';
const KEY = { encoding_aes_key: 'SimulatorEncodingAESKey0123456789abcdefghij', appid: 'wx0123456789abcdef' };
const RANDOM = '0123456789abcdef';
const MESSAGE = messagePush(
  { original_id: 'gh_0123456789ab', openid: 'oSimUser0000000000000000001', at: 1_700_000_000_999 },
  'text',
  [['Content', '你好']],
  1234567890123456,
);
const ENCRYPTED =
  'VXC+uvhuRkm1NElDasLlHqXaT2vTG22exQSdwThtw1QI03h5FdpHVQglVirjS8k0hIuqe0c3l0pU1nCLG60yk+yqTGpi/UkS+LFggLiQQXW5' +
  'shoLilRBpqLFB1j7XiHo4dXK5sFGcuAwSzJ/tCmtoAcZ9OI5OiHqIrUYV+geigzLbiRgFXXj7ZOldAbob1PVdyLhOilba9w3V/CFnPJ57WZu' +
  'HJGroQQIrlAu/vEErGxockRIeUB6E4n96R2kUx4AoQRjgwwtdC/U6ZffQ2yGXbYAm43JRB+VeO8nUrc6/oCAjhfOCa3ZbJTvui8SQXOL+jfk' +
  'uMLnlhbZWEXzh/NYqgLtmQs5pqgsN1K7V204URiwOvDp/qurxEZNPxnGhf7oOx4zjTYPmRNca7xiIHfbkMpUUvOL0wQayeUvTd6iuqA=';

/** The test vectors of the references. */
describe('the cipher of pushes', () => {
  it('writes the message of the vector: 269 bytes', () => {
    expect(new TextEncoder().encode(MESSAGE).length).to.equal(269);
    expect(MESSAGE).to.match(/<CreateTime>1700000000<\/CreateTime>.*<MsgId>1234567890123456<\/MsgId><\/xml>$/);
  });

  it('signs as WeChat does', async () => {
    expect(await signatureOf(TOKEN, '1700000000', 'nonce42')).to.equal('94aa35fcd2d2485010d224da5c00b3ab06631697');
    expect(await signatureOf(TOKEN, '1700000000', 'nonce42', ENCRYPTED)).to.equal(
      '3de9e78f1a5bea38dbee5a255f3444e98066f932',
    );
  });

  it('encrypts and decrypts as WeChat does', async () => {
    expect(await encrypt(KEY, RANDOM, MESSAGE)).to.equal(ENCRYPTED);
    expect(await decrypt(KEY, ENCRYPTED)).to.equal(MESSAGE);
  });

  it('gives back messages of every length around the padding', async () => {
    for (let length = 0; length < 70; length++) {
      const message = 'x'.repeat(length);
      expect(await decrypt(KEY, await encrypt(KEY, RANDOM, message))).to.equal(message);
      expect(packed(new Uint8Array(16), message, KEY.appid).length % 32).to.equal(0);
    }
  });

  it('decrypts nothing of another account, another key, or no cipher at all', async () => {
    const other = { ...KEY, appid: 'wxffffffffffffffff' };
    expect(await decrypt(other, ENCRYPTED)).to.equal(undefined);
    const wrong = { ...KEY, encoding_aes_key: KEY.encoding_aes_key.replace('S', 'T') };
    expect(await decrypt(wrong, ENCRYPTED)).to.equal(undefined);
    for (const text of ['', 'x', '****', 'AAAA', btoa('0123456789abcdef'), ENCRYPTED.slice(4)]) {
      expect(await decrypt(KEY, text), text).to.equal(undefined);
    }
  });

  it('signs callbacks as the Conversation API does', async () => {
    const body =
      '{"app_id":"","accepted_time":"2021-10-18T17:49:13.813615Z","project_id":"e2df3a34-a71b-4448-9db5-a8d2baad28e4",' +
      '"contact_create_notification":{"contact":{"id":"01FJA8B466Y0R2GNXD78MD9SM1","channel_identities":[{"channel":"SMS",' +
      '"identity":"48123456789","app_id":""}],"display_name":"New Test Contact","email":"new.contact@email.com",' +
      '"external_id":"","metadata":"","language":"EN_US"}},"message_metadata":""}';
    expect(
      await hmacOf('foo_secret1234', callbackTextToSign(body, '01FJA8B4A7BM43YGWSG9GBV067', '1634579353')),
    ).to.equal('6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=');
    expect(await hmacOf('wx_sim_secret', callbackTextToSign('{}', 'n', '0'))).to.equal(
      'YEM6lzMkjqkB93kA1P1VbgbKH1W7hrmFZQwi84IoutU=',
    );
  });
});
