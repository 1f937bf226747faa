//! Every brief is known to be in its language, and in none of the others.

use collider_wording::{Language, Notice, read};

use crate::texts::{flawed_briefs, good_briefs};

#[test]
fn the_language_of_every_brief_is_known() {
    let mut briefs = good_briefs();
    briefs.extend(flawed_briefs());
    assert!(briefs.len() >= 60, "{}", briefs.len());
    for (language, brief) in briefs {
        let text = brief.whole();
        for stated in Language::ALL {
            let notices = read(&text, stated).notices;
            let expected = match stated == language {
                true => vec![],
                false => vec![Notice::OtherLanguage { seems: language }],
            };
            assert_eq!(notices, expected, "{} read as {}", brief.id, stated.code());
        }
    }
}
