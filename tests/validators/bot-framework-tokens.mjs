// node bot-framework-tokens.mjs PORT: stands in for the login services of the Bot Framework on 127.0.0.1, with tokens signed by jose instead of by us.
// /metadata and /keys as Microsoft publishes them; /token for the bot's own; /mint?aud=&serviceurl=[&iss=][&exp=s][&nbf=s][&key=other][&alg=none][&alg=HS256] for what arrives, good or forged.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

const port = Number(process.argv[2]);
const base = `http://127.0.0.1:${port}`;
const issuer = 'https://api.botframework.com';
const [ours, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
const key = { ...await exportJWK(ours.publicKey), kid: 'k1', use: 'sig', alg: 'RS256', endorsements: ['msteams', 'webchat', 'emulator'] };

createServer(async (request, response) => {
  const url = new URL(request.url, base);
  const [status, body] = await answer(request, url.pathname, url.searchParams);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}).listen(port, '127.0.0.1', () => console.log(`ready ${base}`));

async function answer(request, path, query) {
  switch (path) {
    case '/metadata':
      return [200, { issuer, jwks_uri: `${base}/keys`, id_token_signing_alg_values_supported: ['RS256'] }];
    case '/keys':
      return [200, { keys: [key] }];
    case '/token':
      return [200, { token_type: 'Bearer', expires_in: 3599, access_token: 'outbound' }];
    case '/mint':
      return [200, await mint(query)];
    default:
      return [404, { error: 'not_found' }];
  }
}

async function mint(query) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: query.get('aud'),
    iss: query.get('iss') ?? issuer,
    serviceurl: query.get('serviceurl') ?? undefined,
    nbf: now + Number(query.get('nbf') ?? -300),
    exp: now + Number(query.get('exp') ?? 3600),
  };
  switch (query.get('alg')) {
    case 'none':
      return new UnsecuredJWT(claims).encode();
    case 'HS256':
      // The classic forgery: the public key taken for a shared secret.
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'JWT' }).sign(new TextEncoder().encode(key.n));
    default:
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' }).sign((query.get('key') === 'other' ? other : ours).privateKey);
  }
}
