//! A device that keeps a key, and the browser in front of it, as far as a hub sees them: for tests that
//! need one which lies. Real browsers are asked in `tests/browser/passkeys.test.mjs`.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 1 << 2;
const KEY_ATTACHED: u8 = 1 << 6;

/// A device with one key.
pub struct Device {
    key: SigningKey,
    credential: Vec<u8>,
    /// Which person the key names as its owner.
    pub owner: Vec<u8>,
    /// How often it has signed.
    pub counter: u32,
    /// Where its browser believes to be.
    pub origin: String,
    /// Whether it looks at finger, face or PIN.
    pub verifies: bool,
}

impl Device {
    /// A device with a key made from a number, for tests the same each time.
    pub fn new(number: u8, origin: &str) -> Self {
        Self {
            key: SigningKey::from_slice(&[number; 32]).expect("a key"),
            credential: vec![number; 20],
            owner: Vec::new(),
            counter: 0,
            origin: origin.to_owned(),
            verifies: true,
        }
    }

    /// Makes its key for the owner in the options, as the browser answers it.
    pub fn make(&mut self, options: &Value) -> String {
        let handle = options["user"]["id"].as_str().expect("a handle");
        self.owner = URL_SAFE_NO_PAD.decode(handle).expect("base64url");
        self.counter += 1;
        let mut data = self.data(options["rp"]["id"].as_str().expect("a name"), KEY_ATTACHED);
        data.extend([0; 16]);
        data.extend([0, self.credential.len() as u8]);
        data.extend(&self.credential);
        data.extend(self.public_key());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("a short text"));
        object.extend(data);
        self.answer(json!({
            "clientDataJSON": text(&self.client_data("webauthn.create", options)),
            "attestationObject": text(&object),
            "transports": ["internal"],
        }))
    }

    /// Signs a challenge, as the browser answers it.
    pub fn sign(&mut self, options: &Value) -> String {
        self.counter += 1;
        let data = self.data(options["rpId"].as_str().expect("a name"), 0);
        let client_data = self.client_data("webauthn.get", options);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "clientDataJSON": text(&client_data),
            "authenticatorData": text(&data),
            "signature": text(signature.to_der().as_bytes()),
            "userHandle": text(&self.owner),
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = text(&self.credential);
        json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "clientExtensionResults": {},
            "response": response,
        })
        .to_string()
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = options["challenge"].as_str().expect("a challenge");
        format!(
            r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{}","crossOrigin":false}}"#,
            self.origin
        )
        .into_bytes()
    }

    /// Authenticator data (Web Authentication, 6.1).
    fn data(&self, name: &str, more: u8) -> Vec<u8> {
        let verified = if self.verifies { USER_VERIFIED } else { 0 };
        let mut data = Sha256::digest(name.as_bytes()).to_vec();
        data.push(USER_PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key in COSE form: kty EC2, alg ES256, curve P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let point = point.as_bytes();
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(&point[1..33]);
        key.extend(b"\x22\x58\x20");
        key.extend(&point[33..65]);
        key
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
