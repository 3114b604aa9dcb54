/** Which webhooks are genuine? The same cases as in Python; signatures are written down as its runtime makes them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  ApiError,
  ArgumentError,
  CredentialError,
} from "../src/runtime/index.js";
import {
  parsed,
  SignedTimestamp,
  Standard,
  WebhookSignatureError,
} from "../src/runtime/webhooks.js";
import { SECRET } from "./sending.js";

const BODY = '{"id":"evt_1"}';
const NOW = 1_735_689_600;
const stamped = {
  scheme: new SignedTimestamp("Shop-Signature", "SHOP_SECRET"),
  secret: "whsec_dGVzdA==",
  headers: {
    "Shop-Signature":
      "t=1735689600,v1=e82c3c197b6cc9bb9c184b2774bacb9120892a36bdfa5328995ae83c5e9bbefa",
  },
};
const standard = {
  scheme: new Standard("webhook-signature", ""),
  secret: "whsec_dGVzdA==",
  headers: {
    "webhook-id": "msg_1",
    "webhook-timestamp": "1735689600",
    "webhook-signature": "v1,wzUi3xFtMyKj6K+i9lzbRNmjs9hlwIJl3pYC1wJW9G8=",
  },
};

for (const { scheme, secret, headers } of [stamped, standard]) {
  const name = scheme.constructor.name;
  const verify = (
    given: Parameters<typeof scheme.verify>[2] = {},
    body = BODY,
  ) => scheme.verify(body, headers, { secret, now: NOW, ...given });

  test(`${name}: what Python signs is genuine`, async () => {
    await verify();
    await scheme.verify(new TextEncoder().encode(BODY), new Headers(headers), {
      secret: ["b3RoZXI=", secret],
      now: NOW,
    });
  });

  test(`${name}: what we sign is genuine`, async () => {
    const secrets = [secret, "b3RoZXI="];
    for (const timestamp of [undefined, NOW]) {
      const options = { secret: secrets, ...(timestamp && { timestamp }) };
      const made = await scheme.sign("é", options);
      const now = timestamp ?? Date.now() / 1000;
      await scheme.verify("é", made, { secret: secrets.slice(1), now });
    }
  });

  test(`${name}: another body, secret or time`, async () => {
    const cases = [
      () => verify({}, `${BODY} `),
      () => verify({ secret: "b3RoZXI=" }),
      () => verify({ now: NOW + 301 }),
      () => verify({ now: NOW - 301 }),
      () => verify({ now: NOW + 1, tolerance: 0 }),
      () => scheme.verify(BODY, {}, { secret, now: NOW }),
    ];
    for (const made of cases)
      await assert.rejects(made(), WebhookSignatureError);
    await verify({ now: NOW + 300 });
    await verify({ now: NOW + 1e9, tolerance: Infinity });
  });

  test(`${name}: no secret`, async () => {
    for (const none of ["", " ", [], [secret, ""]]) {
      await assert.rejects(verify({ secret: none }), CredentialError);
    }
  });

  test(`${name}: a body that was parsed already`, async () => {
    const body = JSON.parse(BODY) as unknown as string;
    await assert.rejects(verify({}, body), ArgumentError);
  });
}

const odd = [
  "",
  "t=1735689600",
  "v1=e82c",
  "t=soon,v1=e82c",
  "t=1735689600,v1=",
  "t=1735689600,v1=zz",
  "t=1735689600,v0=e82c3c197b6cc9bb9c184b2774bacb9120892a36bdfa5328995ae83c5e9bbefa",
];
for (const header of odd) {
  test(`a header that proves nothing: ${header}`, async () => {
    const { scheme, secret } = stamped;
    const made = scheme.verify(BODY, header, { secret, now: NOW });
    await assert.rejects(made, WebhookSignatureError);
  });
}

test("the environment holds the secret", async () => {
  const { scheme, secret, headers } = stamped;
  const made = () =>
    scheme.verify(BODY, headers["Shop-Signature"], { now: NOW });
  await assert.rejects(made, /pass secret, or set SHOP_SECRET/);
  process.env["SHOP_SECRET"] = secret;
  try {
    await made();
  } finally {
    delete process.env["SHOP_SECRET"];
  }
});

test("a secret of no base64 is not shown", async () => {
  const { scheme, headers } = standard;
  await assert.rejects(
    scheme.verify(BODY, headers, { secret: `${SECRET}!` }),
    (error) =>
      error instanceof CredentialError && !inspect(error).includes(SECRET),
  );
});

test("only an object is an event", () => {
  assert.deepEqual(parsed(BODY), { id: "evt_1" });
  for (const body of ["", "[]", "null", "1"]) {
    assert.throws(() => parsed(body), ApiError);
  }
});
