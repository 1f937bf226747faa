//! The two ceremonies of Web Authentication (W3C, level 3): making a key, and signing in with it. What
//! has to be checked is checked by `webauthn_rp`; here it gets what it needs from the store and back.
//!
//! A key has to be discoverable (it says itself whose it is) and to verify its person (finger, face or
//! PIN), so it stands for both what somebody has and what they know or are.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions, PublicKeyCredentialCreationOptions, Registration,
    RegistrationServerState,
    bin::{Decode, Encode},
    request::{
        PublicKeyCredentialDescriptor,
        auth::AuthenticationVerificationOptions,
        register::{
            CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions,
            UserHandle16, Username,
        },
    },
    response::{
        AuthTransports, CredentialId,
        auth::{DiscoverableAuthentication16, error::AuthCeremonyErr},
        register::{CompressedPubKey, DynamicState, StaticState},
    },
};

use super::Party;

/// A public key as the store holds it; all parts but the last are base64url.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// By which name the device knows it.
    pub credential: String,
    /// With what its signatures are checked.
    pub public_key: String,
    /// What changes with its use: counter of signatures, backup.
    pub state: String,
    /// How the device is reached (bits of `AuthTransports`).
    pub transports: u8,
}

/// Whose key is made.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    /// Which person; the key will name them by this.
    pub id: Uuid,
    /// What tells their accounts apart in the browser's list.
    pub account: &'a str,
    /// Their name.
    pub name: &'a str,
}

/// A ceremony under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// For the browser.
    pub options: serde_json::Value,
    /// For us, to finish it.
    pub state: String,
}

/// Why an answer is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It does not have the form of an answer, or what was kept cannot be read.
    #[error("the answer cannot be read: {0}")]
    NotUnderstood(String),
    /// A check failed: challenge, origin, name, verification, signature …
    #[error("{0}")]
    Refused(String),
    /// The counter of the key did not rise: somebody may have copied the key.
    #[error("the counter of signatures did not rise")]
    CounterWentBack,
}

fn not_understood(problem: impl std::fmt::Debug) -> Refusal {
    Refusal::NotUnderstood(format!("{problem:?}"))
}

fn decoded(text: &str) -> Result<Vec<u8>, Refusal> {
    URL_SAFE_NO_PAD.decode(text).map_err(not_understood)
}

fn handle(person: Uuid) -> UserHandle16 {
    let Ok(handle) = UserHandle16::decode(person.into_bytes());
    handle
}

/// Begins making a key. `known` are the person's other keys: a device that holds one of them makes no
/// second.
///
/// # Errors
/// When a known key cannot be read.
pub fn begin_registration(
    party: &Party,
    owner: Owner<'_>,
    known: &[Key],
) -> Result<Begun, Refusal> {
    let handle = handle(owner.id);
    let known = known
        .iter()
        .map(|key| {
            Ok(PublicKeyCredentialDescriptor {
                id: CredentialId::<Vec<u8>>::decode(decoded(&key.credential)?)
                    .map_err(not_understood)?,
                transports: AuthTransports::decode(key.transports).map_err(not_understood)?,
            })
        })
        .collect::<Result<_, Refusal>>()?;
    let mut user = PublicKeyCredentialUserEntity::from(&handle);
    if let Ok(account) = Username::try_from(owner.account) {
        user.name = account;
    }
    user.display_name = Nickname::try_from(owner.name).ok();
    let mut options = PublicKeyCredentialCreationOptions::passkey(&party.id, user, known);
    // The library would have devices turned away that cannot hide a key from whoever has not been
    // verified. Who signs in here is verified by the device in any case.
    options.extensions.cred_protect = CredProtect::None;
    let (server, client) = options.start_ceremony().map_err(not_understood)?;
    Ok(Begun {
        options: serde_json::to_value(&client).map_err(not_understood)?,
        state: URL_SAFE_NO_PAD.encode(server.encode().map_err(not_understood)?),
    })
}

/// The new key, when the answer fits what was begun.
///
/// # Errors
/// Says why the answer is not accepted.
pub fn finish_registration(party: &Party, state: &str, answer: &str) -> Result<Key, Refusal> {
    let state = RegistrationServerState::<16>::decode(&decoded(state)?).map_err(not_understood)?;
    let answer = Registration::from_json_relaxed(answer.as_bytes()).map_err(not_understood)?;
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &[party.origin.as_str()],
        // Devices volunteer facts that nobody asked for; they are not looked at.
        error_on_unsolicited_extensions: false,
        ..RegistrationVerificationOptions::default()
    };
    let made = state
        .verify(&party.id, &answer, &options)
        .map_err(|problem| Refusal::Refused(problem.to_string()))?;
    let Ok(public_key) = made.static_state().encode();
    let Ok(dynamic) = made.dynamic_state().encode();
    let Ok(transports) = made.transports().encode();
    Ok(Key {
        credential: URL_SAFE_NO_PAD.encode(made.id()),
        public_key: URL_SAFE_NO_PAD.encode(public_key),
        state: URL_SAFE_NO_PAD.encode(dynamic),
        transports,
    })
}

/// Begins signing in: any key of this hub may answer.
///
/// # Errors
/// When the system's clock stands before 1970.
pub fn begin_sign_in(party: &Party) -> Result<Begun, Refusal> {
    let (server, client) = DiscoverableCredentialRequestOptions::passkey(&party.id)
        .start_ceremony()
        .map_err(not_understood)?;
    Ok(Begun {
        options: serde_json::to_value(&client).map_err(not_understood)?,
        state: URL_SAFE_NO_PAD.encode(server.encode().map_err(not_understood)?),
    })
}

/// What a browser answers to a challenge; nothing of it is proven yet.
#[derive(Debug)]
pub struct Answer(DiscoverableAuthentication16);

impl Answer {
    /// From what the browser sent.
    ///
    /// # Errors
    /// When it does not have the form of an answer.
    pub fn read(json: &str) -> Result<Self, Refusal> {
        DiscoverableAuthentication16::from_json_relaxed(json.as_bytes())
            .map(Self)
            .map_err(not_understood)
    }

    /// Which key it names.
    pub fn credential(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.raw_id())
    }

    /// What the key's state becomes, when the answer proves that `owner` holds `key`.
    ///
    /// # Errors
    /// Says why the answer is not accepted.
    pub fn prove(
        &self,
        party: &Party,
        state: &str,
        owner: Uuid,
        key: &Key,
    ) -> Result<String, Refusal> {
        let state = DiscoverableAuthenticationServerState::decode(&decoded(state)?)
            .map_err(not_understood)?;
        let id = decoded(&key.credential)?;
        let id = CredentialId::<&[u8]>::decode(&id).map_err(not_understood)?;
        let public_key =
            StaticState::<CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>>::decode(
                &decoded(&key.public_key)?,
            )
            .map_err(not_understood)?;
        let dynamic = decoded(&key.state)?.try_into().map_err(not_understood)?;
        let dynamic = DynamicState::decode(dynamic).map_err(not_understood)?;
        let handle = handle(owner);
        let mut credential = AuthenticatedCredential::new(id, &handle, public_key, dynamic)
            .map_err(not_understood)?;
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &[party.origin.as_str()],
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        state
            .verify(&party.id, &self.0, &mut credential, &options)
            .map_err(|problem| match problem {
                AuthCeremonyErr::SignatureCounter => Refusal::CounterWentBack,
                other => Refusal::Refused(other.to_string()),
            })?;
        let Ok(dynamic) = credential.dynamic_state().encode();
        Ok(URL_SAFE_NO_PAD.encode(dynamic))
    }
}
