//! The way to a provider and back: authorization code with PKCE (OpenID Connect Core 1.0, 3.1; RFC
//! 7636). What comes back is believed when the provider's own key signed it, for this hub, for this
//! attempt, and it is still in time.

use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthenticationFlow, AuthorizationCode, Client, CsrfToken,
    EmptyExtraTokenFields, EndSessionUrl, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IdTokenFields, LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, ProviderMetadataWithLogout, StandardErrorResponse,
    StandardTokenResponse, TokenResponse, UserInfoClaims,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreResponseType,
        CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse,
        CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    Provider, Said,
    claims::groups,
    line::{Broken, Line},
};

/// Signatures that are accepted: those that only the provider's private key can make. The others would
/// let whoever knows a shared secret, or a public key taken for one, speak as the provider.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Every claim beyond the standard ones.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct OtherClaims(Map<String, Value>);

impl AdditionalClaims for OtherClaims {}

type Tokens = StandardTokenResponse<
    IdTokenFields<
        OtherClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

type Hub = Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What has to be remembered until somebody comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnTheWay {
    /// To which provider they went.
    pub provider: String,
    /// What comes back with them, so that nobody can be sent back who was not sent there.
    pub state: String,
    nonce: String,
    verifier: String,
}

/// Why somebody who came back is not let in.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The provider does not answer, or not as one.
    #[error("{0}")]
    Unreachable(String),
    /// What it said does not prove anything.
    #[error("{0}")]
    NotProven(String),
}

fn unreachable(problem: impl std::error::Error) -> Failure {
    Failure::Unreachable(whole(&problem))
}

fn not_proven(problem: impl std::error::Error) -> Failure {
    Failure::NotProven(whole(&problem))
}

/// An error with all that caused it.
fn whole(problem: &dyn std::error::Error) -> String {
    let mut words = problem.to_string();
    let mut cause = problem.source();
    while let Some(deeper) = cause {
        words = format!("{words}: {deeper}");
        cause = deeper.source();
    }
    words
}

/// What a provider says of itself, with its present keys. Asked anew each time: it may change its keys
/// at any moment, and nobody signs in so often that it mattered.
async fn describe(provider: &Provider, line: &Line) -> Result<ProviderMetadataWithLogout, Failure> {
    ProviderMetadataWithLogout::discover_async(provider.issuer.clone(), line)
        .await
        .map_err(unreachable)
}

fn hub(provider: &Provider, described: ProviderMetadataWithLogout) -> Hub {
    Hub::from_provider_metadata(described, provider.client.clone(), provider.secret.clone())
        .set_redirect_uri(provider.redirect.clone())
}

/// Asks whether a provider answers as one.
///
/// # Errors
/// Says what is wrong.
pub async fn try_out(provider: &Provider) -> Result<(), Failure> {
    let line = Line::to(provider).map_err(unreachable)?;
    let described = describe(provider, &line).await?;
    if described.token_endpoint().is_none() {
        return Err(Failure::Unreachable("it names no token_endpoint".into()));
    }
    Ok(())
}

