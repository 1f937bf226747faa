//! What the ceremonies let through and what not, and what the store keeps.

mod device;
mod storing;

use uuid::Uuid;

use super::{
    Party,
    ceremony::{
        Answer, Key, Owner, Refusal, begin_registration, begin_sign_in, finish_registration,
    },
};
use device::Device;

const HUB: &str = "https://hub.example";

fn hub() -> Party {
    Party::at(HUB).expect("a name with encryption")
}

fn ana() -> Uuid {
    Uuid::from_u128(1)
}

fn owner(id: Uuid) -> Owner<'static> {
    Owner {
        id,
        account: "ana@hub.example",
        name: "Ana Kralj",
    }
}

/// A device with Ana's key, and what the hub keeps of it.
fn with_key() -> (Device, Key) {
    let mut device = Device::new(7, HUB);
    let begun = begin_registration(&hub(), owner(ana()), &[]).expect("begun");
    let answer = device.make(&begun.options);
    let key = finish_registration(&hub(), &begun.state, &answer).expect("a key");
    (device, key)
}

/// What comes of signing in, when `change` may change the device before it signs.
fn signed(change: impl FnOnce(&mut Device)) -> Result<String, Refusal> {
    let (mut device, key) = with_key();
    change(&mut device);
    let begun = begin_sign_in(&hub()).expect("begun");
    let answer = Answer::read(&device.sign(&begun.options))?;
    assert_eq!(answer.credential(), key.credential);
    answer.prove(&hub(), &begun.state, ana(), &key)
}

