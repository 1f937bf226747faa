use super::*;

const ID: &str = "0193e5a0-7c1e-7d3a-9c55-2f6f4f3b9a11";

fn id() -> Uuid {
    ID.parse().expect("an id")
}

/// In the manner of a common mail server on Linux: the letter's head comes back.
fn with_headers(action: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example (Mail Delivery System)\r\n\
         To: hub@hub.example\r\n\
         Subject: Undelivered Mail Returned to Sender\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"B1/mx.example\"\r\n\
         Message-Id: <20261121120000.AAAA@mx.example>\r\n\
         \r\n\
         --B1/mx.example\r\n\
         Content-Type: text/plain; charset=us-ascii\r\n\
         \r\n\
         This is the mail system at host mx.example.\r\n\
         \r\n\
         --B1/mx.example\r\n\
         Content-Description: Delivery report\r\n\
         Content-Type: message/delivery-status\r\n\
         \r\n\
         Reporting-MTA: dns; mx.example\r\n\
         Arrival-Date: Sat, 21 Nov 2026 12:00:00 +0000 (UTC)\r\n\
         \r\n\
         Final-Recipient: rfc822; inbox-17@elsewhere.example\r\n\
         Original-Recipient: rfc822;ana@hub.example\r\n\
         Action: {action}\r\n\
         Status: 5.1.1\r\n\
         Remote-MTA: dns; in.elsewhere.example\r\n\
         Diagnostic-Code: smtp; 550 5.1.1 <inbox-17@elsewhere.example>:\r\n\
         \x20   nobody here by that name\r\n\
         \r\n\
         --B1/mx.example\r\n\
         Content-Description: Undelivered Message Headers\r\n\
         Content-Type: text/rfc822-headers\r\n\
         \r\n\
         From: Hub <hub@hub.example>\r\n\
         To: Ana <ana@hub.example>\r\n\
         Message-ID: <{ID}@hub.example>\r\n\
         \r\n\
         --B1/mx.example--\r\n"
    )
}

#[test]
fn a_report_names_letter_recipient_and_reason() {
    assert_eq!(
        read(with_headers("failed").as_bytes()),
        Ok(vec![Report {
            letter: Some(id()),
            recipient: Some("ana@hub.example".into()),
            given_up: true,
            said: "550 5.1.1 <inbox-17@elsewhere.example>: nobody here by that name".into(),
        }])
    );
    let late = read(with_headers("delayed").as_bytes()).expect("a report");
    assert!(!late[0].given_up);
}

#[test]
fn a_letter_that_comes_back_whole_is_recognised_and_several_recipients_are_told_apart() {
    let message = format!(
        "From: postmaster@mail.example\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\
         \n\
         --x\n\
         Content-Type: message/delivery-status\n\
         \n\
         Reporting-MTA: dns;mail.example\n\
         \n\
         Final-Recipient: rfc822;Ana@Hub.example\n\
         Action: failed\n\
         Status: 5.2.2\n\
         \n\
         Final-Recipient: rfc822;bea@hub.example\n\
         Action: delayed\n\
         Status: 4.4.1\n\
         \n\
         --x\n\
         Content-Type: message/rfc822\n\
         \n\
         Message-ID: <{ID}@hub.example>\n\
         Subject: Sign in\n\
         \n\
         Hello.\n\
         \n\
         --x--\n"
    );
    let told: Vec<_> = read(message.as_bytes())
        .expect("a report")
        .into_iter()
        .map(|report| {
            (
                report.letter,
                report.recipient,
                report.given_up,
                report.said,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Some(id()),
                Some("Ana@Hub.example".into()),
                true,
                "5.2.2".into()
            ),
            (
                Some(id()),
                Some("bea@hub.example".into()),
                false,
                "4.4.1".into()
            ),
        ]
    );
}

#[test]
fn what_is_no_report_is_told_apart() {
    for (text, expected) in [
        ("", NoReport::NoMessage),
        (
            "From: ana@hub.example\r\nSubject: Holiday\r\n\r\nI am away.\r\n",
            NoReport::NoStatus,
        ),
    ] {
        assert_eq!(read(text.as_bytes()), Err(expected), "{text:?}");
    }
}

proptest::proptest! {
    #[test]
    fn no_message_makes_it_stumble(bytes in proptest::collection::vec(0_u8.., 0..400), cut in 0_usize..2_000) {
        let _ = read(&bytes);
        let whole = with_headers("failed");
        let _ = read(&whole.as_bytes()[..cut.min(whole.len())]);
    }
}