/// Where to send somebody, and what to remember meanwhile.
///
/// # Errors
/// When the provider does not answer.
pub async fn begin(provider: &Provider) -> Result<(url::Url, OnTheWay), Failure> {
    let line = Line::to(provider).map_err(unreachable)?;
    let hub = hub(provider, describe(provider, &line).await?);
    if !line.may_lead_to(hub.auth_uri().url()) {
        let open = Broken::Open(hub.auth_uri().to_string());
        return Err(unreachable(open));
    }
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (address, state, nonce) = hub
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .add_scopes(provider.scopes.iter().cloned())
        .set_pkce_challenge(challenge)
        .url();
    let on_the_way = OnTheWay {
        provider: provider.id.clone(),
        state: state.into_secret(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
    };
    Ok((address, on_the_way))
}

/// What the provider says of whoever came back with this code.
///
/// # Errors
/// When the provider does not answer, or its word is not proven.
pub async fn finish(
    provider: &Provider,
    on_the_way: OnTheWay,
    code: &str,
) -> Result<Said, Failure> {
    let line = Line::to(provider).map_err(unreachable)?;
    let hub = hub(provider, describe(provider, &line).await?);
    let tokens = hub
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(unreachable)?
        .set_pkce_verifier(PkceCodeVerifier::new(on_the_way.verifier))
        .request_async(&line)
        .await
        .map_err(|problem| match problem {
            openidconnect::RequestTokenError::ServerResponse(_) => not_proven(problem),
            other => unreachable(other),
        })?;
    let token = tokens
        .id_token()
        .ok_or_else(|| Failure::NotProven("the provider sent no ID token".into()))?;
    let verifier = hub.id_token_verifier().set_allowed_algs(SIGNATURES);
    let claims = token
        .claims(&verifier, &Nonce::new(on_the_way.nonce))
        .map_err(not_proven)?;
    if claims
        .authorized_party()
        .is_some_and(|party| party.as_str() != provider.client.as_str())
    {
        return Err(Failure::NotProven("the ID token is for another".into()));
    }
    if let Some(expected) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(not_proven)?;
        let key = token.signing_key(&verifier).map_err(not_proven)?;
        let found = AccessTokenHash::from_token(tokens.access_token(), algorithm, key)
            .map_err(not_proven)?;
        if found != *expected {
            return Err(Failure::NotProven("the access token is another".into()));
        }
    }
    let mut said = Said {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        name: claims
            .name()
            .and_then(|name| name.get(None))
            .map(|name| name.to_string()),
        email: claims.email().map(|email| email.to_string()),
        email_verified: claims.email_verified(),
        groups: groups(&claims.additional_claims().0, &provider.group_claim),
    };
    let wanting = said.email.is_none() || (said.groups.is_none() && provider.asks_for_groups());
    if wanting
        && let Ok(request) = hub.user_info(
            tokens.access_token().clone(),
            Some(claims.subject().clone()),
        )
    {
        // Some providers put into the token only who it is, and tell the rest when asked.
        let more: UserInfoClaims<OtherClaims, CoreGenderClaim> =
            request.request_async(&line).await.map_err(unreachable)?;
        complete(&mut said, &more, provider);
    }
    Ok(said)
}

/// What the token does not say is taken from the answer to the second question; an address goes with
/// the word on whether it was verified.
fn complete(
    said: &mut Said,
    more: &UserInfoClaims<OtherClaims, CoreGenderClaim>,
    provider: &Provider,
) {
    if said.email.is_none() {
        said.email = more.email().map(|email| email.to_string());
        said.email_verified = more.email_verified();
    }
    if said.name.is_none() {
        said.name = more
            .name()
            .and_then(|name| name.get(None))
            .map(|name| name.to_string());
    }
    if said.groups.is_none() {
        said.groups = groups(&more.additional_claims().0, &provider.group_claim);
    }
}

/// Where to sign out at the provider as well, if it has a place for that (RP-Initiated Logout 1.0).
///
/// # Errors
/// When the provider does not answer.
pub async fn sign_out_address(
    provider: &Provider,
    back: &str,
) -> Result<Option<url::Url>, Failure> {
    let line = Line::to(provider).map_err(unreachable)?;
    let described = describe(provider, &line).await?;
    let end: Option<EndSessionUrl> = described.additional_metadata().end_session_endpoint.clone();
    let Some(end) = end.filter(|end| line.may_lead_to(end.url())) else {
        return Ok(None);
    };
    let back = PostLogoutRedirectUrl::new(back.to_owned()).map_err(unreachable)?;
    let request = LogoutRequest::from(end)
        .set_client_id(provider.client.clone())
        .set_post_logout_redirect_uri(back);
    Ok(Some(request.http_get_url()))
}
