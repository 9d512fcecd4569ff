import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { phrase } from "../../../../src/present/phrase";
import { readCertificates } from "../../../../src/sources/drift/certificate";
import { secret } from "./reportText";
import { shopCertificate as shop } from "./shopCertificate";

/** Made for these tests as that of the shop is, and their keys thrown away. */
const alternative = `-----BEGIN CERTIFICATE-----
MIIBgjCCASegAwIBAgIUZWWi4BMYeiHgqDv8SQHOoR1PoHswCgYIKoZIzj0EAwIw
ADAgFw0yNjExMjEwMzE5MzRaGA8yMTI2MTAyODAzMTkzNFowADBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABI6gVzJHEAMNuCsB3xVTlEZEH6ghQw4ai+OuW3kqaaj4
qudlIyWjd0EDQi5mxeUsdVQ1GYEeJbRsxP2PJIXYnd6jfTB7MB0GA1UdDgQWBBSW
NjjKkZZm+2cX4+v5EZJWT9wjTjAfBgNVHSMEGDAWgBSWNjjKkZZm+2cX4+v5EZJW
T9wjTjAPBgNVHRMBAf8EBTADAQH/MCgGA1UdEQEB/wQeMByCDWFwaS5hY21lLnRl
c3SCC2IuYWNtZS50ZXN0MAoGCCqGSM49BAMCA0kAMEYCIQC5c5B9BfvAAkyDcBjZ
I2LyEUCH0Lhjn6H0ngINTPlCkAIhAPf9iH75B2H3FUpaH3eoqOe4QFMQbjealY+Y
E/99kKVa
-----END CERTIFICATE-----`;
const nameless = `-----BEGIN CERTIFICATE-----
MIIBVjCB/aADAgECAhR2F8U6mOrhQDYdih48cIM/w+zqHjAKBggqhkjOPQQDAjAA
MCAXDTI2MTEyMTAzMTkzNFoYDzIxMjYxMDI4MDMxOTM0WjAAMFkwEwYHKoZIzj0C
AQYIKoZIzj0DAQcDQgAESB8r1rLqsDjk1cIQgiF6Z0+0yl8szyEHd0/hw1N09pN5
KebubC90iuTMGM7chDi0pHqLkNhXP0xXvlZwvCAZ7qNTMFEwHQYDVR0OBBYEFOFg
tz4pnfYhFcTpBUpkMDw14ossMB8GA1UdIwQYMBaAFOFgtz4pnfYhFcTpBUpkMDw1
4ossMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgan91n6JCNhbL
omEPPdyUMG89Q3K9aUObtVqY1oc/0QYCIQDG5acKh6BllCwbUHeylQQCFPNa/OsX
lEs6G7XZN1/Ftg==
-----END CERTIFICATE-----`;
const trusted = `-----BEGIN TRUSTED CERTIFICATE-----
MIIBrzCCAVWgAwIBAgIUGb0MqvI91sscC2j/cG+PYjhi87swCgYIKoZIzj0EAwIw
LTESMBAGA1UECgwJQWNtZSwgTHRkMRcwFQYDVQQDDA5zaG9wLmFjbWUudGVzdDAe
Fw0yNjExMjEwMzE5NTZaFw0yNjEyMjEwMzE5NTZaMC0xEjAQBgNVBAoMCUFjbWUs
IEx0ZDEXMBUGA1UEAwwOc2hvcC5hY21lLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ1Segozz4SMTUdm0SQffVgnzrwPyMNqAtpatGyqgqi74PIbE6wMrgy
zlG+Rgxp42S16tTVNR9GcTJy5w78hiExo1MwUTAdBgNVHQ4EFgQU21Ga9gAaOxD3
ANLIGHA4OAqacXIwHwYDVR0jBBgwFoAU21Ga9gAaOxD3ANLIGHA4OAqacXIwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAvu3KXkQ0q7XKrqHEaGB/
xdeUpzs1XpabMs/NWLf0zqICIGyj0Kte09oUMmYoCKS/6mlg5Zs7ywARkQPkQdVY
iz0UMAwwCgYIKwYBBQUHAwE=
-----END TRUSTED CERTIFICATE-----`;

const shopText = (line: number): string => `${line} shop.acme.test 2026-12-21T03:19:56.000Z`;

function check(name: string, text: string, expected: readonly string[], problems: readonly string[] = []): void {
  it(name, () => {
    const read = readCertificates("edge/shop.pem", text);
    assert.deepEqual(read.value.map((one) => `${one.line} ${one.name} ${one.notAfter}`), expected);
    assert.deepEqual(read.problems.map(({ line, message }) => `${line ?? "-"} ${message.key}`), problems);
    for (const { message } of read.problems) assert.match(phrase(message), /^[A-Z].*\.$/);
    assert.ok(!JSON.stringify(read).includes(secret));
  });
}

describe("certificates", () => {
  check("nothing", "", []);
  check("one", shop, [shopText(1)]);
  check("without a common name", alternative, ["1 api.acme.test 2126-10-28T03:19:34.000Z"]);
  check("without any name", nameless, ["1  2126-10-28T03:19:34.000Z"]);
  check("with words of trust behind it", trusted, [shopText(1)]);
  check("with words around it, as openssl prints them", `Subject: x\n\n${shop}\nsubject=x\n`, [shopText(3)]);
  check("with Windows line ends, blanks and a byte order mark", `\uFEFF  ${shop.replaceAll("\n", " \r\n ")}\r\n`, [shopText(1)]);
  check("a chain", `${shop}\n${alternative}\n`, [shopText(1), `${shop.split("\n").length + 1} api.acme.test 2126-10-28T03:19:34.000Z`]);

  const key = `-----BEGIN EC PRIVATE KEY-----\n${secret}\n-----END EC PRIVATE KEY-----\n`;
  check("beside a private key, which is not looked into", `${key}${shop}\n${key}`, [shopText(4)]);
  check("only a private key, and no problem in it", key, []);
  check("a private key without an end", `${key.slice(0, 60)}\n${shop}`, [shopText(4)]);
});

describe("certificates: bad input", () => {
  const lines = shop.split("\n");
  check("cut off", lines.slice(0, 5).join("\n"), [], ["1 certificate.broken"]);
  check("cut off before another", `${lines.slice(0, 5).join("\n")}\n${shop}`, [shopText(6)], ["1 certificate.broken"]);
  check("with another end", shop.replace("END CERTIFICATE", "END X509 CRL"), [], ["1 certificate.broken"]);
  check("with lines missing", [...lines.slice(0, 3), ...lines.slice(5)].join("\n"), [], ["1 certificate.broken"]);
  check("with other text", `-----BEGIN CERTIFICATE-----\n${secret}\n-----END CERTIFICATE-----`, [], ["1 certificate.broken"]);
  check("with nothing in it", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----", [], ["1 certificate.broken"]);
  it("one broken byte never stops the reader", () => {
    for (let at = 30; at < shop.length - 30; at += 3) {
      const { value, problems } = readCertificates("p", `${shop.slice(0, at)}A${shop.slice(at + 1)}`);
      assert.equal(value.length + problems.length, 1);
    }
  });
  it("more than are read", () => {
    const { value, problems } = readCertificates("p", `${shop}\n`.repeat(510));
    assert.deepEqual([value.length, problems.map(({ message }) => message.key)], [500, ["certificate.tooMany"]]);
  });
});

describe("certificates of the sample company", () => {
  check("at the edge", readFileSync("test/fixtures/acme-shop/infra/prod/edge/shop.acme.test.pem", "utf8"), ["1 shop.acme.test 2027-01-15T00:12:10.000Z"]);
});