fn refused(outcome: Result<String, Refusal>) -> String {
    match outcome {
        Err(Refusal::Refused(why)) => why,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn the_options_ask_for_a_key_that_names_and_verifies_its_person() {
    let begun = begin_registration(&hub(), owner(ana()), &[]).expect("begun");
    let options = begun.options;
    assert_eq!(options["rp"]["id"], "hub.example");
    assert_eq!(options["user"]["name"], "ana@hub.example");
    assert_eq!(options["user"]["displayName"], "Ana Kralj");
    let selection = &options["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required");
    assert_eq!(selection["userVerification"], "required");
    assert_eq!(options["attestation"], "none");
    let asked_more = &options["extensions"]["enforceCredentialProtectionPolicy"];
    assert!(asked_more.is_null(), "many devices could not be used");
    let ways: Vec<i64> = options["pubKeyCredParams"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|way| way["alg"].as_i64())
        .collect();
    // Devices with Windows Hello may know RS256 (-257) alone.
    assert!(ways.contains(&-7) && ways.contains(&-257), "{ways:?}");

    let again = begin_registration(&hub(), owner(ana()), &[with_key().1]).expect("begun");
    assert_ne!(again.options["challenge"], options["challenge"]);
    assert_eq!(
        again.options["excludeCredentials"][0]["id"],
        with_key().1.credential
    );
    let sign_in = begin_sign_in(&hub()).expect("begun").options;
    assert_eq!(sign_in["userVerification"], "required");
    assert_eq!(sign_in["allowCredentials"], serde_json::json!([]));
}

#[test]
fn the_key_of_a_person_lets_them_in() {
    let state = signed(|_| {}).expect("proven");
    assert_ne!(state, with_key().1.state, "the counter went on");
}

#[test]
fn a_name_that_no_list_of_accounts_takes_makes_a_key_all_the_same() {
    let nameless = Owner {
        id: ana(),
        account: "with blanks and \u{1}",
        name: "",
    };
    let begun = begin_registration(&hub(), nameless, &[]).expect("begun");
    let answer = Device::new(9, HUB).make(&begun.options);
    assert!(finish_registration(&hub(), &begun.state, &answer).is_ok());
}

#[test]
fn another_address_is_refused() {
    for elsewhere in [
        "https://hub.example.elsewhere.example",
        "http://hub.example",
        "https://hub.example:8443",
        "https://sub.hub.example",
    ] {
        let why = refused(signed(|device| device.origin = elsewhere.into()));
        assert!(why.contains("origin"), "{elsewhere}: {why}");

        let begun = begin_registration(&hub(), owner(ana()), &[]).expect("begun");
        let answer = Device::new(8, elsewhere).make(&begun.options);
        let made = finish_registration(&hub(), &begun.state, &answer);
        assert!(matches!(made, Err(Refusal::Refused(_))), "{made:?}");
    }
    let (mut device, key) = with_key();
    let begun = begin_sign_in(&hub()).expect("begun");
    let mut options = begun.options.clone();
    options["rpId"] = "elsewhere.example".into();
    let answer = Answer::read(&device.sign(&options)).expect("an answer");
    refused(answer.prove(&hub(), &begun.state, ana(), &key));
}

#[test]
fn a_device_that_does_not_look_who_it_is_is_refused() {
    refused(signed(|device| device.verifies = false));
    let begun = begin_registration(&hub(), owner(ana()), &[]).expect("begun");
    let mut careless = Device::new(8, HUB);
    careless.verifies = false;
    let made = finish_registration(&hub(), &begun.state, &careless.make(&begun.options));
    assert!(matches!(made, Err(Refusal::Refused(_))), "{made:?}");
}

#[test]
fn an_answer_to_another_challenge_is_refused() {
    let (mut device, key) = with_key();
    let [first, second] = [(); 2].map(|()| begin_sign_in(&hub()).expect("begun"));
    let answer = Answer::read(&device.sign(&first.options)).expect("an answer");
    let why = refused(answer.prove(&hub(), &second.state, ana(), &key));
    assert!(why.contains("challenge"), "{why}");
    assert!(answer.prove(&hub(), &first.state, ana(), &key).is_ok());
}

#[test]
fn somebody_elses_key_is_refused() {
    let (_, key) = with_key();
    // Another device says that it has Ana's key.
    let mut other = Device::new(8, HUB);
    other.owner = ana().into_bytes().to_vec();
    let begun = begin_sign_in(&hub()).expect("begun");
    let answer = other.sign(&begun.options);
    let answer = answer.replace(&text(&[8; 20]), &text(&[7; 20]));
    let answer = Answer::read(&answer).expect("an answer");
    assert_eq!(answer.credential(), key.credential);
    let why = refused(answer.prove(&hub(), &begun.state, ana(), &key));
    assert!(why.contains("signature"), "{why}");
    // Ana's device says that it is Bea's.
    refused(signed(|device| {
        device.owner = Uuid::from_u128(2).into_bytes().to_vec();
    }));
}

fn text(bytes: &[u8]) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn a_counter_that_does_not_rise_tells_a_copy() {
    let (mut device, mut key) = with_key();
    let enters = |device: &mut Device, key: &Key| {
        let begun = begin_sign_in(&hub()).expect("begun");
        let answer = Answer::read(&device.sign(&begun.options)).expect("an answer");
        answer.prove(&hub(), &begun.state, ana(), key)
    };
    for _ in 0..3 {
        key.state = enters(&mut device, &key).expect("proven");
    }
    device.counter -= 2;
    assert_eq!(enters(&mut device, &key), Err(Refusal::CounterWentBack));
    device.counter = 0;
    assert_eq!(enters(&mut device, &key), Err(Refusal::CounterWentBack));
    device.counter = 100;
    assert!(enters(&mut device, &key).is_ok());
}

#[test]
fn nonsense_is_not_understood() {
    let begun = begin_registration(&hub(), owner(ana()), &[]).expect("begun");
    for nonsense in ["", "{}", "[]", "\u{0}", r#"{"id":"AAAA","response":{}}"#] {
        let made = finish_registration(&hub(), &begun.state, nonsense);
        assert!(matches!(made, Err(Refusal::NotUnderstood(_))), "{nonsense}");
        assert!(Answer::read(nonsense).is_err(), "{nonsense}");
    }
    let answer = Device::new(8, HUB).make(&begun.options);
    let made = finish_registration(&hub(), "!", &answer);
    assert!(matches!(made, Err(Refusal::NotUnderstood(_))));
}
